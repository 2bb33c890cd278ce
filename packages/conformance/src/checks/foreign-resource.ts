import { formatPlace, type Lifecycle, type Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { draftOf } from "../model/drafts.ts";
import { drift } from "../model/explain.ts";
import type { Node } from "../model/node.ts";
import { roleOf } from "../model/roles.ts";
import { isSecured } from "../model/secured.ts";
import { idReference } from "../model/self-rule.ts";
import { stateOf } from "../model/state-of.ts";
import { addressed } from "../run/addressing.ts";
import { creatorOf } from "../run/creators.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { bring, isUnreached, type Resource, readAgain } from "../run/resource.ts";
import { demandedFor } from "../run/served-apart.ts";
import type { Session } from "../run/session.ts";
import { newOrKnown } from "../run/some-resource.ts";
import { leaveSpare, takeSpare } from "../run/spares.ts";
import { toRequest } from "../target/call.ts";
import { foreignGroundTasks } from "./foreign-ground.ts";
import { foreignListTasks } from "./foreign-lists.ts";
import { judgeAlike } from "./foreign-refusal.ts";

const idle = "No credentials of somebody else were given; a config can: other.";

/** Somebody else cannot cancel, and learns nothing from the refusal. */
export const strangerCancels: Check = {
  id: "LC-CAN-11",
  phase: "act",
  idle,
  tasks: (session) => tasksOf(session, isCancel),
};

/** To somebody else, what belongs to the caller does not exist. */
export const strangerSees: Check = {
  id: "SE-03",
  phase: "act",
  idle,
  tasks: (session) => [
    ...tasksOf(session, (...asked) => !isCancel(...asked)),
    ...(session.target.other === undefined ? [] : foreignGroundTasks(session)),
    ...foreignListTasks(session),
  ],
};

function tasksOf(
  session: Session,
  concerns: (lifecycle: Lifecycle, operation: Operation) => boolean,
): readonly Task[] {
  if (session.target.other === undefined) return [];
  return session.contract.operations.flatMap((operation): readonly Task[] => {
    const { fires, reads, lists, yields, basis, place } = operation;
    const name = fires?.lifecycle ?? reads ?? lists?.lifecycle ?? yields?.lifecycle;
    const lifecycle = session.contract.lifecycles[name ?? ""];
    const isNamed = idReference(operation.self) !== undefined;
    if (lifecycle === undefined || !isNamed || !isSecured(operation)) return [];
    if (!concerns(lifecycle, operation)) return [];
    const judgeIt = () => judge(session, lifecycle, operation);
    // What no request makes may be there once all have acted.
    const late = creatorOf(session, lifecycle) === undefined ? { late: judgeIt } : {};
    return [{ subject: operation.id, place, basis, judge: judgeIt, ...late }];
  });
}

async function judge(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
): Promise<Finding> {
  const draft = draftOf(operation, session.drafting);
  const served = servedNode(session, lifecycle, operation);
  const made =
    (await servedOne(session, lifecycle, served)) ?? (await newOrKnown(session, lifecycle));
  if (made === undefined || draft === undefined) {
    return undecided(`no request makes a ${lifecycle.name} and asks ${operation.id} for it`);
  }
  if (isUnreached(made)) return undecided(made.unreached, made.story);
  const request = toRequest(operation, addressed(session, operation, made, draft));
  const asked = await session.send({ ...request, stranger: true });
  const later = await readAgain(session, { ...made, story: [...made.story, asked] });
  if (isUnreached(later)) {
    return broken({
      expected: `the ${lifecycle.name} of its owner as it was`,
      observed: later.unreached,
      story: later.story,
    });
  }
  const { story } = later;
  // Whose parents are not the stranger's either, may be told so before anything else.
  const [wrong] =
    [lifecycle.missing, ...missingParents(session, operation)]
      .map((error) => refusalProblems(session, error === undefined ? {} : { error }, asked))
      .toSorted((a, b) => Number(a.length > 0) - Number(b.length > 0))[0] ?? [];
  if (wrong === undefined) {
    if (served !== undefined) leaveSpare(session, later, served.steps);
    const [was, is] = [stateOf(lifecycle, made.value), stateOf(lifecycle, later.value)];
    const moved = was !== undefined && is !== undefined && !mayDrift(session, made, was, is);
    if (operation.fires !== undefined && moved)
      return broken({ expected: `${was}, since it was refused`, observed: String(is), story });
    return operation.reads === undefined ? held(1) : judgeAlike(session, operation, later, draft);
  }
  const [expected, observed, basis] = wrong;
  return broken({
    expected: `${expected} for somebody else, as ${formatPlace(lifecycle.place)} says of a missing ${lifecycle.name}`,
    observed,
    story,
    ...(basis === undefined ? {} : { basis }),
  });
}

/** Where an operation has a product to serve, by the plan: where it has none, its refusal says nothing of the caller. */
function servedNode(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
): Node | undefined {
  const { yields } = operation;
  if (yields === undefined) return undefined;
  return session
    .exploration(lifecycle)
    .nodes.find(
      ({ state, self }) =>
        yields.in.includes(state) &&
        (yields.cases.length === 0 || demandedFor(operation, self) !== undefined),
    );
}

async function servedOne(
  session: Session,
  lifecycle: Lifecycle,
  node: Node | undefined,
): Promise<Resource | undefined> {
  if (node === undefined) return undefined;
  const one = takeSpare(session, lifecycle, node) ?? (await bring(session, lifecycle, node));
  return isUnreached(one) ? undefined : one;
}

/** Whether the system may have brought it from one state to the other by itself. */
function mayDrift(session: Session, { lifecycle, id }: Resource, was: string, is: string): boolean {
  return drift(lifecycle, new Set([was]), session.isAlone(id)).has(is);
}

/** What answers where a parent does not exist. */
function missingParents({ contract }: Session, { within }: Operation): readonly string[] {
  return within.flatMap((one) => one.missing ?? contract.lifecycles[one.lifecycle]?.missing ?? []);
}

function isCancel(lifecycle: Lifecycle, { fires }: Operation): boolean {
  if (fires === undefined) return false;
  const names = "event" in fires ? [fires.event] : Object.values(fires.events);
  return names.every((name) => roleOf(lifecycle, lifecycle.events[name]) === "cancel");
}
