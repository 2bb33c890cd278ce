/** Misbehaviour of times, results and errors. */
export const timeFaults = {
  "forgets-started-at": {
    violates: "LC-TS-02",
    basis: "assumed",
    model: "M31",
    summary: "a completed execution has no startedAt",
  },
  "forgets-completed-at": {
    violates: "LC-TS-03",
    model: "M32",
    summary: "only what is completed has a completedAt",
  },
  "finishes-before-start": {
    violates: "LC-TS-04",
    model: "M34",
    summary: "completedAt lies a second before startedAt",
  },
  "finishes-at-each-read": {
    violates: "LC-TERM-02",
    summary: "completedAt is the time of the read",
  },
  "finishes-while-running": {
    violates: "LC-TS-03",
    summary: "what runs has a completedAt",
  },
  "creates-at-each-read": {
    violates: "LC-TS-01",
    model: "M35",
    summary: "createdAt is the time of the read",
  },
  "clears-started-at": {
    violates: "LC-TS-02",
    basis: "assumed",
    model: "M37",
    summary: "startedAt is null again at the end",
  },
  "shows-epoch-for-null": {
    violates: "LC-TS-03",
    model: "M39",
    summary: "a time that is not yet is 1970",
  },
  "shows-local-time": {
    violates: "LC-TS-08",
    model: "M40",
    summary: "times without an offset",
  },
  "mixes-seconds-and-milliseconds": {
    violates: "LC-TS-07",
    model: "M41",
    summary: "durationMs is in seconds",
  },
  "counts-duration-from-creation": {
    violates: "LC-TS-07",
    summary: "durationMs counts the wait for a worker as well",
  },
  "counts-duration-backwards": {
    violates: "LC-TS-07",
    model: "M43",
    summary: "durationMs is negative",
  },
  "runs-a-day-ahead": {
    violates: "LC-TS-06",
    summary: "createdAt is a day ahead",
  },
  "completes-without-result": {
    violates: "LC-RES-01",
    model: "M46",
    summary: "what is completed has no result",
  },
  "fails-without-error": {
    violates: "LC-RES-02",
    model: "M47",
    summary: "what has failed has no error",
  },
  "fails-with-result": {
    violates: "LC-RES-01",
    basis: "assumed",
    model: "M49",
    summary: "what has failed has a result",
  },
  "completes-with-error": {
    violates: "LC-RES-02",
    summary: "what is completed has an error",
  },
  "shows-result-early": {
    violates: "LC-RES-01",
    basis: "assumed",
    summary: "what goes on has a result",
  },
  "drops-result-in-list": {
    violates: "PG-G-14",
    summary: "the list shows no result",
  },
} as const;
