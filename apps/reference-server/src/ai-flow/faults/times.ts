/** Misbehaviour of times. */
export const timeFaults = {
  "forgets-end-of-failed": {
    violates: "LC-TS-03",
    model: "M32",
    summary: "a workflow execution that failed or was stopped has no end",
  },
  "forgets-end-of-tasks": {
    violates: "LC-TS-03",
    model: "M31",
    summary: "a successful task execution has no end",
  },
  "ends-before-begin": {
    violates: "LC-TS-04",
    model: "M34",
    summary: "the end of a workflow execution lies a second before its begin",
  },
  "tasks-end-before-begin": {
    violates: "LC-TS-04",
    model: "M34",
    summary: "the end of a task execution lies a second before its begin",
  },
  "ends-while-running": {
    violates: "LC-TS-03",
    summary: "a running workflow execution has an end",
  },
  "ends-while-stopping": {
    violates: "LC-TS-03",
    summary: "a task execution that is stopping has an end",
  },
  "ends-at-each-read": {
    violates: "LC-TERM-02",
    summary: "the end of a workflow execution is the time of the read",
  },
  "begins-at-each-read": {
    violates: "LC-TS-01",
    model: "M35",
    summary: "the begin of a workflow execution is the time of the read",
  },
  "tasks-begin-at-each-read": {
    violates: "LC-TS-01",
    model: "M35",
    summary: "the begin of a task execution is the time of the read",
  },
  "clears-begin": {
    violates: "LC-TS-02",
    model: "M37",
    summary: "a task execution has no begin when it is over",
  },
  "shows-epoch-for-null": {
    violates: "LC-TS-03",
    model: "M39",
    summary: "an end that is not yet is 1970",
  },
  "shows-local-time": {
    violates: "LC-TS-08",
    model: "M40",
    summary: "times without an offset",
  },
  "shows-milliseconds": {
    violates: "LC-TS-08",
    model: "M41",
    summary: "times of executions as milliseconds since 1970",
  },
  "runs-a-day-ahead": {
    violates: "LC-TS-06",
    summary: "the begin of a workflow execution is a day ahead",
  },
  "creates-workflows-at-each-read": {
    violates: "LC-TS-01",
    model: "M35",
    summary: "create_time of a workflow is the time of the read",
  },
  "never-updates-update-time": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "update_time of a workflow stays what it was",
  },
  "update-moves-create-time": {
    violates: "LC-TS-01",
    basis: "assumed",
    summary: "a change of a workflow moves its create_time",
  },
} as const;
