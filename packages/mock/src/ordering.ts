import type { Json, Order } from "@conduct/contract";
import { read } from "./edit.ts";
import { sentValue } from "./filtering.ts";
import { isInstant, toInstant } from "./instant.ts";
import type { RequestFacts } from "./scope.ts";

/** An item of a list with what places it there. */
export interface Ordered<Item> {
  readonly item: Item;
  readonly keys: Keys;
}

/** What an item is ordered by, what decides between equals, and how early it was there. */
export type Keys = readonly [key: Key, tie: Key, sequence: number];
type Key = number | string | null;

/** The order that a request asks for. */
export interface Ordering {
  readonly name: string;
  keysOf(value: Json, sequence: number): Keys;

  /** Negative if the first comes before the second. Null comes last in either direction. */
  compare(a: Keys, b: Keys): number;
}

/** Reads the order of a list from a request; without one it is that of creation. */
export function readOrdering(order: Order | undefined, request: RequestFacts): Ordering {
  const by = order === undefined ? undefined : fieldOf(order, request);
  const ties = order?.ties;
  const sign = order !== undefined && directionOf(order, request) === "desc" ? -1 : 1;
  return {
    name: `${by ?? ""} ${ties ?? ""} ${sign}`,
    keysOf: (value, sequence) => [
      by === undefined ? null : toKey(read(value, by)),
      ties === undefined ? null : toKey(read(value, ties)),
      sequence,
    ],
    compare: (a, b) =>
      compareKeys(a[0], b[0], sign) || compareKeys(a[1], b[1], sign) || (a[2] - b[2]) * sign,
  };
}

function fieldOf({ by }: Order, request: RequestFacts): string | undefined {
  if (typeof by === "string") return by;
  const chosen = sentValue(by.param, request);
  return (chosen === undefined ? undefined : by.values[String(chosen)]) ?? by.default;
}

function directionOf({ dir }: Order, request: RequestFacts): string {
  if (typeof dir === "string") return dir;
  const chosen = sentValue(dir.param, request);
  return chosen === undefined ? dir.default : String(chosen).toLowerCase();
}

function compareKeys(a: Key, b: Key, sign: number): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a !== typeof b) return typeof a === "number" ? -sign : sign;
  return a < b ? -sign : sign;
}

function toKey(value: Json | undefined): Key {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return isInstant(value) ? (toInstant(value) ?? value) : value;
  if (typeof value === "number") return value;
  return typeof value === "boolean" ? Number(value) : JSON.stringify(value);
}
