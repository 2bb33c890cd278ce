import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/open.ts";
import { fromColumn, type JsonObject } from "../json.ts";
import type { Constraints, EventDelivery, OpAttempt, OpRun, RunEvent } from "./run.ts";
import { createGyozaTables, type GyozaTables } from "./tables.ts";

/** The runs, as rows of three tables. */
export interface RunStore {
  readonly kysely: Kysely<GyozaTables>;

  get(id: string): Promise<OpRun | undefined>;
  getAll(ids: readonly string[]): Promise<OpRun[]>;
  insert(run: OpRun): Promise<void>;

  /**
   * Changes a run in a transaction that holds its row, and returns it as it then is.
   *
   * A change that throws leaves no trace. Nothing is returned for a run that does not exist.
   */
  change(id: string, change: (run: OpRun) => void): Promise<OpRun | undefined>;

  /** Finds the run a worker should take next, takes it with `change`, and returns its id. */
  claim(change: (run: OpRun) => void, byAge?: boolean): Promise<string | undefined>;

  /** The id of the run a worker should take next: the most urgent that waits, or the oldest. */
  next(byAge?: boolean): Promise<string | undefined>;

  remove(id: string): Promise<void>;
}

/** Opens the store, making its tables. */
export async function openRunStore(database: Database): Promise<RunStore> {
  const kysely = database.kysely.withTables<GyozaTables>();
  await createGyozaTables(kysely);

  return {
    kysely,
    getAll: (ids) => load(kysely, ids),
    async get(id) {
      return (await load(kysely, [id]))[0];
    },
    async insert(run) {
      await kysely.transaction().execute((transaction) => save(transaction, run, true));
    },
    async change(id, change) {
      if (id.includes("\0")) return undefined;
      return await kysely.transaction().execute(async (transaction) => {
        await transaction
          .selectFrom("op_run")
          .select("id")
          .where("id", "=", id)
          .$if(database.locksRows, (query) => query.forUpdate())
          .execute();
        return await changeLocked(transaction, id, change);
      });
    },
    async next(byAge = false) {
      return (await waiting(kysely, byAge).executeTakeFirst())?.id;
    },
    async claim(change, byAge = false) {
      return await kysely.transaction().execute(async (transaction) => {
        const next = await waiting(transaction, byAge)
          .$if(database.locksRows, (query) => query.forUpdate().skipLocked())
          .executeTakeFirst();
        if (next) await changeLocked(transaction, next.id, change);
        return next?.id;
      });
    },
    async remove(id) {
      await kysely.deleteFrom("op_run").where("id", "=", id).execute();
    },
  };
}

function waiting(kysely: Kysely<GyozaTables>, byAge: boolean) {
  return kysely
    .selectFrom("op_run")
    .select("id")
    .where("state", "=", "PENDING")
    .$if(!byAge, (query) => query.orderBy("priority", "desc"))
    .orderBy("created_at")
    .limit(1);
}

async function changeLocked(
  transaction: Transaction<GyozaTables>,
  id: string,
  change: (run: OpRun) => void,
): Promise<OpRun | undefined> {
  const [run] = await load(transaction, [id]);
  if (!run) return undefined;
  change(run);
  await save(transaction, run, false);
  return run;
}

async function load(kysely: Kysely<GyozaTables>, asked: readonly string[]): Promise<OpRun[]> {
  const ids = asked.filter((id) => !id.includes("\0"));
  if (ids.length === 0) return [];
  const rows = await kysely.selectFrom("op_run").selectAll().where("id", "in", ids).execute();
  const attempts = await kysely
    .selectFrom("op_attempt")
    .selectAll()
    .where("op_run_id", "in", ids)
    .orderBy("attempt")
    .execute();
  const events = await kysely
    .selectFrom("op_event")
    .selectAll()
    .where("op_run_id", "in", ids)
    .orderBy("position")
    .execute();

  const runs = new Map(rows.map((row) => [row.id, toRun(row)]));
  for (const row of attempts) runs.get(row.op_run_id)?.attempts.push(toAttempt(row));
  for (const row of events) {
    const owner = runs.get(row.op_run_id)?.attempts.find(({ attempt }) => attempt === row.attempt);
    owner?.events.push(toEvent(row));
  }
  return ids.flatMap((id) => runs.get(id) ?? []);
}

async function save(
  transaction: Transaction<GyozaTables>,
  run: OpRun,
  isNew: boolean,
): Promise<void> {
  const { id, ...row } = fromRun(run);
  if (isNew)
    await transaction
      .insertInto("op_run")
      .values({ id, ...row })
      .execute();
  else await transaction.updateTable("op_run").set(row).where("id", "=", id).execute();

  for (const attempt of run.attempts) {
    const values = fromAttempt(run.id, attempt);
    await transaction
      .insertInto("op_attempt")
      .values(values)
      .onConflict((conflict) => conflict.columns(["op_run_id", "attempt"]).doUpdateSet(values))
      .execute();
  }
  const events = run.attempts.flatMap((attempt) =>
    attempt.events.map((event, position) => fromEvent(run.id, attempt.attempt, position, event)),
  );
  if (events.length === 0) return;
  await transaction
    .insertInto("op_event")
    .values(events)
    .onConflict((conflict) => conflict.columns(["op_run_id", "attempt", "position"]).doNothing())
    .execute();
}

function toRun(row: Selectable<GyozaTables["op_run"]>): OpRun {
  return {
    id: row.id,
    state: row.state,
    priority: row.priority,
    image: fromColumn<string>(row.image),
    inputs: fromColumn<JsonObject>(row.inputs),
    outputs: fromColumn<JsonObject>(row.outputs),
    constraints: fromColumn<Constraints>(row.constraints),
    maxAttempts: row.max_attempts,
    eventDelivery: fromColumn<EventDelivery | null>(row.event_delivery),
    opDefinition: row.op_definition,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    currentAttempt: row.current_attempt,
    attempts: [],
  };
}

function fromRun(run: OpRun): GyozaTables["op_run"] {
  return {
    id: run.id,
    state: run.state,
    priority: run.priority,
    image: JSON.stringify(run.image),
    inputs: JSON.stringify(run.inputs),
    outputs: JSON.stringify(run.outputs),
    constraints: JSON.stringify(run.constraints),
    max_attempts: run.maxAttempts,
    event_delivery: JSON.stringify(run.eventDelivery),
    op_definition: run.opDefinition,
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    current_attempt: run.currentAttempt,
  };
}

interface Summary extends JsonObject {
  readonly workerId: string | null;
  readonly gpuId: number | null;
  readonly errorMessage: string | null;
}

function toAttempt(row: Selectable<GyozaTables["op_attempt"]>): OpAttempt {
  return {
    id: row.id,
    attempt: row.attempt,
    state: row.state,
    progress: row.progress,
    inputs: fromColumn<JsonObject>(row.inputs),
    outputs: fromColumn<JsonObject>(row.outputs),
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    ...fromColumn<Summary>(row.summary),
    events: [],
  };
}

function fromAttempt(runId: string, attempt: OpAttempt): GyozaTables["op_attempt"] {
  const { workerId, gpuId, errorMessage } = attempt;
  return {
    op_run_id: runId,
    attempt: attempt.attempt,
    id: attempt.id,
    state: attempt.state,
    progress: attempt.progress,
    inputs: JSON.stringify(attempt.inputs),
    outputs: JSON.stringify(attempt.outputs),
    started_at: attempt.startedAt,
    finished_at: attempt.finishedAt,
    summary: JSON.stringify({ workerId, gpuId, errorMessage } satisfies Summary),
  };
}

function toEvent(row: Selectable<GyozaTables["op_event"]>): RunEvent {
  return {
    t: row.t,
    type: row.type,
    msg: fromColumn<string | number>(row.msg),
    payload: fromColumn<JsonObject>(row.payload),
  };
}

function fromEvent(
  runId: string,
  attempt: number,
  position: number,
  event: RunEvent,
): GyozaTables["op_event"] {
  return {
    op_run_id: runId,
    attempt,
    position,
    t: event.t,
    type: event.type,
    msg: JSON.stringify(event.msg),
    payload: JSON.stringify(event.payload),
  };
}
