import type { Kysely } from "kysely";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";

/** A database of its own for one server: nothing else writes to it while the server lives. */
export interface Database {
  /** The query builder, not yet told which tables exist: each API says so with `withTables`. */
  readonly kysely: Kysely<unknown>;

  /** True where rows are locked by `for update`; SQLite has one writer and needs no such words. */
  readonly locksRows: boolean;

  close(): Promise<void>;
}

/**
 * Opens the database that the text names.
 *
 * `postgres://…` is a server: a schema is made there, and dropped on close. Anything else is SQLite:
 * `:memory:`, which is the default, or the path of a file, which is kept.
 */
export function openDatabase(name: string = ":memory:"): Promise<Database> {
  return /^postgres(ql)?:/.test(name) ? openPostgres(name) : openSqlite(name);
}
