import { broken, type Check, held } from "../check.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { readRole } from "../lists/page.ts";
import { bodyFlaw } from "../run/reply-tasks.ts";
import { isSuccess } from "../target/exchange.ts";

/** The envelope is what its schema and roles say on every page, the last and the empty one included. */
export const pageEnvelope: Check = {
  id: "PG-G-12",
  phase: "review",
  tasks: (session) =>
    listTasks(
      session,
      () => true,
      ({ list }) => {
        const { operation, pagination } = list;
        const pages = session.exchanges.filter(
          (one) => one.operation === operation && isSuccess(one),
        );
        for (const exchange of pages) {
          const flaw = bodyFlaw(session, exchange, operation);
          if (flaw !== undefined)
            return broken({ ...flaw, story: [exchange], exercised: pages.length });
          for (const [role, kind] of kinds) {
            const where = pagination.response[role];
            const value = readRole(exchange, where);
            if (
              where === undefined ||
              where.startsWith("header.") ||
              value === undefined ||
              value === null
            )
              continue;
            const is = Array.isArray(value) ? "array" : typeof value;
            if (is === kind) continue;
            return broken({
              expected: `${where} is of type ${kind}`,
              observed: JSON.stringify(value),
              story: [exchange],
            });
          }
        }
        return held(pages.length);
      },
    ),
};

const kinds = [
  ["items", "array"],
  ["more", "boolean"],
  ["less", "boolean"],
  ["total", "number"],
  ["pages", "number"],
] as const;
