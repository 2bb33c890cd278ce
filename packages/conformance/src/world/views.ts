import {
  type Contract,
  getPointer,
  type Json,
  type Lifecycle,
  type Operation,
} from "@conduct/contract";
import { type List, listsOf, sizesOf } from "../lists/list.ts";
import type { RequestData } from "../model/evaluate.ts";
import { evaluate } from "../model/evaluate.ts";
import { idReference } from "../model/self-rule.ts";
import { getExpected } from "../model/tree.ts";
import { readerOf } from "../run/representation.ts";
import type { Session } from "../run/session.ts";
import { withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { placedIn } from "./place.ts";
import {
  isAlike,
  isSymbol,
  seeing,
  spelled,
  type Thing,
  type Told,
  thingOf,
  type World,
} from "./world.ts";

/** An operation that shows some of the resources of a world, and nobody else's. */
export interface View {
  readonly operation: Operation;

  /** The lifecycle of what it shows. */
  readonly lifecycle: Lifecycle;

  /** Absent: it reads a single one. */
  readonly list?: List;
  readonly request: RequestData;
  readonly name: string;

  /** The resources of a world that it must show, and no others. */
  readonly shows: (world: World) => readonly Thing[];
}

/** What a view has shown. */
export interface Shown {
  readonly view: View;
  readonly items: readonly Json[];
  readonly exchange: Exchange;
}

/**
 * Every list under something of the world that somebody was told of, or filtered by its identifier; what no such
 * list shows is read one by one.
 */
export function viewsOf(
  contract: Contract,
  world: World,
  told: Told,
  past: ReadonlyMap<string, Thing> = new Map(),
): readonly View[] {
  const known: Known = { told, past: [...past.values()] };
  const lists = listed(contract, world, known);
  const isListed = new Set(lists.map(({ lifecycle }) => lifecycle));
  const others = Object.values(contract.lifecycles).filter((one) => !isListed.has(one));
  return [...lists, ...others.flatMap((one) => read(contract, one, world, known))];
}

/** What is known of a performance: the identifiers that were told, and all that was there at some time. */
interface Known {
  readonly told: Told;
  readonly past: readonly Thing[];
}

function listed(contract: Contract, world: World, known: Known): readonly View[] {
  return listsOf(contract)
    .filter(({ at, operation }) => at === undefined && operation.self === undefined)
    .flatMap((list) =>
      list.operation.within.length > 0
        ? under(list, world, known.told)
        : filtered(list, world, known),
    );
}

/** Asks for what a view shows; undefined if it does not tell all of it. */
export async function look(session: Session, view: View, told: Told): Promise<Shown | undefined> {
  const { list } = view;
  if (list === undefined) return lookAt(session, view, told);
  const size = sizesOf(list).most ?? sizesOf(list).standard;
  const role = list.pagination.request.size;
  const plain = spelledRequest(view.request, told);
  const data = role === undefined || size === undefined ? plain : withRole(plain, role, size);
  const exchange = await session.call(list.operation, data);
  const found = getPointer(exchange.reply.body, list.pagination.response.items);
  if (!isSuccess(exchange) || !Array.isArray(found)) return undefined;
  const items = found as readonly Json[];
  return size !== undefined && items.length >= size ? undefined : { view, items, exchange };
}

/** What was deleted is shown no more. */
async function lookAt(session: Session, view: View, told: Told): Promise<Shown | undefined> {
  const exchange = await session.call(view.operation, spelledRequest(view.request, told));
  const { status, body } = exchange.reply;
  if (status === 404 || status === 410) return { view, items: [], exchange };
  const value = getPointer(body, view.operation.view);
  return isSuccess(exchange) && value !== undefined
    ? { view, items: [value], exchange }
    : undefined;
}

/** A request with what symbols and fresh names stand for. */
export function spelledRequest(request: RequestData, told: Told): RequestData {
  const texts = (all: RequestData["path"]) =>
    Object.fromEntries(
      Object.entries(all).map(([name, one]) => [name, String(spelled(one, told))]),
    );
  const { body } = request;
  return {
    path: texts(request.path),
    query: texts(request.query),
    headers: request.headers,
    ...(body === undefined ? {} : { body: spelled(body, told) as Json }),
  };
}

function under(list: List, world: World, told: Told): readonly View[] {
  const { operation, lifecycle } = list;
  const [within, ...more] = operation.within;
  if (within === undefined || more.length > 0) return [];
  return world.things.flatMap((parent): readonly View[] => {
    if (parent.lifecycle.name !== within.lifecycle) return [];
    const isTold = (value: unknown) => !isSymbol(value) || told(String(value)) !== undefined;
    const empty: RequestData = { path: {}, query: {}, headers: {} };
    const request = placedIn(empty, parent, within.self, isTold);
    if (request === undefined) return [];
    const { match = {} } = operation.lists ?? {};
    const shows = (now: World) => {
      const owner = now.things.find(({ key }) => key === parent.key);
      if (owner === undefined) return [];
      const scope = seeing(now, { request, parent: owner.self });
      const wanted = Object.entries(match).map(
        ([pointer, value]) => [pointer, evaluate(value, scope)] as const,
      );
      return thingsOf(now, lifecycle).filter(({ self }) =>
        wanted.every(([pointer, value]) => isAlike(getExpected(self, pointer), value)),
      );
    };
    return [{ operation, lifecycle, list, request, shows, name: `${operation.id} ${parent.key}` }];
  });
}

/**
 * Lists of all that there is, as far as a filter asks for what lives under something of this world, or lived under
 * what is gone.
 */
function filtered(list: List, world: World, { told, past }: Known): readonly View[] {
  const { operation, lifecycle } = list;
  const there = new Set(world.things.map(({ key }) => key));
  const all = [...world.things, ...past.filter(({ key }) => !there.has(key))];
  const grounds = all.flatMap((one): readonly Ground[] => {
    const id = getExpected(one.self, one.lifecycle.id);
    const isTold = typeof id === "string" && told(id) !== undefined;
    return isTold && one.lifecycle !== lifecycle ? [{ of: one.lifecycle.name, id }] : [];
  });
  const livesOn = (field: string) =>
    grounds.find(({ id }) =>
      all.some(
        (one) => one.lifecycle.name === lifecycle.name && getExpected(one.self, field) === id,
      ),
    )?.of;
  const filter = operation.filters.find(
    ({ op, field, param, values, split }) =>
      op === "eq" &&
      param.startsWith("query.") &&
      values === undefined &&
      split === undefined &&
      livesOn(field) !== undefined,
  );
  if (filter === undefined) return [];
  const kind = livesOn(filter.field);
  return grounds.flatMap(({ of, id }): readonly View[] => {
    if (of !== kind) return [];
    const request = withRole({ path: {}, query: {}, headers: {} }, filter.param, id);
    const shows = (now: World) =>
      thingsOf(now, lifecycle).filter(({ self }) => getExpected(self, filter.field) === id);
    return [{ operation, lifecycle, list, request, shows, name: `${operation.id} ${id}` }];
  });
}

/** The resources of a lifecycle whose identifiers somebody was told, each by itself; what is gone is to be missing. */
function read(
  contract: Contract,
  lifecycle: Lifecycle,
  world: World,
  { told, past }: Known,
): readonly View[] {
  const operation = readerOf(contract, lifecycle);
  const self = operation?.self;
  if (operation === undefined || self === undefined || operation.within.length > 0) return [];
  if (idReference(self) === undefined) return [];
  const isTold = (value: unknown) => !isSymbol(value) || told(String(value)) !== undefined;
  const things = new Map([...past, ...world.things].map((one) => [one.key, one]));
  return [...things.values()].flatMap((thing): readonly View[] => {
    if (thing.lifecycle.name !== lifecycle.name) return [];
    const request = placedIn({ path: {}, query: {}, headers: {} }, thing, self, isTold);
    if (request === undefined) return [];
    // Another one may have the same name by now.
    const asked = JSON.stringify(request);
    const isSame = (one: Thing) =>
      JSON.stringify(placedIn({ path: {}, query: {}, headers: {} }, one, self, isTold)) === asked;
    const isGone = thingOf(world, thing.key) === undefined;
    if (isGone && thingsOf(world, lifecycle).some(isSame)) return [];
    const shows = (now: World) => now.things.filter(({ key }) => key === thing.key);
    return [{ operation, lifecycle, request, shows, name: `${operation.id} ${thing.key}` }];
  });
}

/** What other resources may name as that which they belong to. */
interface Ground {
  readonly of: string;
  readonly id: string;
}

function thingsOf({ things }: World, { name }: Lifecycle): readonly Thing[] {
  return things.filter((one) => one.lifecycle.name === name);
}
