import { broken, type Check, held, type Task } from "../check.ts";
import { drift } from "../model/explain.ts";
import { type History, historiesOf } from "../run/histories.ts";
import type { Firing } from "../run/journal.ts";
import { isBefore, mayLieBetween } from "../target/exchange.ts";
import { elementTasks } from "./element-view.ts";
import { productViewTasks } from "./product-view.ts";

/** The reply that changes a resource and the read that follows it show the same state. */
export const viewsAgree: Check = {
  id: "LC-SEQ-05",
  phase: "review",
  tasks: (session) => [
    ...elementTasks(session, true),
    ...productViewTasks(session),
    ...Object.values(session.contract.lifecycles).map(
      (lifecycle): Task => ({
        subject: lifecycle.name,
        place: lifecycle.place,
        basis: "documented",
        judge: () => {
          const asked = session.firings.filter((one) => one.lifecycle === lifecycle);
          const pairs = historiesOf(session, lifecycle).flatMap((one) => adjacent(one, asked));
          for (const [first, second] of pairs) {
            const moved = drift(lifecycle, new Set([first.state ?? ""]), session.isAlone(first.id));
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

/**
 * A sighting in the reply to an event, and the read right after it. What was asked of others meanwhile may
 * have changed this one too, which is another matter.
 */
function adjacent({ sightings }: History, firings: readonly Firing[]) {
  return sightings.slice(1).flatMap((second, index) => {
    const first = sightings[index];
    if (first?.via !== "fire" || second.via !== "read") return [];
    if (!isBefore(first.exchange, second.exchange)) return [];
    const between = firings.some(({ exchange }) =>
      mayLieBetween(exchange, first.exchange, second.exchange),
    );
    return between ? [] : [[first, second] as const];
  });
}
