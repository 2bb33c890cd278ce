import type { Given, Service } from "../api.ts";
import { createAnswer } from "../edge/answer.ts";
import { Refusal } from "../http/refusal.ts";
import type { Exchange, Route } from "../http/router.ts";
import { isObject } from "../json.ts";
import { cancelOperation } from "./cancel.ts";
import { createOperation } from "./create.ts";
import type { Desk } from "./desk.ts";
import { busy, internal, notFound, type Saying, unauthorized, unknownMethod } from "./errors.ts";
import type { ModeratelyFault } from "./faults.ts";
import { downloadOperation, outputOperation } from "./output.ts";
import { getOperation, listOperation } from "./read.ts";
import { openExecutionStore } from "./store.ts";
import { updateOperation } from "./update.ts";
import type { ModeratelyVariation } from "./variations.ts";
import { workOnce } from "./worker.ts";

/** Opens the moderately API: pipeline executions and their output. */
export async function openModerately(
  given: Given<ModeratelyFault, ModeratelyVariation>,
): Promise<Service> {
  const store = await openExecutionStore(given.database);
  const desk: Desk = {
    given,
    store,
    secret: given.random.text(32, "0123456789abcdef"),
    created: 0,
  };
  const { faults } = given;
  const routes = operations.map(([method, path, operation]): Route => {
    const open = path.startsWith("/downloads/");
    return { method, path, open, handle: (exchange) => operation(desk, exchange) };
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
  ["GET", "/pipeline-executions", listOperation],
  ["POST", "/pipeline-executions", createOperation],
  ["GET", "/pipeline-executions/{id}", getOperation],
  ["PATCH", "/pipeline-executions/{id}", updateOperation],
  ["POST", "/pipeline-executions/{id}/cancel", cancelOperation],
  ["GET", "/pipeline-executions/{id}/output", outputOperation],
  ["GET", "/downloads/{id}", downloadOperation],
];

/** Puts a refusal into both forms that clients read: under `error`, and at the top. */
function finish(
  { status, body, headers }: Refusal,
  url: URL,
  { clock, random, faults, variations }: Given<ModeratelyFault, ModeratelyVariation>,
): Refusal {
  if (!isObject(body)) return new Refusal(status, body, headers);
  const said = body as Saying;
  const code = variations.has("misnames-errors") && status === 404 ? "VALIDATION_ERROR" : said.code;
  const other = variations.has("words-errors-otherwise");
  const message = other ? `Sorry. ${said.message}.` : said.message;
  const { details } = said;
  const error = {
    code: other ? code.toLowerCase() : code,
    message,
    details,
    timestamp: new Date(clock()).toISOString(),
    path: url.pathname,
    requestId: random.uuid(),
  };
  if (faults.has("errors-in-plain-words")) return new Refusal(status, message, headers);
  if (faults.has("errors-without-envelope")) return new Refusal(status, { message }, headers);
  return new Refusal(status, { error, message, details }, headers);
}
