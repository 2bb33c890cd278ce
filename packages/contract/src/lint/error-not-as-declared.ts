import type { Contract } from "../contract.ts";
import type { ErrorReply } from "../error-reply.ts";
import { isJsonObject } from "../json.ts";
import { formatPointer } from "../pointer.ts";
import { schemasAt } from "../schema-at.ts";
import type { Value } from "../value.ts";
import { titleOf } from "./bindings.ts";
import { errorUses } from "./error-uses.ts";
import { memberChoices } from "./member-choices.ts";
import { bodySchema } from "./reply-schema.ts";
import { defineRule, type Rule } from "./rule.ts";

/** The body of an error is written in one place and promised in another. */
export const errorNotAsDeclared: Rule = defineRule({
  code: "C221",
  severity: "error",
  summary: "The body or the expectation of an error has a member that the declared reply lacks.",

  *find(contract) {
    for (const error of Object.values(contract.errors)) {
      const lacking = firstLacking(contract, error);
      if (lacking === undefined) continue;
      const { pointer, title, body } = lacking;
      yield {
        message:
          `"${error.name}" has a member "${pointer}", which the ${error.status} of ${title} does not declare.` +
          memberChoices(contract, [body], pointer),
        place: error.place,
      };
    }
  },
});

function firstLacking(contract: Contract, error: ErrorReply) {
  const pointers = [...membersOf(error.body), ...Object.keys(error.expect)];
  for (const { error: name, operation } of errorUses(contract)) {
    const body = operation === undefined ? undefined : bodySchema(operation, error.status);
    if (name !== error.name || operation === undefined || body === undefined) continue;
    const pointer = pointers.find((one) => schemasAt(contract.schemas, body, one).length === 0);
    if (pointer !== undefined) return { pointer, title: titleOf(operation), body };
  }
  return undefined;
}

/** The members a template is sure to write, by pointer. */
function membersOf(value: Value | undefined, at: readonly string[] = []): readonly string[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (name.startsWith("$")) return [];
    return [formatPointer([...at, name]), ...membersOf(member, [...at, name])];
  });
}
