import type { Json, Reference, SortKey } from "@conduct/contract";
import { read } from "./edit.ts";
import { formatInstant } from "./instant.ts";

/** What a request says, read by the types that its schemas give. */
export interface RequestFacts {
  /** How many requests came before it: what its name is made of. */
  readonly number: number;
  readonly method: string;

  /** As it was sent: path and query, without the origin. */
  readonly url: string;
  readonly query: Values;
  readonly path: Values;

  /** By lower-case name. */
  header(name: string): Json | undefined;
  readonly cookie: Values;
  readonly body?: Json | undefined;
}

export interface Values {
  readonly [name: string]: Json;
}

/** Which resources are meant: those that have these values. */
export interface FindRule {
  readonly match: { readonly [pointer: string]: Json };
  readonly pick: "only" | "first" | "last" | "each";
  readonly by?: readonly SortKey[];
}

/** What the references of a template can see. Whatever is missing here is absent there. */
export interface Scope {
  readonly now: number;
  readonly request?: RequestFacts | undefined;
  readonly self?: Json | undefined;

  /** The innermost of the resources that the one in question lives under. */
  readonly parent?: Json | undefined;

  /** The resource whose event caused this one. */
  readonly cause?: Json | undefined;
  readonly item?: Json | undefined;
  readonly index?: number;
  readonly event?: string;
  readonly from?: string;
  readonly to?: string;

  /** Makes the identifier that `$new` stands for. */
  readonly fresh?: () => Json;
  readonly value?: Json | undefined;
  readonly violations?: Json;

  /** Finds other resources, in the order that is asked for. */
  readonly find?:
    | ((lifecycle: string, rule: FindRule, scope: Scope) => readonly Json[])
    | undefined;

  /** Where the mock is reached, for absolute URLs. */
  readonly origin?: (() => string) | undefined;
  readonly file?: { readonly url: string; readonly size: number; readonly expires: number | null };
}

/** A scope with the request that it belongs to. */
export type Asking = Scope & { readonly request: RequestFacts };

/** Returns what a reference stands for, or undefined where there is nothing. */
export function resolve(reference: Reference, scope: Scope): Json | undefined {
  const value = sourceValue(reference, scope);
  return reference.pointer === "" ? value : read(value, reference.pointer);
}

function sourceValue({ source, name = "" }: Reference, scope: Scope): Json | undefined {
  const { now, request, file } = scope;
  switch (source) {
    case "self":
      return scope.self;
    case "parent":
      return scope.parent;
    case "cause":
      return scope.cause;
    case "item":
      return scope.item;
    case "index":
      return scope.index;
    case "now":
    case "now.iso":
      return formatInstant(now);
    case "now.unix":
      return Math.floor(now / 1000);
    case "now.unixms":
      return now;
    case "event":
      return scope.event;
    case "from":
      return scope.from;
    case "to":
      return scope.to;
    case "new":
      return scope.fresh?.();
    case "value":
      return scope.value;
    case "violations":
      return scope.violations;
    case "file.url":
      return file?.url;
    case "file.size":
      return file?.size;
    case "file.expires":
      return file === undefined || file.expires === null ? null : formatInstant(file.expires);
    case "request.body":
      return request?.body;
    case "request.query":
      return request?.query[name];
    case "request.path":
      return request?.path[name];
    case "request.header":
      return request?.header(name.toLowerCase());
    case "request.url":
      return request?.url;
    case "request.method":
      return request?.method;
    case "request.id":
      return request && `req_${request.number.toString(36).padStart(6, "0")}`;
    default:
      // `$response` speaks to clients: the mock is what makes the response.
      return undefined;
  }
}
