import { getPointer } from "@conduct/contract";
import type { Check } from "../check.ts";
import { orderOf } from "../model/judge.ts";
import { stampsOf } from "../model/stamps.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";

/** When a resource was last updated never goes back. */
export const stampUpdated: Check = {
  id: "LC-SEQ-06",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => stampsOf(lifecycle).updated.length > 0,
      (sighting, { lifecycle, sightings }, index) => {
        const before = sightings[index - 1];
        if (before === undefined || before.exchange.receivedAt > sighting.exchange.sentAt)
          return undefined;
        for (const pointer of stampsOf(lifecycle).updated) {
          const [was, is] = [
            getPointer(before.value, pointer),
            getPointer(sighting.value, pointer),
          ];
          const order = orderOf(was, is);
          if (order !== undefined && order > 0) {
            return {
              expected: `${pointer} is not before ${JSON.stringify(was)}`,
              observed: JSON.stringify(is ?? null),
              before,
              member: pointer,
            };
          }
        }
        return "holds";
      },
    ),
};
