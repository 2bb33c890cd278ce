import { quoteList } from "../closed-list.ts";
import { mentionsIn } from "./references.ts";
import { defineRule, type Rule } from "./rule.ts";
import { templatesOf } from "./templates.ts";

/** A reference that exists elsewhere is as empty here as one that does not exist. */
export const referenceOutOfPlace: Rule = defineRule({
  code: "C402",
  severity: "error",
  summary: "A template has a reference that means nothing in this place.",

  *find(contract) {
    for (const { title, value, place, sources } of templatesOf(contract)) {
      for (const { text, reference, mapped } of mentionsIn(value)) {
        if (reference === undefined) continue;
        const { source } = reference;
        const element = mapped && (source === "item" || source === "index");
        if (element || sources.includes(source)) continue;
        const allowed = [...new Set(sources.map((one) => `$${one.split(".")[0]}`))];
        yield {
          message:
            `${title} refers to "${text}", which means nothing here. ` +
            `Here it may refer to ${quoteList(allowed)}.`,
          place,
        };
      }
    }
  },
});
