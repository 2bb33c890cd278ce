import { isJsonObject, type Json, type JsonObject, type Operation } from "@conduct/contract";
import type { RequestData } from "../model/evaluate.ts";
import { namesNeed } from "../model/self-rule.ts";
import { type Exchange, isCreation, isSuccess } from "../target/exchange.ts";
import type { Session } from "./session.ts";

/** What a creation says that nobody takes up. */
export interface IdleWay {
  readonly members: JsonObject;

  /** What plain creations say instead. */
  readonly instead: JsonObject;

  /** Somebody who knows says so: nothing at all happens to what is made so before a client asks for it. */
  readonly told?: boolean;
}

/** What is known of how to make resources that nobody else takes up, and which were made so. */
export interface IdleWays {
  wayOf(operation: Operation): IdleWay | undefined;
  isKnown(): boolean;

  /** Learns a way; what was made in it before counts too. */
  learn(operation: Operation, way: IdleWay): void;

  /** Notes what a request has made. */
  note(exchange: Exchange, id: string | undefined): void;

  /** Whether a resource was made in such a way. */
  has(id: string): boolean;

  /** The same, by somebody's word. */
  isTold(id: string): boolean;
}

export function rememberIdle(): IdleWays {
  const ways = new Map<string, IdleWay>();
  const births = new Map<string, { readonly operation: string; readonly body: Json }>();
  const ids = new Set<string>();
  const told = new Set<string>();

  function look(id: string): void {
    const birth = births.get(id);
    const way = ways.get(birth?.operation ?? "");
    if (way !== undefined && says(birth?.body, way.members)) {
      ids.add(id);
      if (way.told === true) told.add(id);
    }
  }

  return {
    wayOf: ({ id }) => ways.get(id),
    isKnown: () => ways.size > 0,
    learn(operation, way) {
      ways.set(operation.id, way);
      for (const id of births.keys()) look(id);
    },
    note(exchange, id) {
      const { operation, data } = exchange;
      const made = operation !== undefined && isCreation(exchange) && isSuccess(exchange);
      if (!made || id === undefined || data?.body === undefined) return;
      births.set(id, { operation: operation.id, body: data.body });
      look(id);
    },
    has: (id) => ids.has(id),
    isTold: (id) => told.has(id),
  };
}

/** A creation in the way in which nobody takes up what it makes, if one is known. What it says on purpose stays. */
export function idly(
  session: Pick<Session, "idleWay">,
  operation: Operation,
  request: RequestData,
): RequestData {
  const way = session.idleWay(operation);
  const { body } = request;
  if (way === undefined || !isJsonObject(body)) return request;
  const free = Object.entries(way.members).filter(
    ([name]) => JSON.stringify(body[name]) === JSON.stringify(way.instead[name]),
  );
  return { ...request, body: { ...body, ...Object.fromEntries(free) } };
}

/**
 * The same for a step of a plan, which names what it needs by nothing but a sample: there the name that somebody has
 * given on purpose does as well.
 */
export function idlyPlanned(
  session: Pick<Session, "idleWay">,
  operation: Operation,
  request: RequestData,
): RequestData {
  const way = session.idleWay(operation);
  const { body } = request;
  if (way?.told !== true || !isJsonObject(body)) return idly(session, operation, request);
  const named = Object.entries(way.members).filter(
    ([name]) => (body[name] ?? null) !== null && namesNeed(operation, `$request.body#/${name}`),
  );
  const given = { ...request, body: { ...body, ...Object.fromEntries(named) } };
  return idly(session, operation, given);
}

function says(body: Json | undefined, members: JsonObject): boolean {
  if (!isJsonObject(body)) return false;
  return Object.entries(members).every(
    ([name, value]) => JSON.stringify(body[name]) === JSON.stringify(value),
  );
}
