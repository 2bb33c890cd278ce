import {
  type Basis,
  formatPointer,
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  type LifecycleEvent,
  parseReference,
} from "@conduct/contract";
import type { Possible } from "./explain.ts";
import { weakest } from "./outcomes.ts";

/** An array of a resource that names each event that happened to it. */
export interface Timeline {
  readonly pointer: string;

  /** Where an element names the event, and where it says when, if it does. */
  readonly name: string;
  readonly time?: string;

  /** The events that leave an entry of a name. */
  readonly named: ReadonlyMap<string, readonly LifecycleEvent[]>;

  /** Events that leave none. */
  readonly silent: readonly LifecycleEvent[];
  readonly basis: Basis;
}

/** Finds timelines by what is appended: wherever every accepted event leaves its name. */
export function timelinesOf(lifecycle: Lifecycle): readonly Timeline[] {
  return Object.entries(lifecycle.each.append ?? {}).flatMap(([pointer, entry]) => {
    const name = memberThat(entry, (value) => value === "$event");
    if (pointer.includes("/-1") || name === undefined) return [];
    const time = memberThat(entry, isNow);
    const named = new Map<string, LifecycleEvent[]>();
    const silent: LifecycleEvent[] = [];
    for (const event of Object.values(lifecycle.events)) {
      const names = namesOf(event, pointer, name);
      for (const one of names) named.set(one, [...(named.get(one) ?? []), event]);
      // A case may be silent where another of the same event is not: then it may be either.
      if (!event.each) silent.push(event);
    }
    const basis = lifecycle.each.assumed?.includes(pointer) === true ? "assumed" : "documented";
    return [{ pointer, name, named, silent, basis, ...(time === undefined ? {} : { time }) }];
  });
}

/** Where the resource can be after an entry, if it could be in these states before; none: it cannot have happened. */
export function after(
  lifecycle: Lifecycle,
  timeline: Timeline,
  before: Possible,
  entry: Json,
): { readonly possible: Possible; readonly basis: Basis } {
  const name = getPointer(entry, timeline.name);
  const events = typeof name === "string" ? timeline.named.get(name) : undefined;
  const everything = new Set(Object.keys(lifecycle.states));
  if (events === undefined) return { possible: everything, basis: timeline.basis };
  const from = silently(lifecycle, timeline, before);
  const possible = new Set(events.flatMap((event) => step(lifecycle, event, from)));
  const sure = events.flatMap((event) => event.cases.map((one) => weakest(event.basis, one.basis)));
  return { possible, basis: weakest(timeline.basis, ...sure) };
}

/** All states that can follow without leaving an entry. */
export function silently(lifecycle: Lifecycle, { silent }: Timeline, from: Possible): Possible {
  const reached = new Set(from);
  for (const state of reached) {
    for (const next of silent.flatMap((event) => step(lifecycle, event, new Set([state])))) {
      reached.add(next);
    }
  }
  return reached;
}

function step(lifecycle: Lifecycle, event: LifecycleEvent, from: Possible): readonly string[] {
  return event.cases.flatMap((one) => {
    const sources = one.from.filter((state) => state === "$none" || from.has(state));
    if (sources.length === 0) return [];
    if (one.to === undefined) return sources;
    return parseReference(one.to) !== undefined && one.to !== "$none"
      ? Object.keys(lifecycle.states)
      : [one.to];
  });
}

/** The names that an event leaves: its own with every accepted event, and what its cases write. */
function namesOf(event: LifecycleEvent, pointer: string, name: string): readonly string[] {
  const written = event.cases.flatMap(({ effects }) => {
    const set = effects.set?.[pointer];
    return [effects.append?.[pointer], ...(Array.isArray(set) ? (set as readonly Json[]) : [])];
  });
  const said = written.flatMap((entry) => {
    const value = entry === undefined ? undefined : getPointer(entry, name);
    if (value === "$event") return [event.name];
    return typeof value === "string" && !value.startsWith("$") ? [value] : [];
  });
  return [...new Set(event.each ? [...said, event.name] : said)];
}

function memberThat(entry: Json, is: (value: Json) => boolean): string | undefined {
  if (is(entry)) return "";
  if (!isJsonObject(entry)) return undefined;
  const found = Object.entries(entry).find(([, value]) => is(value));
  return found && formatPointer([found[0]]);
}

function isNow(value: Json): boolean {
  return typeof value === "string" && parseReference(value)?.source.startsWith("now") === true;
}
