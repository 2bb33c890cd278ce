import { broken, type Check, held, type Task } from "../check.ts";
import { drift } from "../model/explain.ts";
import { type History, historiesOf } from "../run/histories.ts";
import { elementTasks } from "./element-view.ts";

/** The reply that changes a resource and the read that follows it show the same state. */
export const viewsAgree: Check = {
  id: "LC-SEQ-05",
  phase: "review",
  tasks: (session) => [
    ...elementTasks(session, true),
    ...Object.values(session.contract.lifecycles).map(
      (lifecycle): Task => ({
        subject: lifecycle.name,
        place: lifecycle.place,
        basis: "documented",
        judge: () => {
          const pairs = historiesOf(session, lifecycle).flatMap(adjacent);
          for (const [first, second] of pairs) {
            const moved = drift(lifecycle, new Set([first.state ?? ""]), session.exclusive);
            if (second.state !== undefined && moved.has(second.state)) continue;
            return broken({
              expected: `what ${first.exchange.operation?.id} showed: ${first.state}`,
              observed: String(second.state),
              story: [first.exchange, second.exchange],
              exercised: pairs.length,
            });
          }
          return held(pairs.length, "no resource was seen in two ways");
        },
      }),
    ),
  ],
};

/** A sighting in the reply to an event, and the read right after it. */
function adjacent({ sightings, firings }: History) {
  return sightings.slice(1).flatMap((second, index) => {
    const first = sightings[index];
    if (first?.via !== "fire" || second.via !== "read") return [];
    if (first.exchange.receivedAt > second.exchange.sentAt) return [];
    const between = firings.some(
      ({ exchange }) =>
        exchange.index > first.exchange.index && exchange.index <= second.exchange.index,
    );
    return between ? [] : [[first, second] as const];
  });
}
