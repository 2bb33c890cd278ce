import type { State } from "../lifecycle.ts";
import { defineRule, type Rule } from "./rule.ts";

/** The state is read from the representation: the state whose constants match, and of several the one with most. */
export const sameLook: Rule = defineRule({
  code: "C108",
  severity: "error",
  summary: "Two states look the same on the wire; a warning if one only says more than the other.",

  *find({ lifecycles }) {
    for (const lifecycle of Object.values(lifecycles)) {
      const states = Object.values(lifecycle.states);
      for (const [index, state] of states.entries()) {
        for (const other of states) {
          if (other === state || !contains(other, state)) continue;
          const twins = contains(state, other);
          if (twins && states.indexOf(other) > index) continue;
          const names = `${lifecycle.name}.${state.name} and ${lifecycle.name}.${other.name}`;
          yield twins
            ? {
                message:
                  `${names} look the same on the wire: both are ${show(state)}. ` +
                  'Give one of them a "value" that differs, or make them one state.',
                place: state.place,
              }
            : {
                severity: "warning",
                message:
                  `${names} differ only by what the second adds: ${show(state)} is also true of ${show(other)}. ` +
                  `Add the members to the "value" of "${state.name}", null where they are absent.`,
                place: state.place,
              };
        }
      }
    }
  },
});

/** Returns true if whatever looks like the first state also looks like the second. */
function contains({ value }: State, part: State): boolean {
  return Object.entries(part.value).every(
    ([pointer, constant]) =>
      Object.hasOwn(value, pointer) && JSON.stringify(value[pointer]) === JSON.stringify(constant),
  );
}

function show({ value }: State): string {
  return JSON.stringify(value);
}
