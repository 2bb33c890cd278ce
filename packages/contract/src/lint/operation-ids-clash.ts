import { titleOf } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Client generators turn both into one name, and number the second. */
export const operationIdsClash: Rule = defineRule({
  code: "C502",
  severity: "warning",
  summary: "Two operationIds differ only by case or punctuation.",

  *find({ operations }) {
    for (const [index, operation] of operations.entries()) {
      const twin = operations.slice(0, index).find(({ id }) => fold(id) === fold(operation.id));
      if (twin === undefined) continue;
      yield {
        message:
          `${titleOf(operation)} and ${titleOf(twin)} are called "${operation.id}" and "${twin.id}", which generated clients cannot tell apart. ` +
          "Rename one.",
        place: operation.place,
      };
    }
  },
});

function fold(id: string): string {
  return id.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
