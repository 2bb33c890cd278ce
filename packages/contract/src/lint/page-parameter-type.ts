import { quoteList } from "../closed-list.ts";
import { typesAt } from "../schema-at.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { pagedOperations } from "./paged.ts";
import { parameterSchemas } from "./request-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Sizes and positions are counted. A cursor is opaque and may be anything. */
export const pageParameterType: Rule = defineRule({
  code: "C303",
  severity: "error",
  summary: "A page, an offset or a size is not declared as a number.",

  *find(contract) {
    for (const { operation, pagination } of pagedOperations(contract)) {
      for (const role of ["page", "offset", "size"] as const) {
        const param = pagination.request[role];
        if (param === undefined) continue;
        const types = parameterSchemas(contract.schemas, operation, param).flatMap((schema) => [
          ...(typesAt(contract.schemas, schema) ?? []),
        ]);
        if (types.length === 0 || types.some((type) => /^(integer|number)$/.test(type))) continue;
        yield {
          message:
            `${titleOf(operation)} counts its "${role}" in "${param}", which is declared as ${quoteList(types)}. ` +
            'Declare it as "integer".',
          place: annotationOf(operation),
        };
      }
    }
  },
});
