import type { Lifecycle } from "@conduct/contract";
import { broken, type Check, held, type Task } from "../check.ts";
import { isFinal } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { historiesOf } from "../run/histories.ts";
import { isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";

const most = 12;

/** Finished resources are still what they were after everything else that this run has done. */
export const finalSurvives: Check = {
  id: "LC-TERM-04",
  phase: "act",
  tasks: (session) =>
    Object.values(session.contract.lifecycles)
      .filter((lifecycle) =>
        Object.keys(lifecycle.states).some((state) => isFinal(lifecycle, state)),
      )
      .map((lifecycle) => taskOf(session, lifecycle)),
};

function taskOf(session: Session, lifecycle: Lifecycle): Task {
  return {
    subject: lifecycle.name,
    place: lifecycle.place,
    basis: "documented",
    judge: async () => {
      const finished = historiesOf(session, lifecycle)
        .filter(({ ours, sightings }) => ours && isFinal(lifecycle, sightings.at(-1)?.state))
        .toSorted((a, b) => sample(a.id) - sample(b.id))
        .slice(0, most);
      for (const { id, sightings } of finished) {
        const last = sightings.at(-1);
        if (last === undefined) continue;
        const path = last.exchange.data?.path ?? {};
        const resource = { lifecycle, id, value: last.value, path, story: [last.exchange] };
        const read = await readAgain(session, resource);
        const state = isUnreached(read) ? read.unreached : stateOf(lifecycle, read.value);
        if (state === last.state) continue;
        return broken({
          expected: `still ${last.state}`,
          observed: String(state),
          story: read.story,
          exercised: finished.length,
        });
      }
      return held(finished.length, "nothing was finished");
    },
  };
}

/** Spreads the choice over the whole run, the same way each time. */
function sample(id: string): number {
  return [...id].reduce((hash, char) => (hash * 31 + (char.codePointAt(0) ?? 0)) % 1009, 7);
}
