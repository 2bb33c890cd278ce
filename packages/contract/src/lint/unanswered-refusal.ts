import { titleOf } from "./bindings.ts";
import { canBeRefused } from "./error-uses.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Frameworks answer these before the handler runs, each in its own way, and few documents say how. */
export const unansweredRefusal: Rule = defineRule({
  code: "C220",
  severity: "info",
  summary: "Requests can be refused before an operation acts, and no error says how.",

  *find({ operations, refusals }) {
    const refused = operations.find(canBeRefused);
    const guarded = operations.find(({ security }) => security.length > 0);
    if (refusals.request === undefined && refused !== undefined) {
      yield {
        message:
          `The schemas of ${titleOf(refused)} forbid some requests, and nothing says what is answered. ` +
          'Name an error in "refusals.request".',
        place: refused.place,
      };
    }
    if (refusals.credentials === undefined && guarded !== undefined) {
      yield {
        message:
          `${titleOf(guarded)} needs credentials, and nothing says what is answered without. ` +
          'Name an error in "refusals.credentials".',
        place: guarded.place,
      };
    }
  },
});
