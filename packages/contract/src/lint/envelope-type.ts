import { typesAt } from "../schema-at.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { pagedOperations, roleSchemas } from "./paged.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A role tells what its member holds. */
export const envelopeType: Rule = defineRule({
  code: "C308",
  severity: "error",
  summary: "A member that the pagination reads is declared with the wrong type.",

  *find(contract) {
    for (const { operation, pagination } of pagedOperations(contract)) {
      for (const [role, where] of Object.entries(pagination.response)) {
        const right = rightTypes[role];
        if (right === undefined) continue;
        const types = roleSchemas(contract.schemas, operation, where).flatMap((schema) => [
          ...(typesAt(contract.schemas, schema) ?? []),
        ]);
        if (types.length === 0 || types.some((type) => right.includes(type))) continue;
        yield {
          message:
            `${titleOf(operation)} has its "${role}" at "${where}", which is declared as ${types.join(" or ")}. ` +
            `Declare it as ${right[0]}.`,
          place: annotationOf(operation),
        };
      }
    }
  },
});

const rightTypes: { readonly [role: string]: readonly string[] } = {
  items: ["array"],
  more: ["boolean"],
  less: ["boolean"],
  total: ["integer", "number"],
  pages: ["integer", "number"],
  page: ["integer", "number"],
  size: ["integer", "number"],
  offset: ["integer", "number"],
};
