import type { ErrorReply, Json, Operation } from "@conduct/contract";
import { put, segmentsOf } from "./edit.ts";
import { type Engine, headerText, mediaOf, replyOf } from "./engine.ts";
import { type MockReply, problemReply } from "./exchange.ts";
import { sample } from "./sample.ts";
import type { Scope } from "./scope.ts";
import { evaluate } from "./template.ts";

/**
 * Answers with an error of the contract.
 *
 * Its body is the one the contract words, else one made from the schema that the operation declares for
 * the status, with the members every implementation must answer in place.
 */
export function refuse(
  engine: Engine,
  name: string,
  operation: Operation | undefined,
  scope: Scope,
): MockReply {
  const error = engine.contract.errors[name] ?? bareError(name);
  if (error === undefined)
    return problemReply(500, "Unknown error", `The contract has no error named "${name}".`);
  const declared = mediaOf(replyOf(operation, error.status));
  const headers: Record<string, string> = {};
  for (const [header, template] of Object.entries(error.headers)) {
    const text = headerText(evaluate(template, scope));
    if (text !== undefined) headers[header.toLowerCase()] = text;
  }
  const body = bodyOf(
    engine,
    error,
    declared?.[1].schema === undefined ? undefined : declared,
    operation,
    scope,
  );
  if (body === undefined) {
    const isDeclared = replyOf(operation, error.status) !== undefined;
    if (isDeclared) return { status: error.status, headers };
    return problemReply(
      error.status,
      error.description ?? title(error.status),
      explain(scope),
      headers,
    );
  }
  headers["content-type"] ??= error.media ?? declared?.[0] ?? "application/json";
  return { status: error.status, headers, body: JSON.stringify(body) };
}

/** A refusal that the contract may name, and what is answered where it does not. */
export function refuseOr(
  engine: Engine,
  name: string | undefined,
  operation: Operation | undefined,
  scope: Scope,
  otherwise: () => MockReply,
): MockReply {
  return name === undefined ? otherwise() : refuse(engine, name, operation, scope);
}

/** Refuses a request for a resource that does not exist, by the error of its lifecycle or the one that is named. */
export function refuseMissing(
  engine: Engine,
  operation: Operation,
  lifecycle: string,
  scope: Scope,
  missing?: string,
): MockReply {
  const name = missing ?? engine.contract.lifecycles[lifecycle]?.missing;
  return refuseOr(engine, name, operation, scope, () =>
    problemReply(404, "Not found", `There is no such ${lifecycle}. List or create one first.`),
  );
}

function bodyOf(
  engine: Engine,
  { name, status, body, expect }: ErrorReply,
  declared: ReturnType<typeof mediaOf>,
  operation: Operation | undefined,
  scope: Scope,
): Json | undefined {
  if (body !== undefined) return evaluate(body, scope);
  if (declared === undefined)
    return Object.keys(expect).length === 0 ? undefined : withExpected({}, expect);
  const { schemas } = engine.machine;
  const [, media] = declared;
  const options = { name: `${operation?.id ?? ""}/${name}/${status}`, now: scope.now };
  return withExpected(media.example ?? sample(schemas, media.schema, options), expect);
}

function withExpected(body: Json, expect: { readonly [pointer: string]: Json }): Json {
  let whole = body;
  for (const [pointer, value] of Object.entries(expect))
    whole = put(whole, segmentsOf(pointer), value);
  return whole;
}

/** `missing: 404` without an error of that name. */
function bareError(name: string): ErrorReply | undefined {
  const status = Number(name);
  if (!Number.isInteger(status) || status < 100) return undefined;
  const place = { file: "", line: 0, column: 0, pointer: "" };
  return { name, status, headers: {}, expect: {}, basis: "documented", place };
}

function title(status: number): string {
  return titles[status] ?? "Refused";
}

const titles: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  415: "Unsupported media type",
  422: "Unprocessable content",
};

function explain({ event, from, request, violations }: Scope): string {
  if (Array.isArray(violations)) return JSON.stringify(violations);
  if (event !== undefined && from !== undefined)
    return `"${event}" is not possible in state "${from}".`;
  return request === undefined ? "" : `${request.method} ${request.url}`;
}
