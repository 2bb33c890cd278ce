import { getPointer, type Lifecycle } from "@conduct/contract";
import type { Check } from "../check.ts";
import { drift } from "../model/explain.ts";
import { orderOf } from "../model/judge.ts";
import { weakest } from "../model/outcomes.ts";
import { basisOf, basisOfUpdates, isFine, stampsOf, tick } from "../model/stamps.ts";
import { surelyTaken } from "../model/sure-case.ts";
import type { Firing, Sighting } from "../run/journal.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";
import { isBefore, isSuccess } from "../target/exchange.ts";

/** When a resource was last updated changes with every event and never goes back. */
export const stampUpdated: Check = {
  id: "LC-SEQ-06",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => stampsOf(lifecycle).updated.length > 0,
      (sighting, { lifecycle, sightings, firings }, index) => {
        const before = sightings[index - 1];
        if (before === undefined || !isBefore(before.exchange, sighting.exchange)) return undefined;
        const states = drift(lifecycle, new Set([before.state ?? ""]), session.isAlone(before.id));
        for (const pointer of stampsOf(lifecycle).updated) {
          const pause = Math.max(tick, session.grainOf(lifecycle, pointer));
          const between = firingsBetween(lifecycle, firings, before, sighting, pause);
          const [only, ...others] = between;
          // Of several requests an earlier one may have led to where a later one does nothing.
          const sure = others.length > 0 ? undefined : surelyTaken(lifecycle, only?.event, states);
          const seen = between.length > 0 && differs(before, sighting) ? "documented" : undefined;
          const happened = seen ?? sure;
          const [was, is] = [
            getPointer(before.value, pointer),
            getPointer(sighting.value, pointer),
          ];
          const order = orderOf(was, is);
          const isTold = sightings.some(({ value }) => isFine(getPointer(value, pointer)));
          if (order === 0 && happened !== undefined && isTold) {
            return {
              expected: `${pointer} is after ${JSON.stringify(was)}, since an event has happened`,
              observed: JSON.stringify(is),
              before,
              member: pointer,
              way: "stands still",
              // That a move is an update is beyond doubt; whether a mere report is, the author may only assume.
              basis: weakest(
                happened,
                basisOf(lifecycle, pointer),
                before.state === sighting.state ? basisOfUpdates(lifecycle, pointer) : "documented",
              ),
            };
          }
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

/** The event was one that has changed something, as far as one sees. */
function differs(before: Sighting, after: Sighting): boolean {
  if (before.state !== after.state) return true;
  return (
    !before.partial &&
    !after.partial &&
    JSON.stringify(before.value) !== JSON.stringify(after.value)
  );
}

/** The events that set the time of the last update and were accepted between two looks, so long after the first. */
function firingsBetween(
  lifecycle: Lifecycle,
  firings: readonly Firing[],
  before: Sighting,
  after: Sighting,
  pause: number,
): readonly Firing[] {
  return firings.filter(
    ({ event, exchange }) =>
      lifecycle.events[event ?? ""]?.each === true &&
      isSuccess(exchange) &&
      exchange.index > before.exchange.index &&
      exchange.index <= after.exchange.index &&
      exchange.sentAt - before.exchange.receivedAt >= pause,
  );
}
