import type { JsonObject } from "../json.ts";

export const statuses = [
  "pending",
  "running",
  "completed",
  "failed",
  "cancelled",
  "paused",
] as const;

export type Status = (typeof statuses)[number];

/** The times that a status leaves behind, each under the name it has on the wire. */
export const marks = ["startedAt", "completedAt", "failedAt", "cancelledAt", "pausedAt"] as const;

export type Mark = (typeof marks)[number];

/** A pipeline execution. Marks are texts as the worker gave them, or as the server made them. */
export interface Execution {
  readonly id: string;
  readonly versionId: string;
  readonly input: JsonObject;
  readonly inputSummary: string;
  output: JsonObject | null;
  outputSummary: string | null;
  outputFileUri: string | null;
  status: Status;
  progressData: JsonObject;
  currentStep: number | null;
  totalSteps: number | null;
  readonly createdAt: number;
  updatedAt: number;
  readonly marks: { [Name in Mark]: string | null };
}

/** Returns true for the six statuses that the API knows. */
export function isStatus(value: unknown): value is Status {
  return statuses.includes(value as Status);
}

/** Nothing follows a status of these. */
export function isTerminal(status: Status): boolean {
  return status === "completed" || status === "failed" || status === "cancelled";
}

/** Returns true if a worker may report the one status after the other. Repeating one is no move. */
export function mayMove(from: Status, to: Status): boolean {
  return moves[from].includes(to);
}

/** Moves an execution to a status and marks the time, unless the caller has marked it already. */
export function moveTo(execution: Execution, status: Status, now: number): void {
  execution.status = status;
  const mark = markOf[status];
  if (mark === "startedAt") execution.marks.startedAt ??= new Date(now).toISOString();
  else if (mark) execution.marks[mark] = new Date(now).toISOString();
  execution.updatedAt = now;
}

const moves: Readonly<Record<Status, readonly Status[]>> = {
  pending: ["running", "failed", "cancelled"],
  running: ["completed", "failed", "cancelled", "paused"],
  paused: ["running", "failed", "cancelled"],
  completed: [],
  failed: [],
  cancelled: [],
};

const markOf: Readonly<Record<Status, Mark | undefined>> = {
  pending: undefined,
  running: "startedAt",
  completed: "completedAt",
  failed: "failedAt",
  cancelled: "cancelledAt",
  paused: "pausedAt",
};
