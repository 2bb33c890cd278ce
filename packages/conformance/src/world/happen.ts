import type { Case, Cause, Contract, Lifecycle, LifecycleEvent } from "@conduct/contract";
import { effectsOf, type Writable } from "../model/effects.ts";
import { evaluate, type Scope } from "../model/evaluate.ts";
import { anything, type Expected, isHole } from "../model/expected.ts";
import { judge } from "../model/judge.ts";
import { putExpected } from "../model/tree.ts";
import { isRead } from "./is-read.ts";
import { isSearched } from "./is-searched.ts";
import { isOwnAffair } from "./own-affair.ts";
import {
  isUnsureAbout,
  namedBy,
  nextKey,
  seeing,
  symbolOf,
  type Thing,
  thingOf,
  Unforeseen,
  type World,
  withNew,
  withThing,
} from "./world.ts";

/** What is needed to say what follows from an event. */
export interface Rules {
  readonly contract: Contract;
  readonly writable: (lifecycle: Lifecycle) => Writable;

  /** Told of every event that is tried on a resource, also where it comes to nothing. */
  readonly note?: (tried: Tried) => void;

  /** Told how often something is caused at once. */
  readonly count?: (event: string, times: number) => void;
}

/** An event that was tried on a resource, and the case that was taken. */
export interface Tried {
  readonly event: LifecycleEvent;
  readonly lifecycle: Lifecycle;
  readonly thing: Thing | undefined;
  readonly taken: Case | undefined;
  readonly scope: Scope;

  /** Something that is only assumed has a part in it. */
  readonly isUnsure: boolean;

  /** It would have happened to it too, if the cause had named it. */
  readonly passedOver?: boolean;

  /** What was about to happen, and to which world. */
  readonly world: World;
  readonly happening: Happening;
  readonly depth: number;
}

type Given = Pick<Scope, "request" | "cause" | "parent">;

/** Something that happens: an event, to whom, and what it can refer to. */
export interface Happening {
  readonly lifecycle: Lifecycle;
  readonly event: string;

  /** Nobody: only a case from `$none` can be taken. */
  readonly thing?: Thing | undefined;
  readonly scope?: Given;

  /** Of whose doing it is: what comes about by it is called after that. */
  readonly origin: string;

  /** Set besides what the event itself does. */
  readonly set?: readonly (readonly [pointer: string, value: Expected])[];

  /** What causes it is only assumed. */
  readonly isUnsure?: boolean;

  /** The case to be taken, whatever the conditions say: to see what would be if they were not heeded. */
  readonly forced?: Case | "none";
}

/** What has become of the world, and which case was taken: none where nothing happened. */
export interface Happened {
  readonly world: World;
  readonly taken?: Case;

  /** Whom it happened to, and what it has spawned. */
  readonly key?: string;
  readonly spawned?: string;
}

/**
 * The world after an event, with all that it causes in turn.
 *
 * @throws {Unforeseen} if that hangs on what nobody knows.
 */
export function happen(rules: Rules, world: World, happening: Happening, depth = 0): Happened {
  const { lifecycle, thing, scope: given = {}, set = [] } = happening;
  const event = lifecycle.events[happening.event];
  if (event === undefined || depth > deepest) throw new Unforeseen(`no end of ${happening.event}`);
  const from = thing?.state ?? "$none";
  const origin = `${happening.origin}/${lifecycle.name}`;
  const key = thing?.key ?? nextKey(world, origin);
  const self = thing?.self ?? putExpected({}, lifecycle.id, symbolOf(key)) ?? {};
  const scope = seeing(world, { ...given, self, from });
  const { forced = caseOf(event, from, scope) } = happening;
  const taken = forced === "none" ? undefined : forced;
  const isAsked = depth === 0 && event.by === "client";
  const isSureCase = isSettled(rules.contract, event, thing, taken, scope);
  const isDoubted = thing?.doubt !== undefined && !isSureCase;
  rules.note?.({
    ...{ event, lifecycle, thing, taken, scope, world, happening, depth },
    isUnsure: isUnsureAbout(world, lifecycle.name) || isDoubted,
  });
  const isAssumed =
    (taken ?? event).basis !== "documented" || (isDoubted && thing.doubt === "how it is");
  // What may not be there at all comes to nothing either way.
  if (taken === undefined) return { world: isAssumed && !isAsked ? unsure(world) : world };
  const isUnsure = isAssumed || happening.isUnsure === true || isDoubted;

  const to = targetOf(lifecycle, taken, scope) ?? from;
  const { self: effected, changes } = effectsOf(
    lifecycle,
    event,
    taken,
    to,
    scope,
    rules.writable(lifecycle),
  );
  // Of the state that is entered something may be assumed too.
  const assumed = [
    ...new Set([
      ...(taken.effects.assumed ?? []),
      ...changes.filter((one) => one.assumed).map(({ pointer }) => pointer),
    ]),
  ];
  const idle = assumed.filter((pointer) => !isRead(rules.contract, pointer));
  // What is only assumed of a member that nothing hangs on may be anything, and the rest is as sure as ever.
  const loose = idle.reduce((value, one) => putExpected(value, one, anything) ?? value, effected);
  const made = set.reduce(
    (value, [pointer, one]) => putExpected(value, pointer, one) ?? value,
    loose,
  );
  // What a request does to something itself, its reply tells.
  const isTold = isAsked && lifecycle.schema !== undefined;
  // What it holds besides is no surer than what is only assumed of it.
  const doubtAt = [...(thing?.doubtAt ?? []), ...assumed.filter((one) => !idle.includes(one))];
  const isDoubtful = doubtAt.length > 0 || (isTold && thing?.doubt === "how it is");
  const doubt =
    !isDoubtful && (isTold || !isUnsure)
      ? undefined
      : thing === undefined && !isTold
        ? "whether it is"
        : "how it is";
  const isInPlaces = doubt !== undefined && !isUnsure && doubtAt.length > 0;
  const after: Thing = {
    ...{ lifecycle, key, state: to, self: made },
    ...(doubt && { doubt }),
    ...(isInPlaces && { doubtAt: [...new Set(doubtAt)] }),
  };
  const next =
    thing === undefined
      ? withNew(world, origin, after)
      : withThing(world, key, to === "$none" ? undefined : after);
  // What nothing follows from, and what nobody looks for, leaves all others what they are.
  const isAlone =
    to !== "$none" &&
    taken.spawn === undefined &&
    (taken.causes ?? []).length === 0 &&
    !isSearched(rules.contract, lifecycle.name);
  let now =
    !isUnsure || isAsked ? next : isAlone ? unsureAbout(next, lifecycle.name) : unsure(next);
  const current = (then: World) => thingOf(then, key) ?? after;
  let spawned: string | undefined;
  if (taken.spawn !== undefined) {
    const child = rules.contract.lifecycles[taken.spawn.lifecycle];
    if (child === undefined) throw new Unforeseen(`no ${taken.spawn.lifecycle}`);
    const about = seeing(now, { ...given, self, from, to });
    const made = happen(
      rules,
      now,
      {
        lifecycle: child,
        event: taken.spawn.event,
        scope: { ...given, cause: after.self },
        set: settings(taken.spawn.set, about),
        origin: happening.origin,
        isUnsure,
      },
      depth + 1,
    );
    now = made.world;
    spawned = made.key;
  }
  for (const cause of taken.causes ?? [])
    now = follow(rules, now, cause, { key, current, given, depth, isUnsure });
  return { world: now, taken, key, ...(spawned === undefined ? {} : { spawned }) };
}

function unsure(world: World): World {
  return world.isUnsure === true ? world : { ...world, isUnsure: true };
}

function unsureAbout(world: World, lifecycle: string): World {
  if (isUnsureAbout(world, lifecycle)) return world;
  return { ...world, unsureAbout: [...(world.unsureAbout ?? []), lifecycle] };
}

/** Whether the same happens whatever is in the places of a resource of which something is only assumed. */
function isSettled(
  contract: Contract,
  event: LifecycleEvent,
  thing: Thing | undefined,
  taken: Case | undefined,
  scope: Scope,
): boolean {
  const { doubtAt = [], lifecycle } = thing ?? {};
  if (thing === undefined || lifecycle === undefined || doubtAt.length === 0) return false;
  if (!doubtAt.every((pointer) => isOwnAffair(contract, lifecycle, pointer))) return false;
  const self = doubtAt.reduce((value, at) => putExpected(value, at, anything) ?? value, thing.self);
  try {
    return caseOf(event, thing.state, { ...scope, self }) === taken;
  } catch (error) {
    if (error instanceof Unforeseen) return false;
    throw error;
  }
}

/** More consequences of consequences than that have no end. */
const deepest = 40;

function caseOf(event: LifecycleEvent, from: string, scope: Scope): Case | undefined {
  for (const one of event.cases) {
    if (!one.from.includes(from)) continue;
    const holds = one.if === undefined ? true : judge(one.if, scope);
    if (holds === undefined) throw new Unforeseen(`whether ${event.name} can happen`);
    if (holds) return one;
  }
  return undefined;
}

function targetOf(lifecycle: Lifecycle, { to }: Case, scope: Scope): string | undefined {
  if (to === undefined || to === "$none" || lifecycle.states[to] !== undefined) return to;
  const value = evaluate(to, scope);
  const state = Object.values(lifecycle.states).find(
    (one) => one.name === value || one.value[lifecycle.state] === value,
  );
  if (state === undefined) throw new Unforeseen(`where ${to} leads`);
  return state.name;
}

/** The resource that causes something, as it is by then. */
interface Causing {
  readonly key: string;
  readonly current: (world: World) => Thing;
  readonly given: Given;
  readonly depth: number;
  readonly isUnsure: boolean;
}

function follow(
  rules: Rules,
  world: World,
  cause: Cause,
  { key: origin, current, given, depth, isUnsure }: Causing,
): World {
  const lifecycle = rules.contract.lifecycles[cause.lifecycle];
  if (lifecycle === undefined) throw new Unforeseen(`no ${cause.lifecycle}`);
  let now = world;
  const about = (item?: Expected, index?: number): Scope =>
    seeing(now, {
      ...given,
      self: current(now).self,
      ...(item === undefined ? {} : { item }),
      ...(index === undefined ? {} : { index }),
    });
  const turns = repeats(cause, about());
  rules.count?.(`${cause.lifecycle}.${cause.event}`, turns.length);
  for (const [index, item] of turns) {
    const scope = about(item, index);
    const named = namedBy(now, cause.lifecycle, cause.self, scope);
    notePassedOver(rules, now, cause, named, {
      scope: { ...given, cause: current(now).self },
      set: settings(cause.set, scope),
      origin,
      depth: depth + 1,
    });
    const keys = named.length === 0 ? [undefined] : named.map(({ key }) => key);
    for (const key of keys) {
      const thing = key === undefined ? undefined : thingOf(now, key);
      if (key !== undefined && thing === undefined) continue;
      const happening: Happening = {
        lifecycle,
        event: cause.event,
        thing,
        scope: { ...given, cause: current(now).self },
        origin,
        set: settings(cause.set, scope),
        isUnsure,
      };
      now = happen(rules, now, happening, depth + 1).world;
    }
  }
  return now;
}

/** Those whom a cause does not name though it might. */
function notePassedOver(
  { contract, note }: Rules,
  world: World,
  { lifecycle: name, event: called, self }: Cause,
  named: readonly Thing[],
  { depth, ...told }: Pick<Happening, "scope" | "set" | "origin"> & { readonly depth: number },
): void {
  const event = contract.lifecycles[name]?.events[called];
  if (note === undefined || event === undefined || self === undefined) return;
  for (const thing of world.things) {
    const { lifecycle } = thing;
    if (lifecycle.name !== name || named.includes(thing)) continue;
    const scope = seeing(world, { ...told.scope, self: thing.self, from: thing.state });
    const happening: Happening = { ...told, lifecycle, event: called, thing };
    const taken = undefined;
    const isUnsure = isUnsureAbout(world, name) || thing.doubt !== undefined;
    const passed = { passedOver: true, isUnsure } as const;
    note({ event, lifecycle, thing, taken, scope, ...passed, world, happening, depth });
  }
}

function repeats(
  { for: of }: Cause,
  scope: Scope,
): readonly (readonly [index: number | undefined, item: Expected | undefined])[] {
  if (of === undefined) return [[undefined, undefined]];
  const items = evaluate(of, scope);
  if (isHole(items)) throw new Unforeseen("how often something is caused");
  return Array.isArray(items) ? items.map((item: Expected, index) => [index, item] as const) : [];
}

function settings(
  set: Cause["set"],
  scope: Scope,
): readonly (readonly [pointer: string, value: Expected])[] {
  return Object.entries(set).flatMap(([pointer, value]) => {
    const made = evaluate(value, scope);
    return made === undefined ? [] : [[pointer, made] as const];
  });
}
