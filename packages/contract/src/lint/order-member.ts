import type { Order } from "../pagination.ts";
import { schemasAt } from "../schema-at.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { memberChoices } from "./member-choices.ts";
import { pagedOperations } from "./paged.ts";
import { itemSchemas } from "./reply-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Whoever is told that a list is in order must be able to see it. */
export const orderMember: Rule = defineRule({
  code: "C310",
  severity: "error",
  summary: "The items of a list lack a member that they are ordered by.",

  *find(contract) {
    for (const { operation, pagination } of pagedOperations(contract)) {
      const items = itemSchemas(contract.schemas, operation);
      if (pagination.order === undefined || items.length === 0) continue;
      for (const pointer of membersOf(pagination.order, pagination.key)) {
        if (items.some((item) => schemasAt(contract.schemas, item, pointer).length > 0)) continue;
        yield {
          message:
            `${titleOf(operation)} orders by "${pointer}", which its items do not declare.` +
            memberChoices(contract, items, pointer),
          place: annotationOf(operation),
        };
      }
    }
  },
});

/** What decides between equals is the key unless said otherwise, and need not be there then. */
function membersOf({ by, ties }: Order, key: string): ReadonlySet<string> {
  const last = ties === key ? [] : [ties];
  if (typeof by === "string") return new Set([by, ...last]);
  const fallback = by.default === undefined ? [] : [by.default];
  return new Set([...Object.values(by.values), ...fallback, ...last]);
}
