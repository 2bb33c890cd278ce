import type { Session } from "../run/session.ts";
import { sizesOf } from "./list.ts";
import { ours, type Population, readEasily } from "./population.ts";
import { type Walk, walk } from "./walk.ts";

/** A walk over a filled list with one size of page; the same one for all checks that look at it. */
export function sizedWalk(session: Session, population: Population, size: number): Promise<Walk> {
  const { list, ask, turn } = population;
  const sized = list.pagination.request.size === undefined ? ask : { ...ask, size };
  return session.once(`walk ${list.operation.id} ${size} ${turn}`, () =>
    walk(session, list, sized),
  );
}

/**
 * Sizes at which pages end in interesting places: 1, 2, 3, and around the length of the list. Where a list
 * that pages in the same way was walked so, one of the small ones is enough.
 */
export function tellingSizes(population: Population): readonly number[] {
  const { list, all, alone, isLike } = population;
  const { least, most } = sizesOf(list);
  if (list.pagination.request.size === undefined) return [list.pagination.size.default ?? 0];
  const length = all.keys.length;
  const thorough = length > readEasily && !alone ? [] : [1, 2, 3];
  const small = isLike ? [sizeFor(population, 4)] : thorough;
  const wanted = [...small, length - 1, length, length + 1, ...(most === undefined ? [] : [most])];
  return [...new Set(wanted)]
    .filter((size) => size >= least && size <= (most ?? size))
    .toSorted((a, b) => a - b);
}

/** The size that makes about so many pages of a list, and no page smaller than of three. */
export function sizeFor({ list, all }: Population, pages: number): number {
  const { least, most = Number.POSITIVE_INFINITY } = sizesOf(list);
  return Math.max(3, least, Math.min(Math.ceil(all.keys.length / pages), most - 1));
}

/** The first key that a list repeats. */
export function repeated(keys: readonly string[]): string | undefined {
  return keys.find((key, index) => keys.indexOf(key) !== index);
}

/** The keys of this run in a walk, as one text to compare. */
export function sequence(population: Population, keys: readonly string[]): string {
  return ours(population, keys).join(" ");
}
