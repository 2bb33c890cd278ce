import type { Lifecycle, Predicate } from "@conduct/contract";
import { broken, type Check, held, type Task } from "../check.ts";
import { withHoles } from "../model/hidden.ts";
import { judge } from "../model/judge.ts";
import { representationSchema } from "../run/representation.ts";
import type { Session } from "../run/session.ts";

/** What a state holds is true of every representation seen in it. */
export const stateHolds: Check = {
  id: "LC-RES-01",
  phase: "review",
  tasks: (session) => tasksOf(session, (lifecycle, part) => !speaksOf(part, lifecycle.error)),
};

/** What a state says of the error is true of every representation seen in it. */
export const errorHolds: Check = {
  id: "LC-RES-02",
  phase: "review",
  tasks: (session) => tasksOf(session, (lifecycle, part) => speaksOf(part, lifecycle.error)),
};

function tasksOf(
  session: Session,
  concerns: (lifecycle: Lifecycle, part: Predicate) => boolean,
): readonly Task[] {
  return Object.values(session.contract.lifecycles).flatMap((lifecycle) =>
    Object.values(lifecycle.states).flatMap((state) => {
      const parts = partsOf(state.holds).filter((part) => concerns(lifecycle, part));
      if (parts.length === 0) return [];
      return [
        {
          subject: `${lifecycle.name} · ${state.name}`,
          place: state.place,
          basis: state.basis,
          judge: () => judgeState(session, lifecycle, state.name, parts),
        },
      ];
    }),
  );
}

function judgeState(
  session: Session,
  lifecycle: Lifecycle,
  state: string,
  parts: readonly Predicate[],
) {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const seen = session.sightings.filter(
    (one) => one.lifecycle === lifecycle && one.state === state,
  );
  let exercised = 0;
  for (const { value, exchange, via } of seen) {
    const self = withHoles(lifecycle, value, schema, session.validator);
    for (const part of parts) {
      const holds = judge(part, { self });
      if (holds === undefined) continue;
      exercised += 1;
      // A list may show less of a resource than a read does.
      if (holds || via === "list") continue;
      return broken({
        expected: `${JSON.stringify(part)} in ${state}`,
        observed: JSON.stringify(value).slice(0, 400),
        story: [exchange],
        exercised,
        ...memberOf(part),
      });
    }
  }
  return held(exercised, `${state} was never seen`);
}

function partsOf(predicate: Predicate | undefined): readonly Predicate[] {
  if (predicate === undefined) return [];
  return "all" in predicate ? predicate.all.flatMap(partsOf) : [predicate];
}

function speaksOf(part: Predicate, pointer: string | undefined): boolean {
  return pointer !== undefined && JSON.stringify(part).includes(`"$self#${pointer}`);
}

/** The member that a condition speaks of. */
function memberOf(part: Predicate): { readonly member?: string } {
  const member = /\$self#(\/[^/"]+)/.exec(JSON.stringify(part))?.[1];
  return member === undefined ? {} : { member };
}
