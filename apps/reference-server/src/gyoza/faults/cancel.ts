/** Misbehaviour of cancelling. */
export const cancelFaults = {
  "completes-cancelled-runs": {
    violates: "LC-TERM-03",
    model: "M16",
    summary: "COMPLETED after a cancel is accepted and overwrites it",
  },
  "ignores-cancel": {
    violates: "LC-CAN-02",
    model: "M18",
    summary: "cancel answers CANCELLED and does nothing",
  },
  "cancel-never-settles": {
    violates: "LC-CAN-02",
    model: "M27",
    summary: "cancel answers the old state, and the run keeps it",
  },
  "fails-on-second-cancel": {
    violates: "LC-CAN-05",
    model: "M19",
    summary: "cancelling a cancelled run is a 500",
  },
  "repeats-cancel-politely": {
    violates: "LC-CAN-05",
    summary: "cancelling a cancelled run is a 200, where a 400 is declared",
  },
  "cancels-unknown-runs": {
    violates: "LC-CAN-07",
    model: "M21",
    summary: "cancelling a run that does not exist is a 200",
  },
  "cancel-clears-outputs": {
    violates: "LC-CAN-06",
    model: "M22",
    summary: "a refused cancel has cleared the outputs",
  },
  "cancel-moves-finished-time": {
    violates: "LC-CAN-06",
    summary: "a refused cancel has moved finished_at",
  },
  "cancels-finished-runs": {
    violates: "LC-CAN-06",
    summary: "a completed run is cancelled",
  },
  "retries-cancelled-runs": {
    violates: "LC-CAN-08",
    model: "M24",
    summary: "a cancelled run with attempts left is tried again",
  },
  "starts-cancelled-runs": {
    violates: "LC-TERM-03",
    model: "M25",
    summary: "STARTED is accepted on a run that was cancelled while it waited",
  },
  "cancel-checks-before-locking": {
    violates: "LC-RACE-01",
    model: "M29",
    seen: "race",
    summary: "cancels that race are all accepted, each with its own event and finished_at",
  },
  "event-checks-before-locking": {
    violates: "LC-RACE-02",
    seen: "race",
    summary: "an event that races a cancel is applied to the state before it",
  },
  "refuses-to-cancel-pending": {
    violates: "LC-CAN-01",
    summary: "only a run that a worker has can be cancelled",
  },
  "cancel-leaves-no-event": {
    violates: "LC-EVT-03",
    summary: "cancel appends no event",
  },
  "cancel-forgets-run": {
    violates: "LC-CAN-02",
    summary: "a cancelled run is gone",
  },
  "cancels-siblings": {
    violates: "LC-SEQ-03",
    summary: "cancel also cancels other runs of the same image",
  },
  "answers-cancel-with-202": {
    violates: "SC-RES-02",
    summary: "cancel answers 202, which is not declared",
  },
} as const;
