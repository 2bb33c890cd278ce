import type { JsonObject } from "../json.ts";

export const taskTypes = ["template_evaluation", "code_evaluation", "run_experiment"] as const;
export type TaskType = (typeof taskTypes)[number];

export const runStatuses = ["pending", "running", "completed", "failed", "cancelled"] as const;
export type RunStatus = (typeof runStatuses)[number];

/** What is to be done, again and again. Times are milliseconds. */
export interface Task {
  readonly id: string;
  name: string;
  readonly type: TaskType;
  readonly projectId: string | null;
  readonly datasetId: string | null;
  samplingRate: number | null;
  isContinuous: boolean;
  queryFilter: string | null;
  evaluators: readonly Evaluator[];
  readonly experimentIds: readonly string[];
  runConfiguration: JsonObject | null;
  lastRunAt: number | null;
  readonly createdAt: number;
  updatedAt: number;
}

export interface Evaluator extends JsonObject {
  readonly evaluator_id: string;
  readonly query_filter: string | null;
  readonly column_mappings: JsonObject | null;
}

/** One time that a task was done. */
export interface TaskRun {
  readonly id: string;
  readonly taskId: string;
  status: RunStatus;
  readonly experimentName: string | null;
  experimentId: string | null;
  readonly dataStart: number | null;
  readonly dataEnd: number | null;
  startedAt: number | null;
  finishedAt: number | null;
  successes: number;
  errors: number;
  skipped: number;
  readonly createdAt: number;

  /** How it will go, if nobody interferes: so many steps, and what comes after them. */
  readonly ending: "completed" | "failed" | "never";
  readonly steps: number;
  done: number;

  /** When the next step is due. */
  dueAt: number;
}

/** Nothing follows a status of these. */
export function isTerminal(status: RunStatus): boolean {
  return status === "completed" || status === "failed" || status === "cancelled";
}

/** Moves a run to a status, and notes when. */
export function moveTo(run: TaskRun, status: RunStatus, now: number): void {
  run.status = status;
  if (status === "running") run.startedAt ??= now;
  if (isTerminal(status)) run.finishedAt ??= now;
}
