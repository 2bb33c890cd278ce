import { annotationOf, titleOf } from "./bindings.ts";
import { pagedOperations } from "./paged.ts";
import { parameterSchemas } from "./request-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A client that walks a list must know what it gets unasked, and what it may ask for. */
export const pageSizeUnbounded: Rule = defineRule({
  code: "C304",
  severity: "warning",
  summary:
    "The size of a page has no default, or is cut to a maximum that it has not; information if it only has no maximum.",

  *find(contract) {
    for (const { operation, pagination } of pagedOperations(contract)) {
      const { request, size } = pagination;
      if (request.size === undefined) continue;
      if (parameterSchemas(contract.schemas, operation, request.size).length === 0) continue;
      for (const bound of ["default", "max"] as const) {
        if (size[bound] !== undefined) continue;
        const word = bound === "max" ? "maximum" : "default";
        const isCut = bound === "max" && size.over === "clamp";
        yield {
          severity: bound === "max" && !isCut ? "info" : "warning",
          message:
            `The page size "${request.size}" of ${titleOf(operation)} ${isCut ? "is cut to its maximum (over: clamp), and has none" : `has no ${word}`}. ` +
            `Write "${word}" in the parameter's schema, or "size.${bound}" in the pagination.`,
          place: annotationOf(operation),
        };
      }
    }
  },
});
