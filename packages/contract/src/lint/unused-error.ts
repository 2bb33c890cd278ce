import { errorUses } from "./error-uses.ts";
import { defineRule, type Rule } from "./rule.ts";

/** An error that nothing answers with was forgotten, here or where it should have been named. */
export const unusedError: Rule = defineRule({
  code: "C403",
  severity: "info",
  summary: "Nothing answers with the error.",

  *find(contract) {
    const used = new Set(errorUses(contract).map(({ error }) => error));
    for (const { name, place } of Object.values(contract.errors)) {
      if (used.has(name)) continue;
      yield {
        message: `Nothing answers with "${name}". Name it where it is answered, or remove it.`,
        place,
      };
    }
  },
});
