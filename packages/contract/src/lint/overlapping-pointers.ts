import { effectSites, overlap, writesOf } from "./effect-writes.ts";
import { defineRule, type Rule } from "./rule.ts";

/** The steps of an effect are sets, not lists: within one step no order says which of two writes wins. */
export const overlappingPointers: Rule = defineRule({
  code: "C118",
  severity: "error",
  summary: "One step of an effect changes a value and a part of it.",

  *find({ lifecycles }) {
    for (const lifecycle of Object.values(lifecycles)) {
      for (const { title, effects, place } of effectSites(lifecycle)) {
        const writes = writesOf(effects);
        for (const [index, { verb, pointer }] of writes.entries()) {
          const clash = writes
            .slice(index + 1)
            .find((other) => other.verb === verb && overlap(other.pointer, pointer));
          // An array and the arrays inside its last element grow independently of each other.
          if (clash === undefined || verb === "append") continue;
          yield {
            message:
              `"${verb}" of ${title} changes "${pointer}" and "${clash.pointer}", one of which holds the other. ` +
              "Write the whole value once.",
            place,
          };
        }
      }
    }
  },
});
