import { type Filter, getPointer, type Json } from "@conduct/contract";
import type { Session } from "../run/session.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { enumerated } from "./filter-texts.ts";
import type { List } from "./list.ts";
import { passes } from "./passes.ts";

/** An item that a page shows although the page was asked not to: one reply tells both. */
export interface Contradiction {
  readonly filter: Filter;
  readonly text: string;

  /** What the item itself shows of the member that is filtered by. */
  readonly shown: Json;
  readonly exchange: Exchange;
}

/**
 * The first item that does not pass what its own page was asked for, or undefined.
 *
 * Only what nobody can read in two ways counts: no times, which are shown less exactly than they are kept; no texts
 * that are alike but for letters, accents or spaces around; nothing that a cursor may have brought along.
 */
export function contradictionIn(
  session: Session,
  list: List,
  exchange: Exchange,
): Contradiction | undefined {
  const items = getPointer(exchange.reply.body, list.pagination.response.items);
  if (!isSuccess(exchange) || !Array.isArray(items)) return undefined;
  const query = new URLSearchParams(exchange.request.path.split("?")[1] ?? "");
  const { cursor } = list.pagination.request;
  if (cursor !== undefined && query.has(nameOf(cursor))) return undefined;
  for (const filter of list.operation.filters) {
    const [text, ...more] = query.getAll(nameOf(filter.param));
    if (text === undefined || more.length > 0 || !isPlain(session, list, filter, text)) continue;
    for (const item of items as readonly Json[]) {
      const shown = getPointer(item, filter.field);
      if (shown === undefined || isNear(filter, text, shown)) continue;
      if (passes(filter, text, item, 0) === false) return { filter, text, shown, exchange };
    }
  }
  return undefined;
}

function nameOf(param: string): string {
  return param.replace(/^query\./, "");
}

/** The text can be read in one way only, and asks for something. */
function isPlain(session: Session, list: List, filter: Filter, text: string): boolean {
  const { as, op, any, split, same, invalid } = filter;
  const isTwin = list.operation.filters.some((one) => one.same === filter.param);
  if (text.trim() === "" || text === any || same !== undefined || isTwin) return false;
  if (as === "number") return /^-?\d{1,15}(\.\d{1,6})?$/.test(text);
  if (as !== "string") return as === "boolean";
  if (op === "lt" || op === "lte" || op === "gt" || op === "gte") return false;
  if (invalid !== "ignore") return true;
  // What the member can never have asks for nothing.
  const known = enumerated(session, list, filter);
  const parts = split === undefined ? [text] : text.split(split);
  return known.length === 0 || parts.every((part) => known.includes(part));
}

/** What a server may hold for the same that compares texts by the rules of some language. */
function isNear({ op, split, values, as }: Filter, text: string, shown: Json): boolean {
  if (as !== "string" || values !== undefined || typeof shown !== "string") return false;
  const [field, ...parts] = [shown, ...(split === undefined ? [text] : text.split(split))].map(
    bare,
  );
  if (field === undefined) return false;
  return parts.some((part) =>
    op === "contains" || op === "icontains" || op === "prefix"
      ? field.includes(part)
      : field === part,
  );
}

function bare(text: string): string {
  const letters = text.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return letters.toLowerCase().toUpperCase().trim();
}
