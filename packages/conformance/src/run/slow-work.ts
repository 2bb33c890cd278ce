import type { Lifecycle } from "@conduct/contract";
import { drift } from "../model/explain.ts";
import { isFinal } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
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
  for (let pause = first; !isUnreached(seen); pause *= growth) {
    const now = stateOf(lifecycle, seen.value);
    if (now === state) {
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

const most = 2;

/** Milliseconds between looks, each so much longer than the one before; and how long is looked at most. */
const shortest = 4;
const growth = 1.2;
const longest = 4_000;

/** Of the time that it took at least: how much passes before the first look, and between that and the next. */
const early = 0.6;
const step = 0.15;
