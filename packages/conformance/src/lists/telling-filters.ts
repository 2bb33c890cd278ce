import type { Filter, Json } from "@conduct/contract";
import type { Session } from "../run/session.ts";
import { textsFor } from "./filter-texts.ts";
import { type Filters, filteredOnce } from "./filtered.ts";
import { passes } from "./passes.ts";
import { ours, type Population } from "./population.ts";

/** A filter and what it can be asked. */
export interface Usable {
  readonly filter: Filter;
  readonly texts: readonly string[];
}

/**
 * What to ask two filters at once so that it shows whether both count: as much as possible that only the one, or only
 * the other, would keep out. The most telling first.
 */
export function tellingPairs(
  population: Population,
  left: Usable,
  right: Usable,
): readonly Filters[] {
  const pairs = left.texts.flatMap((one) =>
    right.texts.map((other) => ({ [left.filter.param]: one, [right.filter.param]: other })),
  );
  const mine = oursIn(population);
  const scored = pairs.map((filters) => ({ filters, score: scoreOf(population, mine, filters) }));
  return scored.toSorted((a, b) => b.score - a.score).map(({ filters }) => filters);
}

/** A filter beside the mark and a text of which it is known how many items pass: two or more, at most so many, and not all. */
export async function tellingFilter(
  session: Session,
  population: Population,
  most: number = readable,
): Promise<{ readonly filter: Filter; readonly text: string; readonly count: number } | undefined> {
  const { list, all, ask } = population;
  // The state tells most, since servers work it out.
  const isOfState = ({ field }: Filter) => Number(field === list.lifecycle.state);
  for (const filter of list.operation.filters.toSorted((a, b) => isOfState(b) - isOfState(a))) {
    if (filter.same !== undefined || filter.param in (ask.filters ?? {})) continue;
    const passing = (text: string) =>
      all.items.filter((item) => passes(filter, text, item, 0) === true).length;
    const [telling] = textsFor(session, filter, population)
      .map((text) => ({ text, passed: passing(text) }))
      .filter(({ passed }) => passed > 1 && passed < all.items.length)
      .toSorted((a, b) => b.passed - a.passed);
    if (telling !== undefined) {
      const { text } = telling;
      const { keys, ended } = await filteredOnce(session, population, { [filter.param]: text });
      const count = keys.length;
      if (ended === "end" && count > 1 && count <= most && count < all.keys.length)
        return { filter, text, count };
    }
  }
  return undefined;
}

const readable = 40;

/** What to ask all filters at once so that something of ours passes them; undefined if they are too few. */
export function allAtOnce(population: Population, usable: readonly Usable[]): Filters | undefined {
  const asks = oursIn(population).map((item) =>
    Object.fromEntries(
      usable.flatMap(({ filter, texts }) => {
        const text = texts.find((one) => passes(filter, one, item, 0) === true);
        return text === undefined ? [] : [[filter.param, text] as const];
      }),
    ),
  );
  const [most] = asks.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length);
  return most === undefined || Object.keys(most).length < atOnce ? undefined : most;
}

/** Two are tried in pairs. */
const atOnce = 3;

/** How many of ours each filter alone keeps out, at most a few of each, and whether anything is left. */
function scoreOf({ list }: Population, items: readonly Json[], filters: Filters): number {
  const verdicts = items.map((item) =>
    Object.entries(filters).map(([param, text]) => {
      const filter = list.operation.filters.find((one) => one.param === param);
      return filter === undefined ? undefined : passes(filter, text, item, 0);
    }),
  );
  const [leftOnly, rightOnly] = [0, 1].map((place) =>
    Math.min(
      enough,
      verdicts.filter((both) => both[place] === true && both[1 - place] === false).length,
    ),
  );
  const both = verdicts.filter(([one, other]) => one === true && other === true).length;
  return 10 * (leftOnly ?? 0) + 10 * (rightOnly ?? 0) + Math.min(enough, both);
}

const enough = 2;

/** The items of a list that this run has made. */
function oursIn(population: Population): readonly Json[] {
  const { all } = population;
  const mine = new Set(ours(population, all.keys));
  return all.items.filter((_, index) => mine.has(all.keys[index] ?? ""));
}
