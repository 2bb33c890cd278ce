import {
  type Contract,
  getPointer,
  type Json,
  type Lifecycle,
  type Operation,
} from "@conduct/contract";
import { evaluate } from "../model/evaluate.ts";
import { identifierIn } from "../model/self-rule.ts";
import { idOf, stateOf } from "../model/state-of.ts";
import { pathOf } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";

/** A representation of a resource, seen in some reply. */
export interface Sighting {
  readonly exchange: Exchange;
  readonly lifecycle: Lifecycle;
  readonly id: string;

  /** Undefined if the representation shows no state that is declared. */
  readonly state: string | undefined;
  readonly value: Json;
  readonly via: "read" | "fire" | "list";

  /** A short form, or an item of a list: what it does not show may be there all the same. */
  readonly partial: boolean;
}

/** A request that asked for an event. */
export interface Firing {
  readonly exchange: Exchange;
  readonly lifecycle: Lifecycle;
  readonly id: string | undefined;
  readonly event: string | undefined;
}

/** What one exchange says about resources. */
export interface Entry {
  readonly sightings: readonly Sighting[];
  readonly firing?: Firing;
}

/** Reads an exchange in terms of lifecycles: which resources its reply shows, and what it asked for. */
export function interpret(contract: Contract, sent: Exchange): Entry {
  const { operation } = sent;
  if (operation === undefined) return { sightings: [] };
  const exchange = granted(operation, sent);
  const firing = firingOf(contract, exchange, operation);
  return {
    sightings: isSuccess(exchange) ? sightingsOf(contract, exchange, operation) : [],
    ...(firing === undefined ? {} : { firing }),
  };
}

/** What was broken on purpose and taken all the same is a request like any other: its path tells whom it is about. */
function granted(operation: Operation, exchange: Exchange): Exchange {
  if (exchange.data !== undefined || !isSuccess(exchange)) return exchange;
  const path = pathOf(operation, exchange.request);
  return { ...exchange, data: { path, query: {}, headers: {} } };
}

/** The identifier that a request names its resource by, or chooses for it, if the contract says where it stands. */
export function requestedId(
  operation: Operation,
  lifecycle: Lifecycle,
  { data }: Exchange,
): string | undefined {
  const reference = identifierIn(operation.self, lifecycle);
  if (reference === undefined || data === undefined) return undefined;
  const id = evaluate(reference, { request: data });
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}

/** The event that a request asks for, if it asks for one. */
export function requestedEvent(operation: Operation, { data }: Exchange): string | undefined {
  const { fires } = operation;
  if (fires === undefined) return undefined;
  if ("event" in fires) return fires.event;
  const value = data === undefined ? undefined : evaluate(fires.select, { request: data });
  const fallback = value === undefined ? fires.absent : fires.otherwise;
  const listed = typeof value === "string" ? fires.events[value] : undefined;
  if (listed !== undefined) return listed;
  return fallback !== "ignore" && "fires" in fallback ? fallback.fires : undefined;
}

function firingOf(
  contract: Contract,
  exchange: Exchange,
  operation: Operation,
): Firing | undefined {
  const lifecycle = contract.lifecycles[operation.fires?.lifecycle ?? ""];
  if (lifecycle === undefined) return undefined;
  const shown =
    isSuccess(exchange) && operation.returns === "self"
      ? (idOf(lifecycle, getPointer(exchange.reply.body, operation.view) ?? null) ??
        namedElsewhere(operation, lifecycle, exchange))
      : undefined;
  return {
    exchange,
    lifecycle,
    id: requestedId(operation, lifecycle, exchange) ?? shown,
    event: requestedEvent(operation, exchange),
  };
}

/** The lifecycle of what an operation's events spawn, if there is one and no other. */
function spawnedBy({ lifecycles }: Contract, { fires }: Operation): string | undefined {
  if (fires === undefined) return undefined;
  const names = "event" in fires ? [fires.event] : Object.values(fires.events);
  const events = names.map((name) => lifecycles[fires.lifecycle]?.events[name]);
  const spawned = events.flatMap(
    (event) => event?.cases.flatMap(({ spawn }) => spawn?.lifecycle ?? []) ?? [],
  );
  return new Set(spawned).size === 1 ? spawned[0] : undefined;
}

function sightingsOf(
  contract: Contract,
  exchange: Exchange,
  operation: Operation,
): readonly Sighting[] {
  const { fires, reads, lists, pagination, returns, view } = operation;
  const { body } = exchange.reply;
  const shown = returns === "spawned" ? spawnedBy(contract, operation) : fires?.lifecycle;
  const name =
    reads ??
    (returns === "none" ? undefined : shown) ??
    (lists?.at === undefined ? lists?.lifecycle : undefined);
  const lifecycle = contract.lifecycles[name ?? ""];
  if (lifecycle === undefined || body === undefined) return [];
  const values =
    lists === undefined
      ? [getPointer(body, view)]
      : (getPointer(body, pagination?.response.items ?? "") as readonly Json[] | undefined);
  if (!Array.isArray(values)) return [];
  const via = lists !== undefined ? "list" : reads !== undefined ? "read" : "fire";
  return (values as readonly (Json | undefined)[]).flatMap((value): readonly Sighting[] => {
    if (value === undefined) return [];
    const state = stateOf(lifecycle, value);
    const id = idOf(lifecycle, value);
    const partial = lists !== undefined || id === undefined;
    if (id !== undefined) return [{ exchange, lifecycle, id, state, value, via, partial }];
    // A short form names the resource elsewhere, or not at all. What shows no state says nothing.
    const named = lists === undefined ? namedElsewhere(operation, lifecycle, exchange) : undefined;
    if (named === undefined || getPointer(value, lifecycle.state) === undefined) return [];
    return [{ exchange, lifecycle, id: named, state, value, via, partial }];
  });
}

/** The identifier that a reply shows beside the representation, or that the request has named. */
function namedElsewhere(
  operation: Operation,
  lifecycle: Lifecycle,
  exchange: Exchange,
): string | undefined {
  const { idAt } = operation;
  const shown = idAt === undefined ? undefined : getPointer(exchange.reply.body, idAt);
  if (typeof shown === "string" || typeof shown === "number") return String(shown);
  return operation.reads === undefined ? undefined : requestedId(operation, lifecycle, exchange);
}
