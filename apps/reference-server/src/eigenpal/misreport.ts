import type { JsonObject } from "../json.ts";
import { type Execution, isTerminal } from "./execution.ts";
import type { EigenpalFault } from "./faults.ts";
import type { View } from "./wire.ts";

/** Tells an execution otherwise than it is, where a fault says so. What is stored stays right. */
export function misreport(shown: JsonObject, execution: Execution, view: View): JsonObject {
  let result = shown;
  for (const [fault, distortion] of Object.entries(distortions)) {
    if (!view.faults.has(fault as EigenpalFault)) continue;
    const changed = distortion(execution, view, result);
    if (changed) result = { ...result, ...changed };
  }
  return result;
}

type Distortion = (
  execution: Execution,
  view: View,
  shown: JsonObject,
) => JsonObject | undefined | false;

const day = 86_400_000;
const epoch = "1970-01-01T00:00:00.000Z";

const distortions: { readonly [Id in EigenpalFault]?: Distortion } = {
  "flaps-after-completion": ({ status, completedAt }, { now }) => {
    const since = now - (completedAt ?? now);
    return status === "completed" && since >= 20 && since < 35 && { status: "running" };
  },
  "flips-failed-later": ({ status, completedAt }, { now }) =>
    status === "failed" && now - (completedAt ?? now) > 100 && { status: "completed" },
  "invents-a-status": ({ status }) => status === "finalizing" && { status: "cleaning-up" },
  "lists-uppercase-statuses": ({ status }, { place }) =>
    place === "list" && { status: status.toUpperCase() },
  "lists-first-status-forever": (_execution, { place }) =>
    place === "list" && { status: "created" },
  "create-answers-ahead": (_execution, { place }) => place === "create" && { status: "running" },
  "forgets-started-at": ({ status }, _view, { startedAt }) =>
    status === "completed" && startedAt !== undefined && { startedAt: null },
  "forgets-completed-at": ({ status }) => status !== "completed" && { completedAt: null },
  "finishes-while-running": ({ status, startedAt }) =>
    status === "running" &&
    startedAt !== null && { completedAt: new Date(startedAt).toISOString() },
  "finishes-before-start": ({ startedAt, completedAt }) =>
    startedAt !== null &&
    completedAt !== null && { completedAt: new Date(startedAt - 1000).toISOString() },
  "finishes-at-each-read": ({ completedAt }, { now }) =>
    completedAt !== null && { completedAt: new Date(now).toISOString() },
  "creates-at-each-read": (_execution, { now }) => ({ createdAt: new Date(now).toISOString() }),
  "shows-epoch-for-null": (_execution, _view, { startedAt, completedAt }) => ({
    ...(startedAt === null ? { startedAt: epoch } : {}),
    ...(completedAt === null ? { completedAt: epoch } : {}),
  }),
  "runs-a-day-ahead": ({ createdAt }) => ({ createdAt: new Date(createdAt + day).toISOString() }),
  "counts-duration-backwards": (_execution, _view, { durationMs }) =>
    typeof durationMs === "number" && { durationMs: -durationMs },
  "mixes-seconds-and-milliseconds": (_execution, _view, { durationMs }) =>
    typeof durationMs === "number" && { durationMs: durationMs / 1000 },
  "shows-result-early": ({ status }) => !isTerminal(status) && { result: {} },
  "forgets-cancel-request": () => ({ cancelRequestedAt: null }),
  "forgets-workflow": (_execution, _view, { workflow }) =>
    workflow ? { workflow: null } : undefined,
  "forgets-input": (_execution, { place }) => place === "list" && { triggerInput: null },
  "drops-result-in-list": (_execution, { place }) => place === "list" && { result: null },
  "counts-duration-from-creation": ({ createdAt, completedAt }, _view, { durationMs }) =>
    typeof durationMs === "number" &&
    completedAt !== null && { durationMs: completedAt - createdAt },
  "shows-numbers-as-text": (_execution, _view, { durationMs }) =>
    typeof durationMs === "number" && { durationMs: String(durationMs) },
};
