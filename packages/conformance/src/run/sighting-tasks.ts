import type { Lifecycle } from "@conduct/contract";
import { broken, held, type Task } from "../check.ts";
import { type History, historiesOf } from "./histories.ts";
import type { Sighting } from "./journal.ts";
import type { Session } from "./session.ts";

/** What a sighting says about a requirement: nothing, that it holds, or how it does not. */
export type Opinion =
  | undefined
  | "holds"
  | { readonly expected: string; readonly observed: string; readonly before?: Sighting };

/** One task for each lifecycle a requirement speaks of, which looks at every sighting of the run. */
export function sightingTasks(
  session: Session,
  concerns: (lifecycle: Lifecycle) => boolean,
  opine: (sighting: Sighting, history: History, index: number) => Opinion,
  reason = "no sighting decides it",
): readonly Task[] {
  return Object.values(session.contract.lifecycles)
    .filter(concerns)
    .map((lifecycle) => ({
      subject: lifecycle.name,
      place: lifecycle.place,
      basis: "documented",
      judge: () => {
        let exercised = 0;
        for (const history of historiesOf(session, lifecycle)) {
          for (const [index, sighting] of history.sightings.entries()) {
            const opinion = opine(sighting, history, index);
            if (opinion === undefined) continue;
            exercised += 1;
            if (opinion === "holds") continue;
            const { expected, observed, before } = opinion;
            const steps = history.firings.filter(
              ({ exchange }) => exchange.index < sighting.exchange.index,
            );
            const story = [...steps, ...(before === undefined ? [] : [before]), sighting];
            return broken({
              expected,
              observed,
              exercised,
              story: story.map((one) => one.exchange),
            });
          }
        }
        return held(exercised, reason);
      },
    }));
}
