import type { Given, Service } from "../api.ts";
import { createAnswer } from "../edge/answer.ts";
import { Refusal } from "../http/refusal.ts";
import type { Exchange, Route } from "../http/router.ts";
import { isObject, type JsonObject } from "../json.ts";
import { reportOperation, requestOperation, updateOperation } from "./change.ts";
import { createOperation } from "./create.ts";
import type { Desk } from "./desk.ts";
import {
  internal,
  tooMany,
  unauthorized,
  unavailable,
  unknownMethod,
  unknownPath,
} from "./errors.ts";
import type { RunsFault } from "./faults.ts";
import { fileOperation, outputOperation } from "./output.ts";
import { attemptsOperation, getOperation, listOperation } from "./read.ts";
import { openRunStore } from "./store.ts";
import { timelineOperation } from "./timeline.ts";
import type { RunsVariation } from "./variations.ts";
import { workOnce } from "./worker.ts";

/** Opens the shared contract: runs for clients, for workers, and for workers of its own. */
export async function openRuns(given: Given<RunsFault, RunsVariation>): Promise<Service> {
  const { database, random, faults } = given;
  const newMessageId = () => `msg_${random.text(12, "0123456789abcdefghijklmnopqrstuvwxyz")}`;
  const { store, messenger } = await openRunStore(database, newMessageId);
  const desk: Desk = {
    given,
    store,
    messenger,
    secret: random.uuid(),
    memory: {
      created: 0,
      reads: 0,
      usedCursors: new Set(),
      offsets: new Map(),
      keys: new Map(),
    },
  };
  const routes = operations.map(([method, path, operation]): Route => {
    const open = path.startsWith("/files/") && !faults.has("asks-credentials-for-files");
    return { method, path, open, handle: (exchange) => limited(desk, exchange, operation) };
  });

  return {
    answer: createAnswer({
      routes,
      errors: {
        unknownPath,
        unknownMethod,
        unsigned: () =>
          unauthorized(
            faults.has("refuses-with-403") ? 403 : 401,
            !faults.has("refuses-without-challenge"),
          ),
        internal: () => internal(),
        busy: (status) => (status === 429 ? tooMany() : unavailable()),
        finish: (refusal, url) => finish(refusal, url, given),
      },
      random,
      switches: given,
      credentials: given.credentials,
      isSigned: (request) => {
        const said = request.headers.get("authorization") ?? "";
        return faults.has("takes-any-scheme") ? said !== "" : /^Bearer \S/i.test(said);
      },
    }),
    work: () => workOnce(desk),
  };
}

type Operation = (desk: Desk, exchange: Exchange) => Promise<Response>;

const operations: readonly (readonly [method: string, path: string, operation: Operation])[] = [
  ["POST", "/runs", createOperation],
  ["GET", "/runs", listOperation],
  ["GET", "/runs/{id}", getOperation],
  ["PATCH", "/runs/{id}", updateOperation],
  ["POST", "/runs/{id}/pause", requestOperation("pause")],
  ["POST", "/runs/{id}/resume", requestOperation("resume")],
  ["POST", "/runs/{id}/cancel", requestOperation("cancel")],
  ["POST", "/runs/{id}/retry", requestOperation("retry")],
  ["GET", "/runs/{id}/output", outputOperation],
  ["GET", "/runs/{id}/events", timelineOperation],
  ["POST", "/runs/{id}/events", reportOperation],
  ["GET", "/runs/{id}/attempts", attemptsOperation],
  ["GET", "/files/{id}", fileOperation],
];

async function limited(desk: Desk, exchange: Exchange, operation: Operation): Promise<Response> {
  const { faults, random } = desk.given;
  if (faults.has("limits-rate-without-hint") && random.next() < 0.08) throw tooMany({});
  return await operation(desk, exchange);
}

/** Gives a problem its last form: what it says stays, unless a fault has another mind. */
function finish(
  { status, body, headers }: Refusal,
  url: URL,
  { faults, variations }: Given<RunsFault, RunsVariation>,
): Refusal {
  if (!isObject(body)) return new Refusal(status, body, headers);
  let told: JsonObject = { ...body };
  if (variations.has("words-errors-otherwise")) {
    told = { ...told, title: `Sorry: ${told.title}`, detail: `${told.detail} Sorry.` };
  }
  if (variations.has("adds-problem-members"))
    told = { ...told, instance: url.pathname, trace: "1" };
  if (variations.has("omits-error-list")) told = without(told, "errors");
  if (variations.has("tells-first-error-only") && Array.isArray(told.errors)) {
    told = { ...told, errors: told.errors.slice(0, 1) };
  }
  if (faults.has("tells-another-status")) told = { ...told, status: 500 };
  if (faults.has("errors-without-type")) told = without(told, "type");
  if (faults.has("calls-all-problems-blank")) told = { ...told, type: "about:blank" };
  if (variations.has("omits-run-status")) told = without(told, "run_status");
  if (faults.has("calls-missing-output-missing-run") && status === 404 && told.run_status) {
    told = { ...told, type: "https://runs.example/problems/not-found" };
  }
  if (faults.has("errors-in-plain-words")) return new Refusal(status, "Error", {});
  const media = faults.has("errors-as-plain-json") ? { "content-type": "application/json" } : {};
  return new Refusal(status, told, { ...headers, ...media });
}

function without(members: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([one]) => one !== name));
}
