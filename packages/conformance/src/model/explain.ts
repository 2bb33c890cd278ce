import { type Case, type Lifecycle, type LifecycleEvent, parseReference } from "@conduct/contract";
import { derived } from "./derived.ts";
import { modelledBy } from "./effects.ts";
import { anything, type Expected } from "./expected.ts";
import { judge } from "./judge.ts";
import { putExpected } from "./tree.ts";

/** What a referee can know of a resource without seeing inside: the states it may be in. */
export type Possible = ReadonlySet<string>;

/** Something that was seen, and what may have happened since the last look. */
export interface Observation {
  readonly state: string;

  /** Events that requests of ours may have fired since: accepted ones, and those without a clear answer. */
  readonly called: ReadonlySet<string>;

  /** Nobody else acts: workers move only when the referee plays them. */
  readonly exclusive: boolean;

  /** The resource as it was seen, where no request has written to it since the look before. */
  readonly self?: Expected;

  /** Counters that nothing has added to meanwhile, so that no case was taken that does. */
  readonly uncounted?: ReadonlySet<string>;
}

/**
 * The states that can explain an observation, given those that were possible before; none means that
 * the contract has no story for what was seen.
 *
 * A resource may pass through any number of states between two looks, so this asks for a path and
 * never for an edge: a state that was skipped is not a fault.
 *
 * ```ts
 * explain(run, new Set(["queued"]), { state: "succeeded", called: new Set(), exclusive: false });
 * // Set { "succeeded" }: the worker was faster than the referee
 * ```
 */
export function explain(lifecycle: Lifecycle, possible: Possible, seen: Observation): Possible {
  const mayFire = (event: LifecycleEvent) =>
    isSpontaneous(event, seen.exclusive) || seen.called.has(event.name);
  const isOpen = mayApplyTo(lifecycle, seen.exclusive, seen.self);
  const mayApply = (one: Case) => !countsOn(one, seen.uncounted) && isOpen(one);
  const reached = closure(lifecycle, possible, mayFire, mayApply);
  return new Set([seen.state].filter((state) => reached.has(state)));
}

/**
 * All states that can be reached by events of their own accord, those at the start included. Where the
 * resource is known, those conditions count that nothing on the way can change; no case is taken that adds
 * to a counter which is `uncounted`, and nothing happens that cannot be due yet.
 */
export function drift(
  lifecycle: Lifecycle,
  from: Possible,
  exclusive: boolean,
  self?: Expected,
  uncounted?: ReadonlySet<string>,
  mayBeDue: (event: LifecycleEvent) => boolean = () => true,
): Possible {
  const mayFire = (event: LifecycleEvent) => isSpontaneous(event, exclusive) && mayBeDue(event);
  const fits = mayApplyTo(lifecycle, exclusive, self);
  return closure(lifecycle, from, mayFire, (one) => fits(one) && !countsOn(one, uncounted));
}

function countsOn({ effects: { add = {} } }: Case, uncounted?: ReadonlySet<string>): boolean {
  return Object.keys(add).some((pointer) => uncounted?.has(pointer));
}

/** Tells the cases that may apply to a resource by itself, at any time: only what nothing can change rules one out. */
export function mayApplyTo(
  lifecycle: Lifecycle,
  exclusive: boolean,
  self: Expected | undefined,
): (one: Case) => boolean {
  if (self === undefined) return () => true;
  const known = unwritten(lifecycle, self, (event) => isSpontaneous(event, exclusive));
  return ({ if: guard }) => guard === undefined || judge(guard, { self: known }) !== false;
}

/** A resource with holes wherever some events, and the states they lead to, may write. */
function unwritten(
  lifecycle: Lifecycle,
  self: Expected,
  mayFire: (event: LifecycleEvent) => boolean,
): Expected {
  const steps = [
    lifecycle.each,
    ...Object.values(lifecycle.events)
      .filter(mayFire)
      .flatMap((event) => event.cases.map(({ effects }) => effects)),
    ...Object.values(lifecycle.states).map(({ enter }) => enter),
  ];
  const pointers = steps.flatMap(modelledBy);
  const tops = new Set(
    [lifecycle.state, ...pointers].map((one) => /^\/[^/]+/.exec(one)?.[0] ?? one),
  );
  return [...tops].reduce((known, pointer) => putExpected(known, pointer, anything) ?? known, self);
}

/** Where a resource can be just after its creation. */
export const initialStates: (lifecycle: Lifecycle) => Possible = derived((lifecycle) => {
  const targets = Object.values(lifecycle.events).flatMap((event) =>
    event.cases
      .filter((one) => one.from.includes("$none"))
      .flatMap(({ to }) => (to === undefined ? [] : [to])),
  );
  return new Set(targets.flatMap((to) => resolved(lifecycle, to)));
});

/** Returns true for an event that needs no call: the server's, the clock's, and a free worker's. */
export function isSpontaneous(event: LifecycleEvent, exclusive: boolean): boolean {
  return event.by === "server" || event.by === "clock" || (event.by === "worker" && !exclusive);
}

function closure(
  lifecycle: Lifecycle,
  from: Possible,
  mayFire: (event: LifecycleEvent) => boolean,
  mayApply: (one: Case) => boolean = () => true,
): Possible {
  const events = Object.values(lifecycle.events).filter(mayFire);
  const reached = new Set(from);
  for (const state of reached) {
    // What is gone does not begin anew: whatever is created afterwards is another resource.
    if (state === "$none" && !from.has(state)) continue;
    for (const one of events.flatMap((event) => event.cases)) {
      if (!one.from.includes(state) || one.to === undefined || !mayApply(one)) continue;
      for (const next of resolved(lifecycle, one.to)) reached.add(next);
    }
  }
  return reached;
}

/** A target by name, or every state if the request names it. */
export function resolved(lifecycle: Lifecycle, to: string): readonly string[] {
  if (to === "$none" || parseReference(to) === undefined) return [to];
  return Object.keys(lifecycle.states);
}
