import type { JsonObject } from "../json.ts";
import type { Desk } from "./desk.ts";
import { invalid, missing } from "./errors.ts";

/** Where a page begins and how long it is. */
export interface Window {
  readonly size: number;
  readonly offset: number;
}

/** All that a list could show, of which a page is cut. */
export interface Listed {
  readonly total: number;

  /** How many there are without filters. */
  readonly unfiltered?: number;
  cut(offset: number, size: number): Promise<readonly JsonObject[]>;
}

type Faults = Desk["given"]["faults"];

/** @throws {Refusal} 400 for a size or an offset that is out of bounds. */
export function readWindow(url: URL, faults: Faults): Window {
  const standard = faults.has("lists-ten-by-default") ? 10 : 20;
  const size = readSize(url, faults) ?? standard;
  const offset = url.searchParams.get("offset");
  if (offset?.startsWith("-") && faults.has("fails-on-negative-offset")) {
    throw new RangeError("OFFSET must not be negative");
  }
  return { size, offset: readCount(url, "offset", 0) ?? 0 };
}

/** Reads a whole number out of the query. @throws {Refusal} 400 */
export function readCount(
  url: URL,
  name: string,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): number | undefined {
  const all = url.searchParams.getAll(name);
  if (all.length === 0) return undefined;
  const value = all.length === 1 && /^\d+$/.test(all[0] ?? "") ? Number(all[0]) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw invalid(`query ${name} must be an integer from ${least} to ${most}`);
}

/** Lists what is already there, in the order in which it is given. */
export function listed(items: readonly JsonObject[]): Listed {
  return {
    total: items.length,
    async cut(offset, size) {
      return items.slice(offset, offset + size);
    },
  };
}

/** Answers one page of a list. @throws {Refusal} under faults */
export async function answerPage(
  { given }: Desk,
  { size, offset }: Window,
  list: Listed,
): Promise<Response> {
  const { faults, random } = given;
  const { total } = list;
  const start = startOf(offset, size, total, faults);
  const extra = faults.has("returns-one-too-many") ? 1 : faults.has("returns-one-too-few") ? -1 : 0;
  const length = Math.max(0, size + (size === 0 ? 0 : extra));
  const items = [...(await cut(list, start, length, faults))];
  if (faults.has("shuffles-lists")) items.sort(() => random.next() - 0.5);
  if (faults.has("sorts-within-pages")) items.reverse();
  if (items.length === 0 && faults.has("refuses-empty-lists")) throw missing("Resource");

  const isFull = items.length >= size && size > 0;
  const more = start + items.length < total && items.length > 0;
  return Response.json({
    items: items.length === 0 && faults.has("lists-null-when-empty") ? null : items,
    page_size: faults.has("echoes-the-default-size") ? 20 : size,
    offset: faults.has("echoes-no-offset") ? 0 : offset,
    total: totalOf(list, items.length, faults),
    has_more: faults.has("has-more-when-full") ? isFull : more && !faults.has("never-has-more"),
  });
}

async function cut(
  list: Listed,
  start: number,
  length: number,
  faults: Faults,
): Promise<readonly JsonObject[]> {
  if (length === 0 || start >= list.total) return [];
  if (!faults.has("lists-newest-first")) return await list.cut(start, length);
  const end = list.total - start;
  const from = Math.max(0, end - length);
  return (await list.cut(from, end - from)).toReversed();
}

function startOf(offset: number, size: number, total: number, faults: Faults): number {
  if (faults.has("ignores-offset")) return 0;
  if (faults.has("repeats-last-page") && offset >= total) return Math.max(0, total - size);
  if (faults.has("skips-one-between-pages") && offset > 0) return offset + 1;
  if (faults.has("overlaps-pages") && offset > 0) return offset - 1;
  if (faults.has("counts-offset-from-one")) return Math.max(0, offset - 1);
  return faults.has("counts-offset-in-pages") ? offset * size : offset;
}

function totalOf({ total, unfiltered = total }: Listed, shown: number, faults: Faults): number {
  if (faults.has("counts-the-page-as-total")) return shown;
  if (faults.has("counts-one-too-many")) return total + 1;
  return faults.has("totals-ignore-filters") ? unfiltered : total;
}

function readSize(url: URL, faults: Faults): number | undefined {
  const text = url.searchParams.get("page_size");
  if (text === null) return undefined;
  const value = Number(text);
  if (value === 0 && text !== "" && faults.has("lists-nothing-for-zero")) return 0;
  if (value > 100 && faults.has("serves-any-size")) return value;
  if (value > 100 && faults.has("clamps-sizes")) return 100;
  if (value < 0 && faults.has("lists-all-on-negative-size")) return 1_000_000;
  if (Number.isNaN(value) && faults.has("fails-on-text-size")) throw new TypeError("NaN");
  return readCount(url, "page_size", 1, 100);
}
