import { memberChoices } from "./member-choices.ts";
import { declaredAt, representationOf } from "./representation.ts";
import { defineRule, type Rule } from "./rule.ts";

/** The state is read from the representation; where that does not declare it, nobody can see it. */
export const stateNotInSchema: Rule = defineRule({
  code: "C111",
  severity: "error",
  summary:
    "The representation does not declare the identifier or a member that the states are told by.",

  *find(contract) {
    for (const lifecycle of Object.values(contract.lifecycles)) {
      const representation = representationOf(contract, lifecycle);
      if (representation.length === 0) continue;
      const told = Object.values(lifecycle.states).flatMap(({ value }) => Object.keys(value));
      for (const pointer of new Set([lifecycle.id, ...told])) {
        if (declaredAt(contract, representation, pointer).length > 0) continue;
        const role = pointer === lifecycle.id ? "identifier" : "state";
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
