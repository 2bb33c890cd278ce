import type { Given, Service } from "../api.ts";
import { createAnswer } from "../edge/answer.ts";
import { Refusal } from "../http/refusal.ts";
import type { Exchange, Route } from "../http/router.ts";
import { isObject } from "../json.ts";
import { add, change, type Desk } from "./desk.ts";
import { busy, internal, unknownMethod, unknownPath, unsigned } from "./errors.ts";
import type { AiFlowFault } from "./faults.ts";
import * as namespaces from "./namespaces.ts";
import { listEvents, publishEvent } from "./notifications.ts";
import * as schedules from "./schedules.ts";
import { clearState, getState, updateState } from "./states.ts";
import { openAiFlowStore } from "./store.ts";
import { actOnTask, getMetrics, getTask, listTasks } from "./task-executions.ts";
import * as triggers from "./triggers.ts";
import type { AiFlowVariation } from "./variations.ts";
import { workOnce } from "./worker.ts";
import * as executions from "./workflow-executions.ts";
import * as workflows from "./workflows.ts";

/** Opens the ai-flow API: a scheduler and its notification service, whose workers are hidden. */
export async function openAiFlow(given: Given<AiFlowFault, AiFlowVariation>): Promise<Service> {
  const store = await openAiFlowStore(given.database);
  const desk: Desk = { given, store };
  const routes = operations.map(([method, path, operation]): Route => {
    return { method, path, handle: (exchange) => operation(desk, exchange) };
  });
  await change(desk, async (now) => {
    const [found] = await now.shelf.find("namespace", { name: "default" });
    if (!found) await add(now, "namespace", { name: "default", properties: {} });
  });

  return {
    answer: createAnswer({
      routes,
      errors: {
        unknownPath,
        unknownMethod,
        unsigned,
        internal: () => internal(),
        busy,
        finish: (refusal) => finish(refusal, given),
      },
      random: given.random,
      switches: given,
      credentials: given.credentials,
      isSigned: (request) => request.headers.has("authorization"),
    }),
    work: () => workOnce(desk),
  };
}

type Operation = (desk: Desk, exchange: Exchange) => Promise<Response>;

const workflow = "/namespaces/{namespace}/workflows/{workflow_name}";
const execution = "/workflow_executions/{id}";

const operations: readonly (readonly [method: string, path: string, operation: Operation])[] = [
  ["GET", "/namespaces", namespaces.listNamespaces],
  ["POST", "/namespaces", namespaces.addNamespace],
  ["GET", "/namespaces/{namespace}", namespaces.getNamespace],
  ["PUT", "/namespaces/{namespace}", namespaces.updateNamespace],
  ["DELETE", "/namespaces/{namespace}", namespaces.deleteNamespace],
  ["GET", "/namespaces/{namespace}/workflows", workflows.listWorkflows],
  ["POST", "/namespaces/{namespace}/workflows", workflows.addWorkflow],
  ["GET", workflow, workflows.getWorkflow],
  ["PUT", workflow, workflows.updateWorkflow],
  ["DELETE", workflow, workflows.deleteWorkflow],
  ["POST", `${workflow}/enable`, workflows.enableWorkflow],
  ["POST", `${workflow}/disable`, workflows.disableWorkflow],
  ["GET", `${workflow}/executions`, executions.listExecutions],
  ["POST", `${workflow}/executions`, executions.startExecution],
  ["POST", `${workflow}/executions/stop`, executions.stopAllExecutions],
  ["GET", `${workflow}/schedules`, schedules.listSchedules],
  ["POST", `${workflow}/schedules`, schedules.addSchedule],
  ["DELETE", `${workflow}/schedules`, schedules.deleteAllSchedules],
  ["GET", `${workflow}/schedules/{id}`, schedules.getSchedule],
  ["DELETE", `${workflow}/schedules/{id}`, schedules.deleteSchedule],
  ["POST", `${workflow}/schedules/{id}/pause`, schedules.pauseSchedule],
  ["POST", `${workflow}/schedules/{id}/resume`, schedules.resumeSchedule],
  ["GET", `${workflow}/triggers`, triggers.listTriggers],
  ["POST", `${workflow}/triggers`, triggers.createTrigger],
  ["DELETE", `${workflow}/triggers`, triggers.deleteAllTriggers],
  ["GET", `${workflow}/triggers/{id}`, triggers.getTrigger],
  ["DELETE", `${workflow}/triggers/{id}`, triggers.deleteTrigger],
  ["POST", `${workflow}/triggers/{id}/pause`, triggers.pauseTrigger],
  ["POST", `${workflow}/triggers/{id}/resume`, triggers.resumeTrigger],
  ["GET", `${workflow}/states/{state_name}`, getState],
  ["PUT", `${workflow}/states/{state_name}`, updateState],
  ["DELETE", `${workflow}/states/{state_name}`, clearState],
  ["GET", execution, executions.getExecution],
  ["DELETE", execution, executions.deleteExecution],
  ["POST", `${execution}/stop`, executions.stopExecution],
  ["GET", `${execution}/task_executions`, listTasks],
  ["POST", `${execution}/tasks/{task_name}/actions`, actOnTask],
  ["GET", `${execution}/states/{state_name}`, getState],
  ["PUT", `${execution}/states/{state_name}`, updateState],
  ["DELETE", `${execution}/states/{state_name}`, clearState],
  ["GET", "/task_executions/{id}", getTask],
  ["GET", "/task_executions/{id}/metrics", getMetrics],
  ["POST", "/events", publishEvent],
  ["GET", "/events", listEvents],
];

/** Gives an error its last form. */
function finish(
  { status, body, headers }: Refusal,
  { faults, variations }: Given<AiFlowFault, AiFlowVariation>,
): Refusal {
  if (!isObject(body)) return new Refusal(status, body, headers);
  const { return_code: code, error_msg: message } = body;
  if (faults.has("errors-in-plain-words")) return new Refusal(status, "Error", headers);
  if (faults.has("errors-without-code")) {
    return new Refusal(status, { error_msg: message }, headers);
  }
  if (faults.has("errors-with-number-codes")) {
    return new Refusal(status, { ...body, return_code: Number(code) }, headers);
  }
  if (faults.has("refuses-with-200") && code === "2002") return new Refusal(200, body, headers);
  if (faults.has("calls-conflicts-bad") && status === 409) return new Refusal(400, body, headers);
  const said = variations.has("words-errors-otherwise") ? `Sorry. ${message}.` : message;
  const hint = variations.has("gives-hints") ? { hint: "Look at the documentation" } : {};
  return new Refusal(status, { ...body, error_msg: said, ...hint }, headers);
}
