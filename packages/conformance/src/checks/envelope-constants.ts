import { getPointer } from "@conduct/contract";
import { broken, type Check, held } from "../check.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { evaluate } from "../model/evaluate.ts";
import { isKnown } from "../model/expected.ts";
import { isSuccess } from "../target/exchange.ts";

/** Members of the envelope that are constants are the same on every page. */
export const envelopeConstants: Check = {
  id: "PG-B-09",
  phase: "review",
  tasks: (session) =>
    listTasks(
      session,
      ({ operation }) => Object.keys(operation.reply ?? {}).length > 0,
      ({ list }) => {
        const constants = Object.entries(list.operation.reply ?? {}).flatMap(([pointer, value]) => {
          const constant = evaluate(value, {});
          return isKnown(constant) ? [[pointer, constant] as const] : [];
        });
        const pages = session.exchanges.filter(
          (one) => one.operation === list.operation && isSuccess(one),
        );
        for (const exchange of pages) {
          for (const [pointer, constant] of constants) {
            const seen = getPointer(exchange.reply.body, pointer);
            if (JSON.stringify(seen) === JSON.stringify(constant)) continue;
            return broken({
              expected: `${pointer} is ${JSON.stringify(constant)}`,
              observed: JSON.stringify(seen) ?? "nothing",
              story: [exchange],
            });
          }
        }
        return held(pages.length * constants.length, "the envelope has no constants");
      },
    ),
};
