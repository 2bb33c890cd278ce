import { getPointer } from "@conduct/contract";
import { broken, type Check, held } from "../check.ts";

/** Every state that is seen is a declared one. */
export const statesDeclared: Check = {
  id: "LC-SEQ-02",
  phase: "review",
  tasks: (session) =>
    Object.values(session.contract.lifecycles)
      .filter((lifecycle) => !lifecycle.open)
      .map((lifecycle) => ({
        subject: lifecycle.name,
        place: lifecycle.place,
        basis: "documented",
        judge: () => {
          const seen = session.sightings.filter((sighting) => sighting.lifecycle === lifecycle);
          const strange = seen.find(({ state }) => state === undefined);
          if (strange === undefined) return held(seen.length, "no resource was seen");
          const value = getPointer(strange.value, lifecycle.state);
          return broken({
            expected: `one of ${Object.keys(lifecycle.states).join(", ")}`,
            observed: JSON.stringify(value) ?? "no state",
            story: [strange.exchange],
            exercised: seen.length,
          });
        },
      })),
};
