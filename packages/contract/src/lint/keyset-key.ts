import { schemasAt } from "../schema-at.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { memberChoices } from "./member-choices.ts";
import { pagedOperations } from "./paged.ts";
import { itemSchemas } from "./reply-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A client takes the cursor of the next page from the last item of this one. */
export const keysetKey: Rule = defineRule({
  code: "C309",
  severity: "error",
  summary: "The items of a list lack the member that serves as its cursor.",

  *find(contract) {
    for (const { operation, pagination } of pagedOperations(contract)) {
      const items = itemSchemas(contract.schemas, operation);
      const { key, style } = pagination;
      if (style !== "keyset" || items.length === 0) continue;
      if (items.some((item) => schemasAt(contract.schemas, item, key).length > 0)) continue;
      yield {
        message:
          `${titleOf(operation)} takes its cursor from "${key}" of an item, which the items do not declare.` +
          memberChoices(contract, items, key),
        place: annotationOf(operation),
      };
    }
  },
});
