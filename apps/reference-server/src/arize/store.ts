import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/open.ts";
import { type ArizeTables, createArizeTables } from "./tables.ts";
import type { Task, TaskRun } from "./task.ts";

/** The tasks and their runs, as rows. */
export interface ArizeStore {
  readonly kysely: Kysely<ArizeTables>;

  getTask(id: string): Promise<Task | undefined>;
  insertTask(task: Task): Promise<void>;
  changeTask(id: string, change: (task: Task) => void): Promise<Task | undefined>;

  /** Removes a task and its runs; false if there is none. */
  removeTask(id: string): Promise<boolean>;

  getRun(id: string): Promise<TaskRun | undefined>;
  insertRun(run: TaskRun): Promise<void>;

  /** Changes a run in a transaction that holds its row; nothing if it does not exist. */
  changeRun(id: string, change: (run: TaskRun) => void): Promise<TaskRun | undefined>;

  /** Takes the run whose next step is due longest, in a transaction that nobody waits for. */
  takeDue(now: number, change: (run: TaskRun) => void): Promise<TaskRun | undefined>;

  removeRun(id: string): Promise<void>;

  /** One after the other, so that what was looked up still holds when a row is written. */
  alone<Result>(deed: () => Promise<Result>): Promise<Result>;
}

/** Opens the store, making its tables. */
export async function openArizeStore(database: Database): Promise<ArizeStore> {
  const kysely = database.kysely.withTables<ArizeTables>();
  await createArizeTables(kysely);

  let last: Promise<unknown> = Promise.resolve();
  return {
    kysely,
    alone(deed) {
      const mine = last.then(deed);
      last = mine.catch(() => undefined);
      return mine;
    },
    getTask: (id) => loadTask(kysely, id),
    async insertTask(task) {
      await kysely.insertInto("task").values(fromTask(task)).execute();
    },
    async changeTask(id, change) {
      if (id.includes("\0")) return undefined;
      return await kysely.transaction().execute(async (transaction) => {
        await transaction
          .selectFrom("task")
          .select("id")
          .where("id", "=", id)
          .$if(database.locksRows, (query) => query.forUpdate())
          .execute();
        const task = await loadTask(transaction, id);
        if (!task) return undefined;
        change(task);
        const { id: _, ...row } = fromTask(task);
        await transaction.updateTable("task").set(row).where("id", "=", id).execute();
        return task;
      });
    },
    async removeTask(id) {
      if (id.includes("\0")) return false;
      return await kysely.transaction().execute(async (transaction) => {
        const gone = await transaction
          .deleteFrom("task")
          .where("id", "=", id)
          .returning("id")
          .execute();
        await transaction.deleteFrom("task_run").where("task_id", "=", id).execute();
        return gone.length > 0;
      });
    },
    getRun: (id) => loadRun(kysely, id),
    async insertRun(run) {
      await kysely.insertInto("task_run").values(fromRun(run)).execute();
    },
    async changeRun(id, change) {
      if (id.includes("\0")) return undefined;
      return await kysely.transaction().execute(async (transaction) => {
        await transaction
          .selectFrom("task_run")
          .select("id")
          .where("id", "=", id)
          .$if(database.locksRows, (query) => query.forUpdate())
          .execute();
        return await changeLocked(transaction, id, change);
      });
    },
    async takeDue(now, change) {
      return await kysely.transaction().execute(async (transaction) => {
        const due = await transaction
          .selectFrom("task_run")
          .select("id")
          .where("due_at", "<=", now)
          .where("status", "in", ["pending", "running"])
          .orderBy("due_at")
          .limit(1)
          .$if(database.locksRows, (query) => query.forUpdate().skipLocked())
          .executeTakeFirst();
        return due && (await changeLocked(transaction, due.id, change));
      });
    },
    async removeRun(id) {
      await kysely.deleteFrom("task_run").where("id", "=", id).execute();
    },
  };
}

/** Reads a task out of its row. */
export function toTask(row: Selectable<ArizeTables["task"]>): Task {
  return JSON.parse(row.rest) as Task;
}

/** Reads a run out of its row. */
export function toRun(row: Selectable<ArizeTables["task_run"]>): TaskRun {
  return JSON.parse(row.rest) as TaskRun;
}

async function changeLocked(
  transaction: Transaction<ArizeTables>,
  id: string,
  change: (run: TaskRun) => void,
): Promise<TaskRun | undefined> {
  const run = await loadRun(transaction, id);
  if (!run) return undefined;
  change(run);
  const { id: _, ...row } = fromRun(run);
  await transaction.updateTable("task_run").set(row).where("id", "=", id).execute();
  return run;
}

async function loadTask(kysely: Kysely<ArizeTables>, id: string): Promise<Task | undefined> {
  if (id.includes("\0")) return undefined;
  const row = await kysely.selectFrom("task").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toTask(row);
}

async function loadRun(kysely: Kysely<ArizeTables>, id: string): Promise<TaskRun | undefined> {
  if (id.includes("\0")) return undefined;
  const row = await kysely
    .selectFrom("task_run")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toRun(row);
}

function fromTask(task: Task): ArizeTables["task"] {
  return {
    id: task.id,
    type: task.type,
    name: JSON.stringify(task.name),
    project_id: JSON.stringify(task.projectId),
    dataset_id: JSON.stringify(task.datasetId),
    created_at: task.createdAt,
    rest: JSON.stringify(task),
  };
}

function fromRun(run: TaskRun): ArizeTables["task_run"] {
  return {
    id: run.id,
    task_id: run.taskId,
    status: run.status,
    experiment_name: JSON.stringify(run.experimentName),
    created_at: run.createdAt,
    due_at: run.dueAt,
    rest: JSON.stringify(run),
  };
}
