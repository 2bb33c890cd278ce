import { isCaused } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Whoever watches takes an event of the client's for something that a client asked for. */
export const clientCaused: Rule = defineRule({
  code: "C124",
  severity: "error",
  summary: "An event of the client's is caused by another event.",

  *find(contract) {
    for (const { name, events } of Object.values(contract.lifecycles)) {
      for (const event of Object.values(events)) {
        if (event.by !== "client" || !isCaused(contract, name, event.name)) continue;
        yield {
          message:
            `${name}.${event.name} is the client's, but another event causes it, so that it happens although no client asked. ` +
            'Cause an event of its own that does the same, and say "by: server" there.',
          place: event.place,
        };
      }
    }
  },
});
