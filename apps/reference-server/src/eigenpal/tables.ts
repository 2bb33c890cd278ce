import type { Kysely } from "kysely";
import type { Status } from "./execution.ts";

/** Texts that callers choose are kept as JSON text: PostgreSQL takes no NUL in plain text. */
export type EigenpalTables = {
  workflow: {
    id: string;
    name: string;
    kind: string;
    created_at: number;
  };
  execution: {
    id: string;
    workflow_id: string;
    status: Status;
    trigger_type: string;
    input: string;
    result: string;
    error: string;
    created_at: number;
    started_at: number | null;
    completed_at: number | null;
    cancel_requested_at: number | null;
    plan: string;
    planned: number;
    due_at: number;
  };
};

/** Makes the tables, unless the file that was opened has them already, and the workflows there are. */
export async function createEigenpalTables(
  kysely: Kysely<EigenpalTables>,
  now: number,
): Promise<void> {
  await kysely.schema
    .createTable("workflow")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await kysely.schema
    .createTable("execution")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("workflow_id", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("trigger_type", "text", (column) => column.notNull())
    .addColumn("input", "text", (column) => column.notNull())
    .addColumn("result", "text", (column) => column.notNull())
    .addColumn("error", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("started_at", "bigint")
    .addColumn("completed_at", "bigint")
    .addColumn("cancel_requested_at", "bigint")
    .addColumn("plan", "text", (column) => column.notNull())
    .addColumn("planned", "integer", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .execute();
  await kysely
    .insertInto("workflow")
    .values(workflows.map((workflow) => ({ ...workflow, created_at: now })))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

const workflows = [
  { id: "wf_abc123", name: "extract-invoice", kind: "workflow" },
  { id: "wf_def456", name: "review-contract", kind: "workflow" },
  { id: "wf_ghi789", name: "split-pages", kind: "block" },
];
