import type { Kysely } from "kysely";
import type { Status } from "./execution.ts";

/** Texts that callers choose are kept as JSON text: PostgreSQL takes no NUL in plain text. */
export type ModeratelyTables = {
  pipeline_configuration_version: {
    id: string;
    pipeline_id: string;
  };
  pipeline_execution: {
    id: string;
    version_id: string;
    status: Status;
    created_at: number;
    updated_at: number;
    /** When the execution started, for sorting: the text in `marks` may name any time zone. */
    started_order: number | null;
    marks: string;
    input: string;
    input_summary: string;
    output: string;
    output_summary: string;
    output_file_uri: string;
    progress_data: string;
    current_step: number | null;
    total_steps: number | null;
  };
};

/** Makes the tables, unless the file that was opened has them already. */
export async function createModeratelyTables(kysely: Kysely<ModeratelyTables>): Promise<void> {
  await kysely.schema
    .createTable("pipeline_configuration_version")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("pipeline_id", "text", (column) => column.notNull())
    .execute();
  await kysely.schema
    .createTable("pipeline_execution")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("version_id", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("started_order", "bigint")
    .addColumn("marks", "text", (column) => column.notNull())
    .addColumn("input", "text", (column) => column.notNull())
    .addColumn("input_summary", "text", (column) => column.notNull())
    .addColumn("output", "text", (column) => column.notNull())
    .addColumn("output_summary", "text", (column) => column.notNull())
    .addColumn("output_file_uri", "text", (column) => column.notNull())
    .addColumn("progress_data", "text", (column) => column.notNull())
    .addColumn("current_step", "double precision")
    .addColumn("total_steps", "double precision")
    .execute();
  await kysely.schema
    .createIndex("pipeline_execution_oldest")
    .ifNotExists()
    .on("pipeline_execution")
    .columns(["created_at", "id"])
    .execute();
}
