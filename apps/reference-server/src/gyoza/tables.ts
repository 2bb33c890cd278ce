import type { Kysely } from "kysely";
import type { RunState } from "./run.ts";

/** Texts that callers choose are kept as JSON text: PostgreSQL takes no NUL in plain text. */
export type GyozaTables = {
  op_run: {
    id: string;
    state: RunState;
    priority: number;
    image: string;
    inputs: string;
    outputs: string;
    constraints: string;
    max_attempts: number;
    event_delivery: string;
    op_definition: string | null;
    created_at: number;
    updated_at: number;
    current_attempt: number;
  };
  op_definition: {
    id: string;
    name: string;
    version: string;
    description: string;
    image: string;
    constraints: string;
    max_attempts: number;
    event_delivery: string;
    created_at: number;
    updated_at: number;
  };
  op_attempt: {
    op_run_id: string;
    attempt: number;
    id: string;
    state: RunState;
    progress: number;
    inputs: string;
    outputs: string;
    started_at: number | null;
    finished_at: number | null;
    /** Worker, GPU and error message. */
    summary: string;
  };
  op_event: {
    op_run_id: string;
    attempt: number;
    position: number;
    t: number;
    type: string;
    msg: string;
    payload: string;
  };
};

/** Makes the tables, unless the file that was opened has them already. */
export async function createGyozaTables(kysely: Kysely<GyozaTables>): Promise<void> {
  await kysely.schema
    .createTable("op_run")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("priority", "double precision", (column) => column.notNull())
    .addColumn("image", "text", (column) => column.notNull())
    .addColumn("inputs", "text", (column) => column.notNull())
    .addColumn("outputs", "text", (column) => column.notNull())
    .addColumn("constraints", "text", (column) => column.notNull())
    .addColumn("max_attempts", "double precision", (column) => column.notNull())
    .addColumn("event_delivery", "text", (column) => column.notNull())
    .addColumn("op_definition", "text")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("current_attempt", "integer", (column) => column.notNull())
    .execute();
  await kysely.schema
    .createTable("op_definition")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("description", "text", (column) => column.notNull())
    .addColumn("image", "text", (column) => column.notNull())
    .addColumn("constraints", "text", (column) => column.notNull())
    .addColumn("max_attempts", "double precision", (column) => column.notNull())
    .addColumn("event_delivery", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await kysely.schema
    .createTable("op_attempt")
    .ifNotExists()
    .addColumn("op_run_id", "text", (column) => column.notNull())
    .addColumn("attempt", "integer", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("progress", "integer", (column) => column.notNull())
    .addColumn("inputs", "text", (column) => column.notNull())
    .addColumn("outputs", "text", (column) => column.notNull())
    .addColumn("started_at", "bigint")
    .addColumn("finished_at", "bigint")
    .addColumn("summary", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("op_attempt_key", ["op_run_id", "attempt"])
    .execute();
  await kysely.schema
    .createTable("op_event")
    .ifNotExists()
    .addColumn("op_run_id", "text", (column) => column.notNull())
    .addColumn("attempt", "integer", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("t", "bigint", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("msg", "text", (column) => column.notNull())
    .addColumn("payload", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("op_event_key", ["op_run_id", "attempt", "position"])
    .execute();
  await kysely.schema
    .createIndex("op_run_newest")
    .ifNotExists()
    .on("op_run")
    .columns(["created_at", "id"])
    .execute();
}
