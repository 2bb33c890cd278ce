import type { Session } from "../run/session.ts";
import { sizesOf } from "./list.ts";
import { ours, type Population } from "./population.ts";
import { type Walk, walk } from "./walk.ts";

/** A walk over a filled list with one size of page; the same one for all checks that look at it. */
export function sizedWalk(session: Session, population: Population, size: number): Promise<Walk> {
  const { list, ask, turn } = population;
  const sized = list.pagination.request.size === undefined ? ask : { ...ask, size };
  return session.once(`walk ${list.operation.id} ${size} ${turn}`, () =>
    walk(session, list, sized),
  );
}

/** Sizes at which pages end in interesting places: 1, 2, 3, and around the length of the list. */
export function tellingSizes({ list, all, alone }: Population): readonly number[] {
  const { least, most } = sizesOf(list);
  if (list.pagination.request.size === undefined) return [list.pagination.size.default ?? 0];
  const length = all.keys.length;
  const small = length > 30 && !alone ? [] : [1, 2, 3];
  const wanted = [...small, length - 1, length, length + 1, ...(most === undefined ? [] : [most])];
  return [...new Set(wanted)]
    .filter((size) => size >= least && size <= (most ?? size))
    .toSorted((a, b) => a - b);
}

/** The first key that a list repeats. */
export function repeated(keys: readonly string[]): string | undefined {
  return keys.find((key, index) => keys.indexOf(key) !== index);
}

/** The keys of this run in a walk, as one text to compare. */
export function sequence(population: Population, keys: readonly string[]): string {
  return ours(population, keys).join(" ");
}
