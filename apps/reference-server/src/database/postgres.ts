import { randomBytes } from "node:crypto";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Database } from "./open.ts";

/** Opens a schema of its own on a PostgreSQL server; closing drops it. */
export async function openPostgres(url: string): Promise<Database> {
  const schema = `reference_${randomBytes(8).toString("hex")}`;
  const kysely = new Kysely<unknown>({
    dialect: new PostgresDialect({
      pool: new pg.Pool({
        connectionString: url,
        max: 6,
        options: `-c search_path=${schema} -c client_min_messages=warning`,
        types: { getTypeParser },
      }),
    }),
  });
  await sql`create schema ${sql.id(schema)}`.execute(kysely);

  return {
    kysely,
    locksRows: true,
    async close() {
      await sql`drop schema ${sql.id(schema)} cascade`.execute(kysely);
      await kysely.destroy();
    },
  };
}

const int8 = 20;

/** The driver hands out 64-bit integers as text; ours are milliseconds and counts, which a number holds. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: "text" | "binary") =>
  oid === int8 ? Number : pg.types.getTypeParser(oid, format);
