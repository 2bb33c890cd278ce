import type { Lifecycle } from "@conduct/contract";
import type { Step } from "../model/node.ts";
import { type RichCell, richCells } from "../model/richest.ts";
import { stateOf } from "../model/state-of.ts";
import { attemptWays } from "./attempt-ways.ts";
import { optionOf, optionsFor, type Stride } from "./long-ways.ts";
import { little } from "./power.ts";
import { representationSchema } from "./representation.ts";
import { bring, isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";
import { tryOn } from "./trial.ts";

/**
 * What sets members back, or is to keep them, is asked of a resource that has something to lose: progress,
 * results, the reason of a failure. Then it goes on to its success, since what was kept in secret comes to light there.
 *
 * Once in a run for all checks; each resource is followed for as long as it is where it should be.
 */
export function richWays(session: Session, lifecycle: Lifecycle): Promise<readonly Stride[]> {
  return session.once(`rich ways ${lifecycle.name}`, async () => {
    const found: Stride[] = [];
    if (session.left() < little) return found;
    const exploration = session.exploration(lifecycle);
    const schema = representationSchema(session.contract, lifecycle, session.validator);
    for (const rich of [
      ...(await attemptWays(session, lifecycle)),
      ...richCells(exploration, session.drafting, schema),
    ])
      found.push(...(await follow(session, rich)));
    return found;
  });
}

async function follow(session: Session, rich: RichCell): Promise<readonly Stride[]> {
  const { cell, node, isJudgedOnTheWay = false } = rich;
  const found: Stride[] = [];
  const before = isJudgedOnTheWay
    ? await lead(session, rich, found)
    : await bring(session, cell.lifecycle, node);
  if (before === undefined || isUnreached(before)) return found;
  const state = stateOf(cell.lifecycle, before.value);
  if (state === undefined) return found;
  const first = { ...cell, state };
  const { trial, after } = await tryOn(session, first, before);
  if ("untried" in trial) return found;
  found.push({ cell: first, trial });
  let resource = isLost(trial) || isUnreached(after) ? undefined : after;
  for (const step of resource === undefined ? [] : wayToSuccess(session, resource)) {
    if (resource === undefined) break;
    const next = await go(session, resource, step);
    if (next === undefined) break;
    found.push(...next.found);
    resource = next.resource;
  }
  return found;
}

/** Goes the way step by step, each of them tried as by itself; undefined where it goes astray. */
async function lead(
  session: Session,
  { cell: { lifecycle }, node }: RichCell,
  found: Stride[],
): Promise<Resource | undefined> {
  const [birth, ...steps] = node.steps;
  if (birth === undefined) return undefined;
  const born = await bring(session, lifecycle, { ...node, state: birth.to, steps: [birth] });
  let resource = isUnreached(born) ? undefined : born;
  for (const step of steps) {
    const option = resource && "trigger" in step ? optionOf(session, resource, step) : undefined;
    if (resource === undefined || option === undefined) return undefined;
    const { trial, after } = await tryOn(session, option, resource);
    if ("untried" in trial) return undefined;
    found.push({ cell: option, trial });
    resource = isLost(trial) || isUnreached(after) ? undefined : after;
  }
  return resource;
}

interface Gone {
  readonly found: readonly Stride[];

  /** Where it is now, if it is where it should be. */
  readonly resource: Resource | undefined;
}

/** One step further, by a request that is judged like any other, or by the driver. */
async function go(session: Session, resource: Resource, step: Step): Promise<Gone | undefined> {
  if ("fire" in step) {
    await session.driver.fire?.(resource.lifecycle.name, resource.id, step.fire);
    const read = await readAgain(session, resource);
    return { found: [], resource: isUnreached(read) ? undefined : read };
  }
  if (!("trigger" in step)) return undefined;
  // As plainly as can be: what says much would hide what was kept.
  const option = optionsFor(session, resource, true).find(
    ({ trigger, expected }) =>
      trigger.name === step.trigger.name && expected?.kind === "taken" && expected.to === step.to,
  );
  const tried = option && (await tryOn(session, option, resource));
  if (option === undefined || tried === undefined || "untried" in tried.trial) return undefined;
  const { trial, after } = tried;
  return {
    found: [{ cell: option, trial }],
    resource: isLost(trial) || isUnreached(after) ? undefined : after,
  };
}

/** It is not where it should be. A member that is wrong hinders nobody from going on. */
function isLost({ problems }: Stride["trial"]): boolean {
  return problems.some(({ aspect }) => aspect !== "effect" && aspect !== "unchanged");
}

/** The rest of the shortest way to success that comes by the state a resource is in. */
function wayToSuccess(session: Session, { lifecycle, value }: Resource): readonly Step[] {
  const state = stateOf(lifecycle, value);
  const ways = session
    .exploration(lifecycle)
    .nodes.filter((node) => lifecycle.states[node.state]?.final === "success")
    .map(({ steps }) => {
      const here = steps.findLastIndex(({ to }) => to === state);
      return here < 0 ? [] : steps.slice(here + 1);
    });
  return ways.filter((way) => way.length > 0).toSorted((a, b) => a.length - b.length)[0] ?? [];
}
