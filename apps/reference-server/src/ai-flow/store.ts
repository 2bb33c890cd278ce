import type { Kysely, Selectable } from "kysely";
import type { Database } from "../database/open.ts";
import type { Kind, Records } from "./records.ts";
import { type AiFlowTables, createAiFlowTables, schedulerRow } from "./tables.ts";

/** Where records are looked for. */
export interface Search {
  readonly owner?: string;
  readonly place?: string;
  readonly name?: string;
}

/** Reads and writes records, within a change or outside of any. */
export interface Shelf {
  readonly kysely: Kysely<AiFlowTables>;

  get<K extends Kind>(kind: K, id: number): Promise<Records[K] | undefined>;

  /** Finds records, in the order of their ids. */
  find<K extends Kind>(kind: K, search: Search): Promise<readonly Records[K][]>;

  /** The record that has waited longest for something that is due. */
  findDue(now: number): Promise<{ readonly kind: Kind; readonly id: number } | undefined>;

  /** Keeps a record, whether it is new or was changed. */
  put<K extends Kind>(kind: K, record: Records[K]): Promise<void>;
  remove(kind: Kind, id: number): Promise<void>;

  /** The next number of a count. */
  count(name: string, step?: number): Promise<number>;
}

/** What is kept, to be read at any time and changed by one at a time. */
export interface AiFlowStore extends Shelf {
  /**
   * Makes a change that is all or nothing.
   *
   * Like the scheduler of AI Flow, which takes one event after the other, no two of them overlap:
   * what one event sets off reaches too far for locks of single rows.
   */
  change<T>(work: (shelf: Shelf) => Promise<T>): Promise<T>;
}

/** Opens the store, making its tables. */
export async function openAiFlowStore(database: Database): Promise<AiFlowStore> {
  const kysely = database.kysely.withTables<AiFlowTables>();
  await createAiFlowTables(kysely);

  return {
    ...createShelf(kysely),
    async change(work) {
      return await kysely.transaction().execute(async (transaction) => {
        await transaction
          .selectFrom("counter")
          .select("name")
          .where("name", "=", schedulerRow)
          .$if(database.locksRows, (query) => query.forUpdate())
          .execute();
        return await work(createShelf(transaction));
      });
    },
  };
}

/** How a text that callers choose is kept in a column. */
export function toColumn(text: string | null): string {
  return JSON.stringify(text);
}

function createShelf(kysely: Kysely<AiFlowTables>): Shelf {
  return {
    kysely,
    async get(kind, id) {
      const row = await kysely
        .selectFrom("record")
        .select("body")
        .where("kind", "=", kind)
        .where("id", "=", id)
        .executeTakeFirst();
      return row && read(row);
    },
    async find(kind, { owner, place, name }) {
      let query = kysely.selectFrom("record").select("body").where("kind", "=", kind);
      if (owner !== undefined) query = query.where("owner", "=", owner);
      if (place !== undefined) query = query.where("place", "=", toColumn(place));
      if (name !== undefined) query = query.where("name", "=", toColumn(name));
      const rows = await query.orderBy("id").execute();
      return rows.map((row) => read(row));
    },
    async findDue(now) {
      return await kysely
        .selectFrom("record")
        .select(["kind", "id"])
        .where("due_at", "<=", now)
        .orderBy("due_at")
        .orderBy("id")
        .limit(1)
        .executeTakeFirst();
    },
    async put(kind, record) {
      await this.remove(kind, record.id);
      const found = places[kind](record as never);
      await kysely
        .insertInto("record")
        .values({
          kind,
          id: record.id,
          owner: found.owner ?? "",
          place: found.place === undefined ? null : toColumn(found.place),
          name: toColumn(found.name ?? ""),
          due_at: found.dueAt ?? null,
          body: JSON.stringify(record),
        })
        .execute();
    },
    async remove(kind, id) {
      await kysely.deleteFrom("record").where("kind", "=", kind).where("id", "=", id).execute();
    },
    async count(name, step = 1) {
      const row = await kysely
        .insertInto("counter")
        .values({ name, value: step })
        .onConflict((conflict) =>
          conflict.column("name").doUpdateSet((eb) => ({ value: eb("counter.value", "+", step) })),
        )
        .returning("value")
        .executeTakeFirstOrThrow();
      return row.value;
    },
  };
}

function read<K extends Kind>({
  body,
}: Pick<Selectable<AiFlowTables["record"]>, "body">): Records[K] {
  return JSON.parse(body) as Records[K];
}

/** By what each kind of record is looked for. */
const places: {
  readonly [K in Kind]: (record: Records[K]) => {
    readonly owner?: string;
    readonly place?: string | undefined;
    readonly name?: string;
    readonly dueAt?: number | null;
  };
} = {
  namespace: ({ name }) => ({ name }),
  workflow: ({ namespace, name }) => ({ place: namespace, name }),
  workflowExecution: ({ workflowId, namespace }) => ({ owner: `${workflowId}`, place: namespace }),
  slot: ({ workflowExecutionId, namespace, task, isOpen, dueAt }) => ({
    owner: `${workflowExecutionId}`,
    place: isOpen ? namespace : undefined,
    name: task.name,
    dueAt: isOpen ? dueAt : null,
  }),
  taskExecution: ({ workflowExecutionId, taskName, dueAt }) => ({
    owner: `${workflowExecutionId}`,
    name: taskName,
    dueAt,
  }),
  schedule: ({ workflowId, isPaused, dueAt }) => ({
    owner: `${workflowId}`,
    dueAt: isPaused ? null : dueAt,
  }),
  trigger: ({ workflowId, namespace }) => ({ owner: `${workflowId}`, place: namespace }),
  state: ({ owner, name }) => ({ owner, name }),
};
