import type { Json, JsonObject } from "../json.ts";
import type { Switches } from "../switch.ts";
import type { GyozaFault } from "./faults.ts";
import { misreportAttempt, misreportRun } from "./misreport.ts";
import { currentAttempt, type OpAttempt, type OpRun, type RunEvent } from "./run.ts";
import type { GyozaVariation } from "./variations.ts";

/** Which answer a run is shown in. */
export type Place = "create" | "get" | "list" | "change";

/** Where and when something is shown, and under which switches. */
export interface View extends Switches<GyozaFault, GyozaVariation> {
  readonly place: Place;
  readonly now: number;
}

/** A run as the API shows it: what its current attempt says, and nothing of earlier ones. */
export function showRun(run: OpRun, view: View): JsonObject {
  const attempt = currentAttempt(run);
  const shown: JsonObject = {
    id: run.id,
    state: run.state,
    priority: run.priority,
    image: run.image,
    inputs: run.inputs,
    outputs: run.outputs,
    constraints: run.constraints,
    retry_policy: { max_attempts: run.maxAttempts },
    event_delivery: run.eventDelivery,
    op_definition: run.opDefinition,
    created_at: showTime(run.createdAt, view),
    updated_at: showTime(run.updatedAt, view),
    progress: attempt.progress,
    current_attempt: run.currentAttempt,
    events: attempt.events.map((event) => showEvent(event, view)),
    execution_summary: summarise(attempt, view),
  };
  return vary(misreportRun(shown, run, view), view);
}

export function showAttempt(run: OpRun, attempt: OpAttempt, view: View): JsonObject {
  const shown: JsonObject = {
    id: attempt.id,
    op_run_id: run.id,
    attempt: attempt.attempt,
    state: attempt.state,
    progress: attempt.progress,
    events: attempt.events.map((event) => showEvent(event, view)),
    inputs: attempt.inputs,
    outputs: attempt.outputs,
    execution_summary: summarise(attempt, view),
    constraints: run.constraints,
    started_at: attempt.startedAt === null ? null : showTime(attempt.startedAt, view),
    finished_at: attempt.finishedAt === null ? null : showTime(attempt.finishedAt, view),
  };
  return vary(misreportAttempt(shown, attempt, view), view);
}

/** An event as it is stored; the list of events adds its place and the state of the run. */
export function showEvent(event: RunEvent, view: View): JsonObject {
  const { faults } = view;
  return {
    t: showTime(faults.has("rewrites-event-times") ? view.now : event.t, view).replace(
      "Z",
      "+00:00",
    ),
    type: event.type,
    msg: event.msg,
    payload: faults.has("shows-null-payload") && isEmpty(event.payload) ? null : event.payload,
  };
}

/** Time as Python prints it: six digits of a second, or none. */
export function showTime(time: number, { faults, variations }: View): string {
  const iso = new Date(time).toISOString();
  if (faults.has("shows-local-time")) return iso.slice(0, -1);
  if (variations.has("shows-whole-seconds")) return `${iso.slice(0, 19)}Z`;
  if (variations.has("shows-milliseconds")) return iso;
  const text = time % 1000 === 0 ? `${iso.slice(0, 19)}Z` : `${iso.slice(0, -1)}000Z`;
  return variations.has("shows-numeric-offset") ? text.replace("Z", "+00:00") : text;
}

function summarise(attempt: OpAttempt, { variations }: View): JsonObject | null {
  const { startedAt, finishedAt, workerId, gpuId, errorMessage } = attempt;
  const untouched = startedAt === null && errorMessage === null;
  if (untouched && !variations.has("always-summarises")) return null;
  return {
    duration_ms: startedAt === null || finishedAt === null ? null : finishedAt - startedAt,
    worker_id: workerId,
    error_message: errorMessage,
    gpu_id: gpuId,
  };
}

function vary(shown: JsonObject, { faults, variations }: View): JsonObject {
  const links = variations.has("adds-members") ? { _links: { self: `/runs/${shown.id}` } } : {};
  const result: JsonObject = { ...shown, ...links };
  if (!faults.has("omits-what-is-null")) return result;
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== null));
}

function isEmpty(payload: Json): boolean {
  return JSON.stringify(payload) === "{}";
}
