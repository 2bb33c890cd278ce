import { titleOf } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";
import { choices } from "./wording.ts";

/** The schema is named, not referenced, so that no reader of OpenAPI notices a slip. */
export const unknownSchema: Rule = defineRule({
  code: "C110",
  severity: "error",
  summary: "A lifecycle or a view names a schema that the document does not have.",

  *find({ lifecycles, operations, schemas }) {
    for (const operation of operations) {
      for (const { schema } of operation.views ?? []) {
        if (schemas[schema] !== undefined) continue;
        yield {
          message:
            `There is no schema "${schema}" for a view of ${titleOf(operation)} in components.schemas.` +
            choices(schema, Object.keys(schemas)),
          place: operation.place,
        };
      }
    }
    for (const { name, schema, place } of Object.values(lifecycles)) {
      if (schema === undefined || schemas[schema] !== undefined) continue;
      yield {
        message:
          `There is no schema "${schema}" for ${name} in components.schemas.` +
          choices(schema, Object.keys(schemas)),
        place,
      };
    }
  },
});
