import { quoteList } from "../closed-list.ts";
import { openFrom } from "./edges.ts";
import { defineRule, type Rule } from "./rule.ts";

/** The first case that fits is taken, so what stands after a case without a condition is never read. */
export const shadowedCase: Rule = defineRule({
  code: "C102",
  severity: "error",
  summary: "A case is never taken, because earlier cases without a condition take all its states.",

  *find({ lifecycles }) {
    for (const lifecycle of Object.values(lifecycles)) {
      for (const event of Object.values(lifecycle.events)) {
        for (const [index, { from, place }] of event.cases.entries()) {
          if (openFrom(event, index).length > 0) continue;
          yield {
            message:
              `Case ${index + 1} of ${lifecycle.name}.${event.name} is never taken: ` +
              `from ${quoteList(from)} an earlier case without "if" comes first. ` +
              'Put this case before it, or give the earlier one an "if".',
            place,
          };
        }
      }
    }
  },
});
