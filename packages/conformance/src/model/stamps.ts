import { type Basis, type Effects, type Lifecycle, parseReference } from "@conduct/contract";
import { derived } from "./derived.ts";
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

/** How sure the author is of what sets a stamp: as sure as of the surest event or state that does. */
export function basisOf(lifecycle: Lifecycle, pointer: string): Basis {
  const steps = [
    { effects: lifecycle.each, basis: "documented" as Basis },
    ...Object.values(lifecycle.events).flatMap((event) =>
      event.cases.map(({ effects, basis }) => ({ effects, basis: weakest(event.basis, basis) })),
    ),
    ...Object.values(lifecycle.states).map(({ enter, basis }) => ({ effects: enter, basis })),
  ];
  const sure = steps.some(
    ({ effects, basis }) =>
      basis === "documented" &&
      clockPointers(effects).includes(pointer) &&
      effects.assumed?.includes(pointer) !== true,
  );
  return sure ? "documented" : "assumed";
}

/** Returns true for a stamp that a new resource cannot have yet. */
export function isLaterStamp(lifecycle: Lifecycle, { states }: Entered): boolean {
  const initial = initialStates(lifecycle);
  return states.every((state) => !initial.has(state));
}

function clockPointers({ set, init }: Effects): readonly string[] {
  return Object.entries({ ...set, ...init })
    .filter(
      ([, value]) => typeof value === "string" && parseReference(value)?.source.startsWith("now"),
    )
    .map(([pointer]) => pointer);
}
