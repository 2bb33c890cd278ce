import type { Json } from "@conduct/contract";
import type { Keys, Ordered, Ordering } from "./ordering.ts";
import type { Change, Resource } from "./store.ts";

/** An item of a list: a resource, or an element of an array inside one. */
export interface Item {
  readonly value: Json;
  readonly resource?: Resource;
}

/** The accepted items in their order. */
export function arrange(
  items: Iterable<Item>,
  accepts: (value: Json) => boolean,
  ordering: Ordering,
): readonly Ordered<Item>[] {
  const accepted: Ordered<Item>[] = [];
  let index = 0;
  for (const item of items) {
    const sequence = index++;
    if (!accepts(item.value)) continue;
    const { value, resource } = item;
    const keys =
      resource === undefined ? ordering.keysOf(value, sequence) : keysOf(resource, ordering);
    accepted.push({ item, keys });
  }
  return accepted.sort((a, b) => ordering.compare(a.keys, b.keys));
}

/**
 * A list of resources after a few changes: what `arrange` would make of them all, for the price of the changes.
 *
 * The list that is given stays as it was.
 */
export function rearrange(
  list: readonly Ordered<Item>[],
  changes: readonly Change[],
  accepts: (value: Json) => boolean,
  ordering: Ordering,
): readonly Ordered<Item>[] {
  const next = [...list];
  for (const { before, after } of changes) {
    if (before !== undefined && accepts(before.value)) {
      next.splice(placeOf(next, keysOf(before, ordering), ordering), 1);
    }
    if (after !== undefined && accepts(after.value)) {
      const keys = keysOf(after, ordering);
      const item = { value: after.value, resource: after };
      next.splice(placeOf(next, keys, ordering), 0, { item, keys });
    }
  }
  return next;
}

/** The keys of a resource: kept with it, as a list is arranged anew whenever one of many has changed. */
export function keysOf({ value, order, shown }: Resource, ordering: Ordering): Keys {
  if (shown.order !== ordering.name || shown.keys === undefined) {
    shown.order = ordering.name;
    shown.keys = ordering.keysOf(value, order);
  }
  return shown.keys;
}

/** Where something with these keys stands in an arranged list, or would stand. No two have the same keys. */
function placeOf(list: readonly Ordered<Item>[], keys: Keys, ordering: Ordering): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const there = list[middle];
    if (there !== undefined && ordering.compare(there.keys, keys) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
