import type { Contract } from "../contract.ts";
import type { Operation } from "../operation.ts";
import type { Reference } from "../reference.ts";
import { titleOf } from "./bindings.ts";
import { isRequest, mentionsIn } from "./references.ts";
import { requestChoices } from "./request-choices.ts";
import { requestSchemas } from "./request-schema.ts";
import { defineRule, type Rule } from "./rule.ts";
import { type Template, templatesOf } from "./templates.ts";

/**
 * Several operations may fire one event, and what one of them does not send is simply absent: that is
 * information. What none of them sends is a slip.
 */
export const requestLacksField: Rule = defineRule({
  code: "C212",
  severity: "error",
  summary:
    "A template reads a part of the request that no operation sends; information if only some do not.",

  *find(contract) {
    for (const template of templatesOf(contract)) {
      const { title, value, place } = template;
      for (const { text, reference } of mentionsIn(value)) {
        if (reference === undefined || !isRequest(reference)) continue;
        const lacking = lackingOperations(contract, template, reference);
        const [first] = lacking;
        if (first === undefined) continue;
        if (lacking.length < template.operations.length) {
          yield {
            severity: "info",
            message:
              `${title} reads ${text}, which ${titleOf(first)} does not send: it is absent there. ` +
              "Nothing needs to be done if that is meant.",
            place,
          };
          continue;
        }
        if (isSelector(template)) continue;
        yield {
          message:
            `${title} reads ${text}, which ${titleOf(first)} does not declare.` +
            requestChoices(contract.schemas, first, reference),
          place,
        };
      }
    }
  },
});

function lackingOperations(
  { schemas }: Contract,
  { operations }: Template,
  reference: Reference,
): readonly Operation[] {
  return operations.filter((operation) => {
    const whole = reference.source === "request.body" && reference.pointer === "";
    if (whole && operation.body === undefined) return true;
    return requestSchemas(schemas, operation, reference).length === 0;
  });
}

/** A selector has a rule of its own, as has `self`. */
function isSelector({ title }: Template): boolean {
  return title.startsWith('"select"') || title.startsWith('"self"');
}
