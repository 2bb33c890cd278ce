import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { Database } from "./open.ts";

/** Opens SQLite as built into Node, behind the interface that Kysely's SQLite dialect expects. */
export async function openSqlite(path: string): Promise<Database> {
  const database = new DatabaseSync(path);
  const kysely = new Kysely<unknown>({
    dialect: new SqliteDialect({
      database: {
        prepare: (sql) => toStatement(database.prepare(sql)),
        close: () => database.close(),
      },
    }),
  });

  return { kysely, locksRows: false, close: () => kysely.destroy() };
}

/** A statement whose values come as one array, as Kysely passes them, and not one by one. */
function toStatement(statement: StatementSync): {
  readonly reader: boolean;
  all(values: readonly unknown[]): unknown[];
  run(values: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(values: readonly unknown[]): IterableIterator<unknown>;
} {
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...values.map(toInput)),
    run: (values) => statement.run(...values.map(toInput)),
    iterate: (values) => statement.iterate(...values.map(toInput)),
  };
}

function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new TypeError(`A ${typeof value} is not stored: columns hold text, numbers and null.`);
}
