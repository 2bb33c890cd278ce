import type { Kysely } from "kysely";
import type { RunStatus, TaskType } from "./task.ts";

/** Texts that callers choose are kept as JSON text: PostgreSQL takes no NUL in plain text. */
export type ArizeTables = {
  task: {
    id: string;
    type: TaskType;
    name: string;
    project_id: string;
    dataset_id: string;
    created_at: number;
    /** All that nobody searches by. */
    rest: string;
  };
  task_run: {
    id: string;
    task_id: string;
    status: RunStatus;
    experiment_name: string;
    created_at: number;
    due_at: number;
    /** All that nobody searches by. */
    rest: string;
  };
};

/** Makes the tables, unless the file that was opened has them already. */
export async function createArizeTables(kysely: Kysely<ArizeTables>): Promise<void> {
  await kysely.schema
    .createTable("task")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("project_id", "text", (column) => column.notNull())
    .addColumn("dataset_id", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("rest", "text", (column) => column.notNull())
    .execute();
  await kysely.schema
    .createTable("task_run")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("task_id", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("experiment_name", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("rest", "text", (column) => column.notNull())
    .execute();
}
