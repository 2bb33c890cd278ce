import { getPointer, type Lifecycle } from "@conduct/contract";
import type { Check } from "../check.ts";
import { toInstant } from "../model/expected.ts";
import { orderOf } from "../model/judge.ts";
import { basisOf, stampsOf } from "../model/stamps.ts";
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
        const moved = differs(before, sighting) && isTouched(lifecycle, firings, before, sighting);
        for (const pointer of stampsOf(lifecycle).updated) {
          const [was, is] = [
            getPointer(before.value, pointer),
            getPointer(sighting.value, pointer),
          ];
          const order = orderOf(was, is);
          if (order === 0 && moved && isFine(sightings, pointer)) {
            return {
              expected: `${pointer} is after ${JSON.stringify(was)}, since an event has happened`,
              observed: JSON.stringify(is),
              before,
              member: pointer,
              way: "stands still",
              basis: basisOf(lifecycle, pointer),
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

/** Some time that is shown is no whole second, so the clock tells milliseconds. */
function isFine(sightings: readonly Sighting[], pointer: string): boolean {
  return sightings.some(({ value }) => (toInstant(getPointer(value, pointer)) ?? 0) % 1000 !== 0);
}

/** Milliseconds that must lie between two writes, so that their times differ on any clock. */
const tick = 3;

/** An event that sets the time of the last update was accepted between two looks, well after the first. */
function isTouched(
  lifecycle: Lifecycle,
  firings: readonly Firing[],
  before: Sighting,
  after: Sighting,
): boolean {
  return firings.some(
    ({ event, exchange }) =>
      lifecycle.events[event ?? ""]?.each === true &&
      isSuccess(exchange) &&
      exchange.index > before.exchange.index &&
      exchange.index <= after.exchange.index &&
      exchange.sentAt - before.exchange.receivedAt >= tick,
  );
}
