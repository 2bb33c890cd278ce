/** Misbehaviour of cancelling. */
export const cancelFaults = {
  "completes-cancelled-executions": {
    violates: "LC-TERM-03",
    model: "M16",
    summary: "completed after a cancel is accepted and overwrites it",
  },
  "ignores-cancel": {
    violates: "LC-CAN-02",
    model: "M18",
    summary: "cancel answers cancelled and does nothing",
  },
  "cancel-never-settles": {
    violates: "LC-CAN-02",
    model: "M27",
    summary: "cancel answers the old status, and the execution keeps it",
  },
  "fails-on-second-cancel": {
    violates: "LC-CAN-05",
    model: "M19",
    summary: "cancelling a cancelled execution is a 500",
  },
  "repeats-cancel-politely": {
    violates: "LC-CAN-05",
    summary: "cancelling a cancelled execution is a 200, where a 400 is declared",
  },
  "cancels-unknown-executions": {
    violates: "LC-CAN-07",
    model: "M21",
    summary: "cancelling an execution that does not exist is a 200",
  },
  "cancel-clears-output": {
    violates: "LC-CAN-06",
    model: "M22",
    summary: "a refused cancel has cleared the output",
  },
  "cancel-moves-end-marks": {
    violates: "LC-CAN-06",
    summary: "a refused cancel has moved completedAt",
  },
  "cancels-finished-executions": {
    violates: "LC-CAN-06",
    summary: "a completed execution is cancelled",
  },
  "starts-cancelled-executions": {
    violates: "LC-TERM-03",
    model: "M25",
    summary: "an execution cancelled while it waited can be started",
  },
  "cancel-checks-before-locking": {
    violates: "LC-RACE-01",
    model: "M29",
    seen: "race",
    summary: "cancels that race are all accepted",
  },
  "update-checks-before-locking": {
    violates: "LC-RACE-02",
    seen: "race",
    summary: "an update that races a cancel is applied to the status before it",
  },
  "refuses-to-cancel-pending": {
    violates: "LC-CAN-01",
    summary: "an execution that waits cannot be cancelled",
  },
  "refuses-to-cancel-paused": {
    violates: "LC-CAN-01",
    summary: "a paused execution cannot be cancelled",
  },
  "cancel-forgets-execution": {
    violates: "LC-CAN-02",
    summary: "a cancelled execution is gone",
  },
  "cancels-siblings": {
    violates: "LC-SEQ-03",
    summary: "cancel also cancels other executions of the same version",
  },
  "answers-cancel-with-202": {
    violates: "SC-RES-02",
    summary: "cancel answers 202, which is not declared",
  },
  "accepts-long-reasons": {
    violates: "SC-REQ-02",
    summary: "a reason longer than 500 characters is accepted",
  },
} as const;
