/** Misbehaviour of times. */
export const timesFaults = {
  "forgets-started-at": {
    violates: "LC-TS-02",
    model: "M31",
    summary: "a succeeded run never started",
  },
  "forgets-finished-at": {
    violates: "LC-TS-03",
    model: "M32",
    summary: "only what has succeeded has the time of its end",
  },
  "finishes-before-start": {
    violates: "LC-TS-04",
    model: "M34",
    summary: "the end lies before the start",
  },
  "creates-at-each-read": {
    violates: "LC-TS-01",
    model: "M35",
    summary: "created_at is the time of the read",
  },
  "clears-started-at": {
    violates: "LC-TS-02",
    model: "M37",
    summary: "the start is forgotten at the end",
  },
  "shows-epoch-for-null": {
    violates: "LC-TS-02",
    model: "M39",
    summary: "1970 stands for null",
  },
  "shows-local-time": {
    violates: "LC-TS-08",
    model: "M40",
    summary: "times have no offset",
  },
  "shows-seconds-since-1970": {
    violates: "LC-TS-08",
    model: "M41",
    summary: "finished_at is a number of seconds",
  },
  "finishes-while-running": {
    violates: "LC-TS-03",
    summary: "finished_at is set while a run is running",
  },
  "finishes-when-paused": {
    violates: "LC-TS-03",
    summary: "finished_at is set when a run is paused",
  },
  "finishes-at-each-read": {
    violates: "LC-TERM-02",
    summary: "finished_at is the time of the read",
  },
  "restarts-started-at": {
    violates: "LC-TS-02",
    summary: "each attempt moves the start of the run",
  },
  "starts-what-it-cancels": {
    violates: "LC-TS-05",
    summary: "what was cancelled before its start has one",
  },
  "never-updates-updated-at": {
    violates: "LC-SEQ-06",
    summary: "updated_at stays at created_at",
  },
  "updates-at-each-read": {
    violates: "LC-TERM-02",
    summary: "updated_at is the time of the read",
  },
  "updates-before-creation": {
    violates: "LC-TS-04",
    summary: "updated_at lies before created_at",
  },
  "runs-a-day-ahead": {
    violates: "LC-TS-06",
    summary: "created_at lies in the future",
  },
  "keeps-finished-at-on-retry": {
    violates: "LC-TS-03",
    summary: "a run that was retried has finished still",
  },
} as const;
