import type { Lifecycle } from "@conduct/contract";
import { drift } from "../model/explain.ts";
import { isFinal } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { birthOf } from "./born.ts";
import { historiesOf } from "./histories.ts";
import { create, isUnreached, type Resource, readAgain, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";
import { bySlowWork } from "./slow-work.ts";
import { type Stay, stayIn, type Way } from "./stay.ts";
import { createSome, fewBorn, isMovedBySystem, type Watched, watch } from "./watch.ts";

/**
 * A resource in a state that only the system brings about: new ones are made and left to it until one
 * comes by. When to look is known from those that were watched; where none of them was seen, nobody is
 * waited for.
 */
export async function awaitState(
  session: Session,
  lifecycle: Lifecycle,
  state: string,
): Promise<Resource | Unreached> {
  const never = { unreached: `no request leads to ${state}; a driver could`, story: [] };
  if (!isMovedBySystem(session, lifecycle)) return never;
  const slowly = await bySlowWork(session, lifecycle, state);
  if (slowly !== undefined) return slowly;
  const isBorn = birthOf(session, lifecycle.name) !== undefined;
  // What comes about by the way is too dear to be waited for where it does not stay.
  if (isBorn && !isFinal(lifecycle, state)) return never;
  const watched = await watch(session, lifecycle);
  const stay = stayIn(
    session,
    lifecycle,
    state,
    new Set(watched.map(({ resource }) => resource.id)),
  );
  if (stay === undefined) {
    const there = isFinal(lifecycle, state) ? await ledThere(session, lifecycle, state) : undefined;
    if (there !== undefined) return handOut(session, there);
    return { ...never, unreached: `nothing was seen to come to ${state} by itself` };
  }
  const known = wardsOf(session, lifecycle, watched);
  if (isFinal(lifecycle, state)) {
    const there = known.find(({ value }) => stateOf(lifecycle, value) === state);
    const found = there && (await lookAt(session, known, there, state));
    if (found !== undefined) return handOut(session, found);
    const again = await handedOut(session, lifecycle, state);
    if (again !== undefined) return again;
  }
  if (!isFinal(lifecycle, state) && !isBorn) {
    // Others were made to be waited for, and may have come there meanwhile.
    for (const one of mayBeThere(session, known, state)) {
      const found = await lookAt(session, known, one, state);
      if (found !== undefined) return found;
    }
  }
  const count = Math.min(most, Math.ceil(1.5 / stay.share));
  const sofar = await session.once(`awaited ${lifecycle.name} ${state}`, async () => ({ vain: 0 }));
  const tries = isBorn ? Number(sofar.vain < mostVain) : (turns[sofar.vain] ?? 0);
  for (let turn = 0; turn < tries; turn += 1) {
    const wards =
      stay.way === undefined
        ? await createSome(session, lifecycle, isBorn ? Math.min(fewBorn, count) : count)
        : await createAlike(session, lifecycle, stay.way, count);
    known.push(...wards);
    await session.clock.sleep(stay.from);
    const found = await firstIn(session, known, wards, { state, ...stay, isBorn });
    if (found === undefined) continue;
    sofar.vain = 0;
    return isFinal(lifecycle, state) ? handOut(session, found) : found;
  }
  sofar.vain += 1;
  return { ...never, unreached: `nothing came to ${state} in time` };
}

/** What requests and the system together have brought to an end in the course of the run, and still is there. */
async function ledThere(
  session: Session,
  lifecycle: Lifecycle,
  state: string,
): Promise<Resource | undefined> {
  const used = new Set((lent.get(session) ?? []).map(({ id }) => id));
  const ended = historiesOf(session, lifecycle).filter(
    ({ id, ours, sightings }) => ours && !used.has(id) && sightings.at(-1)?.state === state,
  );
  for (const { id, sightings } of ended.slice(-mostThere)) {
    const last = sightings.at(-1);
    if (last === undefined) continue;
    const { value, exchange } = last;
    const path = exchange.data?.path ?? {};
    const read = await readAgain(session, { lifecycle, id, value, path, story: [] });
    if (!isUnreached(read) && stateOf(lifecycle, read.value) === state) return read;
  }
  return undefined;
}

/** Of those that are known, the newest that were there when they were seen last, or on the way. */
function mayBeThere(
  session: Session,
  known: readonly Resource[],
  state: string,
): readonly Resource[] {
  const all = known.filter(({ lifecycle, id, value }) => {
    const last = stateOf(lifecycle, value);
    return last !== undefined && drift(lifecycle, new Set([last]), session.isAlone(id)).has(state);
  });
  return all.slice(-mostThere);
}

const mostThere = 2;

/** How often new ones are made and left to it: for the first who waits, and for those who wait after it was in vain. */
const turns = [4, 1, 1];

/** What comes about by the way is not made again and again, nor looked at as often. */
const fewLooks = 6;
const mostVain = 1;
const most = 8;

/** So many of one kind, left alone. */
async function createAlike(
  session: Session,
  lifecycle: Lifecycle,
  { operation, request }: Way,
  count: number,
): Promise<readonly Resource[]> {
  const made = await Promise.all(
    Array.from({ length: count }, () => create(session, operation, lifecycle, request)),
  );
  return made.filter((one) => !isUnreached(one)) as readonly Resource[];
}

/** Looks at all in turn until one of them is there, or none can come there any more. */
async function firstIn(
  session: Session,
  known: Resource[],
  wards: readonly Resource[],
  { state, from, length, isBorn }: Stay & { readonly state: string; readonly isBorn: boolean },
): Promise<Resource | undefined> {
  const { clock } = session;
  const until = clock.now() + 50 + 2 * from;
  // Where they stay for good, there is no hurry.
  const least = isBorn ? (50 + from) / fewLooks : 2;
  const pause = Math.max(least, length === 0 ? from / 4 : Math.min(50, length / 6));
  let open = wards;
  for (let looks = 0; open.length > 0 && !(isBorn && looks === fewLooks); looks += 1) {
    const still: Resource[] = [];
    for (const one of open) {
      const found = await lookAt(session, known, one, state);
      if (found !== undefined) return found;
      const seen = known.find(({ id }) => id === one.id);
      const now = seen && stateOf(seen.lifecycle, seen.value);
      if (seen === undefined || now === undefined) continue;
      if (drift(seen.lifecycle, new Set([now]), session.isAlone(seen.id)).has(state))
        still.push(seen);
    }
    open = still;
    if (clock.now() > until) return undefined;
    await clock.sleep(pause);
  }
  return undefined;
}

/** Reads one of the known; takes it away from them if it is in the state. */
async function lookAt(
  session: Session,
  known: Resource[],
  one: Resource,
  state: string,
): Promise<Resource | undefined> {
  const read = await readAgain(session, { ...one, story: one.story.slice(0, 1) });
  const place = known.findIndex(({ id }) => id === one.id);
  if (isUnreached(read)) {
    known.splice(place, 1);
    return undefined;
  }
  if (stateOf(read.lifecycle, read.value) !== state) {
    known[place] = read;
    return undefined;
  }
  known.splice(place, 1);
  return read;
}

/** Of what is over, somebody may make use who leaves it as it is: then it serves for something else too. */
function handOut(session: Session, resource: Resource): Resource {
  lent.set(session, [...(lent.get(session) ?? []), resource]);
  return resource;
}

/** One that was handed out before, and is what it was. */
async function handedOut(
  session: Session,
  lifecycle: Lifecycle,
  state: string,
): Promise<Resource | undefined> {
  const all = lent.get(session) ?? [];
  for (const one of all) {
    if (one.lifecycle !== lifecycle || stateOf(lifecycle, one.value) !== state) continue;
    const read = await readAgain(session, { ...one, story: one.story.slice(0, 1) });
    if (!isUnreached(read) && JSON.stringify(read.value) === JSON.stringify(one.value)) return read;
    lent.set(
      session,
      (lent.get(session) ?? []).filter((other) => other !== one),
    );
  }
  return undefined;
}

const lent = new WeakMap<Session, readonly Resource[]>();

const kept = new WeakMap<Session, Map<Lifecycle, Resource[]>>();

/** Resources that were made to be waited for, and were not used so far. */
function wardsOf(session: Session, lifecycle: Lifecycle, watched: readonly Watched[]): Resource[] {
  const ofSession = kept.get(session) ?? new Map<Lifecycle, Resource[]>();
  kept.set(session, ofSession);
  const known = ofSession.get(lifecycle) ?? watched.map(({ resource }) => resource);
  ofSession.set(lifecycle, known);
  return known;
}
