import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database } from "../database/open.ts";
import { fromColumn, type Json, type JsonObject } from "../json.ts";
import type { Execution, Status } from "./execution.ts";
import { createEigenpalTables, type EigenpalTables } from "./tables.ts";

export type Workflow = Selectable<EigenpalTables["workflow"]>;

/** The workflows and their executions, as rows. */
export interface EigenpalStore {
  readonly kysely: Kysely<EigenpalTables>;

  /** Finds a workflow by its id or its name, which is what the documents call its slug. */
  findWorkflow(idOrName: string): Promise<Workflow | undefined>;

  get(id: string): Promise<Execution | undefined>;
  insert(execution: Execution): Promise<void>;

  /** Changes an execution in a transaction that holds its row; nothing if it does not exist. */
  change(id: string, change: (execution: Execution) => void): Promise<Execution | undefined>;

  /** Takes the execution whose next step is due longest, in a transaction that nobody waits for. */
  takeDue(now: number, change: (execution: Execution) => void): Promise<boolean>;

  remove(id: string): Promise<void>;
}

/** Opens the store, making its tables. */
export async function openEigenpalStore(database: Database, now: number): Promise<EigenpalStore> {
  const kysely = database.kysely.withTables<EigenpalTables>();
  await createEigenpalTables(kysely, now);

  return {
    kysely,
    async findWorkflow(text) {
      if (text.includes("\0")) return undefined;
      return await kysely
        .selectFrom("workflow")
        .selectAll()
        .where((eb) => eb.or([eb("id", "=", text), eb("name", "=", text)]))
        .executeTakeFirst();
    },
    get: (id) => load(kysely, id),
    async insert(execution) {
      await kysely.insertInto("execution").values(fromExecution(execution)).execute();
    },
    async change(id, change) {
      if (id.includes("\0")) return undefined;
      return await kysely.transaction().execute(async (transaction) => {
        await transaction
          .selectFrom("execution")
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
          .selectFrom("execution")
          .select("id")
          .where("due_at", "<=", now)
          .where("status", "not in", ["completed", "failed", "cancelled", "rejected"])
          .orderBy("due_at")
          .limit(1)
          .$if(database.locksRows, (query) => query.forUpdate().skipLocked())
          .executeTakeFirst();
        if (due) await changeLocked(transaction, due.id, change);
        return due !== undefined;
      });
    },
    async remove(id) {
      await kysely.deleteFrom("execution").where("id", "=", id).execute();
    },
  };
}

/** Reads an execution out of its row. */
export function toExecution(row: Selectable<EigenpalTables["execution"]>): Execution {
  return {
    id: row.id,
    workflowId: row.workflow_id,
    status: row.status,
    triggerType: row.trigger_type,
    input: fromColumn<JsonObject>(row.input),
    result: fromColumn<Json>(row.result),
    error: fromColumn<string | null>(row.error),
    createdAt: row.created_at,
    startedAt: row.started_at,
    completedAt: row.completed_at,
    cancelRequestedAt: row.cancel_requested_at,
    plan: fromColumn<Status[]>(row.plan),
    planned: row.planned,
    dueAt: row.due_at,
  };
}

async function changeLocked(
  transaction: Transaction<EigenpalTables>,
  id: string,
  change: (execution: Execution) => void,
): Promise<Execution | undefined> {
  const execution = await load(transaction, id);
  if (!execution) return undefined;
  change(execution);
  const { id: _, ...row } = fromExecution(execution);
  await transaction.updateTable("execution").set(row).where("id", "=", id).execute();
  return execution;
}

async function load(kysely: Kysely<EigenpalTables>, id: string): Promise<Execution | undefined> {
  if (id.includes("\0")) return undefined;
  const row = await kysely
    .selectFrom("execution")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toExecution(row);
}

function fromExecution(execution: Execution): EigenpalTables["execution"] {
  return {
    id: execution.id,
    workflow_id: execution.workflowId,
    status: execution.status,
    trigger_type: execution.triggerType,
    input: JSON.stringify(execution.input),
    result: JSON.stringify(execution.result),
    error: JSON.stringify(execution.error),
    created_at: execution.createdAt,
    started_at: execution.startedAt,
    completed_at: execution.completedAt,
    cancel_requested_at: execution.cancelRequestedAt,
    plan: JSON.stringify(execution.plan),
    planned: execution.planned,
    due_at: execution.dueAt,
  };
}
