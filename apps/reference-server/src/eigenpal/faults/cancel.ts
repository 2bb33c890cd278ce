/** Misbehaviour of cancelling. */
export const cancelFaults = {
  "ignores-cancel": {
    violates: "LC-CAN-02",
    model: "M18",
    summary: "cancel of what waits answers cancelled and does nothing",
  },
  "drops-cancel-request": {
    violates: "LC-CAN-09",
    summary: "cancel of what runs answers cancellation-requested and notes nothing",
  },
  "never-honours-cancel": {
    violates: "LC-CAN-03",
    model: "M16",
    summary: "workers complete what they were asked to cancel",
  },
  "hangs-after-cancel": {
    violates: "LC-CAN-04",
    model: "M07",
    summary: "what was asked to be cancelled stays running for ever",
  },
  "starts-cancelled-executions": {
    violates: "LC-CAN-02",
    model: "M25",
    summary: "what was cancelled while it waited is run",
  },
  "defers-every-cancel": {
    violates: "LC-CAN-02",
    summary: "cancel of what waits only asks for it",
  },
  "refuses-to-cancel-pending": {
    violates: "LC-CAN-01",
    summary: "what waits cannot be cancelled",
  },
  "fails-on-second-cancel": {
    violates: "LC-CAN-05",
    model: "M19",
    summary: "cancelling what is cancelled is a 500",
  },
  "refuses-second-cancel": {
    violates: "LC-CAN-05",
    summary: "cancelling what is cancelled is a 400, though cancelling is idempotent",
  },
  "refuses-to-cancel-finished": {
    violates: "LC-CAN-06",
    summary: "cancelling what has ended is a 400, though it does nothing",
  },
  "cancels-unknown-executions": {
    violates: "LC-CAN-07",
    model: "M21",
    summary: "cancelling an execution that does not exist is a 200",
  },
  "cancel-clears-result": {
    violates: "LC-CAN-06",
    model: "M22",
    summary: "cancelling what is completed clears its result",
  },
  "cancels-finished-executions": {
    violates: "LC-CAN-06",
    summary: "what is completed becomes cancelled",
  },
  "cancel-moves-completed-at": {
    violates: "LC-CAN-06",
    summary: "cancelling what has ended moves completedAt",
  },
  "cancel-checks-before-locking": {
    violates: "LC-RACE-02",
    model: "M29",
    seen: "race",
    summary: "a cancel that races a worker is applied to the status before it",
  },
  "cancel-forgets-execution": {
    violates: "LC-CAN-02",
    summary: "what is cancelled is gone",
  },
  "moves-cancel-request": {
    violates: "LC-CAN-05",
    summary: "asking again moves the time of the request",
  },
  "forgets-cancel-request": {
    violates: "LC-CAN-09",
    summary: "cancelRequestedAt is never shown",
  },
  "says-status-after-cancel": {
    violates: "LC-CAN-01",
    summary: "wasStatus is the status after the cancel",
  },
  "invents-a-cancel-status": {
    violates: "LC-CAN-01",
    summary: "cancel answers the status ok, which is not declared",
  },
  "answers-cancel-with-202": {
    violates: "SC-RES-02",
    summary: "cancel answers 202, which is not declared",
  },
} as const;
