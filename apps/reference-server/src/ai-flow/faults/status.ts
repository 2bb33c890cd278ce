/** Misbehaviour of the statuses of workflow and task executions, and of the workers that move them. */
export const statusFaults = {
  "start-answers-ahead": {
    violates: "LC-CRE-01",
    model: "M13",
    summary: "start answers SUCCESS, and the next read RUNNING",
  },
  "start-leaves-init": {
    violates: "LC-LIVE-02",
    model: "M06",
    summary: "a workflow execution stays INIT for ever, and none of its tasks starts",
  },
  "never-assigns-tasks": {
    violates: "LC-LIVE-02",
    model: "M06",
    summary: "a task execution stays INIT for ever",
  },
  "never-finishes-workflows": {
    violates: "LC-LIVE-01",
    summary: "a workflow execution stays RUNNING though all of its tasks are over",
  },
  "goes-back-to-init": {
    violates: "LC-SEQ-01",
    summary: "a workflow execution shows INIT again before its end",
  },
  "queues-again": {
    violates: "LC-SEQ-01",
    summary: "a running task execution goes back to QUEUED once, without a retry",
  },
  "flaps-after-success": {
    violates: "LC-TERM-01",
    model: "M01",
    seen: "time",
    summary: "a successful task execution shows RUNNING for 15 ms, 20 ms after its end",
  },
  "flips-failed-later": {
    violates: "LC-TERM-01",
    model: "M08",
    seen: "time",
    summary: "a failed workflow execution becomes SUCCESS a tenth of a second later",
  },
  "flips-stopped-later": {
    violates: "LC-TERM-01",
    model: "M08",
    seen: "time",
    summary: "a stopped workflow execution becomes FAILED a tenth of a second later",
  },
  "invents-a-task-status": {
    violates: "LC-SEQ-02",
    model: "M03",
    summary: "a queued task execution shows SCHEDULED, which nobody declared",
  },
  "shows-killing": {
    violates: "LC-SEQ-02",
    model: "M03",
    summary: "a task execution that is stopping shows KILLING, and KILLED when it is stopped",
  },
  "invents-a-workflow-status": {
    violates: "LC-SEQ-02",
    model: "M03",
    summary: "a stopped workflow execution shows KILLED, which nobody declared",
  },
  "lists-lowercase-statuses": {
    violates: "LC-SEQ-02",
    model: "M10",
    summary: "the list of task executions spells statuses in lower case",
  },
  "lists-first-status-forever": {
    violates: "LC-LIST-01",
    model: "M11",
    summary: "the list shows every workflow execution as INIT",
  },
  "lists-tasks-as-init": {
    violates: "LC-LIST-01",
    model: "M11",
    summary: "the list shows every task execution as INIT",
  },
  "succeeds-whatever-happened": {
    violates: "LC-SEQ-01",
    basis: "assumed",
    summary: "a workflow execution is SUCCESS though a task has failed",
  },
  "fails-what-was-stopped": {
    violates: "LC-SEQ-01",
    basis: "assumed",
    summary: "a workflow execution is FAILED where a task was stopped",
  },
  "ends-with-the-first-task": {
    violates: "LC-SEQ-01",
    basis: "assumed",
    summary: "a workflow execution is over when its first task is",
  },
  "forgets-heartbeats": {
    violates: "LC-LIVE-02",
    seen: "time",
    basis: "assumed",
    summary: "a task whose worker is silent for more than a minute goes on running",
  },
  "types-everything-manual": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "what an event or the clock sets going is of type MANUAL",
  },
  "forgets-every-third-execution": {
    violates: "LC-CRE-02",
    summary: "every third workflow execution cannot be found",
  },
  "repeats-execution-ids": {
    violates: "LC-CRE-04",
    seen: "race",
    summary: "ids are read before they are counted on: executions started at once share one",
  },
  "invents-unknown-executions": {
    violates: "LC-EVT-04",
    model: "M15",
    basis: "assumed",
    summary: "a workflow execution that does not exist is answered 200 with a made-up one",
  },
  "invents-unknown-tasks": {
    violates: "LC-EVT-04",
    model: "M15",
    basis: "assumed",
    summary: "a task execution that does not exist is answered 200 with a made-up one",
  },
} as const;
