import type { ExpressionBuilder, ExpressionWrapper, SelectQueryBuilder, SqlBool } from "kysely";
import { sql } from "kysely";
import type { Chosen, Switches } from "../switch.ts";
import { refused } from "./errors.ts";
import type { GyozaFault } from "./faults.ts";
import { bounds, type Filters, type ListQuery } from "./list-query.ts";
import { isLocked, type OpRun } from "./run.ts";
import type { RunStore } from "./store.ts";
import type { GyozaTables } from "./tables.ts";
import type { GyozaVariation } from "./variations.ts";

/** A page of runs, newest first, and whether more lie beyond it. */
export interface Page {
  readonly runs: readonly OpRun[];
  readonly hasMore: boolean;
}

/** What lists remember between two requests: nothing, unless a fault does. */
export interface ListMemory {
  readonly usedCursors: Set<string>;
  readonly offsets: Map<string, number>;
}

type GyozaSwitches = Switches<GyozaFault, GyozaVariation>;

/**
 * Cuts one page out of the runs, newest first.
 *
 * `ending_before` gives the runs just before the cursor, and in the same order; with it, more means
 * newer ones.
 *
 * @throws {Refusal} 400 for a cursor that is no run, and for two cursors.
 */
export async function listRuns(
  store: RunStore,
  query: ListQuery,
  switches: GyozaSwitches,
  memory: ListMemory,
): Promise<Page> {
  const { faults } = switches;
  const { startingAfter, endingBefore } = query;
  if (startingAfter && endingBefore && !faults.has("lets-starting-after-win")) {
    throw refused("starting_after and ending_before cannot be combined");
  }
  const cursor = startingAfter ?? endingBefore;
  const backward = startingAfter === undefined && endingBefore !== undefined;
  const anchor = cursor === undefined ? undefined : await findAnchor(store, cursor, faults, memory);
  if (anchor === "nothing") return { runs: [], hasMore: false };

  const filters = cursor !== undefined && faults.has("cursor-drops-filters") ? none : query.filters;
  const restart =
    anchor !== undefined && faults.has("loops-on-changed-anchor") && !meets(anchor, filters);
  const runs = await cut(store, filters, switches, memory, {
    limit: query.limit + (faults.has("returns-one-too-many") ? 1 : 0),
    anchor: restart ? undefined : anchor,
    backward,
  });
  if (runs.length === 0) {
    return { runs, hasMore: query.limit === 0 };
  }
  return { runs, hasMore: await hasMore(store, runs, query, switches, backward) };
}

interface Cut {
  readonly limit: number;
  readonly anchor: OpRun | undefined;
  readonly backward: boolean;
}

const none: Filters = { created: {} };

async function findAnchor(
  store: RunStore,
  cursor: string,
  faults: Chosen<GyozaFault>,
  { usedCursors }: ListMemory,
): Promise<OpRun | "nothing" | undefined> {
  const anchor = await store.get(cursor);
  if (!anchor) {
    if (faults.has("restarts-at-unknown-cursor")) return undefined;
    if (faults.has("finds-nothing-after-unknown-cursor")) return "nothing";
    if (faults.has("fails-on-unknown-cursor")) throw new TypeError("NoneType has no created_at");
    throw refused(`Cursor run '${cursor}' not found`);
  }
  if (faults.has("rejects-finished-cursors") && isLocked(anchor)) {
    throw refused(`Cursor run '${cursor}' not found`);
  }
  if (faults.has("uses-cursors-once")) {
    if (usedCursors.has(cursor)) throw refused(`Cursor '${cursor}' has expired`);
    usedCursors.add(cursor);
  }
  return anchor;
}

async function cut(
  store: RunStore,
  filters: Filters,
  switches: GyozaSwitches,
  memory: ListMemory,
  { limit, anchor, backward }: Cut,
): Promise<OpRun[]> {
  const { faults } = switches;
  const filtersLate = faults.has("filters-after-the-cut");
  const ascending = backward && !faults.has("takes-newest-before");
  const remembered = faults.has("shifts-with-new-runs") && anchor && memory.offsets.get(anchor.id);
  const skipped = anchor && !backward && faults.has("skips-one-between-pages") ? 1 : 0;
  const offset = typeof remembered === "number" && !backward ? remembered + 1 : skipped;

  let query = matching(store, filtersLate ? none : filters, switches);
  if (anchor && !(typeof remembered === "number" && !backward)) {
    query = beyond(query, anchor, backward, switches, faults.has("includes-the-cursor"));
  }
  const rows = await ordered(query, ascending !== faults.has("lists-oldest-first"), switches)
    .limit(limit)
    .offset(offset)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ascending && !faults.has("reverses-before")) ids.reverse();
  for (const [index, id] of ids.entries()) memory.offsets.set(id, offset + index);

  const runs = await store.getAll(ids);
  return filtersLate ? runs.filter((run) => meets(run, filters)) : runs;
}

async function hasMore(
  store: RunStore,
  runs: readonly OpRun[],
  query: ListQuery,
  switches: GyozaSwitches,
  backward: boolean,
): Promise<boolean> {
  const { faults } = switches;
  if (faults.has("always-has-more")) return true;
  if (faults.has("never-has-more")) return false;
  if (faults.has("has-more-when-full")) return runs.length === query.limit;

  const newer = backward !== (backward && faults.has("looks-older-when-going-back"));
  const edge = newer ? runs[0] : runs.at(-1);
  if (!edge) return false;
  const filters = faults.has("has-more-ignores-filters") ? none : query.filters;
  const next = await beyond(matching(store, filters, switches), edge, newer, switches)
    .limit(1)
    .executeTakeFirst();
  return next !== undefined;
}

type Runs = SelectQueryBuilder<GyozaTables, "op_run", { id: string }>;
type Condition = ExpressionWrapper<GyozaTables, "op_run", SqlBool>;

function matching(store: RunStore, filters: Filters, { faults }: GyozaSwitches): Runs {
  return store.kysely
    .selectFrom("op_run")
    .select("id")
    .where((eb) => {
      const all = conditions(eb, filters, faults);
      return faults.has("joins-filters-with-or") && all.length > 0 ? eb.or(all) : eb.and(all);
    });
}

function conditions(
  eb: ExpressionBuilder<GyozaTables, "op_run">,
  { state, opDefinition, image, created }: Filters,
  faults: Chosen<GyozaFault>,
): Condition[] {
  const comparators = {
    gte: faults.has("excludes-gte-bound") ? ">" : ">=",
    lte: faults.has("excludes-lte-bound") ? "<" : "<=",
    gt: faults.has("includes-gt-bound") ? ">=" : ">",
    lt: faults.has("includes-lt-bound") ? "<=" : "<",
  } as const;
  const byImage = (wanted: string): Condition =>
    faults.has("matches-image-prefix")
      ? eb("image", "like", `${JSON.stringify(wanted).slice(0, -1)}%`)
      : eb("image", "=", JSON.stringify(wanted));

  return [
    ...(state === undefined ? [] : [state === "none" ? eb.lit(false) : eb("state", "=", state)]),
    ...(opDefinition === undefined ? [] : [eb("op_definition", "=", JSON.stringify(opDefinition))]),
    ...(image === undefined ? [] : [byImage(image)]),
    ...bounds.flatMap((bound) => {
      const time = created[bound];
      return time === undefined ? [] : [eb("created_at", comparators[bound], time)];
    }),
  ] as Condition[];
}

/** What lies beyond a run in the order of the list; of the runs of one moment the id decides. */
function beyond(
  query: Runs,
  anchor: OpRun,
  newer: boolean,
  switches: GyozaSwitches,
  inclusive: boolean = false,
): Runs {
  const { faults, variations } = switches;
  const than = newer !== faults.has("lists-oldest-first") ? ">" : "<";
  const ties = (than === ">") !== variations.has("breaks-ties-upwards") ? ">" : "<";
  const at = faults.has("cuts-cursor-to-seconds")
    ? anchor.createdAt - (anchor.createdAt % 1000)
    : anchor.createdAt;

  return query.where((eb) => {
    const later = eb("created_at", than, at);
    if (faults.has("loses-ties")) return later;
    const tied = inclusive
      ? eb("id", ties === ">" ? ">=" : "<=", anchor.id)
      : eb("id", ties, anchor.id);
    return eb.or([later, eb.and([eb("created_at", "=", at), tied])]);
  });
}

function ordered(query: Runs, ascending: boolean, { faults, variations }: GyozaSwitches): Runs {
  const direction = ascending ? "asc" : "desc";
  const sorted = query.orderBy("created_at", direction);
  if (faults.has("shuffles-ties")) return sorted.orderBy(sql`random()`);
  return sorted.orderBy("id", ascending !== variations.has("breaks-ties-upwards") ? "asc" : "desc");
}

function meets(run: OpRun, { state, opDefinition, image, created }: Filters): boolean {
  const { gte, lte, gt, lt } = created;
  return (
    (state === undefined || run.state === state) &&
    (opDefinition === undefined || run.opDefinition === opDefinition) &&
    (image === undefined || run.image === image) &&
    (gte === undefined || run.createdAt >= gte) &&
    (lte === undefined || run.createdAt <= lte) &&
    (gt === undefined || run.createdAt > gt) &&
    (lt === undefined || run.createdAt < lt)
  );
}
