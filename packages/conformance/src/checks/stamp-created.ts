import { getPointer } from "@conduct/contract";
import type { Check } from "../check.ts";
import { basisOf, stampsOf } from "../model/stamps.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";

/** When a resource was created is there from the start and never changes. */
export const stampCreated: Check = {
  id: "LC-TS-01",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => stampsOf(lifecycle).created.length > 0,
      (sighting, history) => {
        const first = history.sightings.find(({ partial }) => !partial);
        if (sighting.partial || first === undefined) return undefined;
        for (const pointer of stampsOf(history.lifecycle).created) {
          const [was, is] = [getPointer(first.value, pointer), getPointer(sighting.value, pointer)];
          if (is === undefined || is === null) {
            return {
              expected: `${pointer} is an instant`,
              observed: JSON.stringify(is ?? null),
              member: pointer,
              basis: basisOf(history.lifecycle, pointer),
            };
          }
          if (JSON.stringify(was) !== JSON.stringify(is)) {
            return {
              expected: `${pointer} stays ${JSON.stringify(was)}`,
              observed: JSON.stringify(is),
              before: first,
              member: pointer,
            };
          }
        }
        return "holds";
      },
    ),
};
