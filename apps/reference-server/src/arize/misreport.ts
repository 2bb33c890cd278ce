import type { JsonObject } from "../json.ts";
import type { ArizeFault } from "./faults.ts";
import { isTerminal, type TaskRun } from "./task.ts";
import type { View } from "./wire.ts";

/** Tells a run otherwise than it is, where a fault says so. What is stored stays right. */
export function misreportRun(shown: JsonObject, run: TaskRun, view: View): JsonObject {
  let result = shown;
  for (const [fault, distortion] of Object.entries(distortions)) {
    if (!view.faults.has(fault as ArizeFault)) continue;
    const changed = distortion(run, view, result);
    if (changed) result = { ...result, ...changed };
  }
  return result;
}

type Distortion = (run: TaskRun, view: View, shown: JsonObject) => JsonObject | undefined | false;

const day = 86_400_000;
const epoch = "1970-01-01T00:00:00.000Z";

const distortions: { readonly [Id in ArizeFault]?: Distortion } = {
  "flaps-after-completion": ({ status, finishedAt }, { now }) => {
    const since = now - (finishedAt ?? now);
    return status === "completed" && since >= 20 && since < 35 && { status: "running" };
  },
  "flips-failed-later": ({ status, finishedAt }, { now }) =>
    status === "failed" && now - (finishedAt ?? now) > 100 && { status: "completed" },
  "invents-a-status": ({ status, done }) =>
    status === "running" && done > 1 && { status: "ending" },
  "lists-uppercase-statuses": ({ status }, { place }) =>
    place === "list" && { status: status.toUpperCase() },
  "lists-first-status-forever": (_run, { place }) => place === "list" && { status: "pending" },
  "create-answers-ahead": (_run, { place }) => place === "create" && { status: "running" },
  "forgets-started-at": ({ status }) => status === "completed" && { run_started_at: null },
  "forgets-finished-at": ({ status }) => status !== "completed" && { run_finished_at: null },
  "finishes-while-running": ({ status, startedAt }) =>
    status === "running" &&
    startedAt !== null && { run_finished_at: new Date(startedAt).toISOString() },
  "finishes-before-start": ({ startedAt, finishedAt }) =>
    startedAt !== null &&
    finishedAt !== null && { run_finished_at: new Date(startedAt - 1000).toISOString() },
  "finishes-at-each-read": ({ finishedAt }, { now }) =>
    finishedAt !== null && { run_finished_at: new Date(now).toISOString() },
  "creates-at-each-read": (_run, { now }) => ({ created_at: new Date(now).toISOString() }),
  "shows-epoch-for-null": ({ startedAt, finishedAt }) => ({
    ...(startedAt === null ? { run_started_at: epoch } : {}),
    ...(finishedAt === null ? { run_finished_at: epoch } : {}),
  }),
  "runs-a-day-ahead": ({ createdAt }) => ({ created_at: new Date(createdAt + day).toISOString() }),
  "clears-started-at": ({ status }) => isTerminal(status) && { run_started_at: null },
  "counts-down": ({ status, successes }) =>
    status === "running" && { num_successes: Math.max(0, 100 - successes) },
  "counts-only-at-the-end": ({ status }) =>
    status === "completed" ? undefined : { num_successes: null },
  "drops-counts-in-list": (_run, { place }) => place === "list" && { num_successes: 0 },
  "shows-numbers-as-text": ({ successes }) => ({ num_successes: String(successes) }),
  "forgets-task": (_run, { place }) => place === "list" && { task_id: undefined },
  "names-time-otherwise": (_run, _view, { created_at }) => ({
    created_at: undefined,
    createdAt: created_at,
  }),
};
