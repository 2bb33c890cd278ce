import { annotationOf, firedEvents, titleOf } from "./bindings.ts";
import { isAutomatic } from "./edges.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A request has a sender, so what it causes is the client's doing or a worker's. */
export const automaticFired: Rule = defineRule({
  code: "C116",
  severity: "error",
  summary: "An operation fires an event of the server's or the clock's.",

  *find({ lifecycles, operations }) {
    for (const operation of operations) {
      if (operation.fires === undefined) continue;
      const lifecycle = lifecycles[operation.fires.lifecycle];
      for (const name of firedEvents(operation.fires)) {
        const event = lifecycle?.events[name];
        if (event === undefined || !isAutomatic(event.by)) continue;
        yield {
          message:
            `${titleOf(operation)} fires ${lifecycle?.name}.${name}, which the ${event.by} causes by itself. ` +
            'Say "by: client" or "by: worker" at the event, or fire another one.',
          place: annotationOf(operation),
        };
      }
    }
  },
});
