import { titleOf } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Client generators fold the case of parameter names, and one of the two disappears. */
export const parameterNamesClash: Rule = defineRule({
  code: "C501",
  severity: "warning",
  summary: "Two parameters of an operation differ only by case.",

  *find({ operations }) {
    for (const operation of operations) {
      for (const [index, parameter] of operation.parameters.entries()) {
        const twin = operation.parameters
          .slice(0, index)
          .find((earlier) => fold(earlier) === fold(parameter));
        if (twin === undefined) continue;
        yield {
          message:
            `The ${parameter.in} parameters "${twin.name}" and "${parameter.name}" of ${titleOf(operation)} differ only by case, and generated clients keep one of them. ` +
            "Rename one.",
          place: parameter.place,
        };
      }
    }
  },
});

function fold({ in: place, name }: { readonly in: string; readonly name: string }): string {
  return `${place}.${name.toLowerCase()}`;
}
