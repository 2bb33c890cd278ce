import type { Kysely } from "kysely";
import type { Kind } from "./records.ts";

/**
 * Everything but events is kept as JSON text, beside the columns by which it is looked for.
 *
 * Texts that callers choose are JSON text there as well: PostgreSQL takes no NUL in plain text.
 */
export type AiFlowTables = {
  counter: { name: string; value: number };
  record: {
    kind: Kind;
    id: number;

    /** What it belongs to: the workflow, or the execution. */
    owner: string;

    /** The namespace in which it listens or is listed; null if it does not. */
    place: string | null;
    name: string;

    /** When something is to be done with it; null if nothing is. */
    due_at: number | null;
    body: string;
  };
  event: {
    offset_number: number;
    event_key: string;
    namespace: string;
    sender: string;
    uuid: string | null;
    body: string;
  };
};

/** The one row that every change takes first, so that changes come one after the other. */
export const schedulerRow = "scheduler";

/** Makes the tables, unless the file that was opened has them already. */
export async function createAiFlowTables(kysely: Kysely<AiFlowTables>): Promise<void> {
  await kysely.schema
    .createTable("counter")
    .ifNotExists()
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "bigint", (column) => column.notNull())
    .execute();
  await kysely.schema
    .createTable("record")
    .ifNotExists()
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("id", "bigint", (column) => column.notNull())
    .addColumn("owner", "text", (column) => column.notNull())
    .addColumn("place", "text")
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("due_at", "bigint")
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await kysely.schema
    .createTable("event")
    .ifNotExists()
    .addColumn("offset_number", "bigint", (column) => column.notNull())
    .addColumn("event_key", "text", (column) => column.notNull())
    .addColumn("namespace", "text", (column) => column.notNull())
    .addColumn("sender", "text", (column) => column.notNull())
    .addColumn("uuid", "text")
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  for (const [name, table, columns] of indexes) {
    await kysely.schema
      .createIndex(name)
      .ifNotExists()
      .on(table)
      .columns([...columns])
      .execute();
  }
  await kysely
    .insertInto("counter")
    .values({ name: schedulerRow, value: 0 })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
}

const indexes = [
  ["record_by_id", "record", ["kind", "id"]],
  ["record_by_owner", "record", ["kind", "owner"]],
  ["record_by_place", "record", ["kind", "place"]],
  ["record_by_due", "record", ["due_at"]],
  ["event_by_offset", "event", ["offset_number"]],
] as const;
