import { annotationOf, titleOf } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";

/** The first form whose condition holds is served. */
export const shadowedProduct: Rule = defineRule({
  code: "C218",
  severity: "error",
  summary: 'A form of the product is never served, because an earlier one has no "if".',

  *find({ operations }) {
    for (const operation of operations) {
      const forms = operation.yields?.cases ?? [];
      const open = forms.findIndex((form) => form.if === undefined);
      if (open < 0 || open === forms.length - 1) continue;
      yield {
        message:
          `${titleOf(operation)} never serves form ${open + 2} of the product: form ${open + 1} has no "if". ` +
          'Put it last, or give it an "if".',
        place: annotationOf(operation),
      };
    }
  },
});
