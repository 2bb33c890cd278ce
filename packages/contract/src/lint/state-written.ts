import { effectSites, overlap, writesOf } from "./effect-writes.ts";
import { defineRule, type Rule } from "./rule.ts";

/** What the states are told by changes by moving to a state, and by nothing else. */
export const stateWritten: Rule = defineRule({
  code: "C119",
  severity: "error",
  summary: "An effect writes a member that the states are told by.",

  *find({ lifecycles }) {
    for (const lifecycle of Object.values(lifecycles)) {
      const told = Object.values(lifecycle.states).flatMap(({ value }) => Object.keys(value));
      for (const { title, effects, place } of effectSites(lifecycle)) {
        for (const { verb, pointer } of writesOf(effects)) {
          if (verb === "merge" || !told.some((member) => overlap(member, pointer))) continue;
          yield {
            message:
              `"${verb}" of ${title} writes "${pointer}", which tells the states of ${lifecycle.name} apart. ` +
              'Name the state in "to" instead.',
            place,
          };
        }
      }
    }
  },
});
