import { edgesOf } from "./edges.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Every resource starts from `$none`. */
export const neverCreated: Rule = defineRule({
  code: "C103",
  severity: "warning",
  summary: "No event creates the resource.",

  *find({ lifecycles }) {
    for (const lifecycle of Object.values(lifecycles)) {
      const created = edgesOf(lifecycle).some(({ from, to }) => from === "$none" && to !== "$none");
      const given = lifecycle.shares !== undefined || lifecycle.seeds !== undefined;
      if (created || given) continue;
      yield {
        message:
          `Nothing creates ${lifecycle.name}: no event goes from "$none" to a state. ` +
          'Add an event with "from: $none"; say "by: server" if no operation fires it.',
        place: lifecycle.place,
      };
    }
  },
});
