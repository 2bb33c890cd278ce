import { getPointer, isJsonObject, type Json, type Lifecycle } from "@conduct/contract";
import type { Check } from "../check.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";

/** A duration is a number of milliseconds that is not negative. */
export const duration: Check = {
  id: "LC-TS-07",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => durationsOf(lifecycle).length > 0,
      ({ value }, { lifecycle }) => {
        const shown = durationsOf(lifecycle)
          .map((pointer) => [pointer, getPointer(value, pointer) ?? null] as const)
          .filter(([, length]) => length !== null);
        const wrong = shown.find(([, length]) => typeof length !== "number" || length < 0);
        if (wrong !== undefined) {
          return {
            expected: `${wrong[0]} is not negative`,
            observed: JSON.stringify(wrong[1]),
            member: wrong[0],
          };
        }
        return shown.length > 0 ? "holds" : undefined;
      },
    ),
};

/** Where effects write the time between two instants. */
function durationsOf(lifecycle: Lifecycle): readonly string[] {
  const cases = Object.values(lifecycle.events).flatMap((event) => event.cases);
  const effects = [
    ...cases.map((one) => one.effects),
    ...Object.values(lifecycle.states).map((state) => state.enter),
  ];
  const found = effects.flatMap(({ set, init }) =>
    Object.entries({ ...set, ...init }).flatMap(([pointer, value]) => elapsedIn(pointer, value)),
  );
  return [...new Set(found)].filter((pointer) => !pointer.includes("/-1"));
}

function elapsedIn(pointer: string, value: Json): readonly string[] {
  if (!isJsonObject(value)) return [];
  if ("$elapsed" in value) return [pointer];
  return Object.entries(value).flatMap(([name, member]) => elapsedIn(`${pointer}/${name}`, member));
}
