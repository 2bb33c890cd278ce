import type { ExpressionBuilder, ExpressionWrapper, SelectQueryBuilder, SqlBool } from "kysely";
import { sql } from "kysely";
import type { Chosen, Switches } from "../switch.ts";
import type { Execution } from "./execution.ts";
import type { ModeratelyFault } from "./faults.ts";
import type { Filters, ListQuery, OrderBy } from "./list-query.ts";
import type { ExecutionStore } from "./store.ts";
import type { ModeratelyTables } from "./tables.ts";
import type { ModeratelyVariation } from "./variations.ts";

/** A page of executions, and what is known of the pages around it. */
export interface Page {
  readonly items: readonly Execution[];
  readonly pagination: {
    readonly page: number;
    readonly pageSize: number;
    readonly totalItems: number;
    readonly totalPages: number;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}

type ModeratelySwitches = Switches<ModeratelyFault, ModeratelyVariation>;

/** Cuts one page out of the executions. Beyond the last page there is nothing, and no error. */
export async function listExecutions(
  store: ExecutionStore,
  query: ListQuery,
  switches: ModeratelySwitches,
): Promise<Page> {
  const { faults } = switches;
  const filters = faults.has("totals-ignore-filters") ? {} : query.filters;
  const { count } = await matching(store, filters, faults)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const total = Number(count);
  const pages = Math.max(1, Math.ceil(total / Math.max(1, query.pageSize)));
  const asked = faults.has("repeats-last-page") ? Math.min(query.page, pages) : query.page;
  const isNarrow = query.filters.status !== undefined || query.filters.statuses !== undefined;
  const repeats =
    faults.has("repeats-first-page") || (isNarrow && faults.has("repeats-first-page-of-a-status"));
  const page = repeats && asked > pages ? 1 : asked;
  const items = await cut(store, { ...query, page }, total, switches);

  return { items, pagination: countPages(query, total, items.length, switches) };
}

async function cut(
  store: ExecutionStore,
  query: ListQuery,
  total: number,
  switches: ModeratelySwitches,
): Promise<Execution[]> {
  const { faults } = switches;
  const { page, pageSize, direction } = query;
  if (pageSize === 0) return [];
  const step = faults.has("overlaps-pages") ? Math.max(1, pageSize - 1) : pageSize;
  const skipped = faults.has("skips-one-between-pages") && page > 1 ? 1 : 0;
  const offset = (page - 1) * step + skipped;
  if (faults.has("fails-on-huge-page") && !Number.isSafeInteger(offset)) {
    throw new RangeError("OFFSET is out of range");
  }
  const end = faults.has("totals-ignore-filters") ? Number.MAX_SAFE_INTEGER : Math.max(total, 1);
  if (offset >= end) return [];

  const late = faults.has("filters-after-the-cut");
  const { status, statuses, ...others } = query.filters;
  const within = faults.has("sorts-within-page-only");
  let rows = matching(store, late ? others : query.filters, faults).select("id");
  rows = within
    ? rows.orderBy("created_at").orderBy("id")
    : ordered(rows, query.orderBy, direction, switches);
  const found = await rows
    .limit(Math.min(pageSize + (faults.has("returns-one-too-many") ? 1 : 0), 1_000_000))
    .offset(offset)
    .execute();
  let ids = found.map(({ id }) => id);
  if (within && ids.length > 0) {
    const again = matching(store, { ids }, new Set()).select("id");
    ids = (await ordered(again, query.orderBy, direction, switches).execute()).map(({ id }) => id);
  }

  const items = await store.getAll(ids);
  return late
    ? items.filter(
        (item) =>
          (status === undefined || item.status === status) &&
          (statuses === undefined || statuses.includes(item.status)),
      )
    : items;
}

function countPages(
  { page, pageSize }: ListQuery,
  total: number,
  shown: number,
  { faults, variations }: ModeratelySwitches,
): Page["pagination"] {
  const totalItems = faults.has("counts-the-page-as-total") ? shown : total;
  const round = faults.has("rounds-pages-down") ? Math.floor : Math.ceil;
  const pages = pageSize === 0 ? 0 : round(totalItems / pageSize);
  const totalPages = variations.has("counts-one-empty-page") ? Math.max(1, pages) : pages;
  const hasNext = faults.has("has-next-on-last-page") ? page <= totalPages : page < totalPages;
  return {
    page: faults.has("echoes-the-next-page") ? page + 1 : page,
    pageSize,
    totalItems,
    totalPages,
    hasNextPage: pageSize === 0 || (hasNext && !faults.has("never-has-next")),
    hasPreviousPage: page > 1 && totalItems > 0 && !faults.has("never-has-previous"),
  };
}

type Rows<Shown> = SelectQueryBuilder<ModeratelyTables, "pipeline_execution", Shown>;
type Condition = ExpressionWrapper<ModeratelyTables, "pipeline_execution", SqlBool>;

function matching(
  store: ExecutionStore,
  filters: Filters,
  faults: Chosen<ModeratelyFault>,
): Rows<unknown> {
  return store.kysely.selectFrom("pipeline_execution").where((eb) => {
    const { status: _, ...others } = filters;
    const hides = faults.has("statuses-hide-status") && filters.statuses !== undefined;
    const all = conditions(eb, hides ? others : filters);
    return faults.has("joins-filters-with-or") && all.length > 0 ? eb.or(all) : eb.and(all);
  }) as Rows<unknown>;
}

function conditions(
  eb: ExpressionBuilder<ModeratelyTables, "pipeline_execution">,
  { pipelineIds, versionIds, ids, status, statuses }: Filters,
): Condition[] {
  const among = (column: "id" | "version_id", wanted: readonly string[]) =>
    eb(column, "in", wanted.map(withoutNul));
  const versions = (wanted: readonly string[]) =>
    eb
      .selectFrom("pipeline_configuration_version")
      .select("pipeline_configuration_version.id")
      .where("pipeline_id", "in", wanted.map(withoutNul));
  return [
    ...(pipelineIds ? [eb("version_id", "in", versions(pipelineIds))] : []),
    ...(versionIds ? [among("version_id", versionIds)] : []),
    ...(ids ? [among("id", ids)] : []),
    ...(status ? [status === "none" ? eb.lit(false) : eb("status", "=", status)] : []),
    ...(statuses ? [eb("status", "in", statuses)] : []),
  ] as Condition[];
}

/** What has not started comes last in either direction; the id decides among equals. */
function ordered<Shown>(
  rows: Rows<Shown>,
  orderBy: OrderBy | undefined,
  direction: "asc" | "desc",
  { faults, variations }: ModeratelySwitches,
): Rows<Shown> {
  const column = columns[orderBy ?? "createdAt"];
  const nullsFirst = variations.has("sorts-unstarted-first");
  const sorted = rows
    .$if(column === "started_order" && faults.has("drops-unstarted-when-sorting"), (query) =>
      query.where("started_order", "is not", null),
    )
    .orderBy(column, (order) => {
      const directed = direction === "asc" ? order.asc() : order.desc();
      return nullsFirst ? directed.nullsFirst() : directed.nullsLast();
    }) as Rows<Shown>;
  if (faults.has("shuffles-ties")) return sorted.orderBy(sql`random()`);
  const down = (direction === "desc") !== variations.has("breaks-ties-otherwise");
  return sorted.orderBy("id", down ? "desc" : "asc");
}

/** No id holds a NUL, which PostgreSQL would refuse to compare with. */
function withoutNul(text: string): string {
  return text.includes("\0") ? "" : text;
}

const columns = {
  createdAt: "created_at",
  updatedAt: "updated_at",
  startedAt: "started_order",
} as const;
