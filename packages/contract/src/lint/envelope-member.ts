import { annotationOf, titleOf } from "./bindings.ts";
import { memberChoices } from "./member-choices.ts";
import { pagedOperations, roleSchemas } from "./paged.ts";
import { bodySchema } from "./reply-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** What a page says of itself must be declared in the reply. */
export const envelopeMember: Rule = defineRule({
  code: "C307",
  severity: "error",
  summary: "The reply does not declare a member or header that the pagination reads.",

  *find(contract) {
    for (const { operation, pagination } of pagedOperations(contract)) {
      const body = bodySchema(operation, operation.success);
      for (const [role, where] of Object.entries(pagination.response)) {
        if (roleSchemas(contract.schemas, operation, where).length > 0) continue;
        const hint =
          body === undefined || where.startsWith("header.")
            ? ` Add it to the ${operation.success} of the operation.`
            : memberChoices(contract, [body], where);
        yield {
          message: `${titleOf(operation)} has its "${role}" at "${where}", which its reply does not declare.${hint}`,
          place: annotationOf(operation),
        };
      }
    }
  },
});
