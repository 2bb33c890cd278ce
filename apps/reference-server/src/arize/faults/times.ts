/** Misbehaviour of times and counts. */
export const timeFaults = {
  "forgets-started-at": {
    violates: "LC-TS-02",
    model: "M31",
    summary: "a completed run has no run_started_at",
  },
  "forgets-finished-at": {
    violates: "LC-TS-03",
    model: "M32",
    summary: "only a completed run has a run_finished_at",
  },
  "finishes-before-start": {
    violates: "LC-TS-04",
    model: "M34",
    summary: "run_finished_at lies a second before run_started_at",
  },
  "finishes-at-each-read": {
    violates: "LC-TERM-02",
    summary: "run_finished_at is the time of the read",
  },
  "finishes-while-running": {
    violates: "LC-TS-03",
    summary: "what runs has a run_finished_at",
  },
  "creates-at-each-read": {
    violates: "LC-TS-01",
    model: "M35",
    summary: "created_at is the time of the read",
  },
  "clears-started-at": {
    violates: "LC-TS-02",
    model: "M37",
    summary: "run_started_at is null again at the end",
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
  "runs-a-day-ahead": {
    violates: "LC-TS-06",
    summary: "created_at is a day ahead",
  },
  "counts-down": {
    violates: "LC-RES-06",
    model: "M52",
    summary: "num_successes counts down while a run is running",
  },
  "counts-only-at-the-end": {
    violates: "SC-RES-06",
    summary: "num_successes is null until a run has completed",
  },
  "drops-counts-in-list": {
    violates: "PG-G-14",
    summary: "the list shows no successes",
  },
} as const;
