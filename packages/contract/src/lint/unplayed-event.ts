import { isConsequence } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A mock acts by itself only where it is told how; nobody else can cause what the server does. */
export const unplayedEvent: Rule = defineRule({
  code: "C123",
  severity: "info",
  summary:
    'An event of the server\'s has no "simulate", so that it never happens in a mock by itself.',

  *find(contract) {
    for (const { name, events } of Object.values(contract.lifecycles)) {
      for (const event of Object.values(events)) {
        const creates = event.cases.every(({ from }) => from.every((state) => state === "$none"));
        if (event.by !== "server" || event.simulate !== undefined || creates) continue;
        if (isConsequence(contract, name, event.name)) continue;
        yield {
          message:
            `${name}.${event.name} is the server's and never happens in a mock by itself. ` +
            'Write "simulate: { after: 1s }"; add "weight" if other events compete with it.',
          place: event.place,
        };
      }
    }
  },
});
