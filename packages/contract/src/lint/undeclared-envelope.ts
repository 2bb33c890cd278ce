import type { Operation } from "../operation.ts";
import { schemasAt } from "../schema-at.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { memberChoices } from "./member-choices.ts";
import { bodySchema } from "./reply-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** What the extension adds to a reply must be what the document promises there. */
export const undeclaredEnvelope: Rule = defineRule({
  code: "C219",
  severity: "error",
  summary: 'The reply does not declare its "view", or a member that "reply" or "lists" adds to it.',

  *find(contract) {
    for (const operation of contract.operations) {
      const body = bodySchema(operation, operation.success);
      if (body === undefined) continue;
      for (const [word, pointer] of pointersInto(operation)) {
        if (schemasAt(contract.schemas, body, pointer).length > 0) continue;
        yield {
          message:
            `"${word}" of ${titleOf(operation)} points at "${pointer}", which the body of its ${operation.success} does not declare.` +
            memberChoices(contract, [body], pointer),
          place: annotationOf(operation),
        };
      }
    }
  },
});

function pointersInto({
  view,
  reply = {},
  lists,
  pagination,
  returns,
}: Operation): readonly (readonly [string, string])[] {
  const items = pagination?.response.items ?? "";
  return [
    ...(view === "" || returns === "none"
      ? []
      : [["view", `${lists ? `${items}/0` : ""}${view}`] as const]),
    ...Object.keys(reply).map((pointer) => ["reply", pointer] as const),
    ...Object.keys(lists?.with ?? {}).map(
      (pointer) => ["lists.with", `${items}/0${view}${pointer}`] as const,
    ),
  ];
}
