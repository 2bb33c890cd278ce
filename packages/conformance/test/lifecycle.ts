import type { Case, Effects, Lifecycle, LifecycleEvent, Place, State } from "@conduct/contract";

/** A lifecycle in as few words as a test needs; what is left out is as the compiler would leave it. */
export interface Sketch extends Partial<Omit<Lifecycle, "states" | "events">> {
  readonly states: { readonly [name: string]: Partial<State> };
  readonly events?: { readonly [name: string]: EventSketch };
}

/** An event of several cases, or of one whose effects are written beside it. */
export interface EventSketch extends Partial<Omit<LifecycleEvent, "cases">>, CaseSketch {
  readonly cases?: readonly CaseSketch[];
}

export interface CaseSketch extends Effects, Partial<Omit<Case, "from" | "effects">> {
  readonly from?: string | readonly string[];
}

/** Makes a lifecycle of a sketch: `sketch({ states: { open: {} }, events: { create: { from: "$none", to: "open" } } })`. */
export function sketch({ states, events = {}, ...rest }: Sketch): Lifecycle {
  const state = rest.state ?? "/state";
  return {
    name: "Job",
    id: "/id",
    keeps: [],
    open: false,
    each: {},
    wait: { every: 1, backoff: 1, max: 1, until: [] },
    waiters: {},
    settled: [],
    place: here,
    ...rest,
    state,
    states: Object.fromEntries(
      Object.entries(states).map(([name, one]) => [
        name,
        {
          name,
          value: { [state]: name },
          enter: {},
          blocks: false,
          basis: "documented",
          place: here,
          ...one,
        },
      ]),
    ),
    events: Object.fromEntries(
      Object.entries(events).map(([name, { cases, ...one }]) => [
        name,
        {
          name,
          by: "client",
          each: true,
          basis: "documented",
          place: here,
          ...one,
          cases: (cases ?? [one]).map(caseOf),
        },
      ]),
    ),
  };
}

function caseOf(sketched: CaseSketch): Case {
  const { from = [], to, if: guard, causes, spawn, basis, ...effects } = sketched;
  const { clear, merge, set, init, add, append, assumed } = effects;
  const written = { clear, merge, set, init, add, append, assumed };
  return {
    from: [from].flat(),
    basis: basis ?? "documented",
    place: here,
    effects: Object.fromEntries(Object.entries(written).filter(([, one]) => one !== undefined)),
    ...(to === undefined ? {} : { to }),
    ...(guard === undefined ? {} : { if: guard }),
    ...(causes === undefined ? {} : { causes }),
    ...(spawn === undefined ? {} : { spawn }),
  };
}

export const here: Place = { file: "jobs.yaml", line: 1, column: 1, pointer: "" };
