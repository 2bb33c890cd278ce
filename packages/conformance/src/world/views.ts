import { type Contract, getPointer, type Json, type Lifecycle } from "@conduct/contract";
import { type List, listsOf, sizesOf } from "../lists/list.ts";
import type { RequestData } from "../model/evaluate.ts";
import { evaluate } from "../model/evaluate.ts";
import { getExpected } from "../model/tree.ts";
import type { Session } from "../run/session.ts";
import { withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { placedIn } from "./place.ts";
import { isAlike, isSymbol, seeing, spelled, type Thing, type Told, type World } from "./world.ts";

/** A list that shows some of the resources of a world, and nobody else's. */
export interface View {
  readonly list: List;
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

/** Every list under something of the world that somebody was told of, or filtered by its identifier. */
export function viewsOf(contract: Contract, world: World, told: Told): readonly View[] {
  return listsOf(contract)
    .filter(({ at, operation }) => at === undefined && operation.self === undefined)
    .flatMap((list) =>
      list.operation.within.length > 0 ? under(list, world, told) : filtered(list, world, told),
    );
}

/** Asks for what a view shows; undefined if it does not tell all of it. */
export async function look(session: Session, view: View, told: Told): Promise<Shown | undefined> {
  const { list } = view;
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
    return [{ list, request, shows, name: `${operation.id} ${parent.key}` }];
  });
}

/** Lists of all that there is, as far as a filter asks for what lives under something of this world. */
function filtered(list: List, world: World, told: Told): readonly View[] {
  const { operation, lifecycle } = list;
  const grounds = world.things.flatMap((one): readonly Ground[] => {
    const id = getExpected(one.self, one.lifecycle.id);
    const isTold = typeof id === "string" && told(id) !== undefined;
    return isTold && one.lifecycle !== lifecycle ? [{ of: one.lifecycle.name, id }] : [];
  });
  const livesOn = (field: string) =>
    grounds.find(({ id }) =>
      thingsOf(world, lifecycle).some(({ self }) => getExpected(self, field) === id),
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
    return [{ list, request, shows, name: `${operation.id} ${id}` }];
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
