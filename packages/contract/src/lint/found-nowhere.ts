import { didYouMean, quoteList } from "../closed-list.ts";
import { findingsIn } from "./references.ts";
import { defineRule, type Rule } from "./rule.ts";
import { templatesOf } from "./templates.ts";

/** What is looked for among the resources of no lifecycle is never found. */
export const foundNowhere: Rule = defineRule({
  code: "C404",
  severity: "error",
  summary: "A template looks for resources of a lifecycle that does not exist.",

  *find(contract) {
    const known = Object.keys(contract.lifecycles);
    for (const { title, value, place } of templatesOf(contract)) {
      for (const { lifecycle } of findingsIn(value)) {
        if (known.includes(lifecycle)) continue;
        yield {
          message:
            `${title} looks for "${lifecycle}", and there is no such lifecycle.` +
            (didYouMean(lifecycle, known) || ` There are ${quoteList(known)}.`),
          place,
        };
      }
    }
  },
});
