import { annotationOf, firedEvents, titleOf } from "./bindings.ts";
import { defineRule, type Rule } from "./rule.ts";

/** The reply promises a new resource that no case makes. */
export const spawnedByNothing: Rule = defineRule({
  code: "C216",
  severity: "error",
  summary:
    'The reply shows what the event spawned ("returns: spawned"), but the event spawns nothing.',

  *find({ lifecycles, operations }) {
    for (const operation of operations) {
      const { fires, returns } = operation;
      if (returns !== "spawned") continue;
      const events = fires === undefined ? [] : firedEvents(fires);
      const cases = events.flatMap(
        (name) => lifecycles[fires?.lifecycle ?? ""]?.events[name]?.cases ?? [],
      );
      if (cases.some(({ spawn }) => spawn !== undefined)) continue;
      yield {
        message:
          `${titleOf(operation)} shows what its event spawned, but no case of it spawns anything. ` +
          'Write "returns: self", or add "spawn" to the case.',
        place: annotationOf(operation),
      };
    }
  },
});
