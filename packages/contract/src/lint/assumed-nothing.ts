import { effectSites, overlap, writesOf } from "./effect-writes.ts";
import { defineRule, type Rule } from "./rule.ts";
import { choices } from "./wording.ts";

/** `assumed` softens changes that stand beside it; a slip there softens nothing. */
export const assumedNothing: Rule = defineRule({
  code: "C121",
  severity: "error",
  summary: 'A pointer in "assumed" is one that none of the changes beside it writes.',

  *find({ lifecycles }) {
    for (const lifecycle of Object.values(lifecycles)) {
      for (const { title, effects, place } of effectSites(lifecycle)) {
        const written = writesOf(effects).map(({ pointer }) => pointer);
        if (typeof effects.merge === "string") continue;
        for (const pointer of effects.assumed ?? []) {
          if (written.some((one) => overlap(one, pointer))) continue;
          yield {
            message:
              `"assumed" of ${title} names "${pointer}", which no change beside it writes.` +
              choices(pointer, written),
            place,
          };
        }
      }
    }
  },
});
