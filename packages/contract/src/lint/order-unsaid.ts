import { annotationOf, titleOf } from "./bindings.ts";
import { pagedOperations } from "./paged.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Nobody can tell whether pages overlap while the order is unknown. */
export const orderUnsaid: Rule = defineRule({
  code: "C311",
  severity: "info",
  summary: "The list does not say in what order its items come.",

  *find(contract) {
    for (const { operation, pagination } of pagedOperations(contract)) {
      if (pagination.order !== undefined) continue;
      yield {
        message:
          `${titleOf(operation)} does not say in what order its items come. ` +
          'Write "order: { by: /created_at, dir: desc, ties: /id }" with the members it has.',
        place: annotationOf(operation),
      };
    }
  },
});
