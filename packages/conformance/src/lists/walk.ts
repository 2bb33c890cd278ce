import { getPointer, type Json } from "@conduct/contract";
import type { Session } from "../run/session.ts";
import type { Exchange } from "../target/exchange.ts";
import type { List } from "./list.ts";
import { type Ask, getPage, type Page } from "./page.ts";

/** A list, read page by page from its beginning. */
export interface Walk {
  readonly pages: readonly Page[];
  readonly items: readonly Json[];
  readonly keys: readonly string[];

  /** How it ended: at the end, at a refusal, at a page it had seen before, or not at all. */
  readonly ended: "end" | "refused" | "loop" | "endless";
  readonly story: readonly Exchange[];
}

/** No list of ours is as long as this: a walk that goes on is one that does not end. */
const mostPages = 80;

/** Reads a list from its beginning to where its replies say that it ends. */
export async function walk(session: Session, list: List, ask: Ask = {}): Promise<Walk> {
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
    const position = JSON.stringify({ ...following, owner: undefined });
    if (seen.has(position)) {
      ended = "loop";
      break;
    }
    if (pages.length >= mostPages) {
      ended = "endless";
      break;
    }
    seen.add(position);
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
  const { ask, items, next } = page;
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
      return next === undefined ? undefined : { url: next };
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
  const { response, size, style, base } = pagination;
  if (response.more !== undefined && page.more !== undefined) return !page.more;
  if (response.next !== undefined) return page.next === undefined;
  if (style === "page" && page.pages !== undefined) {
    return Number(page.ask.page ?? base) - base + 1 >= page.pages;
  }
  if (style === "offset" && page.total !== undefined) {
    return Number(page.ask.offset ?? 0) + page.items.length >= page.total;
  }
  const asked = Number(page.ask.size ?? size.default);
  if (size.fill === "exact" && !Number.isNaN(asked)) return page.items.length < asked;
  return page.items.length === 0 ? true : undefined;
}
