import { defineRule, type Rule } from "./rule.ts";
import { selectorsOf } from "./selectors.ts";
import { choices } from "./wording.ts";

/** A request with such a value is refused before any event is looked for. */
export const selectorValueUnknown: Rule = defineRule({
  code: "C205",
  severity: "error",
  summary: "An event is chosen by a value that the request's schema forbids.",

  *find(contract) {
    for (const { fires, title, allowed, place } of selectorsOf(contract)) {
      for (const value of Object.keys(fires.events)) {
        if (allowed.includes(value)) continue;
        yield {
          message:
            `${title} fires "${fires.events[value]}" for "${value}", which the schema of ${fires.select} forbids.` +
            choices(value, allowed),
          place,
        };
      }
    }
  },
});
