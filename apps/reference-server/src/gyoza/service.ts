import type { Given, Service } from "../api.ts";
import { createAnswer } from "../edge/answer.ts";
import { Refusal } from "../http/refusal.ts";
import type { Exchange, Route } from "../http/router.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { Chosen } from "../switch.ts";
import { cancelOperation } from "./cancel.ts";
import { createOperation } from "./create.ts";
import {
  definitionOperation,
  definitionsOperation,
  deriveOperation,
  upsertOperation,
} from "./definitions.ts";
import type { Desk } from "./desk.ts";
import { notAuthenticated, unknownMethod, unknownPath } from "./errors.ts";
import { addEventOperation, eventsOperation } from "./events.ts";
import type { GyozaFault } from "./faults.ts";
import { heartbeatOperation } from "./heartbeat.ts";
import { attemptsOperation, getOperation, listOperation } from "./read.ts";
import { retryOperation } from "./retry.ts";
import { openRunStore } from "./store.ts";
import { updateOperation } from "./update.ts";
import type { GyozaVariation } from "./variations.ts";
import { workOnce } from "./worker.ts";

/** Opens the gyoza API: runs, their events and their attempts. */
export async function openGyoza(given: Given<GyozaFault, GyozaVariation>): Promise<Service> {
  const store = await openRunStore(given.database);
  const memory = { usedCursors: new Set<string>(), offsets: new Map<string, number>() };
  const desk: Desk = { given, store, memory, created: 0 };
  const routes = operations.map(([method, path, operation]): Route => {
    return { method, path, handle: (exchange) => operation(desk, exchange) };
  });

  return {
    answer: createAnswer({
      routes,
      errors: {
        unknownPath,
        unknownMethod,
        unsigned: () =>
          given.faults.has("refuses-with-403")
            ? new Refusal(403, { detail: "Not authenticated" })
            : notAuthenticated(),
        internal: () => new Refusal(500, "Internal Server Error"),
        busy: (status) => new Refusal(status, { detail: "Try again" }, { "retry-after": "0" }),
        finish: (refusal) => finish(refusal, given.variations),
      },
      random: given.random,
      switches: given,
      credentials: given.credentials,
      isSigned: (request) => Boolean(request.headers.get("x-api-key")),
    }),
    work: () => workOnce(desk),
  };
}

type Operation = (desk: Desk, exchange: Exchange) => Promise<Response>;

const operations: readonly (readonly [method: string, path: string, operation: Operation])[] = [
  ["GET", "/runs", listOperation],
  ["POST", "/runs", createOperation],
  ["GET", "/runs/{id}", getOperation],
  ["PATCH", "/runs/{id}", updateOperation],
  ["POST", "/runs/{id}/retry", retryOperation],
  ["POST", "/runs/{id}/cancel", cancelOperation],
  ["GET", "/runs/{id}/events", eventsOperation],
  ["POST", "/runs/{id}/events", addEventOperation],
  ["GET", "/runs/{id}/attempts", attemptsOperation],
  ["GET", "/definitions", definitionsOperation],
  ["POST", "/definitions", upsertOperation],
  ["GET", "/definitions/{name}", definitionOperation],
  ["POST", "/definitions/{name}/runs", deriveOperation],
  ["POST", "/workers/{worker_id}/heartbeat", heartbeatOperation],
];

/** Errors in other words, where a variation asks for them and no document knows them. */
function finish(refusal: Refusal, variations: Chosen<GyozaVariation>): Refusal {
  const { status, body, headers, isOurWording } = refusal;
  if (!isObject(body)) return refusal;
  const { detail } = body;
  if (isOurWording && variations.has("words-errors-otherwise")) {
    return new Refusal(status, { detail: `Sorry. ${detail}.` }, headers);
  }
  if (Array.isArray(detail) && variations.has("explains-422-at-length")) {
    const explained = (detail as readonly JsonObject[]).map((issue) => {
      return { ...issue, url: `https://errors.pydantic.dev/2.12/v/${issue.type}` };
    });
    return new Refusal(status, { detail: explained }, headers);
  }
  return refusal;
}
