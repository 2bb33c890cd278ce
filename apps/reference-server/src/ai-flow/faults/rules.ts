/** Misbehaviour of rules, conditions, triggers and the clock. */
export const ruleFaults = {
  "ignores-start-after": {
    violates: "LC-EVT-03",
    summary: "a task does not wait for those that it starts after",
  },
  "never-starts-after": {
    violates: "LC-LIVE-01",
    summary: "a task never starts after others",
  },
  "starts-after-any-end": {
    violates: "LC-EVT-03",
    summary: "a task starts when those before it are over, even if they have failed",
  },
  "starts-after-one-of-many": {
    violates: "LC-EVT-03",
    summary: "a task starts when one of several before it has succeeded",
  },
  "status-rules-ignore-status": {
    violates: "LC-EVT-03",
    summary: "action_on_task_status acts on whatever status the other task comes to",
  },
  "ignores-event-rules": {
    violates: "LC-EVT-03",
    summary: "no event sets a task going",
  },
  "meets-all-with-one": {
    violates: "LC-EVT-03",
    summary: "MEET_ALL is met by one of its keys",
  },
  "meets-any-with-all": {
    violates: "LC-EVT-03",
    summary: "MEET_ANY is met when all of its keys have come",
  },
  "meets-all-for-ever": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "MEET_ALL does not forget its keys when it has acted",
  },
  "last-rule-acts": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "of several rules that one event fulfils the last acts",
  },
  "every-rule-acts": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "of several rules that one event fulfils each acts",
  },
  "rules-hear-every-namespace": {
    violates: "LC-EVT-03",
    summary: "an event of another namespace fulfils a condition",
  },
  "rules-hear-every-execution": {
    violates: "LC-EVT-03",
    summary: "an event for one workflow execution sets off the tasks of another",
  },
  "rules-start-for-restart": {
    violates: "LC-EVT-03",
    summary: "a rule that is to restart a task leaves alone what is alive",
  },
  "announces-nothing": {
    violates: "LC-EVT-03",
    summary: "no event tells of the statuses of tasks",
  },
  "announces-without-brackets": {
    violates: "LC-EVT-03",
    summary: "the key of the events that tell of tasks is spelled otherwise",
  },
  "announces-the-status-before": {
    violates: "LC-EVT-03",
    summary: "events tell the status that a task had, not the one it has",
  },
  "paused-triggers-fire": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "a paused trigger starts its workflow",
  },
  "triggers-never-fire": {
    violates: "LC-EVT-03",
    summary: "no trigger ever starts a workflow",
  },
  "disabled-workflows-start": {
    violates: "LC-EVT-02",
    summary: "a disabled workflow can be started by hand",
  },
  "disabled-workflows-are-triggered": {
    violates: "LC-EVT-02",
    summary: "a disabled workflow is started by its triggers",
  },
  "starts-without-tasks": {
    violates: "LC-EVT-02",
    basis: "assumed",
    summary: "a workflow of which no task can start is started",
  },
  "paused-schedules-tick": {
    violates: "LC-EVT-03",
    seen: "time",
    basis: "assumed",
    summary: "a paused schedule starts its workflow",
  },
  "schedules-never-tick": {
    violates: "LC-EVT-03",
    seen: "time",
    summary: "no schedule ever starts a workflow",
  },
  "reads-minutes-as-hours": {
    violates: "LC-EVT-03",
    seen: "time",
    summary: "interval@ takes its minutes for hours",
  },
  "ticks-while-alive": {
    violates: "LC-EVT-03",
    seen: "time",
    basis: "assumed",
    summary: "a periodic task is started though its latest execution is alive",
  },
  "ends-with-periodic-tasks": {
    violates: "LC-SEQ-01",
    basis: "assumed",
    summary: "a workflow execution with a periodic task ends when the others have",
  },
} as const;
