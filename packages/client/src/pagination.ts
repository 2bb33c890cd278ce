import type { Answer, CallOptions } from "./call.ts";
import { getPointer } from "./pointer.ts";
import { readBoolean, readNumber, readRole, sentRole, toNumber, withRole } from "./role.ts";

/**
 * How one list pages, as data: the roles its parameters and its envelope play.
 *
 * Request roles are `query.<name>`, `header.<name>` or `body#/pointer`; reply roles are a pointer into
 * the body, `header.<name>` or `link.<rel>`.
 */
export interface PaginationSpec {
  readonly style: "page" | "offset" | "cursor" | "keyset" | "url" | "none";
  readonly request: { readonly [Role in RequestRole]?: string };

  /** `total` and `pages` only where they are exact: the list is read up to them. */
  readonly response: { readonly [Role in ResponseRole]?: string } & { readonly items: string };

  /** Keyset: the member of an item that is its cursor. */
  readonly key?: string;

  /** Page: the number of the first page. */
  readonly base?: 0 | 1;

  /** Items on a page when the request does not say. */
  readonly size?: number;

  /** Only the last page may be short, so a short page is the last one. */
  readonly exact?: boolean;

  /** `more` speaks of what comes after the page even on the way back. */
  readonly moreIsForward?: boolean;
}

/** A place in a list. It is plain data: keep it, send it elsewhere, go on from it later. */
export interface Cursor {
  /** How the place is asked for. */
  readonly by: "page" | "offset" | "cursor" | "after" | "before" | "url";
  readonly at: string | number;

  /** The way to read from there. */
  readonly direction: Direction;
}

export type Direction = "forward" | "backward";

type RequestRole = "page" | "offset" | "cursor" | "after" | "before" | "size";
type ResponseRole =
  | "items"
  | "next"
  | "prev"
  | "more"
  | "less"
  | "total"
  | "pages"
  | "page"
  | "size"
  | "offset"
  | "head"
  | "tail";

/** The items of a reply, and the places after and before them. */
export interface Turn {
  readonly items: readonly unknown[];
  readonly next: Cursor | undefined;
  readonly previous: Cursor | undefined;
}

/** Options that ask for the page at a cursor. The given options stay as they are. */
export function optionsAt(
  spec: PaginationSpec,
  options: CallOptions,
  cursor: Cursor | undefined,
): CallOptions {
  if (cursor === undefined) return options;
  if (cursor.by === "url") {
    const { origin, pathname, search } = new URL(String(cursor.at));
    return {
      ...options,
      baseUrl: origin,
      path: undefined,
      query: undefined,
      url: pathname + search,
    };
  }
  const role = spec.request[cursor.by];
  if (role === undefined) return options;
  const opposite = spec.request[cursor.by === "before" ? "after" : "before"];
  const cleared =
    opposite !== undefined && opposite !== role && sentRole(options, opposite) !== undefined
      ? withRole(options, opposite, undefined)
      : options;
  return withRole(cleared, role, cursor.at);
}

/**
 * Reads a page: its items, and where the list goes on in either direction.
 *
 * The end is where the server says so, in this order: `more`, the lack of `next`, `pages`, `total`, a
 * short page where pages are filled, an empty page.
 */
export function turn(
  spec: PaginationSpec,
  sent: CallOptions,
  answer: Answer,
  direction: Direction,
): Turn {
  const found = readRole(answer, spec.response.items);
  const items = Array.isArray(found) ? (found as readonly unknown[]) : [];
  const here = { spec, sent, answer, items, direction };
  return {
    items,
    next: hasMore(here) ? after(here) : undefined,
    previous: hasLess(here) ? before(here) : undefined,
  };
}

interface Here {
  readonly spec: PaginationSpec;
  readonly sent: CallOptions;
  readonly answer: Answer;
  readonly items: readonly unknown[];
  readonly direction: Direction;
}

function hasMore(here: Here): boolean {
  const { spec, answer, direction } = here;
  const { more, next, pages, total } = spec.response;
  if (spec.style === "none") return false;
  const said = readBoolean(answer, more);
  if (said !== undefined && (direction === "forward" || spec.moreIsForward)) return said;
  if (next !== undefined) return readRole(answer, next) !== undefined;
  const count = readNumber(answer, pages);
  if (spec.style === "page" && count !== undefined) return pageOf(here) - first(spec) + 1 < count;
  const all = readNumber(answer, total);
  if (spec.style === "offset" && all !== undefined) return offsetOf(here) + here.items.length < all;
  return direction === "backward" ? here.items.length > 0 : isFull(here);
}

function hasLess(here: Here): boolean {
  const { spec, answer, direction, items } = here;
  const { less, more, prev } = spec.response;
  if (spec.style === "none") return false;
  if (spec.style === "page" && pageOf(here) <= first(spec)) return false;
  if (spec.style === "offset" && offsetOf(here) <= 0) return false;
  const said = readBoolean(answer, less);
  if (said !== undefined) return said;
  if (prev !== undefined) return readRole(answer, prev) !== undefined;
  if (spec.style === "page" || spec.style === "offset") return true;
  if (direction === "forward") return items.length > 0;
  const behind = spec.moreIsForward ? undefined : readBoolean(answer, more);
  return behind ?? isFull(here);
}

function after(here: Here): Cursor | undefined {
  const { spec, answer, items } = here;
  const { next, tail } = spec.response;
  if (spec.style === "page") return cursor("page", pageOf(here) + 1, "forward");
  if (spec.style === "offset") return cursor("offset", offsetOf(here) + items.length, "forward");
  if (spec.style === "url") return link(here, next, "forward");
  const token = readRole(answer, next) ?? readRole(answer, tail) ?? keyOf(spec, items.at(-1));
  return cursor(spec.request.after === undefined ? "cursor" : "after", token, "forward");
}

function before(here: Here): Cursor | undefined {
  const { spec, answer, items } = here;
  const { prev, head } = spec.response;
  if (spec.style === "page") return cursor("page", pageOf(here) - 1, "backward");
  if (spec.style === "offset") {
    return cursor("offset", Math.max(0, offsetOf(here) - sizeOf(here)), "backward");
  }
  if (spec.style === "url") return link(here, prev, "backward");
  const token = readRole(answer, prev);
  if (spec.request.before === undefined) return cursor("cursor", token, "backward");
  return cursor("before", token ?? readRole(answer, head) ?? keyOf(spec, items[0]), "backward");
}

function link(
  { answer }: Here,
  role: string | undefined,
  direction: Direction,
): Cursor | undefined {
  const target = readRole(answer, role);
  if (typeof target !== "string") return undefined;
  return cursor("url", new URL(target, answer.request.url).href, direction);
}

function cursor(by: Cursor["by"], at: unknown, direction: Direction): Cursor | undefined {
  return typeof at === "string" || typeof at === "number" ? { by, at, direction } : undefined;
}

function keyOf(spec: PaginationSpec, item: unknown): unknown {
  return spec.style === "keyset" && spec.key !== undefined ? getPointer(item, spec.key) : undefined;
}

/** Whether the page has as many items as fit, or any at all where pages may be short. */
function isFull(here: Here): boolean {
  return here.items.length >= (here.spec.exact ? Math.max(1, sizeOf(here, 1)) : 1);
}

function pageOf({ spec, sent, answer }: Here): number {
  const asked = toNumber(sentRole(sent, spec.request.page));
  return asked ?? readNumber(answer, spec.response.page) ?? first(spec);
}

function offsetOf({ spec, sent, answer }: Here): number {
  const asked = toNumber(sentRole(sent, spec.request.offset));
  return asked ?? readNumber(answer, spec.response.offset) ?? 0;
}

/** What the reply says its size is, since a server may cut down what was asked for. */
function sizeOf({ spec, sent, answer, items }: Here, otherwise = items.length): number {
  const said = readNumber(answer, spec.response.size);
  return said ?? toNumber(sentRole(sent, spec.request.size)) ?? spec.size ?? otherwise;
}

function first({ base }: PaginationSpec): number {
  return base ?? 1;
}
