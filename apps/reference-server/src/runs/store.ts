import type { Kysely, Transaction } from "kysely";
import type { Database } from "../database/open.ts";
import { fromAttempt, fromEvent, fromRun, toAttempt, toEvent, toRun } from "./rows.ts";
import type { Run, TimelineEvent } from "./run.ts";
import { createRunsTables, type RunsTables } from "./tables.ts";
import { type Messenger, openMessenger } from "./webhook.ts";

/** A name that a client gave to a creation, and what it asked for then. */
export interface Key {
  readonly tenant: string;
  readonly name: string;
  readonly request: string;
  readonly usedAt: number;

  /** Keys that were used before are forgotten. */
  readonly goodSince: number;
}

/** What came of a creation: a run of its own, or the one that the key stands for already. */
export interface Inserted {
  readonly runId: string;

  /** What was asked for when the key was used first; nothing if that was now. */
  readonly earlier: string | undefined;
}

/** The runs, as rows: themselves, their attempts, their timelines. */
export interface RunStore {
  readonly kysely: Kysely<RunsTables>;

  get(id: string): Promise<Run | undefined>;
  getAll(ids: readonly string[]): Promise<Run[]>;

  /** Stores a new run, unless its key was used before. */
  insert(run: Run, key: Key | undefined): Promise<Inserted>;

  /**
   * Changes a run in a transaction that holds its row, and returns it as it then is.
   *
   * A change that throws leaves no trace. Nothing is returned for a run that does not exist.
   */
  change(id: string, change: (run: Run) => void): Promise<Run | undefined>;

  /** Takes the run whose next step is due, the most urgent first; false if none is. */
  takeDue(due: Due, change: (run: Run) => void): Promise<boolean>;

  /** The whole timeline of a run, oldest first. */
  timeline(id: string): Promise<TimelineEvent[]>;

  remove(id: string): Promise<void>;
}

/** What a worker looks for. */
export interface Due {
  readonly now: number;

  /** True for a worker that serves all queues. */
  readonly anyQueue: boolean;
}

/** Opens the store, making its tables; changes of status are handed to the messenger. */
export async function openRunStore(
  database: Database,
  newMessageId: () => string,
): Promise<{ readonly store: RunStore; readonly messenger: Messenger }> {
  const kysely = database.kysely.withTables<RunsTables>();
  await createRunsTables(kysely);
  const messenger = openMessenger(kysely, { locksRows: database.locksRows, newMessageId });

  const store: RunStore = {
    kysely,
    getAll: (ids) => load(kysely, ids),
    async get(id) {
      return (await load(kysely, [id]))[0];
    },
    async insert(run, key) {
      return await kysely.transaction().execute(async (transaction) => {
        const earlier = key && (await useKey(transaction, run.id, key));
        if (earlier) return earlier;
        await save(transaction, run, messenger);
        return { runId: run.id, earlier: undefined };
      });
    },
    async change(id, change) {
      if (id.includes("\0")) return undefined;
      return await kysely.transaction().execute(async (transaction) => {
        await transaction
          .selectFrom("run")
          .select("id")
          .where("id", "=", id)
          .$if(database.locksRows, (query) => query.forUpdate())
          .execute();
        return await changeLocked(transaction, id, change, messenger);
      });
    },
    async takeDue({ now, anyQueue }, change) {
      return await kysely.transaction().execute(async (transaction) => {
        const due = await transaction
          .selectFrom("run")
          .select("id")
          .where("due_at", "<=", now)
          .where("status", "in", ["queued", "running", "pausing", "cancelling"])
          .$if(!anyQueue, (query) => query.where("queue", "is", null))
          .orderBy("priority", "desc")
          .orderBy("due_at")
          .limit(1)
          .$if(database.locksRows, (query) => query.forUpdate().skipLocked())
          .executeTakeFirst();
        if (due) await changeLocked(transaction, due.id, change, messenger);
        return due !== undefined;
      });
    },
    async timeline(id) {
      const rows = await kysely
        .selectFrom("event")
        .selectAll()
        .where("run_id", "=", id)
        .orderBy("position")
        .execute();
      return rows.map(toEvent);
    },
    async remove(id) {
      await kysely.deleteFrom("run").where("id", "=", id).execute();
    },
  };
  return { store, messenger };
}

/** Notes the key; if it is taken already, returns what it was taken for. */
async function useKey(
  transaction: Transaction<RunsTables>,
  runId: string,
  { tenant, name, request, usedAt, goodSince }: Key,
): Promise<Inserted | undefined> {
  const place = { tenant: JSON.stringify(tenant), name: JSON.stringify(name) };
  await transaction
    .deleteFrom("used_key")
    .where("tenant", "=", place.tenant)
    .where("name", "=", place.name)
    .where("used_at", "<", goodSince)
    .execute();
  const noted = await transaction
    .insertInto("used_key")
    .values({ ...place, request: JSON.stringify(request), run_id: runId, used_at: usedAt })
    .onConflict((conflict) => conflict.columns(["tenant", "name"]).doNothing())
    .returning("run_id")
    .executeTakeFirst();
  if (noted) return undefined;
  const earlier = await transaction
    .selectFrom("used_key")
    .selectAll()
    .where("tenant", "=", place.tenant)
    .where("name", "=", place.name)
    .executeTakeFirstOrThrow();
  return { runId: earlier.run_id, earlier: JSON.parse(earlier.request) as string };
}

async function changeLocked(
  transaction: Transaction<RunsTables>,
  id: string,
  change: (run: Run) => void,
  messenger: Messenger,
): Promise<Run | undefined> {
  const [run] = await load(transaction, [id]);
  if (!run) return undefined;
  change(run);
  await save(transaction, run, messenger);
  return run;
}

async function load(kysely: Kysely<RunsTables>, asked: readonly string[]): Promise<Run[]> {
  const ids = asked.filter((id) => !id.includes("\0"));
  if (ids.length === 0) return [];
  const rows = await kysely.selectFrom("run").selectAll().where("id", "in", ids).execute();
  const attempts = await kysely
    .selectFrom("attempt")
    .selectAll()
    .where("run_id", "in", ids)
    .orderBy("attempt")
    .execute();
  const runs = new Map(rows.map((row) => [row.id, toRun(row)]));
  for (const row of attempts) runs.get(row.run_id)?.attempts.push(toAttempt(row));
  return ids.flatMap((id) => runs.get(id) ?? []);
}

async function save(
  transaction: Transaction<RunsTables>,
  run: Run,
  messenger: Messenger,
): Promise<void> {
  const events = run.fresh.map((event, index) => fromEvent(run.id, run.told + index, event));
  run.told += events.length;
  run.fresh = [];
  const { id, ...row } = fromRun(run);
  await transaction
    .insertInto("run")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  for (const attempt of run.attempts) {
    const values = fromAttempt(id, attempt);
    await transaction
      .insertInto("attempt")
      .values(values)
      .onConflict((conflict) => conflict.columns(["run_id", "attempt"]).doUpdateSet(values))
      .execute();
  }
  if (events.length > 0) {
    await transaction
      .insertInto("event")
      .values(events)
      .onConflict((conflict) => conflict.columns(["run_id", "position"]).doNothing())
      .execute();
  }
  await messenger.note(transaction, run);
}
