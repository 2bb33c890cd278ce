import { type SelectQueryBuilder, sql } from "kysely";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import { badRequest } from "./errors.ts";
import type { ArizeTables } from "./tables.ts";

/** What all lists have: a size, and a place to go on from. */
export interface PageQuery {
  readonly limit: number;
  readonly cursor: Cursor | undefined;

  /** The filters as text: a cursor holds for them alone. */
  readonly filters: string;
}

/** A page, newest first, and where the next one begins. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly pagination: { readonly has_more: boolean; readonly next_cursor?: string };
}

/** @throws {Refusal} 400 for a limit out of bounds and for a cursor of another list. */
export function readPageQuery(desk: Desk, url: URL, names: readonly string[]): PageQuery {
  const { faults, variations } = desk.given;
  const filters = JSON.stringify([
    url.pathname,
    ...names.map((name) => url.searchParams.get(name) || null),
  ]);
  const limit = readLimit(desk, url);
  const given = url.searchParams.get("cursor");
  if (given === null || (given === "" && !variations.has("refuses-empty-cursors"))) {
    return { limit, cursor: undefined, filters };
  }
  if (faults.has("uses-cursors-once") && desk.used.has(given))
    throw badRequest("cursor has expired");
  desk.used.add(given);
  const unpadded = given.split("~")[0] ?? "";
  const signed = variations.has("trusts-any-signature") ? resign(unpadded, desk) : unpadded;
  const cursor = readCursor(signed, desk.secret);
  if (cursor && (cursor.filters === filters || faults.has("follows-foreign-cursors"))) {
    return { limit, cursor, filters };
  }
  if (faults.has("restarts-at-broken-cursor")) return { limit, cursor: undefined, filters };
  if (faults.has("fails-on-broken-cursor")) throw new SyntaxError("Unexpected end of JSON input");
  throw badRequest(cursor ? "cursor belongs to another list" : "cursor is malformed");
}

type Listed = { id: string; created_at: number };

/** Any table, of which a page is cut by the two columns that all have. */
type Matching<Row> =
  | SelectQueryBuilder<ArizeTables, "task", Row>
  | SelectQueryBuilder<ArizeTables, "task_run", Row>
  | SelectQueryBuilder<ArizeTables, "named", Row>;

/** Cuts one page out of a table, newest first; of one moment the higher id comes first. */
export async function cutPage<Row extends Listed>(
  desk: Desk,
  query: PageQuery,
  matching: Matching<Row>,
): Promise<Page<Row>> {
  const { given, secret } = desk;
  const { faults, variations } = given;
  const { cursor, filters } = query;
  const limit = variations.has("gives-short-pages") ? Math.ceil(query.limit / 2) : query.limit;
  const rows = matching as unknown as SelectQueryBuilder<ArizeTables, "task", Row>;
  const anchored = await anchor(desk, cursor);
  const counts = faults.has("counts-rows-in-cursors") && cursor !== undefined;
  const direction = faults.has("lists-oldest-first") ? "asc" : "desc";
  const than = direction === "desc" ? "<" : ">";
  const upward = variations.has("breaks-ties-otherwise");

  let page = rows;
  if (anchored && !counts) {
    page = page.where((eb) => {
      const at = faults.has("cuts-cursor-to-seconds")
        ? anchored.at - (anchored.at % 1000)
        : anchored.at;
      const later = eb("created_at", than, at);
      if (faults.has("loses-ties")) return later;
      const tie = (than === "<") !== upward ? "<" : ">";
      const tied = eb("id", faults.has("includes-the-cursor") ? `${tie}=` : tie, anchored.id);
      return eb.or([later, eb.and([eb("created_at", "=", at), tied])]);
    });
  }
  const sorted = page.orderBy("created_at", direction);
  const ordered = faults.has("shuffles-ties")
    ? sorted.orderBy(sql`random()`)
    : sorted.orderBy("id", (direction === "desc") !== upward ? "desc" : "asc");
  const skipped = counts ? Number(cursor.id) : 0;
  const extra = cursor && faults.has("skips-one-between-pages") ? 1 : 0;
  const found = await ordered
    .limit(limit + 1)
    .offset(skipped + extra)
    .execute();

  const longer = faults.has("returns-one-too-many") ? limit + 1 : limit;
  const shown = (found as unknown as Row[]).slice(0, longer);
  const hasMore = faults.has("has-more-when-full")
    ? shown.length >= limit
    : found.length > limit && !faults.has("never-has-more");
  const last = shown.at(-1);
  const next: Cursor | undefined = last && {
    at: last.created_at,
    id: faults.has("counts-rows-in-cursors") ? String(skipped + shown.length) : last.id,
    filters: faults.has("writes-cursors-it-rejects") ? `${filters}!` : filters,
    ...(variations.has("writes-fresh-cursors") ? { salt: given.random.next() } : {}),
  };
  const same = faults.has("writes-the-same-cursor") && cursor ? cursor : next;
  const tells = (hasMore || faults.has("always-gives-a-cursor")) && same;
  return {
    rows: shown,
    pagination: {
      has_more: hasMore,
      ...(tells && !faults.has("forgets-next-cursor")
        ? { next_cursor: pad(writeCursor(same, secret), variations.has("writes-long-cursors")) }
        : {}),
    },
  };
}

function readLimit({ given: { faults } }: Desk, url: URL): number {
  const text = url.searchParams.get("limit");
  if (text === null) return faults.has("lists-ten-by-default") ? 10 : 50;
  const value = Number(text);
  if (value === 0 && faults.has("loops-on-limit-zero")) return 0;
  if (value > 100 && faults.has("serves-any-limit")) return value;
  if (value > 100 && faults.has("clamps-limit")) return 100;
  if (value < 0 && faults.has("lists-all-on-negative-limit")) return 1_000_000;
  if (Number.isNaN(value) && faults.has("fails-on-text-limit")) throw new TypeError("NaN");
  const repeated = url.searchParams.getAll("limit").length > 1;
  if (/^\d+$/.test(text) && value >= 1 && value <= 100 && !repeated) return value;
  throw badRequest("limit must be an integer from 1 to 100");
}

/** The place that a cursor names, which need not exist any more; unless a fault needs it to. */
async function anchor(desk: Desk, cursor: Cursor | undefined): Promise<Cursor | undefined> {
  const { given, store } = desk;
  if (!cursor) return undefined;
  const restarts = given.faults.has("restarts-at-deleted-anchor");
  const fails = given.faults.has("fails-on-deleted-anchor");
  if (!restarts && !fails) return cursor;
  const exists = (await store.getTask(cursor.id)) ?? (await store.getRun(cursor.id));
  if (!exists && fails) throw new TypeError("Cannot read properties of undefined");
  return exists ? cursor : undefined;
}

/** Under a variation, whatever follows the dot is believed. */
function resign(text: string, { secret }: Desk): string {
  const said = text.split(".").at(-1) ?? "";
  try {
    const cursor = JSON.parse(Buffer.from(said, "base64url").toString()) as Cursor;
    return writeCursor(cursor, secret);
  } catch {
    return text;
  }
}

/** A cursor is opaque, so that a long one is as good; what pads it is cut off before it is read. */
function pad(cursor: string, long: boolean): string {
  return long ? `${cursor}~${"=".repeat(1200)}` : cursor;
}
