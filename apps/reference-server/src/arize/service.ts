import type { Given, Service } from "../api.ts";
import { createAnswer } from "../edge/answer.ts";
import { Refusal } from "../http/refusal.ts";
import type { Exchange, Route } from "../http/router.ts";
import { isObject } from "../json.ts";
import type { Desk } from "./desk.ts";
import { busy, internal, notFound, unauthorized, unknownMethod } from "./errors.ts";
import type { ArizeFault } from "./faults.ts";
import { listDatasets, listProjects } from "./named.ts";
import { cancelRun, getRun, listRuns, triggerRun } from "./runs.ts";
import { openArizeStore } from "./store.ts";
import { createTask, deleteTask, getTask, listTasks, updateTask } from "./tasks.ts";
import type { ArizeVariation } from "./variations.ts";
import { workOnce } from "./worker.ts";

/** Opens the arize API: tasks and their runs, which hidden workers drive. */
export async function openArize(given: Given<ArizeFault, ArizeVariation>): Promise<Service> {
  const store = await openArizeStore(given.database);
  const secret = given.random.text(32, "0123456789abcdef");
  const desk: Desk = { given, store, secret, used: new Set(), created: 0 };
  const { faults } = given;
  const routes = operations.map(([method, path, operation]): Route => {
    return { method, path: `/v2${path}`, handle: (exchange) => operation(desk, exchange) };
  });

  return {
    answer: createAnswer({
      routes,
      errors: {
        unknownPath: () => notFound("Path"),
        unknownMethod,
        unsigned: () => unauthorized(faults.has("refuses-with-403") ? 403 : 401),
        internal,
        busy,
        finish: (refusal, url) => finish(refusal, url, given),
      },
      random: given.random,
      switches: given,
      credentials: given.credentials,
      isSigned: (request) => /^Bearer \S/i.test(request.headers.get("authorization") ?? ""),
    }),
    work: () => workOnce(desk),
  };
}

type Operation = (desk: Desk, exchange: Exchange) => Promise<Response>;

const operations: readonly (readonly [method: string, path: string, operation: Operation])[] = [
  ["GET", "/tasks", listTasks],
  ["POST", "/tasks", createTask],
  ["GET", "/tasks/{task_id}", getTask],
  ["PATCH", "/tasks/{task_id}", updateTask],
  ["DELETE", "/tasks/{task_id}", deleteTask],
  ["GET", "/tasks/{task_id}/runs", listRuns],
  ["POST", "/tasks/{task_id}/trigger", triggerRun],
  ["GET", "/task-runs/{run_id}", getRun],
  ["POST", "/task-runs/{run_id}/cancel", cancelRun],
  ["GET", "/projects", listProjects],
  ["GET", "/datasets", listDatasets],
];

/** Gives a problem its last form. */
function finish(
  refusal: Refusal,
  url: URL,
  { faults, variations }: Given<ArizeFault, ArizeVariation>,
): Refusal {
  const { status, body, headers } = refusal;
  if (!isObject(body)) return refusal;
  if (faults.has("errors-as-plain-json")) {
    return new Refusal(status, body, { ...headers, "content-type": "application/json" });
  }
  if (faults.has("misnumbers-problems"))
    return new Refusal(status, { ...body, status: 200 }, headers);
  if (faults.has("forgets-titles"))
    return new Refusal(status, { ...body, title: undefined }, headers);
  if (variations.has("words-errors-otherwise")) {
    return new Refusal(status, { ...body, detail: `Sorry. ${body.detail}.` }, headers);
  }
  if (variations.has("says-little-in-errors")) {
    return new Refusal(status, { title: body.title, status }, headers);
  }
  return variations.has("names-instances")
    ? new Refusal(status, { ...body, instance: url.pathname }, headers)
    : refusal;
}
