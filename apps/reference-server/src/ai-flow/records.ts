import type { Json, JsonObject } from "../json.ts";

export const taskStatuses = [
  "INIT",
  "QUEUED",
  "RUNNING",
  "SUCCESS",
  "FAILED",
  "STOPPING",
  "STOPPED",
  "RETRYING",
] as const;

export type TaskStatus = (typeof taskStatuses)[number];
export type WorkflowStatus = "INIT" | "RUNNING" | "SUCCESS" | "FAILED" | "STOPPED";
export type ExecutionType = "MANUAL" | "EVENT" | "PERIODIC";
export type TaskAction = "START" | "RESTART" | "STOP";

export interface EventCondition {
  readonly type: "SINGLE_EVENT" | "MEET_ANY" | "MEET_ALL";
  readonly expect_event_keys: readonly string[];
}

export interface TaskStatusCondition {
  readonly type: "TASK_STATUS";
  readonly upstream_task_status: readonly {
    readonly task_name: string;
    readonly status: TaskStatus;
  }[];
}

/** What to do with a task, and when. */
export interface TaskRule {
  readonly condition: EventCondition | TaskStatusCondition;
  readonly action: TaskAction;
}

/** When to start a workflow. */
export interface WorkflowRule {
  readonly condition: EventCondition;
}

/** A task of a workflow, as its author wrote it. */
export interface Task {
  readonly name: string;
  readonly kwargs?: JsonObject;
  readonly start_after?: readonly string[];
  readonly rules?: readonly TaskRule[];
}

export interface Namespace {
  readonly id: number;
  readonly name: string;
  properties: JsonObject;
}

export interface Workflow {
  readonly id: number;
  readonly namespace: string;
  readonly name: string;
  kwargs: JsonObject;
  tasks: readonly Task[];
  rules: readonly WorkflowRule[];
  isEnabled: boolean;
  createTime: number;
  updateTime: number;
}

export interface WorkflowExecution {
  readonly id: number;
  readonly workflowId: number;
  readonly namespace: string;
  readonly workflowName: string;
  readonly executionType: ExecutionType;
  readonly beginDate: number;
  endDate: number | null;
  status: WorkflowStatus;
  isHidden: boolean;
}

/**
 * What the scheduler has to remember of one task within one workflow execution.
 *
 * A slot is open as long as that execution runs: then its rules are listened to.
 */
export interface Slot {
  readonly id: number;
  readonly workflowExecutionId: number;
  readonly namespace: string;
  readonly workflowName: string;
  readonly task: Task;

  /** Its own rules and, last, the one that is made of `start_after`. */
  readonly rules: readonly TaskRule[];

  /** For each rule, the keys that have come so far. */
  received: readonly (readonly string[])[];

  /** The latest execution of the task, how many there were, and what it has come to. */
  executionId: number | null;
  sequenceNumber: number;
  status: TaskStatus | null;

  /** The event that last made a rule act: of several rules that one fulfils only one acts. */
  actedOn: number;
  isOpen: boolean;

  /** When a periodic task runs next. */
  dueAt: number | null;
}

export interface TaskExecution {
  readonly id: number;
  readonly slotId: number;
  readonly workflowExecutionId: number;
  readonly taskName: string;
  readonly sequenceNumber: number;
  readonly executionType: ExecutionType;
  readonly beginDate: number;
  endDate: number | null;
  tryNumber: number;
  status: TaskStatus;

  /** How often it may be tried, and what will come of it if nobody interferes. */
  readonly tries: number;
  readonly outcome: Outcome;

  /** When the next step of a worker is due. */
  dueAt: number | null;
  hasRequeued: boolean;
}

/** What a task is made to come to: `kwargs.outcome`, or chance. */
export type Outcome = "success" | "failure" | "recovery" | "endless" | "silence";

export interface Schedule {
  readonly id: number;
  readonly workflowId: number;
  readonly expression: string;
  isPaused: boolean;
  createTime: number;
  dueAt: number | null;
}

export interface Trigger {
  readonly id: number;
  readonly workflowId: number;
  readonly namespace: string;
  readonly rule: WorkflowRule;
  readonly createTime: number;

  /** True if it was made of a rule of the workflow itself. */
  readonly isDerived: boolean;
  isPaused: boolean;
  received: readonly string[];
}

/** A value that users keep with a workflow, or with a workflow execution. */
export interface State {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  value: Json;
}

/** All that is kept, each kind under its name. Times are milliseconds. */
export interface Records {
  readonly namespace: Namespace;
  readonly workflow: Workflow;
  readonly workflowExecution: WorkflowExecution;
  readonly slot: Slot;
  readonly taskExecution: TaskExecution;
  readonly schedule: Schedule;
  readonly trigger: Trigger;
  readonly state: State;
}

export type Kind = keyof Records;

/** Nothing follows one of these. */
export function isFinished(status: TaskStatus | WorkflowStatus | null): boolean {
  return status === "SUCCESS" || status === "FAILED" || status === "STOPPED";
}

/** A task that is alive is not started again; one that is stopping is alive no more. */
export function isAlive(status: TaskStatus | null): boolean {
  return status === "INIT" || status === "QUEUED" || status === "RUNNING" || status === "RETRYING";
}
