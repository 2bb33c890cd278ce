import { getPointer } from "@conduct/contract";
import type { Check } from "../check.ts";
import { toInstant } from "../model/expected.ts";
import { stampsOf } from "../model/stamps.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";

/** Instants that are texts are RFC 3339, with an offset. */
export const stampFormat: Check = {
  id: "LC-TS-08",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => pointersOf(lifecycle).length > 0,
      ({ value }, { lifecycle }) => {
        const texts = pointersOf(lifecycle)
          .map((pointer) => [pointer, getPointer(value, pointer)] as const)
          .filter(([, text]) => typeof text === "string");
        const wrong = texts.find(([, text]) => toInstant(text) === undefined);
        if (wrong !== undefined) {
          return {
            expected: `${wrong[0]} is an RFC 3339 instant`,
            observed: JSON.stringify(wrong[1]),
            member: wrong[0],
          };
        }
        return texts.length > 0 ? "holds" : undefined;
      },
    ),
};

function pointersOf(lifecycle: Parameters<typeof stampsOf>[0]): readonly string[] {
  const { created, updated, entered } = stampsOf(lifecycle);
  return [...created, ...updated, ...entered.map(({ pointer }) => pointer)];
}
