import { isJsonObject, type Json, type Lifecycle } from "@conduct/contract";
import { type Expected, fits, isHole } from "../model/expected.ts";
import type { Shown } from "./views.ts";
import { spelled, type Thing, type Told, type World } from "./world.ts";

/** Compares worlds with what was shown at one time. */
export interface Fitting {
  /** Whether the world shows just this. */
  readonly isWhole: (world: World) => boolean;

  /** Whether it still can, given that nothing of what lasts goes away. */
  readonly isOpen: (world: World) => boolean;

  /** What does not go together: of the world, and of what was shown. */
  readonly differences: (world: World) => Differences;
}

export interface Differences {
  readonly missing: readonly { readonly thing: Thing; readonly shown: Shown }[];
  readonly extra: readonly { readonly item: Json; readonly shown: Shown }[];
}

/** What is seen of a resource as it must be. */
export type Projection = (thing: Thing) => Expected;

/** A resource as replies show it, with what is known by now of symbols and fresh names. */
export function projection(
  isShown: (lifecycle: Lifecycle, member: string) => boolean,
  told: Told,
): Projection {
  return ({ lifecycle, self }) => {
    if (isHole(self) || typeof self !== "object" || self === null || Array.isArray(self))
      return self;
    const members = Object.entries(self).filter(([name]) => isShown(lifecycle, name));
    return spelled(Object.fromEntries(members) as Expected, told);
  };
}

export function fitting(
  all: readonly Shown[],
  project: Projection,
  lasts: (thing: Thing) => boolean,
): Fitting {
  const known = all.map(() => new WeakMap<Thing, readonly boolean[]>());
  const fitsOf = (thing: Thing, at: number, items: readonly Json[]) => {
    const before = known[at]?.get(thing);
    if (before !== undefined) return before;
    const expected = project(thing);
    const made = items.map((item) => isJsonObject(item) && fits(expected, item));
    known[at]?.set(thing, made);
    return made;
  };
  const pairs = (things: readonly Thing[], at: number, items: readonly Json[]) =>
    matching(things.map((one) => fitsOf(one, at, items)));
  return {
    isWhole: (world) =>
      all.every(({ view, items }, at) => {
        const things = view.shows(world);
        return things.length === items.length && !pairs(things, at, items).includes(undefined);
      }),
    isOpen: (world) =>
      all.every(({ view, items }, at) => {
        const things = view.shows(world).filter(lasts);
        return things.length <= items.length && !pairs(things, at, items).includes(undefined);
      }),
    differences: (world) => {
      const found = all.map((shown, at) => {
        const things = shown.view.shows(world);
        const paired = pairs(things, at, shown.items);
        return {
          missing: things.flatMap((thing, index) =>
            paired[index] === undefined ? [{ thing, shown }] : [],
          ),
          extra: shown.items.flatMap((item, index) =>
            paired.includes(index) ? [] : [{ item, shown }],
          ),
        };
      });
      return {
        missing: found.flatMap(({ missing }) => missing),
        extra: found.flatMap(({ extra }) => extra),
      };
    },
  };
}

/** For each row a column of its own, as far as there are enough. */
function matching(rows: readonly (readonly boolean[])[]): readonly (number | undefined)[] {
  const owner = new Map<number, number>();
  const seat = (row: number, tried: Set<number>): boolean => {
    for (const [column, fit] of (rows[row] ?? []).entries()) {
      if (!fit || tried.has(column)) continue;
      tried.add(column);
      const other = owner.get(column);
      if (other === undefined || seat(other, tried)) {
        owner.set(column, row);
        return true;
      }
    }
    return false;
  };
  for (const row of rows.keys()) seat(row, new Set());
  const columns = new Map([...owner].map(([column, row]) => [row, column]));
  return rows.map((_, row) => columns.get(row));
}
