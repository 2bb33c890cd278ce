import type { Operation } from "../operation.ts";
import { schemasAt } from "../schema-at.ts";
import { annotationOf, lifecycleOf, titleOf } from "./bindings.ts";
import { memberChoices } from "./member-choices.ts";
import { itemSchemas, viewSchemas } from "./reply-schema.ts";
import { declaredAt, representationOf } from "./representation.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A read that does not show the state cannot be waited on; for the others it is a pity only. */
export const replyWithoutState: Rule = defineRule({
  code: "C209",
  severity: "error",
  summary: "The reply does not show the resource's state; an error where the operation reads it.",

  *find(contract) {
    for (const operation of contract.operations) {
      const lifecycle = lifecycleOf(contract, operation);
      if (lifecycle === undefined || !showsResource(operation)) continue;
      const shown = operation.lists
        ? itemSchemas(contract.schemas, operation)
        : viewSchemas(contract.schemas, operation);
      const pointers = new Set(
        Object.values(lifecycle.states).flatMap(({ value }) => Object.keys(value)),
      );
      const representation = representationOf(contract, lifecycle);
      const seen = [...pointers].filter(
        (pointer) => declaredAt(contract, representation, pointer).length > 0,
      );
      const lacking = seen.find((pointer) =>
        shown.every((schema) => schemasAt(contract.schemas, schema, pointer).length === 0),
      );
      if (lacking === undefined) continue;
      const where = operation.lists
        ? "an item"
        : operation.view === ""
          ? "its body"
          : `"${operation.view}"`;
      yield {
        severity: operation.reads === undefined ? "warning" : "error",
        message:
          `The ${operation.success} of ${titleOf(operation)} does not declare "${lacking}", the state of ${lifecycle.name}, in ${where}.` +
          (memberChoices(contract, shown, lacking) ||
            ' Name the place of the representation in "view", or write "returns: none".'),
        place: annotationOf(operation),
      };
    }
  },
});

function showsResource({ reads, fires, lists, returns }: Operation): boolean {
  if (lists !== undefined) return lists.at === undefined;
  if (reads !== undefined) return true;
  return fires !== undefined && returns === "self";
}
