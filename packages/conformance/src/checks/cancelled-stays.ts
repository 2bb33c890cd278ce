import { getPointer } from "@conduct/contract";
import { broken, type Check, held, type Task } from "../check.ts";
import { countersOf } from "../model/counters.ts";
import { cellTasks } from "../run/cell-tasks.ts";
import { anomaliesOf, type History, historiesOf } from "../run/histories.ts";
import type { Sighting } from "../run/journal.ts";
import { isSuccess, mayLieBetween } from "../target/exchange.ts";
import { beginsAnew, mayEnd } from "./stopping.ts";

/** What was cancelled is not tried again by itself. */
export const cancelledStays: Check = {
  id: "LC-CAN-08",
  phase: "review",
  tasks: (session): readonly Task[] => [
    ...cellTasks(session, mayEnd, ["state"], beginsAnew).map((task) => ({ ...task, asks: true })),
    ...Object.values(session.contract.lifecycles)
      .filter((lifecycle) =>
        Object.values(lifecycle.states).some(({ final }) => final === "cancelled"),
      )
      .map(
        (lifecycle): Task => ({
          subject: lifecycle.name,
          place: lifecycle.place,
          basis: "documented",
          judge: () => {
            const isCancelled = (state: string | undefined) =>
              lifecycle.states[state ?? ""]?.final === "cancelled";
            const revived = anomaliesOf(session, lifecycle).find(
              ({ possible, sighting, history }) =>
                [...possible].every(isCancelled) &&
                sighting.via !== "list" &&
                !wasAsked(history, sighting) &&
                hasBegunAnew(history, sighting) &&
                lifecycle.states[sighting.state ?? ""]?.final === undefined,
            );
            const looks = historiesOf(session, lifecycle).flatMap(({ sightings }) =>
              sightings.filter(({ state }, index) => index > 0 && isCancelled(state)),
            ).length;
            if (revived === undefined) return held(looks, "nothing was cancelled");
            const { history, sighting, possible } = revived;
            const story = [...history.sightings.map(({ exchange }) => exchange), sighting.exchange];
            return broken({
              expected: `it stays ${[...possible].join(" or ")}`,
              observed: String(sighting.state),
              story: story.filter(({ index }) => index <= sighting.exchange.index),
            });
          },
        }),
      ),
  ],
};

/**
 * It is not just where it was before the cancellation, as if that had done nothing: it is in another
 * state, or has counted another attempt.
 */
export function hasBegunAnew({ lifecycle, sightings }: History, now: Sighting): boolean {
  const before = sightings.findLast(
    ({ exchange, state }) =>
      exchange.index < now.exchange.index && lifecycle.states[state ?? ""]?.final === undefined,
  );
  if (before === undefined || before.state !== now.state) return true;
  return countersOf(lifecycle).some(({ pointer }) => {
    const [was, is] = [getPointer(before.value, pointer), getPointer(now.value, pointer)];
    return typeof was === "number" && typeof is === "number" && is > was;
  });
}

/** Something was accepted since it was last seen: then it has not come back by itself. */
function wasAsked({ sightings, firings }: History, { exchange: now }: Sighting): boolean {
  const before = sightings.findLast(({ exchange }) => exchange.index < now.index);
  return firings.some(
    ({ exchange }) => isSuccess(exchange) && mayLieBetween(exchange, before?.exchange, now),
  );
}
