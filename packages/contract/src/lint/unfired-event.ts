import { isConsequence, operationsFiring } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";

/** An event of the client's that no request can cause does not exist for the client. */
export const unfiredEvent: Rule = defineRule({
  code: "C114",
  severity: "warning",
  summary: "No operation fires an event of the client's.",

  *find(contract) {
    for (const { name, events } of Object.values(contract.lifecycles)) {
      for (const event of Object.values(events)) {
        if (event.by !== "client" || isConsequence(contract, name, event.name)) continue;
        if (operationsFiring(contract, name, event.name).length > 0) continue;
        yield {
          message:
            `No operation fires ${name}.${event.name}, which is the client's. ` +
            `Write "fires: ${name}.${event.name}" at the operation, or say who causes it: "by: server", "by: worker" or "by: clock".`,
          place: event.place,
        };
      }
    }
  },
});
