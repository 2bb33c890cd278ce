import type { Contract, Lifecycle } from "@conduct/contract";
import type { Birth } from "../model/births.ts";
import { isTwin } from "../model/caused.ts";
import { initialStates, isSpontaneous } from "../model/explain.ts";
import { isFinal } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { birthOf, born as bornAnew, bornOf } from "./born.ts";
import { creationRequests, creators } from "./creators.ts";
import { knownWork } from "./known-work.ts";
import { readerOf } from "./representation.ts";
import { create, isUnreached, make, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";

/** A resource that was left to the system, and how far it has come. */
export interface Watched {
  readonly resource: Resource;

  /** It has come to a final state; else it was given up. */
  readonly settled: boolean;

  /** It was not over in the time in which somebody knows it to be. */
  readonly late: boolean;
}

/**
 * Whether somebody behind the API moves a lifecycle's resources without being asked, in ways that no
 * operation offers. What callers can do themselves is left to them.
 */
export function isMovedBySystem(
  {
    exclusive,
    toldWhoActs,
    driver,
    contract,
  }: Pick<Session, "exclusive" | "toldWhoActs" | "driver" | "contract">,
  lifecycle: Lifecycle,
): boolean {
  if (toldWhoActs && exclusive) return false;
  if (driver.fire !== undefined || driver.reach !== undefined) return false;
  const offered = offeredEvents(contract, lifecycle);
  const initial = initialStates(lifecycle);
  const leaves = Object.values(lifecycle.events)
    .filter((event) => isSpontaneous(event, false) && !isTwin(event) && !offered.has(event.name))
    .flatMap((event) => event.cases)
    .some(
      ({ from, to }) => to !== undefined && to !== "$none" && from.some((one) => initial.has(one)),
    );
  return leaves && readerOf(contract, lifecycle) !== undefined;
}

function offeredEvents({ operations }: Contract, { name }: Lifecycle): ReadonlySet<string> {
  return new Set(
    operations.flatMap(({ fires }) => {
      if (fires?.lifecycle !== name) return [];
      return "event" in fires ? [fires.event] : Object.values(fires.events);
    }),
  );
}

/**
 * Makes some resources, leaves them to the system, and looks at them often until they are over or
 * nothing happens any more. What is seen is judged by whoever reviews all sightings.
 */
export function watch(session: Session, lifecycle: Lifecycle): Promise<readonly Watched[]> {
  return session.once(`watch ${lifecycle.name}`, async () => {
    if (!isMovedBySystem(session, lifecycle)) return [];
    const isBorn = birthOf(session, lifecycle.name) !== undefined;
    const usual = Math.max(1, Math.min(4, Math.floor(session.budget.requests / 200)));
    const each = isBorn ? Math.min(usual, fewBorn) : usual;
    const watched: Watched[] = [];
    // A few at a time, so that looking at them does not keep the system from its work.
    for (let wave = 0; wave < (isBorn ? 1 : waves); wave += 1) {
      const made = await createSome(session, lifecycle, each, wave);
      watched.push(...(await followAll(session, made)));
      if (!watched.some((one) => one.settled)) break;
    }
    return watched;
  });
}

/** New resources that are left alone, in all the ways in which they can be asked for. */
export async function createSome(
  session: Session,
  lifecycle: Lifecycle,
  count: number,
  turn = 0,
): Promise<readonly Resource[]> {
  const births = creators(session.contract)
    .filter((one) => one.lifecycle === lifecycle)
    .flatMap(({ operation }) => {
      const plain = creationRequests(session, lifecycle, operation);
      // Where somebody knows what fails, failures are seen too.
      const { failure } = session.fixtures[operation.id] ?? {};
      const [request] = plain;
      const failing = failure === undefined || !request ? [] : [{ ...request, body: failure }];
      return [...plain, ...failing].map((one) => ({ operation, request: one }));
    });
  const birth = births.length === 0 ? birthOf(session, lifecycle.name) : undefined;
  if (birth !== undefined) return bornSome(session, lifecycle, birth, count);
  const made = await Promise.all(
    Array.from({ length: births.length === 0 ? 0 : count }, (_, index) => {
      const birth = births[(turn * count + index) % births.length];
      return birth && create(session, birth.operation, lifecycle, birth.request);
    }),
  );
  return made.filter((one) => one !== undefined && !isUnreached(one)) as readonly Resource[];
}

/** What no request makes for itself, as often as it is wanted: of one maker, or under a parent each. */
async function bornSome(
  session: Session,
  lifecycle: Lifecycle,
  birth: Birth,
  count: number,
): Promise<readonly Resource[]> {
  const times = Array.from({ length: count });
  // Where somebody knows what fails, failures are seen too, beside others.
  const failing = count > 1 ? knownWork(session, lifecycle, "failure") : undefined;
  const maker = birth.kind === "spawned" ? await make(session, birth.maker, birth.node) : undefined;
  const born = await Promise.all(
    times.map(async (_, index) => {
      if (failing !== undefined && index === times.length - 1) return failing.begin();
      if (birth.kind === "listed") return bornAnew(session, lifecycle, birth, make);
      return maker === undefined || isUnreached(maker)
        ? undefined
        : bornOf(session, lifecycle, birth, maker);
    }),
  );
  return born.filter((one) => one !== undefined && !isUnreached(one)) as readonly Resource[];
}

/** Of what no request makes for itself, each takes several: so many are made at a time, and tell how they end. */
export const fewBorn = 3;

const waves = 3;

/** Milliseconds: how long nothing may happen; how long all may take. */
const idle = 2_500;
const longest = 8_000;

/** Looks are frequent after each change, and become rarer; what is over is looked at for a while. */
const shortest = 3;
const rarest = 200;
const growth = 1.5;
const growthTogether = 1.8;
const usualAfterwards = 160;

/** So many of a kind are looked at less often each: one shows what another has hidden between two looks. */
const enoughTogether = 3;

interface Follower {
  /** After how long it is looked at first: several at different times, so that together they miss little. */
  readonly shortest: number;
  readonly growth: number;
  resource: Resource;
  text: string;
  pause: number;
  due: number;
  over: number | undefined;
}

/** How long looking goes on, in milliseconds: when all is over, and at most. */
interface Following {
  readonly afterwards?: number;
  readonly within?: number;
}

/** Looks at all of them until they are over, or there is no point in waiting any longer. */
export async function followAll(
  session: Session,
  resources: readonly Resource[],
  { afterwards = usualAfterwards, within }: Following = {},
): Promise<readonly Watched[]> {
  const { clock, patience } = session;
  const { settles = Number.POSITIVE_INFINITY } = session.target;
  const begun = clock.now();
  const isAlone = resources.length < enoughTogether;
  const followers = resources.map((resource, index): Follower => {
    const first = isAlone
      ? shortest
      : shortest * growthTogether ** ((index % enoughTogether) / enoughTogether);
    const how = { shortest: first, growth: isAlone ? growth : growthTogether };
    return { ...how, resource, text: "", pause: first, due: begun, over: undefined };
  });
  const most = session.budget.requests / 10;
  const slowest = Math.max(rarest, (patience ?? 0) / 15);
  let looks = 0;
  let changed = begun;
  const gone = new Set<Follower>();
  while (looks < most) {
    const now = clock.now();
    // Where somebody says how long work takes, nobody waits longer than that for the next thing to happen.
    const usual =
      patience === undefined
        ? Math.min(changed + idle, begun + longest)
        : Math.min(begun + patience, changed + settles);
    const limit = within === undefined ? usual : Math.min(usual, begun + within);
    const open = followers.filter((one) => !gone.has(one) && !isDone(one, now, afterwards));
    if (open.length === 0 || now > limit) break;
    const due = open.filter((one) => one.due <= now);
    if (due.length === 0) {
      await clock.sleep(Math.max(1, Math.min(...open.map((one) => one.due)) - now));
      continue;
    }
    looks += due.length;
    await Promise.all(
      due.map(async (one) => {
        const read = await readAgain(session, { ...one.resource, story: [] });
        if (isUnreached(read)) gone.add(one);
        else if (note(one, read, clock.now(), slowest)) changed = clock.now();
      }),
    );
  }
  return followers.map(({ resource, over }) => ({
    resource,
    settled: over !== undefined,
    late: over === undefined && patience !== undefined && clock.now() - begun > patience,
  }));
}

/** Notes what was seen; true if it is something new. */
function note(one: Follower, read: Resource, now: number, slowest: number): boolean {
  const { lifecycle } = read;
  const text = JSON.stringify(read.value);
  const isNew = text !== one.text;
  const moved = isNew && stateOf(lifecycle, read.value) !== stateOf(lifecycle, one.resource.value);
  one.pause = moved ? one.shortest : Math.min(one.pause * one.growth, slowest);
  one.due = now + one.pause;
  one.resource = { ...read, story: [...one.resource.story.slice(0, 1), ...read.story] };
  one.text = text;
  if (isFinal(lifecycle, stateOf(lifecycle, read.value))) one.over ??= now;
  return isNew;
}

function isDone({ over }: Follower, now: number, afterwards: number): boolean {
  return over !== undefined && now - over > afterwards;
}
