import type { Self } from "../operation.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";
import { selfValues } from "./template.ts";

/** One part of the request cannot name two resources. */
export const parentNamedTwice: Rule = defineRule({
  code: "C222",
  severity: "error",
  summary: "The same part of the request names a parent and something else.",

  *find({ operations }) {
    for (const operation of operations) {
      const { within, self } = operation;
      const named = [
        ...within.map((parent) => ({ name: `its parent ${parent.lifecycle}`, self: parent.self })),
        ...(self === undefined ? [] : [{ name: "the resource", self }]),
      ];
      for (const [index, one] of named.entries()) {
        const twin = named.slice(0, index).find((other) => textOf(other.self) === textOf(one.self));
        if (twin === undefined) continue;
        yield {
          message:
            `${titleOf(operation)} names ${twin.name} and ${one.name} by the same ${textOf(one.self)}. ` +
            'Say in "self" and in "within" which part of the request names which.',
          place: annotationOf(operation),
        };
      }
    }
  },
});

function textOf(self: Self): string {
  return selfValues(self).map(String).join(" or ");
}
