import { constantsOf, schemasAt } from "../schema-at.ts";
import { titleOf } from "./bindings.ts";
import { itemSchemas } from "./reply-schema.ts";
import { defineRule, type Rule } from "./rule.ts";
import { choices } from "./wording.ts";

/** What a parameter's value stands for must be a value that an item can have. */
export const filterValues: Rule = defineRule({
  code: "C316",
  severity: "error",
  summary: "A filter translates a value into one that the member never has.",

  *find(contract) {
    for (const operation of contract.operations) {
      const items = itemSchemas(contract.schemas, operation);
      for (const { param, field, values = {}, place } of operation.filters) {
        const sets = items
          .flatMap((item) => schemasAt(contract.schemas, item, field))
          .map((schema) => constantsOf(contract.schemas, schema));
        if (sets.length === 0 || sets.includes(undefined)) continue;
        const allowed = sets.flatMap((set) => set ?? []);
        for (const [value, meant] of Object.entries(values)) {
          const wrong = [meant].flat().find((one) => !allowed.includes(one));
          if (wrong === undefined) continue;
          yield {
            message:
              `"${param}" of ${titleOf(operation)} takes "${value}" for ${JSON.stringify(wrong)}, which "${field}" never is.` +
              choices(String(wrong), allowed.map(String)),
            place,
          };
        }
      }
    }
  },
});
