import type { Case, Lifecycle } from "@conduct/contract";
import { causedEvents, untwinned } from "../model/caused.ts";
import { initialStates, isSpontaneous } from "../model/explain.ts";
import { stateOf } from "../model/state-of.ts";
import { isSuccess } from "../target/exchange.ts";
import { addressed } from "./addressing.ts";
import { creatorOf } from "./creators.ts";
import type { Fixture } from "./fixture.ts";
import { knownWork } from "./known-work.ts";
import { create, isUnreached, type Resource, readAgain, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";
import { createSome } from "./watch.ts";

/** A resource that was made and then only looked at. */
export interface Life {
  readonly resource: Resource;

  /** The states it was seen in, in order, without repetition. */
  readonly states: readonly string[];

  /** Milliseconds since it was made, or was called off, or, where it is told to fail, has come to the last of them. */
  readonly age: number;

  /** A request has called it off on the way. */
  readonly called: boolean;
}

/** Longer than this no run waits for one resource. */
const longest = 10_000;

/** Milliseconds between looks, once it has been looked at often; where its end is not to be missed, less. */
const seldom = 500;
const often = 200;

/** What has gone on so often goes round in circles. */
const mostSteps = 20;

/** How long is looked where nobody says how long work may take. */
const glance = 1_000;

/** How long work may take: what the contract or the user says, whichever is less. */
export function boundOf(session: Session, lifecycle: Lifecycle): number | undefined {
  const { timeout = Number.POSITIVE_INFINITY } = lifecycle.wait;
  const bound = Math.min(timeout, session.target.settles ?? Number.POSITIVE_INFINITY);
  return bound <= longest ? bound : undefined;
}

/** Makes a resource, calls it off once that takes effect later if it is to be, and watches it to its end. */
export function lifeOf(
  session: Session,
  lifecycle: Lifecycle,
  kind: keyof Fixture,
  cancelIn: readonly string[] = [],
): Promise<Life | Unreached> {
  return session.once(`life ${kind} ${cancelIn.join()} ${lifecycle.name}`, async () => {
    const made = await begin(session, lifecycle, kind);
    if (isUnreached(made)) return made;
    const until = boundOf(session, lifecycle) ?? glance;
    // What fails may be tried again and again: each time takes its time.
    const rarest = kind === "slow" ? seldom : often;
    return watch(session, made, { bound: until, cancelIn, isRepeated: kind === "failure", rarest });
  });
}

async function begin(
  session: Session,
  lifecycle: Lifecycle,
  kind: keyof Fixture,
): Promise<Resource | Unreached> {
  const known = knownWork(session, lifecycle, kind);
  if (known !== undefined) return known.begin();
  const creator = creatorOf(session, lifecycle);
  if (creator !== undefined) return create(session, creator.operation, lifecycle, creator.request);
  const [born] = await createSome(session, lifecycle, 1);
  return born ?? { unreached: `no request makes a ${lifecycle.name}`, story: [] };
}

/** How a life is watched: how long at most, where it is called off, whether each step may take as long, how often. */
interface Watching {
  readonly bound: number;
  readonly cancelIn: readonly string[];
  readonly isRepeated: boolean;
  readonly rarest: number;
}

async function watch(
  session: Session,
  made: Resource,
  { bound, cancelIn, isRepeated, rarest }: Watching,
): Promise<Life | Unreached> {
  const { lifecycle } = made;
  const states: string[] = [];
  let resource = made;
  let since = session.clock.now();
  let called = false;
  for (let pause = 25; ; pause = Math.min(pause * 1.5, rarest)) {
    const read = await readAgain(session, { ...made, story: made.story });
    if (isUnreached(read)) return read;
    resource = { ...read, story: [...resource.story, ...read.story.slice(made.story.length)] };
    const state = stateOf(lifecycle, read.value);
    if (state !== undefined && state !== states.at(-1)) {
      states.push(state);
      if (isRepeated && states.length <= mostSteps) since = session.clock.now();
    }
    const age = session.clock.now() - since;
    const over = state !== undefined && lifecycle.settled.includes(state);
    if (over || age > bound) return { resource: brief(resource), states, age, called };
    if (!called && state !== undefined && cancelIn.includes(state)) {
      const cell = session
        .exploration(lifecycle)
        .triggers.find(({ event }) => isCancelIn(lifecycle, event, state));
      const draft = cell && { path: {}, query: {}, headers: {} };
      if (cell !== undefined && draft !== undefined) {
        const asked = await session.call(
          cell.operation,
          addressed(session, cell.operation, read, draft),
        );
        resource = { ...resource, story: [...resource.story, asked] };
        called = isSuccess(asked);
        since = session.clock.now();
      }
    }
    await session.clock.sleep(pause);
  }
}

/** Begins and ends of a long story: what lies between says the same again and again. */
function brief(resource: Resource): Resource {
  const { story } = resource;
  return story.length <= 8
    ? resource
    : { ...resource, story: [...story.slice(0, 4), ...story.slice(-4)] };
}

/** Somebody else than a client takes what is new on from where it begins. */
export function livesOn(lifecycle: Lifecycle): boolean {
  const begins = initialStates(lifecycle);
  return Object.values(lifecycle.events).some(
    ({ by, cases }) =>
      by !== "client" &&
      cases.some(
        ({ from, to }) =>
          from.some((state) => begins.has(state)) && to !== undefined && to !== "$none",
      ),
  );
}

/** States in which a client may call off, and the system then sees to it. */
export function deferredIn(lifecycle: Lifecycle): readonly string[] {
  return Object.keys(lifecycle.states).filter((state) =>
    Object.keys(lifecycle.events).some((event) => isCancelIn(lifecycle, event, state)),
  );
}

/** An event that calls off, and from this state leads to no end by itself. */
function isCancelIn(lifecycle: Lifecycle, name: string | undefined, state: string): boolean {
  const event = lifecycle.events[name ?? ""];
  const ends = (to: string | undefined) => lifecycle.states[to ?? ""]?.final === "cancelled";
  if (event?.by !== "client" || lifecycle.settled.includes(state)) return false;
  const [first] = event.cases.filter(({ from }) => from.includes(state));
  return (
    first !== undefined &&
    first.basis === "documented" &&
    event.cases.some(({ to }) => ends(to)) &&
    !ends(first.to)
  );
}

/**
 * The cases in which the system itself takes a resource out of a state, whatever the resource is like. What a
 * request brings about, if only by way of another resource, nobody has to bring about.
 */
export function exitsOf(session: Session, lifecycle: Lifecycle, state: string): readonly Case[] {
  const asked = new Set(causedEvents(session.contract, lifecycle.name, "client"));
  return Object.values(lifecycle.events)
    .filter((event) => isSpontaneous(event, session.exclusive) && !asked.has(untwinned(event)))
    .flatMap(({ cases }) => cases)
    .filter(
      ({ from, to, if: guard }) =>
        from.includes(state) && to !== undefined && to !== state && guard === undefined,
    );
}
