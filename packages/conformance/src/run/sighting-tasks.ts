import type { Basis, Lifecycle } from "@conduct/contract";
import { broken, held, type Task } from "../check.ts";
import { type History, historiesOf } from "./histories.ts";
import type { Sighting } from "./journal.ts";
import type { Session } from "./session.ts";

/** What a sighting says about a requirement: nothing, that it holds, or how it does not. */
export type Opinion =
  | undefined
  | "holds"
  | {
      readonly expected: string;
      readonly observed: string;
      readonly before?: Sighting;

      /** Which member of the representation it is about. */
      readonly member?: string;

      /** In which of several ways it is broken. */
      readonly way?: string;
      readonly basis?: Basis;
    };

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
        const found: Found[] = [];
        for (const history of historiesOf(session, lifecycle)) {
          for (const [index, sighting] of history.sightings.entries()) {
            const opinion = opine(sighting, history, index);
            if (opinion === undefined) continue;
            exercised += 1;
            if (opinion !== "holds") found.push({ opinion, sighting, history });
          }
        }
        const [first = undefined] = found.toSorted((a, b) => doubt(a) - doubt(b));
        if (first === undefined) return held(exercised, reason);
        const { opinion, sighting, history } = first;
        const { before, ...told } = opinion;
        const steps = history.firings.filter(
          ({ exchange }) => exchange.index < sighting.exchange.index,
        );
        const story = [...steps, ...(before === undefined ? [] : [before]), sighting];
        return broken({
          ...told,
          exercised,
          story: story.map((one) => one.exchange),
          shows: found.map((one) => one.sighting.exchange),
        });
      },
    }));
}

interface Found {
  readonly opinion: Exclude<Opinion, string | undefined>;
  readonly sighting: Sighting;
  readonly history: History;
}

/** What the author documents comes before what is only assumed, and what a list shows comes last. */
function doubt({ opinion: { basis = "documented" }, sighting }: Found): number {
  return (basis === "documented" ? 0 : 2) + (sighting.via === "list" ? 1 : 0);
}
