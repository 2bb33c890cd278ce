import { operationsFiring } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A worker without an operation works unseen, as a server does. */
export const unboundWorker: Rule = defineRule({
  code: "C115",
  severity: "info",
  summary: "No operation fires an event of the worker's.",

  *find(contract) {
    for (const { name, events } of Object.values(contract.lifecycles)) {
      for (const event of Object.values(events)) {
        if (event.by !== "worker") continue;
        if (operationsFiring(contract, name, event.name).length > 0) continue;
        yield {
          message:
            `No operation fires ${name}.${event.name}, so its worker cannot be played over the API. ` +
            'If the worker does not call this API, say "by: server".',
          place: event.place,
        };
      }
    }
  },
});
