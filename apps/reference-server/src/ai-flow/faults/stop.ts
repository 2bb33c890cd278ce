/** Misbehaviour of stopping workflow executions, and of deleting them. */
export const stopFaults = {
  "ignores-stop": {
    violates: "LC-CAN-02",
    model: "M18",
    basis: "assumed",
    summary: "stop answers 200 and does nothing",
  },
  "stop-answers-behind": {
    violates: "LC-SEQ-05",
    model: "M27",
    basis: "assumed",
    summary: "stop answers RUNNING, and the next read STOPPED",
  },
  "fails-on-second-stop": {
    violates: "LC-CAN-05",
    model: "M19",
    summary: "stopping what is stopped is a 500",
  },
  "refuses-second-stop": {
    violates: "LC-CAN-05",
    basis: "assumed",
    summary: "stopping what is stopped is a 409, though it changes nothing",
  },
  "refuses-to-stop-finished": {
    violates: "LC-CAN-06",
    basis: "assumed",
    summary: "stopping what has succeeded or failed is a 409, though it changes nothing",
  },
  "stop-overwrites-finished": {
    violates: "LC-CAN-06",
    basis: "assumed",
    summary: "what has succeeded or failed becomes STOPPED",
  },
  "stop-moves-end-date": {
    violates: "LC-CAN-06",
    basis: "assumed",
    summary: "stopping what is over moves its end",
  },
  "stop-clears-end-date": {
    violates: "LC-CAN-06",
    model: "M22",
    basis: "assumed",
    summary: "stopping what is over clears its end",
  },
  "stops-unknown-executions": {
    violates: "LC-CAN-07",
    model: "M21",
    basis: "assumed",
    summary: "stopping an execution that does not exist is a 200",
  },
  "stop-forgets-execution": {
    violates: "LC-TERM-01",
    summary: "a stopped workflow execution is gone",
  },
  "stop-leaves-tasks-running": {
    violates: "LC-CAN-03",
    basis: "assumed",
    summary: "the tasks of a stopped workflow execution go on as if nothing had happened",
  },
  "stop-checks-before-locking": {
    violates: "LC-RACE-01",
    model: "M29",
    seen: "race",
    basis: "assumed",
    summary: "stops at once each set the end anew",
  },
  "hangs-in-stopping": {
    violates: "LC-CAN-03",
    model: "M07",
    basis: "assumed",
    summary: "a task that was asked to stop stays STOPPING for ever",
  },
  "success-overwrites-stop": {
    violates: "LC-CAN-03",
    model: "M16",
    basis: "assumed",
    summary: "a task that was asked to stop ends as SUCCESS",
  },
  "stopped-tasks-try-again": {
    violates: "LC-CAN-08",
    model: "M24",
    basis: "assumed",
    summary: "a task that was asked to stop is queued again",
  },
  "starts-stopped-workflows": {
    violates: "LC-CAN-08",
    model: "M25",
    basis: "assumed",
    summary: "rules of a stopped workflow execution go on starting tasks",
  },
  "stop-all-stops-one": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "stopping all executions of a workflow stops the first of them",
  },
  "stop-all-does-nothing": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "stopping all executions of a workflow stops none",
  },
  "stop-all-reaches-too-far": {
    violates: "LC-SEQ-03",
    basis: "assumed",
    summary: "stopping all executions of a workflow stops those of all workflows",
  },
  "stop-all-overwrites-finished": {
    violates: "LC-TERM-03",
    basis: "assumed",
    summary: "stopping all executions of a workflow makes STOPPED of those that are over",
  },
  "deletes-unfinished": {
    violates: "LC-EVT-02",
    basis: "assumed",
    summary: "an execution that is not over can be deleted",
  },
  "delete-does-nothing": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "deleting an execution answers 204 and does nothing",
  },
  "delete-hides-from-list": {
    violates: "LC-LIST-03",
    basis: "assumed",
    summary: "a deleted execution is gone from the list, and still readable",
  },
  "delete-leaves-tasks": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "the task executions of a deleted execution can still be read",
  },
} as const;
