import { getPointer, type Json, type Order } from "@conduct/contract";
import { broken, type Check, type Failed, type Finding, held } from "../check.ts";
import { textsFor } from "../lists/filter-texts.ts";
import { filteredOnce } from "../lists/filtered.ts";
import { basisOf, type List } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { misplaced, mistied, type Ordering, orderingsOf } from "../lists/ordering.ts";
import type { Population } from "../lists/population.ts";
import { type Walk, walk } from "../lists/walk.ts";
import { weakest } from "../model/outcomes.ts";
import type { Session } from "../run/session.ts";
import type { Exchange } from "../target/exchange.ts";

/** Each declared order holds inside of pages and from page to page. */
export const listOrder: Check = {
  id: "PG-G-07",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ pagination }) => pagination.order !== undefined,
      async (population) => {
        const { list, ask, all } = population;
        const { order, request } = list.pagination;
        if (order === undefined) return held(0);
        let compared = 0;
        let assumed: Finding | undefined;
        for (const ordering of orderingsOf(order)) {
          const part = Math.max(Math.ceil(all.keys.length / 5), 2);
          const size = request.size === undefined ? {} : { size: Math.min(part, 50) };
          const filters = { ...ask.filters, ...ordering.params };
          const { items, keys, story } = await walk(session, list, { ...ask, ...size, filters });
          compared += Math.max(items.length - 1, 0);
          const wrong = misplaced(items, ordering);
          if (wrong === undefined) {
            const untied = tiesBroken(list, ordering, items, story);
            if (untied?.basis === "documented") return untied;
            assumed ??= untied;
            continue;
          }
          const [first, second] = wrong.map((item) =>
            JSON.stringify(getPointer(item, ordering.by) ?? null),
          );
          const basis = basisOf(list, ordering.about);
          const finding = broken({
            expected: `order by ${ordering.name}`,
            observed: `${first} before ${second}`,
            story,
            basis,
            // What has been shown before is out of order wherever it comes again.
            ...(isAgain(keys, items.indexOf(wrong[1])) ? { way: "again" } : {}),
          });
          if (basis === "documented") return finding;
          assumed ??= finding;
        }
        const finding = assumed ?? (await underFilters(session, population, order));
        return finding ?? held(compared, "the list has fewer than two items");
      },
    ),
};

/** What is equal in the order is in that of the ties. */
function tiesBroken(
  list: List,
  ordering: Ordering,
  items: readonly Json[],
  story: readonly Exchange[],
): Failed | undefined {
  const ties = list.pagination.order?.ties;
  const wrong = ties === undefined ? undefined : mistied(items, ordering, ties);
  if (wrong === undefined || ties === undefined) return undefined;
  const [first, second] = wrong.map((item) => JSON.stringify(getPointer(item, ties)));
  return broken({
    expected: `order by ${ordering.name}, and by ${ties} where it is equal`,
    observed: `${first} before ${second}`,
    story,
    basis: weakest(basisOf(list, ordering.about), basisOf(list, "/order/ties")),
    way: "among equals",
  });
}

/** What a filter leaves of a list is in the order of the list. */
async function underFilters(
  session: Session,
  population: Population,
  order: Order,
): Promise<Finding | undefined> {
  const { list } = population;
  const [usual] = orderingsOf(order);
  if (usual === undefined) return undefined;
  for (const filter of list.operation.filters) {
    const [text] = textsFor(session, filter, population);
    if (text === undefined || filter.same !== undefined) continue;
    // The same walk is compared with the whole list, item by item.
    const asked = { [filter.param]: text };
    const { items, story } = await filteredOnce(session, population, asked);
    const wrong = misplaced(items, usual);
    if (wrong === undefined) continue;
    const [first, second] = wrong.map((item) => JSON.stringify(getPointer(item, usual.by) ?? null));
    return broken({
      expected: `order by ${usual.name} under ${JSON.stringify(asked)}`,
      observed: `${first} before ${second}`,
      story,
      basis: basisOf(list, usual.about),
    });
  }
  return undefined;
}

function isAgain(keys: readonly string[], place: number): boolean {
  return keys.indexOf(keys[place] ?? "") < place;
}

/** The keys of those that are in all of some walks with the same value. */
function steadyIn(walks: readonly Walk[], by: string): ReadonlySet<string> {
  const seen = walks.map(
    ({ items, keys }) =>
      new Map(
        keys.map((key, index) => [key, JSON.stringify(getPointer(items[index], by) ?? null)]),
      ),
  );
  const [first = new Map<string, string>()] = seen;
  const all = [...first].filter(([key, value]) => seen.every((one) => one.get(key) === value));
  return new Set(all.map(([key]) => key));
}

/** Descending is ascending reversed, items that the order does not tell apart excepted. */
export const orderReversed: Check = {
  id: "PG-F-05",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ pagination: { order } }) => order !== undefined && typeof order.dir !== "string",
      async ({ list, ask }) => {
        const { order, request } = list.pagination;
        if (order === undefined) return held(0);
        const size = request.size === undefined ? {} : { size: 50 };
        const orderings = orderingsOf(order).filter(({ unasked }) => !unasked);
        let compared = 0;
        for (const up of orderings.filter(({ dir }) => dir === "asc")) {
          const down = orderings.find(
            ({ by, dir, params }) =>
              by === up.by &&
              dir === "desc" &&
              Object.keys(params).length === Object.keys(up.params).length,
          );
          if (down === undefined) continue;
          const rising = await walk(session, list, {
            ...ask,
            ...size,
            filters: { ...ask.filters, ...up.params },
          });
          const falling = await walk(session, list, {
            ...ask,
            ...size,
            filters: { ...ask.filters, ...down.params },
          });
          if ([rising, falling].some(({ ended }) => ended === "cut")) continue;
          const values = (items: typeof rising.items) =>
            items.map((item) => getPointer(item, up.by) ?? null).filter((value) => value !== null);
          const [there, back] = [values(rising.items), values(falling.items).toReversed()];
          compared += there.length;
          if (JSON.stringify(there) === JSON.stringify(back)) continue;
          // What was moved meanwhile may stand anywhere: the rest has to be in order all the same.
          const again = await walk(session, list, {
            ...ask,
            ...size,
            filters: { ...ask.filters, ...up.params },
          });
          const steady = steadyIn([rising, falling, again], up.by);
          const isMoved = steady.size < new Set([...rising.keys, ...again.keys]).size;
          const stayed = ({ items, keys }: typeof rising) =>
            values(items.filter((_, index) => steady.has(keys[index] ?? "")));
          if (isMoved && String(stayed(rising)) === String(stayed(falling).toReversed())) continue;
          // The same both times: the direction is not heard. Else it is the order that does not hold.
          const alike = rising.keys.join(" ") === falling.keys.join(" ");
          return broken({
            ...(alike ? {} : { way: "out of order" }),
            expected: `${down.name} is ${up.name} reversed`,
            observed: `${JSON.stringify(there)} and, reversed, ${JSON.stringify(back)}`,
            story: [...rising.story, ...falling.story],
          });
        }
        return held(compared, "the list has no items");
      },
    ),
};
