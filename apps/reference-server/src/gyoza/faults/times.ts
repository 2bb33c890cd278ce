/** Misbehaviour of times, outputs and errors. */
export const timeFaults = {
  "forgets-started-at": {
    violates: "LC-TS-02",
    model: "M31",
    summary: "a completed attempt has no started_at",
  },
  "forgets-finished-at": {
    violates: "LC-TS-03",
    model: "M32",
    summary: "a failed or cancelled attempt has no finished_at",
  },
  "finishes-before-start": {
    violates: "LC-TS-04",
    model: "M34",
    summary: "finished_at lies a second before started_at",
  },
  "finishes-at-each-read": {
    violates: "LC-TERM-02",
    summary: "finished_at is the time of the read",
  },
  "finishes-while-running": {
    violates: "LC-TS-03",
    summary: "finished_at is set when the attempt starts",
  },
  "creates-at-each-read": {
    violates: "LC-TS-01",
    model: "M35",
    summary: "created_at is the time of the read",
  },
  "clears-started-at": {
    violates: "LC-TS-02",
    model: "M37",
    summary: "started_at is null again once the attempt has failed",
  },
  "restarts-started-at": {
    violates: "LC-TS-02",
    summary: "every PROGRESS moves started_at",
  },
  "starts-what-it-cancels": {
    violates: "LC-TS-05",
    summary: "a run cancelled while it waited has a started_at",
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
  "mixes-seconds-and-milliseconds": {
    violates: "LC-TS-07",
    model: "M41",
    summary: "duration_ms of a run is in seconds",
  },
  "counts-duration-backwards": {
    violates: "LC-TS-07",
    model: "M43",
    summary: "duration_ms of a run is negative",
  },
  "never-updates-updated-at": {
    violates: "LC-SEQ-06",
    summary: "updated_at is created_at for ever",
  },
  "updates-before-creation": {
    violates: "LC-TS-04",
    summary: "updated_at lies a second before created_at",
  },
  "runs-a-day-ahead": {
    violates: "LC-TS-06",
    summary: "the times of a run are a day ahead",
  },
  "rewrites-event-times": {
    violates: "LC-RES-05",
    summary: "the time of an event is the time of the read",
  },
  "completes-without-outputs": {
    violates: "LC-EVT-03",
    model: "M46",
    summary: "the outputs of COMPLETED are lost",
  },
  "fails-without-error": {
    violates: "LC-EVT-03",
    model: "M47",
    summary: "the error message of FAILED is lost",
  },
  "fails-with-outputs": {
    violates: "LC-EVT-03",
    model: "M49",
    summary: "a failed run has outputs",
  },
  "lowers-progress": {
    violates: "LC-EVT-03",
    model: "M52",
    summary: "progress counts down from 100",
  },
  "keeps-progress-on-retry": {
    violates: "LC-EVT-03",
    model: "M53",
    basis: "assumed",
    summary: "a new attempt starts with the progress of the old one",
  },
  "keeps-progress-below-hundred": {
    violates: "LC-EVT-03",
    summary: "a completed run shows a progress of 99",
  },
  "shows-progress-as-fraction": {
    violates: "LC-EVT-03",
    summary: "progress is a fraction of 1 where percent is declared",
  },
  "accepts-progress-over-100": {
    violates: "LC-EVT-02",
    basis: "assumed",
    summary: "PROGRESS may be any number",
  },
  "merges-outputs": {
    violates: "LC-EVT-03",
    summary: "PATCH of outputs merges where it should replace",
  },
  "drops-outputs-in-list": {
    violates: "PG-G-14",
    summary: "the list shows no outputs",
  },
  "drops-events-in-list": {
    violates: "PG-G-14",
    summary: "the list shows no events",
  },
} as const;
