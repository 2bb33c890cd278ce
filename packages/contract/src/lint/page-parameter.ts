import { annotationOf, titleOf } from "./bindings.ts";
import { pagedOperations, requestRoles } from "./paged.ts";
import { requestChoices } from "./request-choices.ts";
import { parameterReference, parameterSchemas } from "./request-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A shared pagination may not fit every list that uses it. */
export const pageParameter: Rule = defineRule({
  code: "C302",
  severity: "error",
  summary: "The operation does not declare a parameter that its pagination or its order uses.",

  *find(contract) {
    for (const { operation, pagination } of pagedOperations(contract)) {
      for (const [role, param] of requestRoles(pagination)) {
        if (parameterSchemas(contract.schemas, operation, param).length > 0) continue;
        const reference = parameterReference(param);
        yield {
          message:
            `${titleOf(operation)} pages with "${param}" as its "${role}", which it does not declare.` +
            (reference === undefined ? "" : requestChoices(contract.schemas, operation, reference)),
          place: annotationOf(operation),
        };
      }
    }
  },
});
