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
  named: {
    id: string;
    kind: "project" | "dataset";
    name: string;
    created_at: number;
    updated_at: number;
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
  await kysely.schema
    .createTable("named")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await kysely
    .insertInto("named")
    .values(named.map(toRow))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

function toRow(
  { kind, name }: Pick<ArizeTables["named"], "kind" | "name">,
  index: number,
): ArizeTables["named"] {
  const time = Date.UTC(2026, 0, 12 + index, 9);
  const id = Buffer.from(`${kind}:${index + 7}:${name}`).toString("base64url");
  return { id, kind, name: JSON.stringify(name), created_at: time, updated_at: time };
}

/** What others have made, and tasks are about. */
const named = [
  { kind: "project", name: "shop-assistant" },
  { kind: "project", name: "shop-assistant-staging" },
  { kind: "project", name: "Archive" },
  { kind: "dataset", name: "questions" },
  { kind: "dataset", name: "questions-in-german" },
  { kind: "dataset", name: "Answers" },
] as const;
