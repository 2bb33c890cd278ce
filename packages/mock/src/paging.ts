import type { Json, Pagination } from "@conduct/contract";
import { type Cursor, readCursor, writeCursor } from "./cursors.ts";
import { read } from "./edit.ts";
import { sentValue } from "./filtering.ts";
import type { Keys, Ordered, Ordering } from "./ordering.ts";
import { isEqual } from "./predicate.ts";
import type { RequestFacts } from "./scope.ts";

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];

  /** How many items there are before the page, and in all. */
  readonly from: number;
  readonly total: number;
  readonly size: number | undefined;
  readonly isBackward: boolean;

  /** What to send for a neighbouring page: the role of the parameter and its value. */
  readonly next: Step | undefined;
  readonly prev: Step | undefined;
  readonly first: Step | undefined;
  readonly last: Step | undefined;
}

export interface Step {
  readonly role: "page" | "offset" | "cursor" | "after" | "before";
  readonly value: string | number;
}

/** A request for a page that is refused: the error and the value it is about. */
export interface PagingError {
  readonly error: string;
  readonly value: Json;
}

export interface Paged<Item> {
  /** All items that the filters accept, in order. */
  readonly items: readonly Ordered<Item>[];
  readonly ordering: Ordering;

  /** The same for requests with the same filters and order. */
  readonly query: string;
  readonly seed: string;
  contentOf(item: Item): Json;

  /** The item that a keyset cursor names, be it accepted by the filters or not. */
  lookUp(cursor: Json): Ordered<Item> | undefined;

  /** Keeps a list as it is, or finds one that was kept. */
  readonly snapshots: {
    keep(items: readonly Ordered<Item>[]): string;
    find(name: string): readonly Ordered<Item>[] | undefined;
  };
}

/** Cuts the page that a request asks for out of a list. */
export function cut<Item>(
  pagination: Pagination | undefined,
  paged: Paged<Item>,
  request: RequestFacts,
): Page<Item> | PagingError {
  const { items } = paged;
  if (pagination === undefined || pagination.style === "none") {
    return slice(items, 0, items.length, undefined, false);
  }
  const size = sizeOf(pagination, request);
  if (typeof size === "object") return size;
  switch (pagination.style) {
    case "page":
    case "offset":
      return cutByNumber(pagination, pagination.style, paged, request, size);
    case "keyset":
      return cutByKey(pagination, paged, request, size);
    default:
      return cutByCursor(pagination, paged, request, size);
  }
}

/** How many items a page may have; undefined for no limit. */
function sizeOf(
  { size, request: roles }: Pagination,
  request: RequestFacts,
): number | undefined | PagingError {
  const sent = roles.size === undefined ? undefined : sentValue(roles.size, request);
  const wanted = sent === undefined ? size.default : Number(sent);
  if (wanted === undefined || Number.isNaN(wanted)) return size.default ?? size.max;
  if (size.max !== undefined && wanted > size.max) {
    return size.over === undefined || size.over === "clamp"
      ? size.max
      : { error: size.over, value: sent ?? wanted };
  }
  if (wanted < size.min) {
    return size.under === undefined || size.under === "clamp"
      ? size.min
      : { error: size.under, value: sent ?? wanted };
  }
  return wanted;
}

function cutByNumber<Item>(
  pagination: Pagination,
  style: "page" | "offset",
  { items }: Paged<Item>,
  request: RequestFacts,
  size: number | undefined,
): Page<Item> | PagingError {
  const { base, beyond } = pagination;
  const first = style === "page" ? base : 0;
  const place = pagination.request[style];
  const sent = place === undefined ? undefined : sentValue(place, request);
  const number = Math.max(first, Number(sent ?? first) || first);
  const length = size ?? Math.max(1, items.length);
  const start = style === "page" ? (number - base) * length : number;
  if (start >= items.length && number > first && beyond !== "empty")
    return { error: beyond, value: sent ?? number };

  const page = slice(items, Math.min(start, items.length), length, size, false);
  const pages = Math.max(1, Math.ceil(items.length / length));
  const step = (value: number): Step => ({ role: style, value });
  const end = page.from + page.items.length;
  const before =
    style === "page" ? Math.min(number - 1, base + pages - 1) : Math.max(0, start - length);
  return {
    ...page,
    next: end < items.length ? step(style === "page" ? number + 1 : end) : undefined,
    prev: page.from > 0 ? step(before) : undefined,
    first: step(first),
    last: step(style === "page" ? base + pages - 1 : (pages - 1) * length),
  };
}

function cutByKey<Item>(
  pagination: Pagination,
  paged: Paged<Item>,
  request: RequestFacts,
  size: number | undefined,
): Page<Item> | PagingError {
  const after = pagination.request.after && sentValue(pagination.request.after, request);
  const before = pagination.request.before && sentValue(pagination.request.before, request);
  const isBoth = after !== undefined && before !== undefined;
  if (isBoth && pagination.both !== "after" && pagination.both !== "before")
    return { error: pagination.both, value: before };
  const isBackward = before !== undefined && (after === undefined || pagination.both === "before");
  const cursor = isBackward ? before : after;
  const keys = cursor === undefined ? undefined : keysOfCursor(pagination, paged, cursor);
  if (keys !== undefined && typeof keys === "object" && "error" in keys) return keys;
  if (keys === "empty") return slice(paged.items, paged.items.length, size ?? 0, size, isBackward);

  const place = keys === "first" ? undefined : keys;
  const page = cutAt(paged, place, isBackward && place !== undefined, size);
  const keyOf = (item: Item | undefined) => {
    const key = item === undefined ? undefined : read(paged.contentOf(item), pagination.key);
    return typeof key === "number" || typeof key === "string" ? key : undefined;
  };
  return withSteps(page, keyOf(page.items.at(-1)), keyOf(page.items[0]));
}

/** Where a keyset cursor points; `first` and `empty` for one that names nothing, as the contract has it. */
function keysOfCursor<Item>(
  { unknown, key, order }: Pagination,
  { items, lookUp, contentOf }: Paged<Item>,
  cursor: Json,
): Keys | "first" | "empty" | PagingError {
  const found = lookUp(cursor);
  if (found !== undefined) return found.keys;
  if (unknown === "first") return "first";
  if (unknown !== "empty") return { error: unknown, value: cursor };
  // A log that is read by position has a place for every number, be there an entry of it or not.
  const isPosition = typeof cursor === "number" && order !== undefined && order.by === key;
  const isNumeric = items.every(({ item }) => typeof read(contentOf(item), key) === "number");
  return isPosition && isNumeric ? [cursor, cursor, Number.POSITIVE_INFINITY] : "empty";
}

function cutByCursor<Item>(
  pagination: Pagination,
  paged: Paged<Item>,
  request: RequestFacts,
  size: number | undefined,
): Page<Item> | PagingError {
  const { unknown, binds, consistency } = pagination;
  const roles = [
    pagination.request.cursor ?? "query.cursor",
    pagination.request.after,
    pagination.request.before,
  ];
  const token = roles
    .map((role) => (role === undefined ? undefined : sentValue(role, request)))
    .find((sent) => sent !== undefined);
  let cursor: Cursor | undefined;
  let list = paged.items;
  if (token !== undefined) {
    cursor = readCursor(token, paged.seed);
    const kept = cursor?.snapshot === undefined ? list : paged.snapshots.find(cursor.snapshot);
    if (kept === undefined || (binds && cursor?.query !== paged.query)) cursor = undefined;
    else list = kept;
    if (cursor === undefined && unknown === "empty")
      return slice(list, list.length, 0, size, false);
    if (cursor === undefined && unknown !== "first") return { error: unknown, value: token };
  }
  const page = cutAt({ ...paged, items: list }, cursor?.keys, cursor?.isBackward === true, size);
  const hasMore = page.from > 0 || page.from + page.items.length < page.total;
  const snapshot =
    consistency === "snapshot" && hasMore
      ? (cursor?.snapshot ?? paged.snapshots.keep(list))
      : undefined;
  const tokenAt = (index: number, isBackward: boolean) => {
    const keys = list[index]?.keys;
    return (
      keys &&
      writeCursor(
        { keys, isBackward, query: paged.query, ...(snapshot && { snapshot }) },
        paged.seed,
      )
    );
  };
  const end = page.from + page.items.length;
  return withSteps(page, tokenAt(end - 1, false), tokenAt(page.from, true), "cursor");
}

/** The page after some keys, or before them. */
function cutAt<Item>(
  { items, ordering }: Paged<Item>,
  keys: Keys | undefined,
  isBackward: boolean,
  size: number | undefined,
): Page<Item> {
  const length = size ?? items.length;
  if (keys === undefined) return slice(items, 0, length, size, isBackward);
  const place = firstAfter(items, keys, ordering, isBackward);
  const start = isBackward ? Math.max(0, place - length) : place;
  return slice(items, start, isBackward ? place - start : length, size, isBackward);
}

/** The index of the first item after the keys; `orSame`: or at them. */
function firstAfter<Item>(
  items: readonly Ordered<Item>[],
  keys: Keys,
  ordering: Ordering,
  orSame: boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = items[middle] === undefined ? 1 : ordering.compare(items[middle].keys, keys);
    if (order > 0 || (orSame && order === 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function slice<Item>(
  items: readonly Ordered<Item>[],
  from: number,
  length: number,
  size: number | undefined,
  isBackward: boolean,
): Page<Item> {
  const shown = items.slice(from, from + length).map(({ item }) => item);
  const none = { next: undefined, prev: undefined, first: undefined, last: undefined };
  return { items: shown, from, total: items.length, size, isBackward, ...none };
}

function withSteps<Item>(
  page: Page<Item>,
  last: string | number | undefined,
  first: string | number | undefined,
  role?: "cursor",
): Page<Item> {
  const hasNext = page.from + page.items.length < page.total;
  return {
    ...page,
    next: hasNext && last !== undefined ? { role: role ?? "after", value: last } : undefined,
    prev:
      page.from > 0 && first !== undefined ? { role: role ?? "before", value: first } : undefined,
  };
}

/** Returns true for a page that was refused. */
export function isPagingError<Item>(page: Page<Item> | PagingError): page is PagingError {
  return "error" in page;
}

/** Whether two texts name the same value, be one of them a number. */
export function isSameKey(held: Json | undefined, cursor: Json): boolean {
  return (
    isEqual(held, cursor) ||
    (held !== undefined && held !== null && String(held) === String(cursor))
  );
}
