import { edgesOf, reachableFrom } from "./edges.ts";
import { defineRule, type Rule } from "./rule.ts";

/** A state that only an override leads to is reachable, but no run of events leads there. */
export const unreachableState: Rule = defineRule({
  code: "C104",
  severity: "error",
  summary: "No run of events leads to the state; a warning if only an override does.",

  *find({ lifecycles }) {
    for (const lifecycle of Object.values(lifecycles)) {
      const edges = edgesOf(lifecycle);
      if (!edges.some(({ from }) => from === "$none")) continue;
      const any = reachableFrom(["$none"], edges);
      const moved = reachableFrom(
        ["$none"],
        edges.filter(({ override }) => !override),
      );
      for (const { name, place } of Object.values(lifecycle.states)) {
        if (moved.has(name)) continue;
        const title = `${lifecycle.name}.${name}`;
        yield any.has(name)
          ? {
              severity: "warning",
              message:
                `Only an override leads to ${title}: some request may name the state, but no event does. ` +
                `Add the event that moves to "${name}"; say "by: server" if no operation fires it.`,
              place,
            }
          : {
              message:
                `Nothing leads to ${title}. ` +
                `Add an event with "to: ${name}" from a state that can be reached, or remove the state.`,
              place,
            };
      }
    }
  },
});
