import { parseReference } from "../reference.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { requestChoices } from "./request-choices.ts";
import { requestSchemas } from "./request-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** The value that chooses the event must be one that the request can carry. */
export const selectorNotInRequest: Rule = defineRule({
  code: "C204",
  severity: "error",
  summary: "The value that chooses the event is not declared in the request.",

  *find({ operations, schemas }) {
    for (const operation of operations) {
      const { fires } = operation;
      if (fires === undefined || !("select" in fires)) continue;
      const reference = parseReference(fires.select);
      if (reference === undefined || requestSchemas(schemas, operation, reference).length > 0)
        continue;
      yield {
        message:
          `${titleOf(operation)} chooses its event by ${fires.select}, which its request does not declare.` +
          requestChoices(schemas, operation, reference),
        place: annotationOf(operation),
      };
    }
  },
});
