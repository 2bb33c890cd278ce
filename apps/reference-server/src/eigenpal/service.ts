import type { Given, Service } from "../api.ts";
import { createAnswer } from "../edge/answer.ts";
import { Refusal } from "../http/refusal.ts";
import type { Exchange, Route } from "../http/router.ts";
import { isObject, type JsonObject } from "../json.ts";
import { cancelOperation } from "./cancel.ts";
import type { Desk } from "./desk.ts";
import { busy, internal, notFound, unauthorized, unknownMethod } from "./errors.ts";
import type { EigenpalFault } from "./faults.ts";
import { getOperation, listOperation, runOperation } from "./operations.ts";
import { openEigenpalStore } from "./store.ts";
import type { EigenpalVariation } from "./variations.ts";
import { workOnce } from "./worker.ts";
import { versionsOperation, workflowOperation, workflowsOperation } from "./workflows.ts";

/** Opens the eigenpal API: executions of workflows, which hidden workers drive. */
export async function openEigenpal(
  given: Given<EigenpalFault, EigenpalVariation>,
): Promise<Service> {
  const store = await openEigenpalStore(given.database, given.clock());
  const desk: Desk = { given, store, created: 0 };
  const { faults } = given;
  const routes = operations.map(([method, path, operation]): Route => {
    return { method, path: `/api/v1${path}`, handle: (exchange) => operation(desk, exchange) };
  });

  const answer = createAnswer({
    routes,
    errors: {
      unknownPath: () => notFound("path", "Path not found"),
      unknownMethod,
      unsigned: () => unauthorized(faults.has("refuses-with-403") ? 403 : 401),
      internal: () => internal(),
      busy,
      finish: (refusal) => finish(refusal, given),
    },
    random: given.random,
    switches: given,
    credentials: given.credentials,
    isSigned: (request) => /^Bearer \S/i.test(request.headers.get("authorization") ?? ""),
  });

  return {
    async answer(request) {
      const response = await answer(request);
      if (!response.headers.has("x-request-id")) {
        response.headers.set("x-request-id", given.random.uuid());
      }
      return response;
    },
    work: () => workOnce(desk),
  };
}

type Operation = (desk: Desk, exchange: Exchange) => Promise<Response>;

const operations: readonly (readonly [method: string, path: string, operation: Operation])[] = [
  ["GET", "/workflows/executions/{executionId}", getOperation],
  ["POST", "/workflows/executions/{executionId}/cancel", cancelOperation],
  ["GET", "/workflows", workflowsOperation],
  ["GET", "/workflows/{id}", workflowOperation],
  ["GET", "/workflows/{id}/versions", versionsOperation],
  ["POST", "/workflows/{id}/run", runOperation],
  ["GET", "/workflows/{id}/executions", listOperation],
];

/** Gives an error the number that its header has too. */
function finish(
  { status, body, headers }: Refusal,
  { random, faults, variations }: Given<EigenpalFault, EigenpalVariation>,
): Refusal {
  const { issues } = isObject(body) ? body : {};
  const requestId = random.uuid();
  const marked = { ...headers, "x-request-id": requestId };
  if (faults.has("errors-in-plain-words")) return new Refusal(status, "Error", marked);
  if (faults.has("errors-without-issues")) return new Refusal(status, { requestId }, marked);
  const given = (issues ?? []) as readonly JsonObject[];
  const told = variations.has("words-errors-otherwise")
    ? given.map((issue) => ({ ...issue, message: `Sorry. ${issue.message}.` }))
    : given;
  const hint = variations.has("gives-hints") ? { hint: "Look at the documentation" } : {};
  return new Refusal(status, { issues: told, requestId, ...hint }, marked);
}
