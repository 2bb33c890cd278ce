import type { Lifecycle } from "@conduct/contract";
import { drift } from "../model/explain.ts";
import type { Node } from "../model/node.ts";
import { isFinal } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { birthOf } from "./born.ts";
import { knownWork } from "./known-work.ts";
import { isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";

/**
 * A resource in a state that passes, where somebody says which work is slow enough to be seen there.
 *
 * Looks are frequent at first and become rarer, so that what is slow is seen and what never comes there
 * costs little; once it is known how long it takes to come there, they begin shortly before. What came elsewhere
 * twice is not tried again, and where such work once stayed to the end of all patience it stays.
 */
export async function bySlowWork(
  session: Session,
  lifecycle: Lifecycle,
  state: string,
): Promise<Resource | undefined> {
  const known = knownWork(session, lifecycle, "slow");
  if (known === undefined || isFinal(lifecycle, state)) return undefined;
  const tries = await session.once(`slow ${lifecycle.name} ${state}`, async () => ({
    vain: 0,
    took: Number.POSITIVE_INFINITY,
  }));
  if (tries.vain >= most) return undefined;
  const rests = await session.once(`slow ${lifecycle.name}`, async () => new Set<string>());
  let seen = await known.begin();
  const begun = session.clock.now();
  const until = begun + Math.min(longest, session.target.settles ?? longest);
  const isTimed = Number.isFinite(tries.took);
  if (isTimed) await session.clock.sleep(early * tries.took);
  const first = isTimed ? Math.max(shortest, step * tries.took) : shortest;
  const isBorn = birthOf(session, lifecycle.name) !== undefined;
  for (let pause = first; !isUnreached(seen); pause *= isBorn ? growthOfBorn : growth) {
    const now = stateOf(lifecycle, seen.value);
    if (now === state) {
      (await slowOnes(session)).add(seen.id);
      tries.took = Math.min(tries.took, session.clock.now() - begun);
      return seen;
    }
    const mayCome =
      now !== undefined && drift(lifecycle, new Set([now]), session.isAlone(seen.id)).has(state);
    if (!mayCome || rests.has(now)) break;
    if (session.clock.now() > until) {
      rests.add(now);
      break;
    }
    await session.clock.sleep(pause);
    seen = await readAgain(session, seen);
  }
  tries.vain += 1;
  return undefined;
}

/**
 * A resource that comes about in the state in which a plan has it at once, and stays there for a while: where somebody
 * says which work is slow, what is asked of it does not meet one that is over.
 */
export async function lingering(
  session: Session,
  lifecycle: Lifecycle,
  { state, steps: [first, ...more] }: Node,
): Promise<Resource | undefined> {
  const isBorn = first !== undefined && "birth" in first && more.length === 0;
  return isBorn ? bySlowWork(session, lifecycle, state) : undefined;
}

/** The ids of what has been seen in a state that passes, of all lifecycles. */
function slowOnes(session: Session): Promise<Set<string>> {
  return session.once("slow ones", async () => new Set<string>());
}

/**
 * The control to a resource that may have been moved by the system just before it was asked: whether it is slow work,
 * and another one like it, left alone for longer than that took, stays where it is.
 */
export async function staysByItself(
  session: Session,
  { lifecycle, id }: Pick<Resource, "lifecycle" | "id">,
  state: string,
  took: number,
): Promise<boolean> {
  if (!(await slowOnes(session)).has(id)) return false;
  const other = await bySlowWork(session, lifecycle, state);
  if (other === undefined) return false;
  await session.clock.sleep(several * took + pauseOfControl);
  const after = await readAgain(session, other);
  return !isUnreached(after) && stateOf(lifecycle, after.value) === state;
}

const several = 5;
const pauseOfControl = 100;

const most = 2;

/**
 * Milliseconds between looks, each so much longer than the one before, and more so where each look shows but one of
 * several that were made; and how long is looked at most.
 */
const shortest = 4;
const growth = 1.2;
const growthOfBorn = 1.6;
const longest = 4_000;

/** Of the time that it took at least: how much passes before the first look, and between that and the next. */
const early = 0.6;
const step = 0.15;
