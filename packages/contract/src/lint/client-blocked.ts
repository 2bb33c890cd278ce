import { quoteList } from "../closed-list.ts";
import { edgesOf } from "./edges.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Not a fault: it tells the author where every waiter will stop. */
export const clientBlocked: Rule = defineRule({
  code: "C106",
  severity: "info",
  summary: "Only the client can move the resource on from the state, so that waiters stop there.",

  *find({ lifecycles }) {
    for (const lifecycle of Object.values(lifecycles)) {
      for (const { name, blocks, place } of Object.values(lifecycle.states)) {
        if (!blocks) continue;
        const exits = edgesOf(lifecycle).filter(
          ({ from, to, event }) => from === name && to !== name && event.by === "client",
        );
        yield {
          message:
            `${lifecycle.name}.${name} waits for the client: only ${quoteList([...new Set(exits.map(({ event }) => event.name))])} leads on, so waiters stop here. ` +
            'If the server can move it on, add that event; else write "blocks: true" or "blocks: false" to decide.',
          place,
        };
      }
    }
  },
});
