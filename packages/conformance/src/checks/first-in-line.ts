import { broken, type Check, held, type Task, undecided } from "../check.ts";
import { weakest } from "../model/outcomes.ts";
import { claimTriggersOf } from "../model/triggers.ts";
import { tryClaim } from "../run/claim-trial.ts";

/**
 * A request that takes whichever is first in line takes one that no other comes before, and moves it as the
 * event says; each request takes another one, and none only where nothing waits.
 */
export const firstInLine: Check = {
  id: "LC-EVT-05",
  phase: "act",
  tasks: (session) =>
    Object.values(session.contract.lifecycles).flatMap((lifecycle) =>
      claimTriggersOf(session.contract, lifecycle).map((trigger): Task => {
        const { operation, event = "", name } = trigger;
        const { basis = operation.basis } = lifecycle.events[event] ?? {};
        return {
          subject: `${lifecycle.name} · ${name}`,
          place: operation.place,
          basis: weakest(operation.basis, basis),
          judge: async () => {
            const trial = await tryClaim(session, lifecycle, trigger);
            if ("untried" in trial) return undecided(trial.untried, trial.story);
            if (trial.problem === undefined) return held(trial.tried);
            const { kind: _, ...told } = trial.problem;
            return broken(told);
          },
        };
      }),
    ),
};
