import { getPointer } from "@conduct/contract";
import type { Check } from "../check.ts";
import { stampsOf, timeOf } from "../model/stamps.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";

/** Milliseconds: clocks differ; by more than this they are wrong. */
export const skew: number = 5 * 60_000;

/** What is created now was not created long ago, nor will it be, by the `Date` of the reply. */
export const stampSkew: Check = {
  id: "LC-TS-06",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => stampsOf(lifecycle).created.length > 0,
      ({ exchange, value }, { lifecycle, ours, sightings }, index) => {
        const first = sightings.findIndex(({ partial }) => !partial);
        if (!ours || index !== first) return undefined;
        const date = Date.parse(exchange.reply.headers.date ?? "");
        if (Number.isNaN(date)) return undefined;
        for (const pointer of stampsOf(lifecycle).created) {
          const time = timeOf(lifecycle, pointer, getPointer(value, pointer));
          if (time === undefined) return undefined;
          // A long run may look at it for the first time long after it has asked for it.
          const elapsed = exchange.receivedAt - (session.exchanges[0]?.sentAt ?? 0);
          if (isOfRun(time, date, elapsed)) continue;
          return {
            expected: `${pointer} is about ${new Date(date).toISOString()}`,
            observed: JSON.stringify(getPointer(value, pointer)),
            member: pointer,
          };
        }
        return "holds";
      },
    ),
};

/** Whether something can have come about in a run that has lasted so many milliseconds when its clock says `date`. */
export function isOfRun(time: number, date: number, elapsed: number): boolean {
  return time >= date - elapsed - skew && time <= date + skew;
}
