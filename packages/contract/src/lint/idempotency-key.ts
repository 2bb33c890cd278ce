import { annotationOf, titleOf } from "./bindings.ts";
import { requestChoices } from "./request-choices.ts";
import { parameterReference, parameterSchemas } from "./request-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A key that the document does not declare is one that no generated client sends. */
export const idempotencyKey: Rule = defineRule({
  code: "C223",
  severity: "error",
  summary: "The operation does not declare the key that makes its requests repeatable.",

  *find({ operations, schemas }) {
    for (const operation of operations) {
      const { idempotency } = operation;
      if (idempotency === undefined || !("key" in idempotency)) continue;
      const { key } = idempotency;
      const reference = parameterReference(key);
      if (parameterSchemas(schemas, operation, key).length > 0) continue;
      yield {
        message:
          `${titleOf(operation)} is repeatable by "${key}", which it does not declare.` +
          (reference === undefined ? "" : requestChoices(schemas, operation, reference)),
        place: annotationOf(operation),
      };
    }
  },
});
