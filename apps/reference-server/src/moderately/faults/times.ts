/** Misbehaviour of times. */
export const timeFaults = {
  "forgets-started-at": {
    violates: "LC-TS-02",
    model: "M31",
    summary: "a completed execution has no startedAt",
  },
  "forgets-end-marks": {
    violates: "LC-TS-03",
    model: "M32",
    summary: "a failed or cancelled execution has neither failedAt nor cancelledAt",
  },
  "forgets-pause": {
    violates: "LC-RES-01",
    summary: "a paused execution has no pausedAt",
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
  "creates-at-each-read": {
    violates: "LC-TS-01",
    model: "M35",
    summary: "createdAt is the time of the read",
  },
  "clears-started-at": {
    violates: "LC-TS-02",
    model: "M37",
    summary: "startedAt is null again once the execution has failed",
  },
  "restarts-started-at": {
    violates: "LC-TS-02",
    basis: "assumed",
    summary: "resuming moves startedAt",
  },
  "starts-at-creation": {
    violates: "LC-TS-02",
    summary: "startedAt is set while the execution waits",
  },
  "starts-what-it-cancels": {
    violates: "LC-TS-05",
    summary: "an execution cancelled while it waited has a startedAt",
  },
  "shows-epoch-for-null": {
    violates: "LC-TS-02",
    model: "M39",
    summary: "a time that is not yet is 1970",
  },
  "shows-local-time": {
    violates: "LC-TS-08",
    model: "M40",
    summary: "times without an offset",
  },
  "cuts-updates-to-seconds": {
    violates: "LC-TS-04",
    model: "M41",
    summary: "updatedAt is cut to the second, createdAt is not",
  },
  "shows-seconds-since-1970": {
    violates: "SC-RES-01",
    model: "M41",
    summary: "updatedAt is a number of seconds",
  },
  "completes-failed-executions": {
    violates: "LC-TS-03",
    model: "M44",
    summary: "a failed execution has a completedAt",
  },
  "never-updates-updated-at": {
    violates: "LC-SEQ-06",
    summary: "updatedAt is createdAt for ever",
  },
  "updates-before-creation": {
    violates: "LC-TS-04",
    summary: "updatedAt lies a second before createdAt",
  },
  "runs-a-day-ahead": {
    violates: "LC-TS-06",
    summary: "the times of an execution are a day ahead",
  },
} as const;
