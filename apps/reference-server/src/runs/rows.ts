import type { Selectable } from "kysely";
import { fromColumn, type JsonObject } from "../json.ts";
import type { Attempt, Run, TimelineEvent } from "./run.ts";
import type { RunsTables } from "./tables.ts";

/** Reads a run out of its row; its attempts stand in rows of their own. */
export function toRun(row: Selectable<RunsTables["run"]>): Run {
  return {
    id: row.id,
    tenant: fromColumn<string>(row.tenant),
    number: row.number,
    status: row.status,
    task: fromColumn<string>(row.task),
    input: fromColumn<JsonObject>(row.input),
    queue: row.queue === null ? null : fromColumn<string>(row.queue),
    priority: row.priority,
    attempt: row.attempt,
    maxAttempts: row.max_attempts,
    progress: row.progress,
    outputType: row.output_type,
    output: fromColumn<JsonObject | null>(row.output),
    error: fromColumn<string | null>(row.error),
    webhookUrl: fromColumn<string | null>(row.webhook_url),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    version: row.version,
    attempts: [],
    told: row.told,
    fresh: [],
    moves: [],
    ending: row.ending,
    dueAt: row.due_at,
  };
}

export function fromRun(run: Run): RunsTables["run"] {
  return {
    id: run.id,
    tenant: JSON.stringify(run.tenant),
    number: run.number,
    status: run.status,
    task: JSON.stringify(run.task),
    input: JSON.stringify(run.input),
    queue: run.queue === null ? null : JSON.stringify(run.queue),
    priority: run.priority,
    attempt: run.attempt,
    max_attempts: run.maxAttempts,
    progress: run.progress,
    output_type: run.outputType,
    output: JSON.stringify(run.output),
    error: JSON.stringify(run.error),
    webhook_url: JSON.stringify(run.webhookUrl),
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    started_at: run.startedAt,
    finished_at: run.finishedAt,
    version: run.version,
    told: run.told,
    ending: run.ending,
    due_at: run.dueAt,
  };
}

export function toAttempt(row: Selectable<RunsTables["attempt"]>): Attempt {
  return {
    attempt: row.attempt,
    status: row.status,
    worker: fromColumn<string | null>(row.worker),
    error: fromColumn<string | null>(row.error),
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

export function fromAttempt(runId: string, attempt: Attempt): RunsTables["attempt"] {
  return {
    run_id: runId,
    attempt: attempt.attempt,
    status: attempt.status,
    worker: JSON.stringify(attempt.worker),
    error: JSON.stringify(attempt.error),
    started_at: attempt.startedAt,
    finished_at: attempt.finishedAt,
  };
}

export function toEvent(row: Selectable<RunsTables["event"]>): TimelineEvent {
  const { type, at, attempt } = row;
  return { type, at, attempt, message: fromColumn<string | null>(row.message) };
}

export function fromEvent(
  runId: string,
  position: number,
  { type, at, attempt, message }: TimelineEvent,
): RunsTables["event"] {
  return { run_id: runId, position, type, at, attempt, message: JSON.stringify(message) };
}
