import type { Json, JsonObject } from "../json.ts";

export const statuses = [
  "created",
  "pending",
  "running",
  "waiting",
  "finalizing",
  "completed",
  "failed",
  "cancelled",
  "rejected",
] as const;

export type Status = (typeof statuses)[number];

/** One execution of a workflow. Times are milliseconds. */
export interface Execution {
  readonly id: string;
  readonly workflowId: string;
  status: Status;
  readonly triggerType: string;
  readonly input: JsonObject;
  result: Json;
  error: string | null;
  readonly createdAt: number;
  startedAt: number | null;
  completedAt: number | null;
  cancelRequestedAt: number | null;

  /** The statuses that the workers will take it through, if nobody interferes. */
  readonly plan: readonly Status[];
  planned: number;

  /** When the next of them is due. */
  dueAt: number;
}

export function isStatus(value: unknown): value is Status {
  return statuses.includes(value as Status);
}

/** Nothing follows a status of these. */
export function isTerminal(status: Status): boolean {
  return ["completed", "failed", "cancelled", "rejected"].includes(status);
}

/** Moves an execution to a status, and notes what follows from it. */
export function moveTo(execution: Execution, status: Status, now: number): void {
  execution.status = status;
  if (status === "running") execution.startedAt ??= now;
  if (isTerminal(status)) execution.completedAt ??= now;
  if (status === "completed") execution.result = { echo: execution.input };
  if (status === "failed") execution.error = "The workflow failed";
}

/**
 * Decides what an execution will go through: what its input asks for under `outcome`, or chance.
 *
 * Most complete; some fail; some wait for a person on the way, who may reject them.
 */
export function planFor(input: JsonObject, chance: number): readonly Status[] {
  const { outcome } = input;
  const start: readonly Status[] = ["pending", "running"];
  if (outcome === "failed") return [...start, "failed"];
  if (outcome === "rejected") return [...start, "waiting", "rejected"];
  if (outcome === "reviewed") return [...start, "waiting", "running", "finalizing", "completed"];
  if (outcome === "endless") return start;
  if (outcome === "completed") return [...start, "finalizing", "completed"];
  if (chance < 0.1) return [...start, "failed"];
  if (chance < 0.15) return [...start, "waiting", "rejected"];
  if (chance < 0.25) return [...start, "waiting", "running", "finalizing", "completed"];
  return [...start, "finalizing", "completed"];
}
