import type { Lifecycle } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { initialStates } from "../model/explain.ts";
import { birthOf } from "../run/born.ts";
import { creators } from "../run/creators.ts";
import { knownWork } from "../run/known-work.ts";
import { boundOf, deferredIn, exitsOf, type Life, lifeOf, livesOn } from "../run/lives.ts";
import { isUnreached, type Unreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { consequenceTasks } from "../world/consequences.ts";

/** What is left alone comes to where there is nothing to wait for, in the time that it may take. */
export const comesToAnEnd: Check = {
  id: "LC-LIVE-01",
  phase: "act",
  tasks: (session) => [
    ...tasksOf(session, livesOn, (lifecycle) => judgeEnd(session, lifecycle)),
    ...consequenceTasks(session, "LC-LIVE-01"),
  ],
};

/** A state that somebody else than the client can leave is left. */
export const leavesBeginning: Check = {
  id: "LC-LIVE-02",
  phase: "act",
  tasks: (session) => [
    ...tasksOf(session, livesOn, (lifecycle) => judgeBeginning(session, lifecycle)),
    ...consequenceTasks(session, "LC-LIVE-02"),
  ],
};

/** What was called off for later is over in the time that it may take. */
export const cancelEnds: Check = {
  id: "LC-CAN-04",
  phase: "act",
  tasks: (session) =>
    tasksOf(
      session,
      (one) => deferredIn(one).length > 0,
      (lifecycle) => judgeCancel(session, lifecycle),
    ),
};

async function judgeEnd(session: Session, lifecycle: Lifecycle): Promise<Finding> {
  const life = await lifeOf(session, lifecycle, "success");
  if (isUnreached(life)) return undecided(life.unreached, life.story);
  const last = life.states.at(-1) ?? "";
  if (lifecycle.settled.includes(last)) return held(1);
  const open = whyOpen(session, lifecycle, life);
  if (open !== undefined) return undecided(open, life.resource.story);
  if (isOnTheWay(lifecycle, last)) return undecided(`it never left ${last}`, life.resource.story);
  return stuck(session, life, `one of ${lifecycle.settled.join(", ")}`);
}

/** Work that succeeds, and then, where somebody has told of it, work that fails: it may have to begin again. */
async function judgeBeginning(session: Session, lifecycle: Lifecycle): Promise<Finding> {
  const first = judgeStart(session, await lifeOf(session, lifecycle, "success"));
  if (first.verdict === "fail" || knownWork(session, lifecycle, "failure") === undefined)
    return first;
  const second = judgeStart(session, await lifeOf(session, lifecycle, "failure"));
  return first.verdict === "pass" && second.verdict !== "fail" ? first : second;
}

function judgeStart(session: Session, life: Life | Unreached): Finding {
  if (isUnreached(life)) return undecided(life.unreached, life.story);
  const { lifecycle, story } = life.resource;
  const last = life.states.at(-1) ?? "";
  if (lifecycle.settled.includes(last) || !isOnTheWay(lifecycle, last)) return held(1);
  const open = whyOpen(session, lifecycle, life);
  return open === undefined ? stuck(session, life, `to have left ${last}`) : undecided(open, story);
}

async function judgeCancel(session: Session, lifecycle: Lifecycle): Promise<Finding> {
  const life = await lifeOf(session, lifecycle, "slow", deferredIn(lifecycle));
  if (isUnreached(life)) return undecided(life.unreached, life.story);
  const last = life.states.at(-1) ?? "";
  const { story } = life.resource;
  if (!life.called) return undecided(`it was ${last} before it could be cancelled`, story);
  if (lifecycle.settled.includes(last)) return held(1);
  const open = whyOpen(session, lifecycle, life);
  return open === undefined
    ? stuck(session, life, "an end, since it was cancelled")
    : undecided(open, story);
}

/** Why that it is not over yet says nothing, if it says nothing. */
function whyOpen(
  session: Session,
  lifecycle: Lifecycle,
  { states, age }: Life,
): string | undefined {
  const last = states.at(-1) ?? "";
  if (exitsOf(session, lifecycle, last).length === 0) return `nobody has to take it out of ${last}`;
  return boundOf(session, lifecycle) === undefined
    ? `${last} after ${age} ms; that it may not take longer nobody says; a config can: settles`
    : undefined;
}

/** The work cannot end from here: somebody has to take it on first. */
function isOnTheWay(lifecycle: Lifecycle, state: string): boolean {
  const next = Object.values(lifecycle.events)
    .filter(({ by }) => by !== "client")
    .flatMap(({ cases }) => cases.filter(({ from }) => from.includes(state)))
    .flatMap(({ to }) => (to === undefined ? [] : [to]));
  const isOpen = (to: string) => !lifecycle.settled.includes(to);
  // Where it begins, nobody has taken it on yet, whatever else may become of it.
  if (initialStates(lifecycle).has(state) && next.some(isOpen)) return true;
  return next.length > 0 && next.every(isOpen);
}

function stuck(session: Session, { resource, states, age }: Life, expected: string): Finding {
  const last = states.at(-1) ?? "";
  const exits = exitsOf(session, resource.lifecycle, last);
  const isSure = exits.some(({ basis }) => basis === "documented");
  return broken({
    expected,
    observed: `${last} after ${age} ms`,
    story: resource.story,
    ...(isSure ? {} : { basis: "assumed" }),
  });
}

function tasksOf(
  session: Session,
  concerns: (lifecycle: Lifecycle) => boolean,
  judge: (lifecycle: Lifecycle) => Promise<Finding>,
): readonly Task[] {
  const made = new Set(creators(session.contract).map(({ lifecycle }) => lifecycle));
  const begun = Object.values(session.contract.lifecycles).filter(
    (lifecycle) => made.has(lifecycle) || birthOf(session, lifecycle.name) !== undefined,
  );
  return begun.filter(concerns).map((lifecycle) => ({
    subject: lifecycle.name,
    place: lifecycle.place,
    basis: "documented",
    judge: () => judge(lifecycle),
  }));
}
