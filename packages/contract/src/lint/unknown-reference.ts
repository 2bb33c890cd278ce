import { didYouMean } from "../closed-list.ts";
import { parseReference, referenceSources } from "../reference.ts";
import { mentionsIn } from "./references.ts";
import { defineRule, type Rule } from "./rule.ts";
import { templatesOf } from "./templates.ts";

/** A string that starts with a dollar is a reference, so a slip in it would be sent as nothing. */
export const unknownReference: Rule = defineRule({
  code: "C401",
  severity: "error",
  summary: "A template has a reference that does not exist.",

  *find(contract) {
    for (const { title, value, place } of templatesOf(contract)) {
      for (const { text, reference } of mentionsIn(value)) {
        if (reference !== undefined) continue;
        yield {
          message:
            `${title} refers to "${text}", which does not exist.` +
            (suggestion(text) || ' Write "$$" for a dollar that stands for itself.'),
          place,
        };
      }
    }
  },
});

function suggestion(text: string): string {
  const [head = "", pointer] = text.split("#");
  if (pointer !== undefined && pointer !== "" && !pointer.startsWith("/")) {
    const mended = `${head}#/${pointer}`;
    if (parseReference(mended) !== undefined) return ` Did you mean "${mended}"?`;
  }
  return didYouMean(
    head,
    referenceSources.map((source) => `$${source}`),
  );
}
