/** Misbehaviour of cancelling. */
export const cancelFaults = {
  "ignores-cancel": {
    violates: "LC-CAN-02",
    model: "M18",
    summary: "cancel answers cancelled and does nothing",
  },
  "cancel-never-settles": {
    violates: "LC-CAN-02",
    model: "M27",
    summary: "cancel answers the old status, and the run keeps it",
  },
  "worker-overwrites-cancel": {
    violates: "LC-CAN-02",
    model: "M16",
    summary: "cancel of what runs answers cancelled, and the worker completes it",
  },
  "starts-cancelled-runs": {
    violates: "LC-CAN-02",
    model: "M25",
    summary: "what was cancelled while it waited is run",
  },
  "fails-on-second-cancel": {
    violates: "LC-CAN-05",
    model: "M19",
    summary: "cancelling a cancelled run is a 500",
  },
  "repeats-cancel-politely": {
    violates: "LC-CAN-05",
    summary: "cancelling a cancelled run is a 200, where an error is declared",
  },
  "cancels-unknown-runs": {
    violates: "LC-CAN-07",
    model: "M21",
    summary: "cancelling a run that does not exist is a 200",
  },
  "cancels-finished-runs": {
    violates: "LC-CAN-06",
    summary: "a completed run is cancelled",
  },
  "cancel-moves-finished-at": {
    violates: "LC-CAN-06",
    summary: "cancelling what has ended is a 200 and moves run_finished_at",
  },
  "cancel-checks-before-locking": {
    violates: "LC-RACE-01",
    model: "M29",
    seen: "race",
    summary: "cancels that race are all accepted",
  },
  "refuses-to-cancel-pending": {
    violates: "LC-CAN-01",
    summary: "what waits cannot be cancelled",
  },
  "cancel-forgets-run": {
    violates: "LC-CAN-02",
    summary: "a cancelled run is gone",
  },
  "starts-what-it-cancels": {
    violates: "LC-TS-05",
    basis: "assumed",
    summary: "a run cancelled while it waited has a run_started_at",
  },
  "answers-cancel-with-202": {
    violates: "SC-RES-02",
    summary: "cancel answers 202, which is not declared",
  },
} as const;
