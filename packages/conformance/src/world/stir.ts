import {
  type Case,
  type Contract,
  type Lifecycle,
  type LifecycleEvent,
  parseReference,
} from "@conduct/contract";
import { causedEvents, isTwin } from "../model/caused.ts";
import { toInstant } from "../model/expected.ts";
import { initialStates, isSpontaneous } from "../model/explain.ts";
import { getExpected } from "../model/tree.ts";
import { type Happened, happen, type Rules } from "./happen.ts";
import { type Thing, textOf, thingOf, type World } from "./world.ts";

/** What goes on for longer than so many times without any consequence has none. */
const longestCount = 24;

/** Something that happens of its own accord, and what becomes of the world. */
export interface Stirred extends Happened {
  readonly thing: string;
  readonly event: LifecycleEvent;
}

/** Clocks that take longer than this strike after everything has been seen. */
export const soon = 30_000;

/**
 * Everything that the system may do next of its own accord.
 *
 * What something else causes happens only when it is caused: else nobody could tell whether it was. What
 * a clock does is left out where it takes too long to be seen, after `now`, and where it comes again and again.
 */
export function stirrings(rules: Rules, exclusive: boolean, now: number): Stirring {
  const events = new Map(
    Object.values(rules.contract.lifecycles).map((one) => [
      one.name,
      ownAccord(rules.contract, one, exclusive),
    ]),
  );
  const known = new WeakMap<World, Map<string, Stirred | undefined>>();
  // Asked for again and again: by the world it leads from, and by those who ask what it lets happen.
  const happening = (
    world: World,
    thing: Thing,
    event: LifecycleEvent,
    forced?: Case,
  ): Stirred | undefined => {
    const before = known.get(world) ?? new Map<string, Stirred | undefined>();
    known.set(world, before);
    const name = `${thing.key} ${event.name} ${forced === undefined ? "" : event.cases.indexOf(forced)}`;
    if (before.has(name)) return before.get(name);
    const { lifecycle, key } = thing;
    const done = happen(rules, world, {
      ...{ lifecycle, event: event.name, thing, origin: key },
      ...(forced && { forced }),
    });
    const stirred = done.taken === undefined ? undefined : { ...done, thing: key, event };
    before.set(name, stirred);
    return stirred;
  };
  const ofThing = (world: World, thing: Thing, counts?: (event: LifecycleEvent) => boolean) =>
    (events.get(thing.lifecycle.name) ?? []).flatMap((event): readonly Stirred[] => {
      const isFrom = event.cases.some(({ from }) => from.includes(thing.state));
      if (!isFrom || counts?.(event) === false || !mayStrike(event, thing, now)) return [];
      const stirred = happening(world, thing, event);
      return stirred === undefined ? [] : [stirred];
    });
  const all = (world: World, counts?: (event: LifecycleEvent) => boolean) =>
    world.things.flatMap((thing) => ofThing(world, thing, counts));
  const stir = (world: World) => all(world).filter((one) => isSeen(one) || opens(world, one));
  const played = (world: World) =>
    all(world, ({ simulate }) => simulate !== undefined).filter(isSeen);
  const namesOf = (world: World, key: string) => {
    const thing = thingOf(world, key);
    return new Set(thing === undefined ? [] : ofThing(world, thing).map(({ event }) => event.name));
  };
  const opens = (world: World, stirred: Stirred) => {
    const { thing: key, event } = stirred;
    const before = namesOf(world, key);
    let now: World | undefined = stirred.world;
    // What counts may have to go on for a while before anything comes of it.
    for (let turn = 0; now !== undefined && turn < longestCount; turn += 1) {
      if ([...namesOf(now, key)].some((name) => !before.has(name))) return true;
      const thing = thingOf(now, key);
      const next: World | undefined = thing && happening(now, thing, event)?.world;
      now = next === undefined || textOf(next) === textOf(now) ? undefined : next;
    }
    return false;
  };
  const otherwise = ({ cases }: LifecycleEvent, { state }: Thing, taken: Case | undefined) =>
    taken === undefined || taken.basis === "documented"
      ? []
      : cases.filter((one) => one !== taken && one.from.includes(state));
  return Object.assign(stir, {
    played,
    doubted: (world: World) =>
      world.things.flatMap((thing) =>
        ofThing(world, thing).flatMap((usual) => [
          usual,
          ...otherwise(usual.event, thing, usual.taken).flatMap(
            (one) => happening(world, thing, usual.event, one) ?? [],
          ),
        ]),
      ),
    moves: (lifecycle: Lifecycle) => {
      const initial = initialStates(lifecycle);
      const cases = (events.get(lifecycle.name) ?? []).flatMap((event) => event.cases);
      return cases.some(
        ({ from, to }) => to !== undefined && from.some((state) => initial.has(state)),
      );
    },
  });
}

/** A clock that goes by a time of the resource strikes only if there is one, and soon only if that is not far off. */
export function mayStrike(
  { by, at, after = 0 }: LifecycleEvent,
  { self }: Thing,
  now: number,
): boolean {
  const reference = by === "clock" ? parseReference(at ?? "") : undefined;
  if (reference?.source !== "self") return true;
  const time = getExpected(self, reference.pointer);
  if (time === null || time === undefined) return false;
  const instant = toInstant(time);
  return instant === undefined || instant + after < now + soon;
}

/** What changes nothing but what the resource itself remembers matters only if it lets something else happen. */
function isSeen({ taken }: Stirred): boolean {
  if (taken === undefined) return false;
  return taken.to !== undefined || taken.spawn !== undefined || (taken.causes ?? []).length > 0;
}

/** What may come next, and which resources go on by themselves once they are there. */
export interface Stirring {
  (world: World): readonly Stirred[];

  /** Also what would come if cases that are only assumed were none. */
  readonly doubted: (world: World) => readonly Stirred[];

  /** Only what somebody would play who has nobody to do the work. */
  readonly played: (world: World) => readonly Stirred[];
  readonly moves: (lifecycle: Lifecycle) => boolean;
}

/** Whether anything of a lifecycle goes on by itself. */
export function ownAccord(
  contract: Contract,
  { name, events }: Lifecycle,
  exclusive: boolean,
): readonly LifecycleEvent[] {
  const asked = new Set([...causedEvents(contract, name), ...offeredEvents(contract, name)]);
  return Object.values(events).filter(
    (event) =>
      isSpontaneous(event, exclusive) &&
      !isTwin(event) &&
      !asked.has(event.name) &&
      event.every === undefined &&
      (event.after ?? 0) < soon &&
      !event.cases.every(({ from }) => from.every((state) => state === "$none")),
  );
}

function offeredEvents({ operations }: Contract, lifecycle: string): readonly string[] {
  return operations.flatMap(({ fires }) => {
    if (fires?.lifecycle !== lifecycle) return [];
    return "event" in fires ? [fires.event] : Object.values(fires.events);
  });
}
