import { defineRule, type Rule } from "./rule.ts";
import { choices } from "./wording.ts";

/** The schema is named, not referenced, so that no reader of OpenAPI notices a slip. */
export const unknownSchema: Rule = defineRule({
  code: "C110",
  severity: "error",
  summary: "The lifecycle names a schema that the document does not have.",

  *find({ lifecycles, schemas }) {
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
