import type { Lifecycle, Need, Operation } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { drift } from "../model/explain.ts";
import { isSecured } from "../model/secured.ts";
import { idReference } from "../model/self-rule.ts";
import { stateOf } from "../model/state-of.ts";
import { bulkTriggersOf, type Trigger } from "../model/triggers.ts";
import { creatorOf } from "../run/creators.ts";
import { gather } from "../run/herd.ts";
import { lackingNeed, referenceOf } from "../run/lacking-needs.ts";
import { roleOf } from "../run/meet-needs.ts";
import { isShownTo, theirsOf } from "../run/of-somebody-else.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { isUnreached, parentFor, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { refusalOf } from "../run/unmet-need.ts";
import { toRequest, withRole } from "../target/call.ts";
import { isSuccess } from "../target/exchange.ts";

/**
 * What belongs to one is no ground for another to stand on: nothing is made or listed under it, nothing that is made
 * needs it, and no request to each of many reaches it.
 */
export function foreignGroundTasks(session: Session): readonly Task[] {
  const { operations, lifecycles } = session.contract;
  const secured = operations.filter(isSecured);
  return [
    ...secured.filter(standsUnder).map((operation) => ({
      ...about(operation, operation.within.at(-1)?.lifecycle),
      judge: () => judgeUnder(session, operation),
    })),
    ...secured.flatMap((operation) =>
      (operation.needs ?? []).flatMap((need): readonly Task[] => {
        const lifecycle = lifecycles[need.lifecycle];
        if (lifecycle === undefined || roleOf(need) === undefined) return [];
        const judge = () => judgeNeed(session, operation, need, lifecycle);
        return [{ ...about(operation, need.lifecycle), judge }];
      }),
    ),
    ...Object.values(lifecycles).flatMap((lifecycle) =>
      bulkTriggersOf(session.contract, lifecycle)
        .filter(({ operation }) => isSecured(operation))
        .map((trigger) => ({
          ...about(trigger.operation, lifecycle.name),
          judge: () => judgeBulk(session, lifecycle, trigger),
        })),
    ),
  ];
}

/** What a request names of its own is asked for elsewhere. */
function standsUnder({ within, self }: Operation): boolean {
  return within.length > 0 && idReference(self) === undefined;
}

function about({ id, place, basis }: Operation, name: string | undefined): Omit<Task, "judge"> {
  return { subject: `${id}, with the ${name} of somebody else`, place, basis };
}

async function judgeUnder(session: Session, operation: Operation): Promise<Finding> {
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const { lifecycles } = session.contract;
  for (const { lifecycle: name } of operation.within) {
    const lifecycle = lifecycles[name];
    const parent = lifecycle && (await parentFor(session, operation, lifecycle));
    if (lifecycle === undefined || parent === undefined || isUnreached(parent)) continue;
    const shown = await isShownTo(session, parent, "somebody else");
    const isEverybodys = shown === undefined ? !creatorOf(session, lifecycle) : isSuccess(shown);
    if (isEverybodys) return undecided(`the ${name} may be there for everybody`);
  }
  const request = toRequest(operation, standing.data);
  const asked = await session.send({ ...request, stranger: true });
  const errors = operation.within.map(
    ({ lifecycle, missing }) => missing ?? lifecycles[lifecycle]?.missing,
  );
  const [wrong] =
    errors
      .map((error) => refusalProblems(session, error === undefined ? {} : { error }, asked))
      .toSorted((a, b) => a.length - b.length)[0] ?? [];
  if (wrong === undefined) return held(1);
  const [expected, observed, basis] = wrong;
  return broken({
    expected: `${expected} for somebody else, to whom what it is under does not exist`,
    observed,
    story: [...(standing.resource?.story ?? []), asked],
    ...(basis === undefined || isSuccess(asked) ? {} : { basis }),
  });
}

/** Speaks of what somebody else has made. */
async function judgeNeed(
  session: Session,
  operation: Operation,
  need: Need,
  lifecycle: Lifecycle,
): Promise<Finding> {
  const role = roleOf(need);
  const theirs = await theirsOf(session, lifecycle);
  if (isUnreached(theirs)) return undecided(theirs.unreached, theirs.story);
  const shown = await isShownTo(session, theirs, "us");
  if (shown === undefined || isSuccess(shown))
    return undecided(`the ${lifecycle.name} may be there for everybody`, theirs.story);
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const request = lackingNeed(session, operation, need, standing.data);
  if (role === undefined || request === undefined)
    return undecided("no request that its schemas allow names it");
  const asked = await session.call(operation, withRole(request, role, theirs.id));
  const { name } = refusalOf(session, need) ?? {};
  const [wrong] = refusalProblems(session, name === undefined ? {} : { error: name }, asked);
  if (wrong === undefined) return held(1);
  const [expected, observed, basis] = wrong;
  const named = referenceOf(need)?.replace("$request.", "") ?? role;
  return broken({
    expected: `${expected}, for ${named} names the ${lifecycle.name} of somebody else`,
    observed,
    story: [...theirs.story, asked],
    ...(basis === undefined || isSuccess(asked) ? {} : { basis }),
  });
}

/** However it is answered: it picks nothing that is there for whoever asks. */
async function judgeBulk(
  session: Session,
  lifecycle: Lifecycle,
  trigger: Trigger,
): Promise<Finding> {
  const { operation } = trigger;
  const herd = await gather(session, lifecycle, trigger);
  if (isUnreached(herd)) return undecided(herd.unreached, herd.story);
  const [before] = herd.picked;
  if (before === undefined) return undecided("nothing was made that it picks");
  const shown = await isShownTo(session, before, "somebody else");
  if (shown === undefined || isSuccess(shown))
    return undecided(`the ${lifecycle.name} may be there for everybody`, before.story);
  const asked = await session.send({ ...toRequest(operation, herd.request), stranger: true });
  const after = await readAgain(session, { ...before, story: [...before.story, asked] });
  const was = stateOf(lifecycle, before.value) ?? "";
  const is = isUnreached(after) ? "$none" : stateOf(lifecycle, after.value);
  const may = drift(lifecycle, new Set([was]), session.isAlone(before.id), before.value);
  if (is === undefined || is === was || may.has(is)) return held(1);
  return broken({
    expected: `${was}, since somebody else has asked`,
    observed: isUnreached(after) ? after.unreached : is,
    story: after.story,
  });
}
