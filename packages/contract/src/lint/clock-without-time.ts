import { defineRule, type Rule } from "./rule.ts";

/** The clock needs to be told when. */
export const clockWithoutTime: Rule = defineRule({
  code: "C117",
  severity: "error",
  summary: "A clock event says neither at what instant nor after what time it happens.",

  *find({ lifecycles }) {
    for (const { name, events } of Object.values(lifecycles)) {
      for (const event of Object.values(events)) {
        const { at, after, every } = event;
        if (event.by !== "clock" || (at ?? after ?? every) !== undefined) continue;
        yield {
          message:
            `${name}.${event.name} is the clock's, but does not say when. ` +
            'Write "after: 10m" for a time since the state was entered, "at: $self#/expires_at" for an instant, or "every: 1h".',
          place: event.place,
        };
      }
    }
  },
});
