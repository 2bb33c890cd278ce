import { getPointer, type Lifecycle } from "@conduct/contract";
import type { Check } from "../check.ts";
import { basisOf, stampsOf } from "../model/stamps.ts";
import { representationSchema } from "../run/representation.ts";
import type { Session } from "../run/session.ts";
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
          // That it is not there at all breaks the schema, which says so better.
          if (is === undefined && isDemanded(session, history.lifecycle, pointer)) return undefined;
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

function isDemanded(
  { contract, validator }: Session,
  lifecycle: Lifecycle,
  pointer: string,
): boolean {
  const { required } = validator.resolve(representationSchema(contract, lifecycle, validator));
  return Array.isArray(required) && required.includes(pointer.slice(1));
}
