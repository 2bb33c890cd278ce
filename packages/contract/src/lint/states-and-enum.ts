import { quoteList } from "../closed-list.ts";
import { constantsOf } from "../schema-at.ts";
import { declaredAt, representationOf } from "./representation.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Two lists of the same thing that differ: one of them is out of date. */
export const statesAndEnum: Rule = defineRule({
  code: "C112",
  severity: "error",
  summary:
    "The states and the values that the schema allows differ, and the lifecycle is not open.",

  *find(contract) {
    for (const lifecycle of Object.values(contract.lifecycles)) {
      const { name, state, states, open, place } = lifecycle;
      const declared = declaredAt(contract, representationOf(contract, lifecycle), state);
      const sets = declared.map((schema) => constantsOf(contract.schemas, schema));
      if (sets.length === 0 || sets.includes(undefined)) continue;
      const allowed = new Set(sets.flatMap((values) => values ?? []));
      const used = Object.values(states).map(({ value }) => value[state]);
      const extra = Object.values(states).filter(
        ({ value }) => value[state] !== undefined && !allowed.has(value[state]),
      );
      for (const unlisted of extra) {
        yield {
          message:
            `${name}.${unlisted.name} is ${JSON.stringify(unlisted.value[state])} at "${state}", where the schema allows only ${quoteList([...allowed].map(String))}. ` +
            "Add it to the enum, or correct the state.",
          place: unlisted.place,
        };
      }
      const missing = [...allowed].filter((value) => value !== null && !used.includes(value));
      if (missing.length === 0 || open) continue;
      yield {
        message:
          `The schema allows ${quoteList(missing.map(String))} at "${state}", but ${name} has no such state. ` +
          'Add the state, or write "open: true" if more values than these may come.',
        place,
      };
    }
  },
});
