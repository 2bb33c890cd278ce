import { isObject, type Json, type JsonObject } from "../json.ts";
import type { RunsFault } from "./faults.ts";
import { isOver, type Run } from "./run.ts";
import type { View } from "./wire.ts";

/** Tells a run otherwise than it is, where a fault says so. What is stored stays right. */
export function misreport(shown: JsonObject, run: Run, view: View): JsonObject {
  let result = shown;
  for (const [fault, distortion] of Object.entries(distortions)) {
    if (!view.faults.has(fault as RunsFault)) continue;
    const changed = distortion(run, view, result);
    if (changed) result = { ...result, ...changed };
  }
  return result;
}

type Distortion = (run: Run, view: View, shown: JsonObject) => JsonObject | undefined | false;

const day = 86_400_000;
const epoch = "1970-01-01T00:00:00.000Z";

const distortions: { readonly [Id in RunsFault]?: Distortion } = {
  "flaps-after-success": ({ status, finishedAt }, { now }) => {
    const since = now - (finishedAt ?? now);
    return status === "succeeded" && since >= 20 && since < 35 && { status: "running" };
  },
  "flips-failed-later": ({ status, finishedAt }, { now }) =>
    status === "failed" && now - (finishedAt ?? now) > 100 && { status: "succeeded" },
  "invents-a-status": ({ status, progress }) =>
    status === "running" && progress > 0 && { status: "finishing" },
  "shows-pausing-as-running": ({ status }) => status === "pausing" && { status: "running" },
  "shows-cancelling-as-cancelled": ({ status }) =>
    status === "cancelling" && { status: "cancelled" },
  "lists-uppercase-statuses": ({ status }, { place }) =>
    place === "list" && { status: status.toUpperCase() },
  "lists-first-status-forever": (_run, { place }) => place === "list" && { status: "queued" },
  "create-answers-ahead": (_run, { place }) => place === "create" && { status: "running" },
  "forgets-started-at": ({ status }) => status === "succeeded" && { started_at: null },
  "forgets-finished-at": ({ status }) => status !== "succeeded" && { finished_at: null },
  "finishes-before-start": ({ startedAt, finishedAt }) =>
    startedAt !== null &&
    finishedAt !== null && { finished_at: new Date(startedAt - 1000).toISOString() },
  "finishes-at-each-read": ({ finishedAt }, { now }) =>
    finishedAt !== null && { finished_at: new Date(now).toISOString() },
  "creates-at-each-read": (_run, { now }) => ({ created_at: new Date(now).toISOString() }),
  "updates-at-each-read": (_run, { now }) => ({ updated_at: new Date(now).toISOString() }),
  "updates-before-creation": ({ createdAt }) => ({
    updated_at: new Date(createdAt - 1000).toISOString(),
  }),
  "shows-epoch-for-null": ({ startedAt, finishedAt }) => ({
    ...(startedAt === null ? { started_at: epoch } : {}),
    ...(finishedAt === null ? { finished_at: epoch } : {}),
  }),
  "runs-a-day-ahead": ({ createdAt }) => ({ created_at: new Date(createdAt + day).toISOString() }),
  "shows-seconds-since-1970": ({ finishedAt }) =>
    finishedAt !== null && { finished_at: Math.floor(finishedAt / 1000) },
  "counts-attempts-from-zero": ({ attempt }) => ({ attempt: attempt - 1 }),
  "resets-attempt-while-running": ({ status }) => status === "running" && { attempt: 1 },
  "shows-output-type-early": ({ status }) => !isOver(status) && { output_type: "inline" },
  "hides-errors-in-lists": (_run, { place }) => place === "list" && { error: null },
  "shows-error-while-running": ({ status }) =>
    status === "running" && { error: { message: "not yet" } },
  "shows-error-as-text": ({ error }) => error !== null && { error },
  "shows-progress-as-fraction": ({ progress }) => ({ progress: progress / 100 }),
  "shows-progress-backwards": ({ status, progress }) =>
    status === "running" && { progress: 100 - progress },
  "drops-input-in-lists": (_run, { place }) => place === "list" && { input: {} },
  "omits-what-is-null": (_run, _view, shown) =>
    Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, value ?? undefined])),
  "shows-numbers-as-text": ({ priority }) => ({ priority: String(priority) }),
  "forgets-priority": () => ({ priority: undefined }),
  "shows-empty-queue": ({ queue }) => queue === null && { queue: "" },
  "shows-null-input": ({ input }) => Object.keys(input).length === 0 && { input: null },
  "cuts-long-input": ({ input }) => ({ input: cut(input) }),
  "trims-tasks": ({ task }) => ({ task: task.slice(0, 8) }),
};

/** What a store with small columns keeps of a value. */
function cut(value: Json): Json {
  if (typeof value === "string") return value.slice(0, 255);
  if (Array.isArray(value)) return (value as readonly Json[]).slice(0, 50).map(cut);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cut(one as Json)]));
}
