import type { Lifecycle } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { knownWork } from "../run/known-work.ts";
import { lifeOf } from "../run/lives.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";

/** Work that is known to succeed ends in a success, and work that is known to fail in a failure. */
export const knownEnds: Check = {
  id: "LC-RES-07",
  phase: "act",
  idle: "No inputs were given whose end is known; a config can: fixtures.",
  tasks: (session) =>
    Object.values(session.contract.lifecycles)
      .filter(isEnding)
      .flatMap((lifecycle) =>
        (["success", "failure"] as const).flatMap((kind): readonly Task[] => {
          const known = knownWork(session, lifecycle, kind);
          // Of the parts of work that is known to fail one may well succeed.
          if (known === undefined || known.isOneOfMany) return [];
          const { operation } = known;
          const { id, place, basis } = operation;
          const judgeKind = () => judge(session, lifecycle, kind);
          return [{ subject: `${id} · ${kind}`, place, basis, judge: judgeKind }];
        }),
      ),
};

function isEnding({ states }: Lifecycle): boolean {
  return Object.values(states).some(({ final }) => final !== undefined);
}

async function judge(
  session: Session,
  lifecycle: Lifecycle,
  kind: "success" | "failure",
): Promise<Finding> {
  const life = await lifeOf(session, lifecycle, kind);
  if (isUnreached(life)) return undecided(life.unreached, life.story);
  const last = life.states.at(-1) ?? "";
  const outcome = lifecycle.states[last]?.final;
  const { story } = life.resource;
  if (outcome === undefined) return undecided(`it is ${last} after ${life.age} ms`, story);
  // Somebody else may have called it off.
  if (outcome === "cancelled") return undecided(`it was ${last}`, story);
  const fits = kind === "success" ? outcome !== "failure" : outcome !== "success";
  return fits ? held(1) : broken({ expected: `a ${kind}`, observed: last, story });
}
