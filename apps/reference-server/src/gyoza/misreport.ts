import type { Json, JsonObject } from "../json.ts";
import type { GyozaFault } from "./faults.ts";
import { currentAttempt, isLocked, type OpAttempt, type OpRun } from "./run.ts";
import type { View } from "./wire.ts";

/** Tells a run otherwise than it is, where a fault says so. What is stored stays right. */
export function misreportRun(shown: JsonObject, run: OpRun, view: View): JsonObject {
  return distort(runDistortions, shown, run, view);
}

/** Tells an attempt otherwise than it is, where a fault says so. */
export function misreportAttempt(shown: JsonObject, attempt: OpAttempt, view: View): JsonObject {
  return distort(attemptDistortions, shown, attempt, view);
}

/** What a distortion changes about the members shown; nothing if it does not apply. */
type Distortion<T> = (subject: T, view: View, shown: JsonObject) => JsonObject | undefined;

type Distortions<T> = { readonly [Id in GyozaFault]?: Distortion<T> };

const runDistortions: Distortions<OpRun> = {
  "flaps-after-completion": (run, { now }) => {
    const since = now - (currentAttempt(run).finishedAt ?? now);
    return run.state === "COMPLETED" && since >= 20 && since < 35
      ? { state: "RUNNING" }
      : undefined;
  },
  "flips-failed-later": (run, { now }) => {
    const since = now - (currentAttempt(run).finishedAt ?? now);
    return run.state === "FAILED" && since > 100 ? { state: "COMPLETED" } : undefined;
  },
  "invents-a-state": (run) =>
    run.state === "RUNNING" && currentAttempt(run).progress >= 50
      ? { state: "FINISHING" }
      : undefined,
  "lists-lowercase-states": (run, { place }) =>
    place === "list" ? { state: run.state.toLowerCase() } : undefined,
  "lists-first-state-forever": (_run, { place }) =>
    place === "list" ? { state: "PENDING" } : undefined,
  "create-answers-ahead": (_run, { place }) =>
    place === "create" ? { state: "RUNNING" } : undefined,
  "creates-at-each-read": (_run, { now }) => ({ created_at: new Date(now).toISOString() }),
  "never-updates-updated-at": (_run, _view, shown) => ({ updated_at: shown.created_at }),
  "updates-before-creation": (run) =>
    run.updatedAt > run.createdAt
      ? { updated_at: new Date(run.createdAt - 1000).toISOString() }
      : undefined,
  "runs-a-day-ahead": (run) => ({
    created_at: new Date(run.createdAt + day).toISOString(),
    updated_at: new Date(run.updatedAt + day).toISOString(),
  }),
  "counts-duration-backwards": (_run, _view, shown) => duration(shown, (given) => -given),
  "mixes-seconds-and-milliseconds": (_run, _view, shown) =>
    duration(shown, (given) => given / 1000),
  "drops-outputs-in-list": (_run, { place }) => (place === "list" ? { outputs: {} } : undefined),
  "drops-events-in-list": (_run, { place }) => (place === "list" ? { events: [] } : undefined),
  "counts-attempts-from-zero": (run) => ({ current_attempt: run.currentAttempt - 1 }),
  "resets-attempt": (run) => (run.state === "RUNNING" ? { current_attempt: 1 } : undefined),
  "shows-numbers-as-text": (run) => ({ priority: String(run.priority) }),
  "shows-null-outputs": (run) => (run.state === "COMPLETED" ? undefined : { outputs: null }),
  "forgets-image": (_run, { place }) => (place === "list" ? { image: undefined } : undefined),
  "keeps-progress-below-hundred": (run) =>
    run.state === "COMPLETED" ? { progress: 99 } : undefined,
  "shows-progress-as-fraction": (run) => ({ progress: currentAttempt(run).progress / 100 }),
};

const attemptDistortions: Distortions<OpAttempt> = {
  "forgets-started-at": (attempt) =>
    attempt.state === "COMPLETED" ? { started_at: null } : undefined,
  "forgets-finished-at": (attempt) =>
    attempt.state === "FAILED" || attempt.state === "CANCELLED" ? { finished_at: null } : undefined,
  "finishes-before-start": (attempt) =>
    attempt.startedAt !== null && isLocked(attempt)
      ? { finished_at: new Date(attempt.startedAt - 1000).toISOString() }
      : undefined,
  "finishes-at-each-read": (attempt, { now }) =>
    isLocked(attempt) ? { finished_at: new Date(now).toISOString() } : undefined,
  "shows-epoch-for-null": (attempt) => ({
    ...(attempt.startedAt === null ? { started_at: "1970-01-01T00:00:00Z" } : {}),
    ...(attempt.finishedAt === null ? { finished_at: "1970-01-01T00:00:00Z" } : {}),
  }),
  "numbers-attempts-alike": () => ({ attempt: 1 }),
};

const day = 86_400_000;

function duration(shown: JsonObject, change: (given: number) => number): JsonObject | undefined {
  const summary = shown.execution_summary as JsonObject | null;
  const given = summary?.duration_ms;
  if (typeof given !== "number") return undefined;
  return { execution_summary: { ...summary, duration_ms: change(given) } as JsonObject };
}

function distort<T>(
  distortions: Distortions<T>,
  shown: JsonObject,
  subject: T,
  view: View,
): JsonObject {
  let result = shown;
  for (const [fault, distortion] of Object.entries(distortions)) {
    if (!view.faults.has(fault as GyozaFault)) continue;
    const changed = distortion(subject, view, result);
    if (changed) result = { ...result, ...(changed as { [name: string]: Json }) };
  }
  return result;
}
