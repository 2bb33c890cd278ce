import { quoteList } from "../closed-list.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A state cannot be what is waited for and what makes waiting pointless. */
export const waiterContradiction: Rule = defineRule({
  code: "C122",
  severity: "error",
  summary: "A waiter succeeds and fails in the same state.",

  *find({ lifecycles }) {
    for (const lifecycle of Object.values(lifecycles)) {
      for (const [name, { until, fails }] of Object.entries(lifecycle.waiters)) {
        const both = until.filter((state) => fails.includes(state));
        if (both.length === 0) continue;
        yield {
          message:
            `The waiter "${name}" of ${lifecycle.name} both ends well and fails in ${quoteList(both)}. ` +
            'Take it out of "until" or out of "fails".',
          place: lifecycle.place,
        };
      }
    }
  },
});
