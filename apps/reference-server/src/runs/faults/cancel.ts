/** Misbehaviour of cancellation. */
export const cancelFaults = {
  "ignores-cancel": {
    violates: "LC-CAN-02",
    model: "M18",
    summary: "cancel is answered 200 and does nothing",
  },
  "cancels-running-at-once": {
    violates: "LC-CAN-03",
    summary: "a running run is cancelled without its worker",
  },
  "never-settles-cancel": {
    violates: "LC-CAN-02",
    model: "M27",
    summary: "a queued run becomes cancelling, and nobody will cancel it",
  },
  "hangs-while-cancelling": {
    violates: "LC-CAN-03",
    model: "M07",
    summary: "a run stays cancelling after its worker has cancelled it",
  },
  "misses-cancel-while-pausing": {
    violates: "LC-CAN-03",
    summary: "cancelling what is pausing does nothing",
  },
  "cannot-cancel-paused-runs": {
    violates: "LC-CAN-01",
    summary: "cancelling a paused run is refused",
  },
  "fails-on-second-cancel": {
    violates: "LC-CAN-05",
    model: "M19",
    summary: "cancelling what is cancelled is a 500",
  },
  "refuses-second-cancel": {
    violates: "LC-CAN-05",
    summary: "cancelling what is cancelled is a 409",
  },
  "refuses-repeat-while-cancelling": {
    violates: "LC-CAN-05",
    summary: "cancelling what is cancelling is a 409",
  },
  "notes-each-wish-to-cancel": {
    violates: "LC-EVT-03",
    summary: "cancelling what is cancelling goes on the timeline and changes updated_at",
  },
  "cancels-twice-for-real": {
    violates: "LC-CAN-05",
    summary: "a second cancel does not wait for the worker any more",
  },
  "refuses-to-cancel-finished": {
    violates: "LC-CAN-06",
    summary: "cancelling what has succeeded or failed is a 409",
  },
  "cancels-finished-runs": {
    violates: "LC-CAN-06",
    summary: "what has succeeded or failed can be cancelled",
  },
  "cancel-clears-output": {
    violates: "LC-CAN-06",
    model: "M22",
    summary: "cancelling what has succeeded drops its output",
  },
  "cancel-clears-error": {
    violates: "LC-CAN-06",
    summary: "cancelling what has failed drops its error",
  },
  "cancel-moves-finished-at": {
    violates: "LC-CAN-06",
    model: "M29",
    summary: "cancelling what is over moves the time of its end",
  },
  "notes-cancel-after-the-end": {
    violates: "LC-CAN-06",
    summary: "cancelling what is over adds to its timeline and its version",
  },
  "cancels-unknown-runs": {
    violates: "LC-CAN-07",
    model: "M21",
    summary: "cancelling an unknown id is answered 200",
  },
  "worker-overwrites-cancel": {
    violates: "LC-TERM-03",
    model: "M16",
    summary: "what is cancelled can be reported as succeeded",
  },
  "starts-cancelled-runs": {
    violates: "LC-TERM-03",
    model: "M25",
    summary: "what is cancelled can be reported as started",
  },
  "retries-cancelled-runs": {
    violates: "LC-CAN-08",
    model: "M24",
    summary: "a cancelled run with attempts left queues again",
  },
  "retries-while-cancelling": {
    violates: "LC-CAN-08",
    summary: "what fails while it is to be cancelled is tried again",
  },
  "cancel-leaves-no-event": {
    violates: "LC-EVT-03",
    summary: "a cancel is not on the timeline",
  },
  "cancel-forgets-run": {
    violates: "LC-CAN-02",
    summary: "a run is gone once it was cancelled",
  },
  "cancels-siblings": {
    violates: "LC-SEQ-03",
    summary: "all queued runs of the task are cancelled as well",
  },
  "answers-cancel-with-202": {
    violates: "SC-RES-02",
    summary: "cancel answers 202",
  },
  "cancel-checks-before-locking": {
    violates: "LC-RACE-01",
    seen: "race",
    summary: "of many cancels at once all have an effect",
  },
} as const;
