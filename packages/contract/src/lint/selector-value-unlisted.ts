import { quoteList } from "../closed-list.ts";
import { defineRule, type Rule } from "./rule.ts";
import { selectorsOf } from "./selectors.ts";

/** Often right (a status that no request may name), but worth a look: the schema promises more than the machine does. */
export const selectorValueUnlisted: Rule = defineRule({
  code: "C206",
  severity: "info",
  summary: "The request's schema allows a value that chooses no event.",

  *find(contract) {
    for (const { fires, title, allowed, place } of selectorsOf(contract)) {
      const unlisted = allowed.filter((value) => fires.events[value] === undefined);
      if (unlisted.length === 0) continue;
      const { otherwise } = fires;
      const answer =
        otherwise === "ignore"
          ? "ignores"
          : "error" in otherwise
            ? `answers "${otherwise.error}" to`
            : `fires "${otherwise.fires}" for`;
      yield {
        message:
          `${title} ${answer} ${quoteList(unlisted)}, which the schema of ${fires.select} allows. ` +
          'List them under "events", or take them out of the enum of this request.',
        place,
      };
    }
  },
});
