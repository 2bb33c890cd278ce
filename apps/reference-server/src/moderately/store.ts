import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/open.ts";
import { fromColumn, type JsonObject } from "../json.ts";
import type { Execution } from "./execution.ts";
import { createModeratelyTables, type ModeratelyTables } from "./tables.ts";

/** The executions, as rows. */
export interface ExecutionStore {
  readonly kysely: Kysely<ModeratelyTables>;

  get(id: string): Promise<Execution | undefined>;
  getAll(ids: readonly string[]): Promise<Execution[]>;
  insert(execution: Execution): Promise<void>;

  /**
   * Changes an execution in a transaction that holds its row, and returns it as it then is.
   *
   * A change that throws leaves no trace. Nothing is returned for one that does not exist.
   */
  change(id: string, change: (execution: Execution) => void): Promise<Execution | undefined>;

  /** Finds the execution that waits longest, takes it with `change`, and returns its id. */
  claim(change: (execution: Execution) => void): Promise<string | undefined>;

  /** Notes that a configuration version exists, and which pipeline it is of. */
  noteVersion(id: string, pipelineId: string): Promise<void>;

  remove(id: string): Promise<void>;
}

/** Opens the store, making its tables. */
export async function openExecutionStore(database: Database): Promise<ExecutionStore> {
  const kysely = database.kysely.withTables<ModeratelyTables>();
  await createModeratelyTables(kysely);

  return {
    kysely,
    getAll: (ids) => load(kysely, ids),
    async get(id) {
      return (await load(kysely, [id]))[0];
    },
    async insert(execution) {
      await kysely.insertInto("pipeline_execution").values(fromExecution(execution)).execute();
    },
    async change(id, change) {
      if (id.includes("\0")) return undefined;
      return await kysely.transaction().execute(async (transaction) => {
        await transaction
          .selectFrom("pipeline_execution")
          .select("id")
          .where("id", "=", id)
          .$if(database.locksRows, (query) => query.forUpdate())
          .execute();
        return await changeLocked(transaction, id, change);
      });
    },
    async claim(change) {
      return await kysely.transaction().execute(async (transaction) => {
        const next = await transaction
          .selectFrom("pipeline_execution")
          .select("id")
          .where("status", "=", "pending")
          .orderBy("created_at")
          .limit(1)
          .$if(database.locksRows, (query) => query.forUpdate().skipLocked())
          .executeTakeFirst();
        if (next) await changeLocked(transaction, next.id, change);
        return next?.id;
      });
    },
    async noteVersion(id, pipelineId) {
      await kysely
        .insertInto("pipeline_configuration_version")
        .values({ id, pipeline_id: pipelineId })
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
    },
    async remove(id) {
      await kysely.deleteFrom("pipeline_execution").where("id", "=", id).execute();
    },
  };
}

async function changeLocked(
  kysely: Kysely<ModeratelyTables>,
  id: string,
  change: (execution: Execution) => void,
): Promise<Execution | undefined> {
  const [execution] = await load(kysely, [id]);
  if (!execution) return undefined;
  change(execution);
  const { id: _, ...row } = fromExecution(execution);
  await kysely.updateTable("pipeline_execution").set(row).where("id", "=", id).execute();
  return execution;
}

async function load(
  kysely: Kysely<ModeratelyTables>,
  asked: readonly string[],
): Promise<Execution[]> {
  const ids = asked.filter((id) => !id.includes("\0"));
  if (ids.length === 0) return [];
  const rows = await kysely
    .selectFrom("pipeline_execution")
    .selectAll()
    .where("id", "in", ids)
    .execute();
  const found = new Map(rows.map((row) => [row.id, toExecution(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

function toExecution(row: Selectable<ModeratelyTables["pipeline_execution"]>): Execution {
  return {
    id: row.id,
    versionId: row.version_id,
    input: fromColumn<JsonObject>(row.input),
    inputSummary: fromColumn<string>(row.input_summary),
    output: fromColumn<JsonObject | null>(row.output),
    outputSummary: fromColumn<string | null>(row.output_summary),
    outputFileUri: fromColumn<string | null>(row.output_file_uri),
    status: row.status,
    progressData: fromColumn<JsonObject>(row.progress_data),
    currentStep: row.current_step,
    totalSteps: row.total_steps,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    marks: fromColumn<Execution["marks"]>(row.marks),
  };
}

function fromExecution(execution: Execution): ModeratelyTables["pipeline_execution"] {
  const { startedAt } = execution.marks;
  return {
    id: execution.id,
    version_id: execution.versionId,
    status: execution.status,
    created_at: execution.createdAt,
    updated_at: execution.updatedAt,
    started_order: startedAt === null ? null : Date.parse(startedAt),
    marks: JSON.stringify(execution.marks),
    input: JSON.stringify(execution.input),
    input_summary: JSON.stringify(execution.inputSummary),
    output: JSON.stringify(execution.output),
    output_summary: JSON.stringify(execution.outputSummary),
    output_file_uri: JSON.stringify(execution.outputFileUri),
    progress_data: JSON.stringify(execution.progressData),
    current_step: execution.currentStep,
    total_steps: execution.totalSteps,
  };
}
