import { quoteList } from "../closed-list.ts";
import { edgesOf, reachableFrom } from "./edges.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Whoever waits for a resource in such a state waits forever. */
export const deadEnd: Rule = defineRule({
  code: "C105",
  severity: "error",
  summary: "No final state can be reached from a live one.",

  *find({ lifecycles }) {
    for (const lifecycle of Object.values(lifecycles)) {
      const states = Object.values(lifecycle.states);
      const finals = states.filter(({ final }) => final !== undefined).map(({ name }) => name);
      if (finals.length === 0) continue;
      const back = edgesOf(lifecycle).map(({ from, to }) => ({ from: to, to: from }));
      const ending = reachableFrom([...finals, "$none"], back);
      for (const { name, place } of states) {
        if (ending.has(name)) continue;
        yield {
          message:
            `${lifecycle.name}.${name} is a dead end: it is live, and no events lead from it to ${quoteList(finals)}. ` +
            `Add an event that leaves "${name}", or mark the state final.`,
          place,
        };
      }
    }
  },
});
