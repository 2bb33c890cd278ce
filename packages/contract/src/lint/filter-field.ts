import { schemasAt } from "../schema-at.ts";
import { lifecycleOf, titleOf } from "./bindings.ts";
import { memberChoices } from "./member-choices.ts";
import { itemSchemas } from "./reply-schema.ts";
import { isKept } from "./representation.ts";
import { defineRule, type Rule } from "./rule.ts";

/** What cannot be seen in an item cannot be checked, neither by a client nor by a referee. */
export const filterField: Rule = defineRule({
  code: "C315",
  severity: "error",
  summary: "The items of a list lack the member that a filter compares.",

  *find(contract) {
    for (const operation of contract.operations) {
      const items = itemSchemas(contract.schemas, operation);
      if (items.length === 0) continue;
      const listed = lifecycleOf(contract, operation);
      for (const { param, field, place } of operation.filters) {
        if (listed !== undefined && isKept(listed, field)) continue;
        if (items.some((item) => schemasAt(contract.schemas, item, field).length > 0)) continue;
        yield {
          message:
            `"${param}" of ${titleOf(operation)} compares "${field}", which its items do not declare.` +
            memberChoices(contract, items, field),
          place,
        };
      }
    }
  },
});
