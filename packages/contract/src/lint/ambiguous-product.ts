import { isJsonObject } from "../json.ts";
import type { YieldCase } from "../operation.ts";
import { formatPointer } from "../pointer.ts";
import type { Value } from "../value.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A client cannot evaluate a condition on the stored resource; it sees the reply and nothing else. */
export const ambiguousProduct: Rule = defineRule({
  code: "C217",
  severity: "error",
  summary: "No constant member of the reply tells a client which form of the product it is.",

  *find({ operations }) {
    for (const operation of operations) {
      const forms = operation.yields?.cases ?? [];
      for (const [index, form] of forms.entries()) {
        const twin = forms.findIndex((other, at) => at < index && !differ(form, other));
        if (twin < 0) continue;
        yield {
          message:
            `A client of ${titleOf(operation)} cannot tell form ${index + 1} of the product from form ${twin + 1}: no member of "body" has a different constant in each. ` +
            'Give both a "body" with a constant such as "type".',
          place: annotationOf(operation),
        };
      }
    }
  },
});

function differ(a: YieldCase, b: YieldCase): boolean {
  const theirs = constantsIn(b.body);
  return [...constantsIn(a.body)].some(
    ([pointer, constant]) => theirs.has(pointer) && theirs.get(pointer) !== constant,
  );
}

/** The members of a template that are the same in every reply, by pointer. */
function constantsIn(value: Value | undefined, at: readonly string[] = []): Map<string, Value> {
  if (isJsonObject(value)) {
    const members = Object.entries(value).flatMap(([name, member]) => [
      ...constantsIn(member, [...at, name]),
    ]);
    return new Map(members);
  }
  const fixed =
    typeof value === "string" ? !value.startsWith("$") && !value.includes("{$") : value !== null;
  if (value === undefined || typeof value === "object" || !fixed) return new Map();
  return new Map([[formatPointer(at), value]]);
}
