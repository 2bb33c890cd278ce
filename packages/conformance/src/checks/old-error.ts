import { getPointer, type Lifecycle } from "@conduct/contract";
import type { Check } from "../check.ts";
import { roleOf } from "../model/roles.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";

/**
 * The reason of an earlier failure does not outlive the success of a later attempt.
 *
 * A reason that nobody has heard before may be that of the success itself; so it counts only if the same
 * was shown of the resource before it succeeded, wherever in it that was.
 */
export const oldErrorGone: Check = {
  id: "LC-RET-07",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      isTriedAgain,
      (sighting, { lifecycle, sightings }, index) => {
        if (lifecycle.states[sighting.state ?? ""]?.final !== "success") return undefined;
        const { error = "" } = lifecycle;
        const seen = getPointer(sighting.value, error) ?? null;
        const earlier = sightings.slice(0, index);
        const before = earlier.findLast(
          ({ state, value }) =>
            lifecycle.states[state ?? ""]?.final !== "success" &&
            JSON.stringify(value).includes(JSON.stringify(seen)),
        );
        if (seen === null || before === undefined) {
          const isFailure = (state = "") => lifecycle.states[state]?.final === "failure";
          return earlier.some(({ state }) => isFailure(state)) ? "holds" : undefined;
        }
        return {
          expected: `no ${error} of an earlier attempt`,
          observed: JSON.stringify(seen).slice(0, 200),
          member: error,
          before,
        };
      },
      "nothing that had failed was seen to succeed",
    ),
};

/** It says why it failed, and can be tried again after a failure. */
function isTriedAgain(lifecycle: Lifecycle): boolean {
  const { error, events, states } = lifecycle;
  const isFailure = (state: string) => states[state]?.final === "failure";
  return (
    error !== undefined &&
    Object.values(events).some(
      (event) =>
        roleOf(lifecycle, event) === "retry" &&
        event.cases.some(({ from, to }) => to !== undefined && from.some(isFailure)),
    )
  );
}
