import type { ExpressionBuilder, ExpressionWrapper, SelectQueryBuilder, SqlBool } from "kysely";
import { sql } from "kysely";
import type { Chosen } from "../switch.ts";
import type { Desk } from "./desk.ts";
import { invalid } from "./errors.ts";
import type { RunsFault } from "./faults.ts";
import { type Filters, inQuery, type ListQuery } from "./list-query.ts";
import { isOver, type Run } from "./run.ts";
import type { RunsTables } from "./tables.ts";

/** A page of runs in the order asked for, and whether more lie beyond it in the way one pages. */
export interface Page {
  readonly runs: readonly Run[];
  readonly hasMore: boolean;
}

/** Which way a page lies: `back` towards the start of the list, `up` to what is newer. */
interface Way {
  readonly back: boolean;
  readonly up: boolean;
}

interface Scope {
  readonly desk: Desk;
  readonly tenant: string;
}

const none: Filters = {
  statuses: undefined,
  task: undefined,
  queue: undefined,
  since: undefined,
  before: undefined,
};

/**
 * Cuts one page out of the runs of a tenant.
 *
 * @throws {Refusal} 400 for a cursor that is none of the tenant's runs
 */
export async function listRuns(desk: Desk, tenant: string, query: ListQuery): Promise<Page> {
  const { faults, variations } = desk.given;
  const { after, before } = query;
  const scope = { desk, tenant };
  const cursor = after ?? before;
  const back = after === undefined && before !== undefined;
  const late = query.order === "asc" && faults.has("sorts-within-the-page");
  const oldestFirst =
    (query.order === "asc" && !late) !== faults.has("lists-oldest-first") &&
    !(back && faults.has("forgets-order-going-back"));
  const way = { back, up: oldestFirst !== back };
  const anchor = cursor === undefined ? undefined : await findAnchor(scope, cursor, back);
  if (anchor === "nothing") return { runs: [], hasMore: false };

  const dropsFilters = cursor !== undefined && faults.has("cursor-drops-filters");
  const filters = dropsFilters ? none : query.filters;
  const restarts = anchor && faults.has("loops-on-changed-anchor") && !meets(anchor, query.filters);
  const short = variations.has("serves-short-pages") ? Math.ceil(query.limit / 2) : query.limit;
  const limit = short + (faults.has("returns-one-too-many") ? 1 : 0);
  const runs = await cut(scope, filters, way, limit, restarts ? undefined : anchor);
  if (late) runs.reverse();
  return { runs, hasMore: await hasMore(scope, runs, query, way) };
}

async function findAnchor(
  { desk, tenant }: Scope,
  cursor: string,
  back: boolean,
): Promise<Run | "nothing" | undefined> {
  const { given, store, memory } = desk;
  const { faults } = given;
  const run = await store.get(cursor);
  const isOwn = run && (run.tenant === tenant || faults.has("follows-foreign-cursors"));
  const isUsable = isOwn && !(isOver(run.status) && faults.has("rejects-finished-cursors"));
  const isSpent = memory.usedCursors.has(cursor) && faults.has("uses-cursors-once");
  if (isUsable && !isSpent) {
    memory.usedCursors.add(cursor);
    return run;
  }
  if (faults.has("restarts-at-unknown-cursor")) return undefined;
  if (faults.has("finds-nothing-after-unknown-cursor")) return "nothing";
  if (faults.has("fails-on-unknown-cursor")) throw new TypeError("undefined has no created_at");
  throw invalid([inQuery(back ? "before" : "after", "is no run")]);
}

async function cut(
  { desk, tenant }: Scope,
  filters: Filters,
  { back, up }: Way,
  limit: number,
  anchor: Run | undefined,
): Promise<Run[]> {
  const { store, given, memory } = desk;
  const { faults } = given;
  const filtersLate = faults.has("filters-after-the-cut");
  const remembered = faults.has("shifts-with-new-runs") && !back && anchor;
  const shifted = remembered ? (memory.offsets.get(anchor.id) ?? -1) + 1 : 0;
  const offset = shifted + (anchor && !back && faults.has("skips-one-between-pages") ? 1 : 0);
  let query = matching({ desk, tenant }, filtersLate ? none : filters);
  if (anchor && !remembered) {
    query = beyond(query, anchor, up, desk, faults.has("includes-the-cursor"));
  }
  const takesFar = back && faults.has("takes-newest-before");
  const rows = await ordered(query, up !== takesFar, desk)
    .limit(limit)
    .offset(offset)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (back && !takesFar && !faults.has("reverses-before")) ids.reverse();
  for (const [index, id] of ids.entries()) memory.offsets.set(id, offset + index);
  const runs = await store.getAll(ids);
  return filtersLate ? runs.filter((run) => meets(run, filters)) : runs;
}

async function hasMore(
  scope: Scope,
  runs: readonly Run[],
  query: ListQuery,
  { back, up }: Way,
): Promise<boolean> {
  const { desk } = scope;
  const { faults } = desk.given;
  if (runs.length === 0) return query.limit === 0;
  if (faults.has("always-has-more")) return true;
  if (faults.has("never-has-more")) return false;
  if (faults.has("has-more-when-full")) return runs.length === query.limit;

  const otherWay = back && faults.has("looks-forward-when-going-back");
  const edge = back !== otherWay ? runs[0] : runs.at(-1);
  if (!edge) return false;
  const filters = faults.has("has-more-ignores-filters") ? none : query.filters;
  const all = faults.has("has-more-counts-foreign-runs") ? { desk, tenant: undefined } : scope;
  const next = await beyond(matching(all, filters), edge, up !== otherWay, desk)
    .limit(1)
    .executeTakeFirst();
  return next !== undefined;
}

type Runs = SelectQueryBuilder<RunsTables, "run", { id: string }>;
type Condition = ExpressionWrapper<RunsTables, "run", SqlBool>;

function matching(
  { desk, tenant }: { readonly desk: Desk; readonly tenant: string | undefined },
  filters: Filters,
): Runs {
  const { faults } = desk.given;
  const isOpen = tenant === undefined || faults.has("lists-foreign-runs");
  return desk.store.kysely
    .selectFrom("run")
    .select("id")
    .$if(!isOpen, (query) => query.where("tenant", "=", JSON.stringify(tenant)))
    .where((eb) => {
      const all = conditions(eb, filters, faults);
      return faults.has("joins-filters-with-or") && all.length > 0 ? eb.or(all) : eb.and(all);
    });
}

function conditions(
  eb: ExpressionBuilder<RunsTables, "run">,
  { statuses, task, queue, since, before }: Filters,
  faults: Chosen<RunsFault>,
): Condition[] {
  const byTask = (wanted: string): Condition =>
    faults.has("matches-task-prefix")
      ? eb("task", "like", `${JSON.stringify(wanted).slice(0, -1)}%`)
      : eb("task", "=", JSON.stringify(wanted));
  return [
    ...(statuses ? [statuses.length > 0 ? eb("status", "in", statuses) : eb.lit(false)] : []),
    ...(task === undefined ? [] : [byTask(task)]),
    ...(queue === undefined ? [] : [eb("queue", "=", JSON.stringify(queue))]),
    ...(since === undefined
      ? []
      : [eb("created_at", faults.has("excludes-created-since") ? ">" : ">=", since)]),
    ...(before === undefined
      ? []
      : [eb("created_at", faults.has("includes-created-before") ? "<=" : "<", before)]),
  ] as Condition[];
}

/** What lies beyond a run, newer or older; of the runs of one moment the id decides. */
function beyond(
  query: Runs,
  anchor: Run,
  newer: boolean,
  { given: { faults, variations } }: Desk,
  inclusive: boolean = false,
): Runs {
  const than = newer ? ">" : "<";
  const ties = inclusive ? (newer ? ">=" : "<=") : than;
  const { createdAt } = anchor;
  const at = faults.has("cuts-cursor-to-seconds") ? createdAt - (createdAt % 1000) : createdAt;
  return query.where((eb) => {
    const later = eb("created_at", than, at);
    if (faults.has("loses-ties")) return later;
    const tied = variations.has("breaks-ties-by-creation")
      ? eb("number", ties, anchor.number)
      : eb("id", ties, anchor.id);
    return eb.or([later, eb.and([eb("created_at", "=", at), tied])]);
  });
}

function ordered(query: Runs, up: boolean, { given: { faults, variations } }: Desk): Runs {
  const direction = up ? "asc" : "desc";
  const sorted = query.orderBy(
    faults.has("orders-by-last-change") ? "updated_at" : "created_at",
    direction,
  );
  if (faults.has("shuffles-ties")) return sorted.orderBy(sql`random()`);
  return sorted.orderBy(variations.has("breaks-ties-by-creation") ? "number" : "id", direction);
}

function meets(run: Run, { statuses, task, queue, since, before }: Filters): boolean {
  return (
    (statuses === undefined || statuses.includes(run.status)) &&
    (task === undefined || run.task === task) &&
    (queue === undefined || run.queue === queue) &&
    (since === undefined || run.createdAt >= since) &&
    (before === undefined || run.createdAt < before)
  );
}
