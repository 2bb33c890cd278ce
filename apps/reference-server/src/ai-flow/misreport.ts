import type { JsonObject } from "../json.ts";
import type { AiFlowFault } from "./faults.ts";
import { isFinished, type TaskExecution, type WorkflowExecution } from "./records.ts";
import type { View } from "./wire.ts";

/** Tells a workflow execution otherwise than it is, where a fault says so. What is stored stays right. */
export function misreportWorkflow(
  shown: JsonObject,
  execution: WorkflowExecution,
  view: View,
): JsonObject {
  return distort(ofWorkflows, shown, execution, view);
}

/** Tells a task execution otherwise than it is, where a fault says so. */
export function misreportTask(shown: JsonObject, task: TaskExecution, view: View): JsonObject {
  return distort(ofTasks, shown, task, view);
}

type Distortion<Execution> = (
  execution: Execution,
  view: View,
  shown: JsonObject,
) => JsonObject | undefined | false;

type Distortions<Execution> = { readonly [Id in AiFlowFault]?: Distortion<Execution> };

function distort<Execution>(
  distortions: Distortions<Execution>,
  shown: JsonObject,
  execution: Execution,
  view: View,
): JsonObject {
  let result = shown;
  for (const [fault, distortion] of Object.entries(distortions)) {
    if (!view.faults.has(fault as AiFlowFault)) continue;
    const changed = distortion(execution, view, result);
    if (changed) result = { ...result, ...changed };
  }
  return result;
}

const day = 86_400_000;
const epoch = iso(0);

const ofWorkflows: Distortions<WorkflowExecution> = {
  "start-answers-ahead": (_execution, { place }) => place === "start" && { status: "SUCCESS" },
  "stop-answers-behind": ({ status }, { place }) =>
    place === "stop" && status === "STOPPED" && { status: "RUNNING", end_date: null },
  "goes-back-to-init": ({ status, beginDate }, { now, place }) =>
    place !== "start" && status === "RUNNING" && now - beginDate > 30 && { status: "INIT" },
  "flips-failed-later": ({ status, endDate }, { now }) =>
    status === "FAILED" && now - (endDate ?? now) > 100 && { status: "SUCCESS" },
  "flips-stopped-later": ({ status, endDate }, { now }) =>
    status === "STOPPED" && now - (endDate ?? now) > 100 && { status: "FAILED" },
  "invents-a-workflow-status": ({ status }) => status === "STOPPED" && { status: "KILLED" },
  "lists-first-status-forever": (_execution, { place }) =>
    place === "list" && { status: "INIT", end_date: null },
  "forgets-end-of-failed": ({ status }) => status !== "SUCCESS" && { end_date: null },
  "ends-before-begin": ({ beginDate, endDate }) =>
    endDate !== null && { end_date: iso(beginDate - 1000) },
  "ends-while-running": ({ beginDate, endDate }) =>
    endDate === null && { end_date: iso(beginDate) },
  "ends-at-each-read": ({ endDate }, { now }) => endDate !== null && { end_date: iso(now) },
  "begins-at-each-read": (_execution, { now }) => ({ begin_date: iso(now) }),
  "shows-epoch-for-null": ({ endDate }) => endDate === null && { end_date: epoch },
  "shows-milliseconds": ({ beginDate, endDate }) => ({ begin_date: beginDate, end_date: endDate }),
  "runs-a-day-ahead": ({ beginDate }) => ({ begin_date: iso(beginDate + day) }),
  "shows-ids-as-text": ({ id }) => ({ id: `${id}` }),
  "shows-run-type": ({ executionType }) => ({
    execution_type: undefined,
    run_type: executionType,
  }),
  "shows-foreign-execution-type": ({ executionType }) =>
    executionType === "MANUAL" && { execution_type: "API" },
  "omits-open-ends": ({ endDate }) => endDate === null && { end_date: undefined },
};

const ofTasks: Distortions<TaskExecution> = {
  "flaps-after-success": ({ status, endDate }, { now }) => {
    const since = now - (endDate ?? now);
    return status === "SUCCESS" && since >= 20 && since < 35 && { status: "RUNNING" };
  },
  "invents-a-task-status": ({ status }) => status === "QUEUED" && { status: "SCHEDULED" },
  "shows-killing": ({ status }) =>
    (status === "STOPPING" && { status: "KILLING" }) ||
    (status === "STOPPED" && { status: "KILLED" }),
  "lists-lowercase-statuses": ({ status }, { place }) =>
    place === "list" && { status: status.toLowerCase() },
  "lists-tasks-as-init": (_task, { place }) =>
    place === "list" && { status: "INIT", end_date: null },
  "forgets-end-of-tasks": ({ status }) => status === "SUCCESS" && { end_date: null },
  "tasks-end-before-begin": ({ beginDate, endDate }) =>
    endDate !== null && { end_date: iso(beginDate - 1000) },
  "ends-while-stopping": ({ status, beginDate }) =>
    status === "STOPPING" && { end_date: iso(beginDate) },
  "tasks-begin-at-each-read": (_task, { now }) => ({ begin_date: iso(now) }),
  "clears-begin": ({ status }) => isFinished(status) && { begin_date: null },
  "shows-epoch-for-null": ({ endDate }) => endDate === null && { end_date: epoch },
  "shows-milliseconds": ({ beginDate, endDate }) => ({ begin_date: beginDate, end_date: endDate }),
  "shows-run-type": ({ executionType }) => ({
    execution_type: undefined,
    run_type: executionType,
  }),
  "omits-open-ends": ({ endDate }) => endDate === null && { end_date: undefined },
};

function iso(time: number): string {
  return new Date(time).toISOString();
}
