import {
  type Basis,
  type Effects,
  type Json,
  type Lifecycle,
  parseReference,
} from "@conduct/contract";
import { derived } from "./derived.ts";
import { modelledBy } from "./effects.ts";
import { toInstant } from "./expected.ts";
import { initialStates } from "./explain.ts";
import { weakest } from "./outcomes.ts";
import { isFinal } from "./roles.ts";

/** The members of a representation that tell when something happened, found in the effects. */
export interface Stamps {
  /** Set when the resource is created, and by nothing else. */
  readonly created: readonly string[];

  /** Set with every accepted event. */
  readonly updated: readonly string[];

  /** Set when a state is entered. */
  readonly entered: readonly Entered[];
}

export interface Entered {
  readonly pointer: string;

  /** The states whose entry sets it. */
  readonly states: readonly string[];

  /** All of these states are final. */
  readonly final: boolean;
}

/** Finds them by what sets them to the current time, never by how they are called. */
export const stampsOf: (lifecycle: Lifecycle) => Stamps = derived((lifecycle) => {
  const cases = Object.values(lifecycle.events).flatMap((event) => event.cases);
  const births = cases.filter((one) => one.from.includes("$none"));
  const later = cases.filter((one) => !one.from.every((state) => state === "$none"));
  const updated = clockPointers(lifecycle.each);
  // A state that only a birth leads to is entered once: what it sets is set by the birth.
  const cradles = Object.values(lifecycle.states).filter(
    ({ name }) =>
      births.some(({ to }) => to === name) && !later.some((one) => mayLeadTo(one.to, name)),
  );
  const touchedLater = new Set([
    ...later.flatMap((one) => Object.keys({ ...one.effects.set, ...one.effects.init })),
    ...later.flatMap((one) => one.effects.clear ?? []),
    ...updated,
    ...Object.values(lifecycle.states)
      .filter((state) => !cradles.includes(state))
      .flatMap((state) => Object.keys({ ...state.enter.set, ...state.enter.init })),
  ]);
  const born = births.map(({ effects, to }) => {
    const cradle = cradles.find(({ name }) => name === to);
    return new Set([...clockPointers(effects), ...(cradle ? clockPointers(cradle.enter) : [])]);
  });
  const created = [...(born[0] ?? [])].filter(
    (pointer) => born.every((set) => set.has(pointer)) && !touchedLater.has(pointer),
  );

  const byPointer = new Map<string, string[]>();
  for (const state of Object.values(lifecycle.states)) {
    for (const pointer of clockPointers(state.enter)) {
      if (pointer.includes("/-1") || created.includes(pointer)) continue;
      byPointer.set(pointer, [...(byPointer.get(pointer) ?? []), state.name]);
    }
  }
  const entered = [...byPointer].map(([pointer, states]) => ({
    pointer,
    states,
    final: states.every((state) => isFinal(lifecycle, state)),
  }));
  return { created, updated, entered };
});

/** Where a case leads is said by the request, it may be anywhere. */
function mayLeadTo(to: string | undefined, state: string): boolean {
  return to !== undefined && (to === state || parseReference(to) !== undefined);
}

/**
 * How sure the author is of what sets a stamp: as sure as of the surest event or state that does; of those
 * that lead to one state only, if it is named and its entry sets the stamp.
 */
export function basisOf(lifecycle: Lifecycle, pointer: string, entered?: string): Basis {
  const only = clockPointers(lifecycle.states[entered ?? ""]?.enter ?? {}).includes(pointer);
  const leads = (to: string | undefined) => !only || mayLeadTo(to, entered ?? "");
  const steps = [
    { effects: lifecycle.each, basis: "documented" as Basis },
    ...Object.values(lifecycle.events).flatMap((event) =>
      event.cases
        .filter(({ to }) => leads(to))
        .map(({ effects, basis }) => ({ effects, basis: weakest(event.basis, basis) })),
    ),
    ...Object.values(lifecycle.states)
      .filter(({ name }) => leads(name))
      .map(({ enter, basis }) => ({ effects: enter, basis })),
  ];
  const sure = steps.some(
    ({ effects, basis }) =>
      basis === "documented" &&
      clockPointers(effects).includes(pointer) &&
      effects.assumed?.includes(pointer) !== true,
  );
  return sure ? "documented" : "assumed";
}

/** How sure the author is that every event which sets the time of the last update does so, whatever else it changes. */
export function basisOfUpdates({ each }: Lifecycle, pointer: string): Basis {
  return each.assumed?.includes(pointer) === true ? "assumed" : "documented";
}

/** Returns true for a stamp that a new resource cannot have yet. */
export function isLaterStamp(lifecycle: Lifecycle, { states }: Entered): boolean {
  const initial = initialStates(lifecycle);
  return states.every((state) => !initial.has(state));
}

/** All members that some event, or the entry of some state, sets to the present time; without those inside of arrays. */
export const clockMembers: (lifecycle: Lifecycle) => readonly string[] = derived((lifecycle) => {
  const effects = [
    lifecycle.each,
    ...Object.values(lifecycle.events).flatMap((event) => event.cases.map((one) => one.effects)),
    ...Object.values(lifecycle.states).map(({ enter }) => enter),
  ];
  const all = effects.flatMap(clockPointers).filter((pointer) => !pointer.includes("/-1"));
  return [...new Set(all)];
});

/** The instant that a stamp tells, in milliseconds since 1970: as a text, or as a number of what its effects count. */
export function timeOf(
  lifecycle: Lifecycle,
  pointer: string,
  value: Json | undefined,
): number | undefined {
  if (typeof value !== "number") return toInstant(value);
  const steps = [
    lifecycle.each,
    ...Object.values(lifecycle.events).flatMap((event) =>
      event.cases.map(({ effects }) => effects),
    ),
    ...Object.values(lifecycle.states).map(({ enter }) => enter),
  ];
  const units = new Set(
    steps
      .flatMap(({ set, init }) => [set?.[pointer], init?.[pointer]])
      .flatMap((one) => (typeof one === "string" ? (parseReference(one)?.source ?? []) : [])),
  );
  if (units.size !== 1) return undefined;
  return units.has("now.unix") ? value * 1000 : units.has("now.unixms") ? value : undefined;
}

/** Stamps that events set on the way to other states, and nothing else: as good as if the states set them. */
export const setOnTheWay: (lifecycle: Lifecycle) => readonly Entered[] = derived((lifecycle) => {
  const cases = Object.values(lifecycle.events).flatMap((event) => event.cases);
  const later = cases.filter(({ from }) => !from.every((state) => state === "$none"));
  const elsewhere = new Set(
    [lifecycle.each, ...Object.values(lifecycle.states).map(({ enter }) => enter)].flatMap(
      modelledBy,
    ),
  );
  const pointers = new Set(later.flatMap(({ effects }) => clockPointers(effects)));
  return [...pointers].flatMap((pointer): readonly Entered[] => {
    const writers = later.filter(({ effects }) => modelledBy(effects).includes(pointer));
    const isMove = writers.every(
      ({ from, to, effects }) =>
        to !== undefined &&
        lifecycle.states[to] !== undefined &&
        !from.includes(to) &&
        (effects.set?.[pointer] === null || clockPointers(effects).includes(pointer)),
    );
    const born = cases.some(
      ({ from, effects }) => from.includes("$none") && clockPointers(effects).includes(pointer),
    );
    const isSure = basisOf(lifecycle, pointer) === "documented";
    if (!isMove || !isSure || born || elsewhere.has(pointer) || pointer.includes("/-1")) return [];
    const set = writers.filter(({ effects }) => clockPointers(effects).includes(pointer));
    const states = [...new Set(set.flatMap(({ to }) => to ?? []))];
    return [{ pointer, states, final: states.every((state) => isFinal(lifecycle, state)) }];
  });
});

function clockPointers({ set, init }: Effects): readonly string[] {
  return Object.entries({ ...set, ...init })
    .filter(
      ([, value]) => typeof value === "string" && parseReference(value)?.source.startsWith("now"),
    )
    .map(([pointer]) => pointer);
}

/** Milliseconds that must lie between two writes, so that their times differ on any clock. */
export const tick = 3;

/** Whether a time is no whole second: the clock behind it tells milliseconds. */
export function isFine(time: Json | undefined): boolean {
  return (toInstant(time) ?? 0) % 1000 !== 0;
}
