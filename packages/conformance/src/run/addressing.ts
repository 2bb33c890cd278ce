import {
  getPointer,
  type Json,
  type Lifecycle,
  type Operation,
  type Parameter,
  parseReference,
  type Schema,
  type Self,
} from "@conduct/contract";
import { bodySchema } from "../model/body-schema.ts";
import { chosenNames } from "../model/chosen-names.ts";
import type { RequestData } from "../model/evaluate.ts";
import { identifierIn, idReference, matchRule } from "../model/self-rule.ts";
import { uniqueMembers } from "../model/unique-members.ts";
import { distinctText } from "../schema/distinct-text.ts";
import { schemaAt } from "../schema/sample.ts";
import { withRole } from "../target/call.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session.ts";

/** A request that creates, with names that nothing else has yet. */
export function fresh(
  session: Session,
  operation: Operation,
  lifecycle: Lifecycle,
  request: RequestData,
): RequestData {
  return named(session, operation, distinct(session, operation, lifecycle, request));
}

/** Numbers the names that a request gives to what it makes. */
function named(session: Session, operation: Operation, request: RequestData): RequestData {
  return chosenNames(operation, session.contract.lifecycles).reduce<RequestData>(
    (data, { name, schema }) =>
      withRole(data, `path.${name}`, freshName(session, data.path[name] ?? "", schema)),
    request,
  );
}

/** Asks an operation about a resource: puts its identifier where the contract says, and its version. */
export function addressed(
  session: Session,
  operation: Operation,
  resource: Resource,
  request: RequestData,
): RequestData {
  const path = { ...request.path, ...overlap(operation, resource.path) };
  const headers = { ...request.headers, ...versionHeader(operation, resource) };
  const placed = distinct(session, operation, resource.lifecycle, { ...request, path, headers });
  const { self } = operation;
  const named = idReference(self) ? placed : matching(self, resource.value, placed);
  const reference = identifierIn(self, resource.lifecycle);
  return reference === undefined ? named : at(named, reference, resource.id);
}

/** Names a resource by the members that tell it from others. */
export function matching(self: Self | undefined, value: Json, request: RequestData): RequestData {
  const match = matchRule(self)?.match ?? {};
  return Object.entries(match).reduce((data, [pointer, reference]) => {
    const part = getPointer(value, pointer);
    return typeof reference === "string" && (typeof part === "string" || typeof part === "number")
      ? at(data, reference, String(part))
      : data;
  }, request);
}

/** The header in which an operation must name the version that it is meant for, if it must. */
export function versionParameter({ parameters }: Operation): Parameter | undefined {
  return parameters.find(
    (one) => one.in === "header" && one.required && one.name.toLowerCase() === "if-match",
  );
}

/** Where a write must name the version it is meant for: the one that was seen last, or any. */
function versionHeader(operation: Operation, { story }: Resource): RequestData["headers"] {
  const parameter = versionParameter(operation);
  const seen = story.findLast(({ reply }) => reply.headers.etag !== undefined);
  return parameter === undefined ? {} : { [parameter.name]: seen?.reply.headers.etag ?? "*" };
}

/** Numbers the members that no two resources may have in common. */
function distinct(
  session: Session,
  operation: Operation,
  lifecycle: Lifecycle,
  request: RequestData,
): RequestData {
  return uniqueMembers(lifecycle).reduce((data, pointer) => {
    const text = getPointer(data.body, pointer);
    if (typeof text !== "string") return data;
    const schema = schemaAt(bodySchema(operation), pointer, session.validator);
    return withRole(data, `body#${pointer}`, freshName(session, text, schema));
  }, request);
}

/** A text that nothing has been called by yet, in earlier runs neither. */
export function freshName(session: Session, text: string, schema: Schema | undefined): string {
  const run = session.tag.replace(/^conduct-/, "");
  return distinctText(text, { run, number: session.nextNumber() }, schema, session.validator);
}

/** Those parameters of a path that an operation has as well. */
export function overlap(operation: Operation, path: Resource["path"]): Resource["path"] {
  const names = new Set(
    operation.parameters.filter((one) => one.in === "path").map((one) => one.name),
  );
  return Object.fromEntries(Object.entries(path).filter(([name]) => names.has(name)));
}

/** Puts a value where a reference into the request points. */
export function at(data: RequestData, text: string, value: string): RequestData {
  const reference = parseReference(text);
  switch (reference?.source) {
    case "request.path":
      return withRole(data, `path.${reference.name}`, value);
    case "request.query":
      return withRole(data, `query.${reference.name}`, value);
    case "request.header":
      return withRole(data, `header.${reference.name}`, value);
    case "request.body":
      return withRole(data, `body#${reference.pointer}`, value);
    default:
      return data;
  }
}

/** The version that the last exchange about a resource showed. */
export function tagOf({ story }: Resource): string | undefined {
  return story.at(-1)?.reply.headers.etag;
}
