import { memberChoices } from "./member-choices.ts";
import { declaredAt, representationOf } from "./representation.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Clients are generated to read result and error there. */
export const undeclaredProduct: Rule = defineRule({
  code: "C213",
  severity: "error",
  summary: "The representation does not declare where its result or its error is.",

  *find(contract) {
    for (const lifecycle of Object.values(contract.lifecycles)) {
      const representation = representationOf(contract, lifecycle);
      if (representation.length === 0) continue;
      for (const role of ["result", "error"] as const) {
        const pointer = lifecycle[role];
        if (pointer === undefined) continue;
        if (declaredAt(contract, representation, pointer).length > 0) continue;
        yield {
          message:
            `${lifecycle.name} keeps its ${role} at "${pointer}", which its representation does not declare.` +
            memberChoices(contract, representation, pointer),
          place: lifecycle.place,
        };
      }
    }
  },
});
