import { quoteList } from "../closed-list.ts";
import { operationsFiring, titleOf } from "./bindings.ts";
import { refusedFrom } from "./edges.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Somebody will fire the event in the wrong state; the document must say what they get. */
export const illegalWithoutError: Rule = defineRule({
  code: "C211",
  severity: "error",
  summary: "A request may fire the event in a state that does not allow it, and no error is named.",

  *find(contract) {
    for (const lifecycle of Object.values(contract.lifecycles)) {
      if (lifecycle.illegal !== undefined) continue;
      for (const event of Object.values(lifecycle.events)) {
        const refused = refusedFrom(lifecycle, event);
        const addressed = operationsFiring(contract, lifecycle.name, event.name).filter(
          ({ self, idempotency }) =>
            self !== undefined && !(idempotency !== undefined && "natural" in idempotency),
        );
        const [operation] = addressed;
        if (event.otherwise !== undefined || refused.length === 0 || !operation) continue;
        yield {
          message:
            `${titleOf(operation)} may fire ${lifecycle.name}.${event.name} in ${quoteList(refused)}, and nothing says what is answered. ` +
            `Name an error in "illegal" of ${lifecycle.name} or in "otherwise" of the event; "otherwise: ignore" lets it pass.`,
          place: event.place,
        };
      }
    }
  },
});
