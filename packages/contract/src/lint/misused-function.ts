import { misusesIn } from "./references.ts";
import { defineRule, type Rule } from "./rule.ts";
import { templatesOf } from "./templates.ts";

/** An object with one member that starts with a dollar is a function, not data. */
export const misusedFunction: Rule = defineRule({
  code: "C403",
  severity: "error",
  summary: "A template uses a function that does not exist, or without what it needs.",

  *find(contract) {
    for (const { title, value, place } of templatesOf(contract)) {
      for (const { name, problem } of misusesIn(value)) {
        yield {
          message: `"${name}" in ${title} ${problem}. Write "$${name}" for a member of that name.`,
          place,
        };
      }
    }
  },
});
