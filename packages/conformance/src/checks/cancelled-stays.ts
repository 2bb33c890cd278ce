import { broken, type Check, held } from "../check.ts";
import { anomaliesOf, type History, historiesOf } from "../run/histories.ts";
import type { Sighting } from "../run/journal.ts";
import { isSuccess } from "../target/exchange.ts";

/** What was cancelled is not tried again by itself. */
export const cancelledStays: Check = {
  id: "LC-CAN-08",
  phase: "review",
  tasks: (session) =>
    Object.values(session.contract.lifecycles)
      .filter((lifecycle) =>
        Object.values(lifecycle.states).some(({ final }) => final === "cancelled"),
      )
      .map((lifecycle) => ({
        subject: lifecycle.name,
        place: lifecycle.place,
        basis: "documented",
        judge: () => {
          const isCancelled = (state: string | undefined) =>
            lifecycle.states[state ?? ""]?.final === "cancelled";
          const revived = anomaliesOf(session, lifecycle).find(
            ({ possible, sighting, history }) =>
              [...possible].every(isCancelled) &&
              !wasAsked(history, sighting) &&
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
      })),
};

/** Something was accepted since it was last seen: then it has not come back by itself. */
function wasAsked({ sightings, firings }: History, { exchange: now }: Sighting): boolean {
  const before = sightings.findLast(({ exchange }) => exchange.index < now.index);
  return firings.some(
    ({ exchange }) =>
      isSuccess(exchange) &&
      exchange.index <= now.index &&
      exchange.index > (before?.exchange.index ?? -1),
  );
}
