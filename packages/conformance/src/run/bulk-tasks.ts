import { broken, held, type Task, undecided } from "../check.ts";
import { weakest } from "../model/outcomes.ts";
import { isFinal } from "../model/roles.ts";
import { bulkTriggersOf } from "../model/triggers.ts";
import { type BulkProblem, tryBulk } from "./bulk-trial.ts";
import type { Session } from "./session.ts";

/**
 * One task for each operation that acts on each of many resources: it looks at one kind of what can be
 * wrong with a trial that is made once for all kinds.
 */
export function bulkTasks(session: Session, kind: BulkProblem["kind"]): readonly Task[] {
  return Object.values(session.contract.lifecycles).flatMap((lifecycle) =>
    bulkTriggersOf(session.contract, lifecycle)
      .filter(
        () =>
          kind !== "over" || Object.keys(lifecycle.states).some((one) => isFinal(lifecycle, one)),
      )
      .map((trigger): Task => {
        const { operation, event = "" } = trigger;
        const { basis = operation.basis } = lifecycle.events[event] ?? {};
        return {
          subject: `${lifecycle.name} · ${trigger.name}`,
          place: operation.place,
          basis: weakest(operation.basis, basis),
          asks: true,
          judge: async () => {
            const trial = await tryBulk(session, lifecycle, trigger);
            if ("untried" in trial) return undecided(trial.untried, trial.story);
            const found = trial.problems.find((one) => one.kind === kind);
            if (found === undefined) return held(trial.tried[kind], untried[kind]);
            const { kind: _, ...told } = found;
            return broken(told);
          },
        };
      }),
  );
}

const untried: { readonly [kind in BulkProblem["kind"]]: string } = {
  none: "the system was faster each time",
  some: "there were never two that it picks",
  over: "nothing that it picks was over",
  other: "nothing was there that it does not pick",
};
