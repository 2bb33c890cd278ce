import { titleOf } from "./bindings.ts";
import { requestChoices } from "./request-choices.ts";
import { parameterReference, parameterSchemas } from "./request-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A filter is named after its parameter. */
export const filterParameter: Rule = defineRule({
  code: "C314",
  severity: "error",
  summary: "The operation does not declare the parameter of a filter.",

  *find({ operations, schemas }) {
    for (const operation of operations) {
      for (const { param, same, place } of operation.filters) {
        const named = same === undefined ? [param] : [param, same];
        const lacking = named.find((one) => parameterSchemas(schemas, operation, one).length === 0);
        const reference = lacking === undefined ? undefined : parameterReference(lacking);
        if (reference === undefined) continue;
        yield {
          message:
            `${titleOf(operation)} filters by "${lacking}", which it does not declare.` +
            requestChoices(schemas, operation, reference),
          place,
        };
      }
    }
  },
});
