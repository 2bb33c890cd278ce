import type { JsonObject } from "../json.ts";
import type { Switches } from "../switch.ts";
import type { RunsFault } from "./faults.ts";
import { misreport } from "./misreport.ts";
import type { Attempt, Run, TimelineEvent } from "./run.ts";
import type { RunsVariation } from "./variations.ts";

/** Which answer a run is shown in. */
export type Place = "create" | "get" | "change" | "list";

/** Where and when something is shown, and under which switches. */
export interface View extends Switches<RunsFault, RunsVariation> {
  readonly place: Place;
  readonly now: number;
}

export function showRun(run: Run, view: View): JsonObject {
  const shown = {
    id: run.id,
    status: run.status,
    task: run.task,
    input: run.input,
    queue: run.queue,
    priority: run.priority,
    attempt: run.attempt,
    max_attempts: run.maxAttempts,
    progress: run.progress,
    output_type: run.outputType,
    error: showFailure(run.error),
    webhook_url: run.webhookUrl,
    created_at: showTime(run.createdAt, view),
    updated_at: showTime(run.updatedAt, view),
    started_at: optionalTime(run.startedAt, view),
    finished_at: optionalTime(run.finishedAt, view),
  };
  const told = misreport(shown, run, view);
  return view.variations.has("adds-members") ? { ...told, region: "eu", labels: {} } : told;
}

export function showAttempt(attempt: Attempt, run: Run, view: View): JsonObject {
  const { faults } = view;
  const times = faults.has("attempts-copy-times") ? run : attempt;
  return {
    attempt: faults.has("numbers-attempts-from-zero") ? attempt.attempt - 1 : attempt.attempt,
    status: attempt.status,
    worker: attempt.worker,
    error: showFailure(attempt.error),
    started_at: optionalTime(times.startedAt, view),
    finished_at: optionalTime(times.finishedAt, view),
    ...(view.variations.has("adds-members") ? { machine: "m-1" } : {}),
  };
}

export function showEvent(event: TimelineEvent, index: number, view: View): JsonObject {
  const { faults } = view;
  return {
    index: faults.has("counts-events-from-one") ? index + 1 : index,
    type: event.type,
    at: showTime(faults.has("rewrites-event-times") ? view.now : event.at, view),
    attempt: event.attempt,
    message: event.message,
  };
}

export function showTime(time: number, { faults, variations }: View): string {
  const iso = new Date(time).toISOString();
  if (faults.has("shows-local-time")) return iso.slice(0, -1);
  if (variations.has("shows-whole-seconds")) return `${iso.slice(0, 19)}Z`;
  if (variations.has("shows-microseconds")) return `${iso.slice(0, -1)}000Z`;
  if (variations.has("shows-another-zone")) {
    return new Date(time + 2 * 3_600_000).toISOString().replace("Z", "+02:00");
  }
  return variations.has("shows-numeric-offset") ? iso.replace("Z", "+00:00") : iso;
}

function optionalTime(time: number | null, view: View): string | null {
  return time === null ? null : showTime(time, view);
}

function showFailure(reason: string | null): JsonObject | null {
  return reason === null ? null : { message: reason };
}
