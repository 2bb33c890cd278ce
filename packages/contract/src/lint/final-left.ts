import { edgesOf } from "./edges.ts";
import { defineRule, type Rule } from "./rule.ts";

/**
 * A client may reopen what is over (a retry); when the system does so unasked, "final" misleads whoever
 * waited. That what is over is cleared away some day misleads nobody.
 */
export const finalLeft: Rule = defineRule({
  code: "C107",
  severity: "warning",
  summary: "A worker, the server or the clock moves a resource out of a final state.",

  *find({ lifecycles }) {
    for (const lifecycle of Object.values(lifecycles)) {
      const seen = new Set<unknown>();
      for (const edge of edgesOf(lifecycle)) {
        const { from, to, event, case: taken } = edge;
        const leaves = lifecycle.states[from]?.final !== undefined && to !== from && to !== "$none";
        if (!leaves || event.by === "client" || seen.has(taken)) continue;
        seen.add(taken);
        yield {
          message:
            `${lifecycle.name}.${event.name} leaves the final state "${from}" for "${to}" by the ${event.by}'s own doing, after waiters have stopped. ` +
            `Remove "${from}" from the case, or do not mark it final.`,
          place: taken.place,
        };
      }
    }
  },
});
