import type { JsonObject } from "../json.ts";
import { type Execution, isTerminal } from "./execution.ts";
import type { ModeratelyFault } from "./faults.ts";
import type { View } from "./wire.ts";

/** Tells an execution otherwise than it is, where a fault says so. What is stored stays right. */
export function misreport(shown: JsonObject, execution: Execution, view: View): JsonObject {
  let result = shown;
  for (const [fault, distortion] of Object.entries(distortions)) {
    if (!view.faults.has(fault as ModeratelyFault)) continue;
    const changed = distortion(execution, view, result);
    if (changed) result = { ...result, ...changed };
  }
  return result;
}

/** What a distortion changes about the members shown; nothing if it does not apply. */
type Distortion = (
  execution: Execution,
  view: View,
  shown: JsonObject,
) => JsonObject | undefined | false;

const day = 86_400_000;
const epoch = "1970-01-01T00:00:00.000Z";

const distortions: { readonly [Id in ModeratelyFault]?: Distortion } = {
  "flaps-after-completion": ({ status, marks }, { now }) => {
    const since = now - Date.parse(marks.completedAt ?? "");
    return status === "completed" && since >= 20 && since < 35 && { status: "running" };
  },
  "flips-failed-later": ({ status, updatedAt }, { now }) =>
    status === "failed" && now - updatedAt > 100 && { status: "completed" },
  "invents-a-status": ({ status }) => status === "paused" && { status: "suspended" },
  "lists-uppercase-statuses": ({ status }, { place }) =>
    place === "list" && { status: status.toUpperCase() },
  "lists-first-status-forever": (_execution, { place }) =>
    place === "list" && { status: "pending" },
  "create-answers-ahead": (_execution, { place }) => place === "create" && { status: "running" },
  "forgets-started-at": ({ status }) => status === "completed" && { startedAt: null },
  "forgets-end-marks": ({ status }) =>
    (status === "failed" || status === "cancelled") && { failedAt: null, cancelledAt: null },
  "finishes-before-start": ({ status, marks }) =>
    status === "completed" &&
    marks.startedAt !== null && {
      completedAt: new Date(Date.parse(marks.startedAt) - 1000).toISOString(),
    },
  "finishes-at-each-read": ({ status }, { now }) =>
    status === "completed" && { completedAt: new Date(now).toISOString() },
  "creates-at-each-read": (_execution, { now }) => ({ createdAt: new Date(now).toISOString() }),
  "shows-epoch-for-null": ({ marks }) =>
    Object.fromEntries(
      Object.entries(marks).flatMap(([name, mark]) => (mark === null ? [[name, epoch]] : [])),
    ),
  "cuts-updates-to-seconds": (_execution, _view, { updatedAt }) => ({
    updatedAt: `${String(updatedAt).slice(0, 19)}.000Z`,
  }),
  "shows-seconds-since-1970": ({ updatedAt }) => ({ updatedAt: Math.floor(updatedAt / 1000) }),
  "completes-failed-executions": ({ status, marks }) =>
    status === "failed" && { completedAt: marks.failedAt },
  "never-updates-updated-at": (_execution, _view, { createdAt }) => ({ updatedAt: createdAt }),
  "updates-before-creation": ({ createdAt, updatedAt }) =>
    updatedAt > createdAt && { updatedAt: new Date(createdAt - 1000).toISOString() },
  "runs-a-day-ahead": ({ createdAt, updatedAt }) => ({
    createdAt: new Date(createdAt + day).toISOString(),
    updatedAt: new Date(updatedAt + day).toISOString(),
  }),
  "forgets-pause": ({ status }) => status === "paused" && { pausedAt: null },
  "drops-output-in-list": (_execution, { place }) =>
    place === "list" && { pipelineOutput: null, pipelineOutputSummary: null },
  "drops-progress-in-list": (_execution, { place }) => place === "list" && { progressData: {} },
  "shows-output-early": ({ status, output }) =>
    !isTerminal(status) && output === null && { pipelineOutput: {} },
  "counts-steps-down": ({ currentStep, totalSteps }) =>
    currentStep !== null && { currentStep: Math.max(0, (totalSteps ?? 100) - currentStep) },
  "counts-steps-from-one": ({ currentStep }) =>
    currentStep !== null && { currentStep: currentStep + 1 },
  "shows-numbers-as-text": ({ totalSteps }) =>
    totalSteps !== null && { totalSteps: String(totalSteps) },
  "omits-what-is-null": (_execution, _view, shown) =>
    Object.fromEntries(
      Object.entries(shown).flatMap(([name, value]) => (value === null ? [[name, undefined]] : [])),
    ),
  "forgets-input": (_execution, { place }) => place === "list" && { pipelineInput: undefined },
  "names-id-otherwise": ({ id }) => ({ pipelineExecutionId: undefined, id }),
};
