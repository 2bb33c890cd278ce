import {
  isJsonObject,
  type Json,
  parseReference,
  type Reference,
  type Value,
} from "@conduct/contract";
import { toMilliseconds } from "./duration.ts";
import { anything, type Expected, instant, isHole, isKnown, toInstant } from "./expected.ts";
import { getExpected } from "./tree.ts";

/** What references can see when a template or a predicate is read. */
export interface Scope {
  /** The resource before the event; holes where it is not known. Absent: there is none. */
  readonly self?: Expected;
  readonly request?: RequestData;
  readonly event?: string;
  readonly from?: string;
  readonly to?: string;
  readonly item?: Expected;
  readonly index?: number;

  /** The resource that causes the event, and the parent that the request is within, where they are known. */
  readonly cause?: Expected;
  readonly parent?: Expected;

  /** The time that is supposed, to see what would be then: an instant. Else nobody knows it. */
  readonly now?: string;

  /** Finds other resources, where all of them are known. */
  readonly find?: (search: Json, scope: Scope) => Expected | undefined;
}

/** A request as references see it. */
export interface RequestData {
  readonly path: { readonly [name: string]: string };
  readonly query: { readonly [name: string]: string };
  readonly headers: { readonly [name: string]: string };
  readonly body?: Json;
}

/**
 * Reads a template. What cannot be known beforehand comes out as a hole, what is absent as undefined.
 *
 * ```ts
 * evaluate({ attempt: "$self#/attempt", at: "$now" }, { self: { attempt: 2 } }); // { attempt: 2, at: <instant> }
 * ```
 */
export function evaluate(value: Value, scope: Scope): Expected | undefined {
  if (typeof value === "string") return evaluateText(value, scope);
  if (Array.isArray(value)) {
    return value.map((element: Value) => evaluate(element, scope) ?? null);
  }
  if (!isJsonObject(value)) return value as null | boolean | number;
  const [only, ...more] = Object.entries(value);
  if (only !== undefined && more.length === 0 && only[0].startsWith("$")) {
    return evaluateFunction(only[0], only[1], scope);
  }
  const members = Object.entries(value).flatMap(([name, member]) => {
    const result = evaluate(member, scope);
    return result === undefined ? [] : [[name, result] as const];
  });
  return Object.fromEntries(members);
}

function evaluateText(text: string, scope: Scope): Expected | undefined {
  if (text.startsWith("$$")) return text.slice(1);
  const reference = parseReference(text);
  if (reference !== undefined) return lookUp(reference, scope);
  if (!text.includes("{$")) return text;
  let foretold = true;
  const filled = text.replaceAll(/\{(\$[^{}]+)\}/g, (whole, inner: string) => {
    const embedded = parseReference(inner);
    if (embedded === undefined) return whole;
    const part = lookUp(embedded, scope);
    if (part === undefined) return "";
    if (!isKnown(part)) foretold = false;
    return typeof part === "string" ? part : JSON.stringify(part);
  });
  return foretold ? filled : anything;
}

function evaluateFunction(name: string, argument: Value, scope: Scope): Expected | undefined {
  if (name === "$first" && Array.isArray(argument)) {
    for (const candidate of argument as readonly Value[]) {
      const result = evaluate(candidate, scope);
      if (isHole(result)) return anything;
      if (result !== undefined && result !== null) return result;
    }
    return null;
  }
  if (name === "$switch" && isJsonObject(argument)) {
    const on = evaluate(argument.on ?? null, scope);
    if (isHole(on)) return anything;
    const cases = isJsonObject(argument.cases) ? argument.cases : {};
    return evaluate(cases[String(on)] ?? argument.else ?? null, scope);
  }
  if (name === "$sum" && Array.isArray(argument)) {
    const terms = (argument as readonly Value[]).map((term) => evaluate(term, scope));
    if (terms.some(isHole)) return anything;
    return terms.every((term) => typeof term === "number")
      ? terms.reduce((total, term) => total + term, 0)
      : null;
  }
  if (name === "$map" && isJsonObject(argument)) {
    const of = evaluate(argument.of ?? null, scope);
    if (!Array.isArray(of)) return of === undefined || of === null ? undefined : anything;
    return of.map(
      (item: Expected, index) => evaluate(argument.to ?? null, { ...scope, item, index }) ?? null,
    );
  }
  // To the millisecond nobody could say what a server makes of it: it is only told where a time is supposed.
  if (scope.now !== undefined && name === "$elapsed" && Array.isArray(argument)) {
    const [from, to] = (argument as readonly Value[]).map((end) => evaluate(end, scope));
    if (isHole(from) || isHole(to)) return anything;
    const [began, ended] = [toInstant(from), toInstant(to)];
    return began === undefined || ended === undefined ? null : Math.round(ended - began);
  }
  if (scope.now !== undefined && name === "$shift" && Array.isArray(argument)) {
    const [instant, distance] = (argument as readonly Value[]).map((one) => evaluate(one, scope));
    if (isHole(instant) || isHole(distance)) return anything;
    const [, sign, length = ""] = /^([+-]?)(.*)$/.exec(String(distance)) ?? [];
    const [from, by] = [toInstant(instant), toMilliseconds(length)];
    if (from === undefined || Number.isNaN(by)) return null;
    return new Date(sign === "-" ? from - by : from + by).toISOString();
  }
  if (name === "$find" && scope.find !== undefined) return scope.find(argument, scope);
  return anything;
}

/** Follows a reference. Members of the request are what was sent; the clock and fresh ids are holes. */
export function lookUp(reference: Reference, scope: Scope): Expected | undefined {
  const { source, name = "", pointer } = reference;
  const { request } = scope;
  switch (source) {
    case "self":
      return getExpected(scope.self, pointer);
    case "cause":
      return scope.cause === undefined ? anything : getExpected(scope.cause, pointer);
    case "parent":
      return scope.parent === undefined ? anything : getExpected(scope.parent, pointer);
    case "item":
      return getExpected(scope.item, pointer);
    case "index":
      return scope.index ?? anything;
    case "now":
    case "now.iso":
      return scope.now ?? instant;
    case "now.unix":
    case "now.unixms":
      return instant;
    case "event":
      return scope.event ?? anything;
    case "from":
      return scope.from ?? anything;
    case "to":
      return scope.to ?? anything;
    case "request.body":
      return request === undefined ? anything : getExpected(request.body, pointer);
    case "request.query":
      return request === undefined ? anything : request.query[name];
    case "request.path":
      return request === undefined ? anything : (request.path[name] ?? anything);
    case "request.header":
      return request === undefined ? anything : headerOf(request, name);
    default:
      return anything;
  }
}

/** Names of headers are the same in any letters. What is not among those drawn may still be sent, by a config say. */
function headerOf({ headers }: RequestData, name: string): Expected {
  const same = Object.entries(headers).find(([sent]) => sent.toLowerCase() === name.toLowerCase());
  return same?.[1] ?? anything;
}
