import type { Kysely, Transaction } from "kysely";
import type { Run } from "./run.ts";
import type { RunsTables } from "./tables.ts";

/** A message on its way to somebody's `webhook_url`. */
export interface Message {
  readonly id: string;
  readonly url: string;
  readonly body: string;
  readonly tries: number;
}

/** Keeps messages until they are delivered. They are noted in the transaction that they tell of. */
export interface Messenger {
  note(transaction: Transaction<RunsTables>, run: Run): Promise<void>;

  /** Takes the message that is due longest; it is due again later, unless it is dropped. */
  takeDue(now: number): Promise<Message | undefined>;
  drop(id: string): Promise<void>;
}

/** How often a message is tried, and how long to wait before the next try, in milliseconds. */
export const tries = 5;
const patience = 1000;

export function openMessenger(
  kysely: Kysely<RunsTables>,
  options: { readonly locksRows: boolean; readonly newMessageId: () => string },
): Messenger {
  return {
    async note(transaction, run) {
      const { webhookUrl, moves } = run;
      run.moves = [];
      if (webhookUrl === null) return;
      for (const { from, to, at } of moves) {
        const id = options.newMessageId();
        const told = { type: "run.status_changed", at: new Date(at).toISOString() };
        const body = JSON.stringify({ id, ...told, run_id: run.id, from, status: to });
        await transaction
          .insertInto("message")
          .values({ id, url: JSON.stringify(webhookUrl), body, tries: 0, due_at: at })
          .execute();
      }
    },
    async takeDue(now) {
      return await kysely.transaction().execute(async (transaction) => {
        const due = await transaction
          .selectFrom("message")
          .selectAll()
          .where("due_at", "<=", now)
          .where("tries", "<", tries)
          .orderBy("due_at")
          .orderBy("id")
          .limit(1)
          .$if(options.locksRows, (query) => query.forUpdate().skipLocked())
          .executeTakeFirst();
        if (!due) return undefined;
        await transaction
          .updateTable("message")
          .set({ tries: due.tries + 1, due_at: now + patience * 2 ** due.tries })
          .where("id", "=", due.id)
          .execute();
        return { id: due.id, url: JSON.parse(due.url) as string, body: due.body, tries: due.tries };
      });
    },
    async drop(id) {
      await kysely.deleteFrom("message").where("id", "=", id).execute();
    },
  };
}
