import type { Kysely } from "kysely";
import type { Ending, EventName, Status } from "./run.ts";

/** Texts that callers choose are kept as JSON text: PostgreSQL takes no NUL in plain text. */
export type RunsTables = {
  run: {
    id: string;
    tenant: string;
    number: number;
    status: Status;
    task: string;
    input: string;
    queue: string | null;
    priority: number;
    attempt: number;
    max_attempts: number;
    progress: number;
    output_type: "inline" | "file" | null;
    output: string;
    error: string;
    webhook_url: string;
    created_at: number;
    updated_at: number;
    started_at: number | null;
    finished_at: number | null;
    version: number;
    told: number;
    ending: Ending;
    due_at: number;
  };
  attempt: {
    run_id: string;
    attempt: number;
    status: Status;
    worker: string;
    error: string;
    started_at: number | null;
    finished_at: number | null;
  };
  event: {
    run_id: string;
    position: number;
    type: EventName;
    at: number;
    attempt: number;
    message: string;
  };
  used_key: {
    tenant: string;
    name: string;
    request: string;
    run_id: string;
    used_at: number;
  };
  message: {
    id: string;
    url: string;
    body: string;
    tries: number;
    due_at: number;
  };
};

/** Makes the tables, unless the file that was opened has them already. */
export async function createRunsTables(kysely: Kysely<RunsTables>): Promise<void> {
  await kysely.schema
    .createTable("run")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("tenant", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("task", "text", (column) => column.notNull())
    .addColumn("input", "text", (column) => column.notNull())
    .addColumn("queue", "text")
    .addColumn("priority", "integer", (column) => column.notNull())
    .addColumn("attempt", "integer", (column) => column.notNull())
    .addColumn("max_attempts", "integer", (column) => column.notNull())
    .addColumn("progress", "integer", (column) => column.notNull())
    .addColumn("output_type", "text")
    .addColumn("output", "text", (column) => column.notNull())
    .addColumn("error", "text", (column) => column.notNull())
    .addColumn("webhook_url", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("started_at", "bigint")
    .addColumn("finished_at", "bigint")
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("told", "integer", (column) => column.notNull())
    .addColumn("ending", "text", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .execute();
  await kysely.schema
    .createTable("attempt")
    .ifNotExists()
    .addColumn("run_id", "text", (column) => column.notNull())
    .addColumn("attempt", "integer", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("worker", "text", (column) => column.notNull())
    .addColumn("error", "text", (column) => column.notNull())
    .addColumn("started_at", "bigint")
    .addColumn("finished_at", "bigint")
    .addPrimaryKeyConstraint("attempt_key", ["run_id", "attempt"])
    .execute();
  await kysely.schema
    .createTable("event")
    .ifNotExists()
    .addColumn("run_id", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("attempt", "integer", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("event_key", ["run_id", "position"])
    .execute();
  await kysely.schema
    .createTable("used_key")
    .ifNotExists()
    .addColumn("tenant", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("request", "text", (column) => column.notNull())
    .addColumn("run_id", "text", (column) => column.notNull())
    .addColumn("used_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("used_key_key", ["tenant", "name"])
    .execute();
  await kysely.schema
    .createTable("message")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("tries", "integer", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .execute();
}
