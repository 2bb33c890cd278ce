import { typesAt } from "../schema-at.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { requestChoices } from "./request-choices.ts";
import { parameterReference, parameterSchemas } from "./request-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** How long to hold is a number, or a switch. */
export const holdParameter: Rule = defineRule({
  code: "C214",
  severity: "error",
  summary:
    "The parameter that asks for a hold is not declared, or is neither a number nor a switch.",

  *find({ operations, schemas }) {
    for (const operation of operations) {
      const { hold } = operation;
      if (hold === undefined || !("param" in hold.by)) continue;
      const place = annotationOf(operation);
      const { param } = hold.by;
      const reference = parameterReference(param);
      const declared = parameterSchemas(schemas, operation, param);
      const types = declared.flatMap((schema) => [...(typesAt(schemas, schema) ?? [])]);
      const asked = `The hold of ${titleOf(operation)} is asked for by "${param}"`;
      if (declared.length === 0) {
        const hint = reference === undefined ? "" : requestChoices(schemas, operation, reference);
        yield { message: `${asked}, which the operation does not declare.${hint}`, place };
      } else if (
        types.length > 0 &&
        !types.some((type) => /^(integer|number|boolean)$/.test(type))
      ) {
        yield {
          message: `${asked}, which its schema says is ${types.join(" or ")}. Declare it as integer, number or boolean.`,
          place,
        };
      }
    }
  },
});
