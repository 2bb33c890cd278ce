/** Misbehaviour of START, RESTART and STOP, and of further attempts. */
export const commandFaults = {
  "counts-runs-from-zero": {
    violates: "LC-RET-01",
    model: "M59",
    basis: "assumed",
    summary: "the first execution of a task has the sequence number 0",
  },
  "restart-keeps-number": {
    violates: "LC-RET-01",
    model: "M55",
    basis: "assumed",
    summary: "a restarted task has the sequence number that it had",
  },
  "restart-skips-a-number": {
    violates: "LC-RET-01",
    basis: "assumed",
    summary: "a restarted task has a sequence number two higher",
  },
  "restart-leaves-the-old": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "RESTART starts another execution and does not stop the one that is alive",
  },
  "restart-only-stops": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "RESTART stops the execution and starts no other",
  },
  "restart-answers-the-old": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "RESTART answers the execution that it has stopped",
  },
  "starts-what-is-alive": {
    violates: "LC-RET-04",
    model: "M61",
    basis: "assumed",
    summary: "START of a task that is alive starts another execution",
  },
  "starts-in-finished-workflows": {
    violates: "LC-RET-04",
    model: "M61",
    basis: "assumed",
    summary: "START and RESTART are accepted though the workflow execution is over",
  },
  "refuses-to-start-again": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "a task that has run cannot be started again",
  },
  "starts-twice-at-once": {
    violates: "LC-RACE-03",
    model: "M62",
    seen: "race",
    basis: "assumed",
    summary: "two STARTs at once start two executions",
  },
  "ignores-task-stop": {
    violates: "LC-EVT-01",
    model: "M18",
    basis: "assumed",
    summary: "STOP of a task answers 200 and does nothing",
  },
  "refuses-to-stop-ended-tasks": {
    violates: "LC-CAN-06",
    basis: "assumed",
    summary: "STOP of a task that is over is a 409, though it changes nothing",
  },
  "fails-on-stop-of-ended-tasks": {
    violates: "ER-05",
    basis: "assumed",
    summary: "STOP of a task that is over is a 500",
  },
  "stops-what-never-ran": {
    violates: "ER-05",
    basis: "assumed",
    summary: "STOP of a task that never ran is a 500",
  },
  "accepts-any-action": {
    violates: "SC-REQ-02",
    model: "M131",
    basis: "assumed",
    summary: "an action that does not exist counts as STOP",
  },
  "acts-on-unknown-tasks": {
    violates: "LC-EVT-04",
    basis: "assumed",
    summary: "a task that does not exist is acted on as if it were the first",
  },
  "retries-once-too-often": {
    violates: "LC-RET-02",
    model: "M58",
    basis: "assumed",
    summary: "a failing task has one attempt more than it may have",
  },
  "retry-keeps-try-number": {
    violates: "LC-RET-01",
    model: "M55",
    basis: "assumed",
    summary: "a further attempt does not raise try_number",
  },
  "retry-resets-try-number": {
    violates: "LC-RET-03",
    model: "M56",
    basis: "assumed",
    summary: "try_number is 1 again when the task has ended",
  },
  "never-retries": {
    violates: "LC-RET-04",
    basis: "assumed",
    summary: "a failing task with attempts left is FAILED at once",
  },
  "hangs-in-retrying": {
    violates: "LC-LIVE-02",
    basis: "assumed",
    summary: "a task that is to be tried again stays RETRYING for ever",
  },
  "counts-tries-from-zero": {
    violates: "LC-RET-01",
    model: "M59",
    basis: "assumed",
    summary: "the first attempt has the try_number 0",
  },
} as const;
