import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from "kysely";
import { sql } from "kysely";
import type { Chosen } from "../switch.ts";
import { parseDate } from "./dates.ts";
import type { Desk } from "./desk.ts";
import { type Issue, invalid, invalidValue } from "./errors.ts";
import { type Execution, isStatus, type Status } from "./execution.ts";
import type { EigenpalFault } from "./faults.ts";
import { toExecution } from "./store.ts";
import type { EigenpalTables } from "./tables.ts";

/** What a list of executions asks for. */
export interface ListQuery {
  readonly limit: number;
  readonly offset: number;
  readonly statuses: readonly Status[] | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;

  /** Only what was started for an example of a data set: nothing is, since nobody can ask for it. */
  readonly example: boolean;
}

/** A page of executions, newest first. */
export interface Page {
  readonly executions: readonly Execution[];
  readonly total: number;
}

type Faults = Chosen<EigenpalFault>;

/** @throws {Refusal} 400 with all that is wrong. */
export function readListQuery(url: URL, now: number, faults: Faults): ListQuery {
  const issues: Issue[] = [];
  const standard = faults.has("lists-hundred-by-default") ? 100 : 50;
  const query: ListQuery = {
    limit: readLimit(url, issues, faults) ?? standard,
    offset: readCount(url, "offset", 0, Number.MAX_SAFE_INTEGER, issues) ?? 0,
    statuses: readStatuses(url, issues, faults),
    from: readDate(url, "fromDate", now, issues, faults),
    to: readDate(url, "toDate", now, issues, faults),
    example: Boolean(url.searchParams.get("exampleId")),
  };
  if (issues.length > 0) throw invalid(issues);
  return query;
}

/** Reads where a page begins and how long it is. @throws {Refusal} 400 */
export function readWindow(url: URL, faults: Faults): Pick<ListQuery, "limit" | "offset"> {
  const issues: Issue[] = [];
  const limit = readLimit(url, issues, faults) ?? 50;
  const offset = readCount(url, "offset", 0, Number.MAX_SAFE_INTEGER, issues) ?? 0;
  if (issues.length > 0) throw invalid(issues);
  return { limit, offset };
}

/** Cuts one page out of the executions of a workflow. */
export async function listExecutions(
  { given: { faults, variations }, store }: Desk,
  workflowId: string,
  query: ListQuery,
): Promise<Page> {
  const { limit, offset } = query;
  const rows = store.kysely
    .selectFrom("execution")
    .where((eb) => eb.and(conditions(eb, workflowId, query, faults)));
  const counted = faults.has("totals-ignore-filters")
    ? store.kysely.selectFrom("execution").where("workflow_id", "=", workflowId)
    : rows;
  const { count } = await counted
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const total = Number(count);
  const start = startOf(offset, limit, total, faults);
  if (limit === 0 || start >= total) return { executions: [], total };

  const direction = faults.has("lists-oldest-first") ? "asc" : "desc";
  const sorted = rows.selectAll().orderBy("created_at", direction);
  const down = (direction === "desc") !== variations.has("breaks-ties-otherwise");
  const ordered = faults.has("shuffles-ties")
    ? sorted.orderBy(sql`random()`)
    : sorted.orderBy("id", down ? "desc" : "asc");
  const found = await ordered
    .limit(limit + (faults.has("returns-one-too-many") ? 1 : 0))
    .offset(start)
    .execute();
  const executions = found.map(toExecution);
  return { executions, total: faults.has("counts-the-page-as-total") ? executions.length : total };
}

function startOf(offset: number, limit: number, total: number, faults: Faults): number {
  if (faults.has("ignores-offset")) return 0;
  if (faults.has("repeats-last-page") && offset >= total) return Math.max(0, total - limit);
  if (faults.has("skips-one-between-pages") && offset > 0) return offset + 1;
  if (faults.has("overlaps-pages") && offset > 0) return offset - 1;
  return faults.has("counts-offset-in-pages") ? offset * limit : offset;
}

type Condition = ExpressionWrapper<EigenpalTables, "execution", SqlBool>;

function conditions(
  eb: ExpressionBuilder<EigenpalTables, "execution">,
  workflowId: string,
  { statuses, from, to, example }: ListQuery,
  faults: Faults,
): Condition[] {
  const least = faults.has("excludes-from-date") ? ">" : ">=";
  const most = faults.has("excludes-to-date") ? "<" : "<=";
  return [
    ...(faults.has("lists-every-workflow") ? [] : [eb("workflow_id", "=", workflowId)]),
    ...(statuses ? [statuses.length > 0 ? eb("status", "in", statuses) : eb.lit(false)] : []),
    ...(example ? [eb.lit(false)] : []),
    ...(from === undefined ? [] : [eb("created_at", least, from)]),
    ...(to === undefined ? [] : [eb("created_at", most, to)]),
  ] as Condition[];
}

function readLimit(url: URL, issues: Issue[], faults: Faults): number | undefined {
  const text = url.searchParams.get("limit");
  if (text === null) return undefined;
  const value = Number(text);
  if (value === 0 && faults.has("lists-nothing-for-zero")) return 0;
  if (value > 100 && faults.has("serves-any-limit")) return value;
  if (value > 100 && faults.has("clamps-limit")) return 100;
  if (value < 0 && faults.has("lists-all-on-negative-limit")) return 1_000_000;
  if (Number.isNaN(value) && faults.has("fails-on-text-limit")) throw new TypeError("NaN");
  return readCount(url, "limit", 1, 100, issues);
}

function readCount(
  url: URL,
  field: string,
  least: number,
  most: number,
  issues: Issue[],
): number | undefined {
  const all = url.searchParams.getAll(field);
  if (all.length === 0) return undefined;
  const value = all.length === 1 && /^\d+$/.test(all[0] ?? "") ? Number(all[0]) : Number.NaN;
  if (value >= least && value <= most) return value;
  issues.push(invalidValue(field, `Expected an integer from ${least} to ${most}`));
  return undefined;
}

function readStatuses(url: URL, issues: Issue[], faults: Faults): readonly Status[] | undefined {
  const given = url.searchParams
    .getAll("status")
    .flatMap((text) => text.split(","))
    .filter((text) => text !== "");
  if (given.length === 0 || faults.has("ignores-status-filter")) return undefined;
  const stranger = given.find((text) => !isStatus(text));
  if (stranger !== undefined && faults.has("fails-on-unknown-status"))
    throw new TypeError(stranger);
  if (stranger !== undefined && !faults.has("finds-nothing-in-unknown-status")) {
    issues.push(invalidValue("status", `Unknown status ${stranger}`));
  }
  const known = given.filter(isStatus);
  return faults.has("reads-first-status-only") ? known.slice(0, 1) : known;
}

function readDate(
  url: URL,
  field: "fromDate" | "toDate",
  now: number,
  issues: Issue[],
  faults: Faults,
): number | undefined {
  const text = url.searchParams.get(field);
  if (text === null || text === "") return undefined;
  if (field === "fromDate" && faults.has("ignores-from-date")) return undefined;
  if (field === "toDate" && faults.has("ignores-to-date")) return undefined;
  if (text.startsWith("now()") && faults.has("knows-no-relative-dates")) {
    issues.push(invalidValue(field, "Expected an ISO 8601 date"));
    return undefined;
  }
  const meant = faults.has("passes-over-time-zones") ? text.replace(/[+-]\d\d:\d\d$/, "Z") : text;
  const time = parseDate(
    faults.has("reads-seconds-as-hours") ? meant.replace(/s$/, "h") : meant,
    now,
  );
  if (time === undefined && faults.has("fails-on-unreadable-date")) throw new RangeError("date");
  if (time === undefined && !faults.has("passes-over-unreadable-dates")) {
    issues.push(invalidValue(field, "Expected an ISO 8601 date, or now() with so much taken off"));
  }
  return time;
}
