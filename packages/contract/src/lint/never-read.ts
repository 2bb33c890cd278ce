import { defineRule, type Rule } from "./rule.ts";

/** Without an operation that reads it there is no waiting for it, and no judging of it. */
export const neverRead: Rule = defineRule({
  code: "C109",
  severity: "warning",
  summary: "No operation reads the resource.",

  *find({ lifecycles, operations }) {
    const read = new Set(operations.map(({ reads }) => reads));
    for (const { name, shares, states, place } of Object.values(lifecycles)) {
      const waits = Object.values(states).some(({ final }) => final !== undefined);
      if (!waits || read.has(name) || (shares !== undefined && read.has(shares))) continue;
      yield {
        message:
          `No operation reads ${name}, so nobody can wait for it. ` +
          `Write "reads: ${name}" at the operation that returns one by its identifier.`,
        place,
      };
    }
  },
});
