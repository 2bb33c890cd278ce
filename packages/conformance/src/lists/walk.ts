import { getPointer, type Json } from "@conduct/contract";
import type { Session } from "../run/session.ts";
import type { Exchange } from "../target/exchange.ts";
import type { List } from "./list.ts";
import { type Ask, getPage, type Page } from "./page.ts";
import { passes } from "./passes.ts";

/** A list, read page by page from its beginning. */
export interface Walk {
  readonly pages: readonly Page[];
  readonly items: readonly Json[];
  readonly keys: readonly string[];

  /**
   * How it ended: at the end, at a refusal, at a page it had seen before, or not at all. `cut`: it was
   * given up, since the list is longer than anybody wants to read.
   */
  readonly ended: "end" | "refused" | "loop" | "endless" | "cut";
  readonly story: readonly Exchange[];
}

/** Why nothing follows from a walk that was given up. */
export const tooLong = "the list is longer than a walk of this run";

/** What to do between two pages of a walk; `turn` counts the pages that came. */
export type Between = (page: Page, turn: number) => Promise<void>;

/** No list of ours is as long as this. */
const mostPages = 80;

/** Reads a list from its beginning to where its replies say that it ends. */
export async function walk(
  session: Session,
  list: List,
  ask: Ask = {},
  between?: Between,
): Promise<Walk> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  let next: Ask | undefined = firstAsk(list, ask);
  let ended: Walk["ended"] = "end";
  while (next !== undefined) {
    const page: Page = await getPage(session, list, next);
    pages.push(page);
    if (!page.ok) {
      ended = "refused";
      break;
    }
    const following = nextAsk(list, page);
    if (following === undefined) break;
    const position = JSON.stringify({
      ...following,
      owner: undefined,
      parents: undefined,
      from: undefined,
    });
    if (seen.has(position)) {
      ended = "loop";
      break;
    }
    if (pages.length > 2 && pages.slice(-2).every((one) => isAstray(list, ask, one))) {
      ended = "cut";
      break;
    }
    if (pages.length >= mostPages) {
      ended = mayGoOn(list, pages) ? "cut" : "endless";
      break;
    }
    seen.add(position);
    await between?.(page, pages.length);
    next = following;
  }
  return {
    pages,
    items: pages.flatMap((page) => page.items),
    keys: pages.flatMap((page) => page.keys),
    ended,
    story: pages.map((page) => page.exchange),
  };
}

/** A page, not the first, on which nothing passes the filters: a walk through all that others made tells no more. */
function isAstray({ operation }: List, { filters = {} }: Ask, { items }: Page): boolean {
  const fails = (item: Json) =>
    Object.entries(filters).some(([param, text]) => {
      const filter = operation.filters.find((one) => one.param === param);
      return (
        filter !== undefined &&
        filter.as !== "relative" &&
        getPointer(item, filter.field) !== undefined &&
        passes(filter, text, item, 0) === false
      );
    });
  return items.length > 0 && items.every(fails);
}

/** Whether a long walk is still getting somewhere: to new items, or along empty pages that are allowed. */
function mayGoOn({ pagination }: List, pages: readonly Page[]): boolean {
  if (pagination.size.fill === "at-most") return true;
  const earlier = new Set(pages.slice(0, -5).flatMap((page) => page.keys));
  return pages.slice(-5).every((page) => page.keys.some((key) => !earlier.has(key)));
}

/** What to ask for first. */
export function firstAsk({ pagination }: List, ask: Ask): Ask {
  if (pagination.style === "page" && ask.page === undefined)
    return { ...ask, page: pagination.base };
  if (pagination.style === "offset" && ask.offset === undefined) return { ...ask, offset: 0 };
  return ask;
}

/** What to ask for after a page, or undefined at the end. */
export function nextAsk(list: List, page: Page): Ask | undefined {
  const { style, key } = list.pagination;
  if (style === "none" || saysEnd(list, page) === true) return undefined;
  const { ask, items, next, exchange } = page;
  switch (style) {
    case "page":
      return { ...ask, page: Number(ask.page ?? list.pagination.base) + 1 };
    case "offset":
      return items.length === 0
        ? undefined
        : { ...ask, offset: Number(ask.offset ?? 0) + items.length };
    case "cursor":
      return next === undefined ? undefined : { ...ask, cursor: next };
    case "url":
      return next === undefined ? undefined : { ...ask, url: next, from: exchange.request.path };
    default: {
      const last = items.at(-1);
      const anchor = last === undefined ? undefined : getPointer(last, key);
      return anchor === undefined || anchor === null
        ? undefined
        : { ...ask, after: String(anchor) };
    }
  }
}

/** Whether a page says that the list ends with it; undefined if it cannot tell. */
export function saysEnd({ pagination }: List, page: Page): boolean | undefined {
  const { response, size, style, base, total } = pagination;
  if (response.more !== undefined && page.more !== undefined) return !page.more;
  if (response.next !== undefined) return page.next === undefined;
  // Totals that may be off say nothing of the end.
  if (style === "page" && page.pages !== undefined && total === "exact") {
    return Number(page.ask.page ?? base) - base + 1 >= page.pages;
  }
  if (style === "offset" && page.total !== undefined && total === "exact") {
    return Number(page.ask.offset ?? 0) + page.items.length >= page.total;
  }
  const asked = Number(page.ask.size ?? size.default);
  const short = size.fill === "exact" && page.items.length < asked;
  return short || page.items.length === 0 ? true : undefined;
}
