import { type Lifecycle, type LifecycleEvent, parseReference } from "@conduct/contract";

/** What a referee can know of a resource without seeing inside: the states it may be in. */
export type Possible = ReadonlySet<string>;

/** Something that was seen, and what may have happened since the last look. */
export interface Observation {
  readonly state: string;

  /** Events that requests of ours may have fired since: accepted ones, and those without a clear answer. */
  readonly called: ReadonlySet<string>;

  /** Nobody else acts: workers move only when the referee plays them. */
  readonly exclusive: boolean;
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
  const reached = closure(lifecycle, possible, mayFire);
  return new Set([seen.state].filter((state) => reached.has(state)));
}

/** All states that can be reached by events of their own accord, those at the start included. */
export function drift(lifecycle: Lifecycle, from: Possible, exclusive: boolean): Possible {
  return closure(lifecycle, from, (event) => isSpontaneous(event, exclusive));
}

/** Where a resource can be just after its creation. */
export function initialStates(lifecycle: Lifecycle): Possible {
  const targets = Object.values(lifecycle.events).flatMap((event) =>
    event.cases
      .filter((one) => one.from.includes("$none"))
      .flatMap(({ to }) => (to === undefined ? [] : [to])),
  );
  return new Set(targets.flatMap((to) => resolved(lifecycle, to)));
}

/** Returns true for an event that needs no call: the server's, the clock's, and a free worker's. */
export function isSpontaneous(event: LifecycleEvent, exclusive: boolean): boolean {
  return event.by === "server" || event.by === "clock" || (event.by === "worker" && !exclusive);
}

function closure(
  lifecycle: Lifecycle,
  from: Possible,
  mayFire: (event: LifecycleEvent) => boolean,
): Possible {
  const events = Object.values(lifecycle.events).filter(mayFire);
  const reached = new Set(from);
  for (const state of reached) {
    for (const one of events.flatMap((event) => event.cases)) {
      if (!one.from.includes(state) || one.to === undefined) continue;
      for (const next of resolved(lifecycle, one.to)) reached.add(next);
    }
  }
  return reached;
}

/** A target by name, or every state if the request names it. */
function resolved(lifecycle: Lifecycle, to: string): readonly string[] {
  if (to === "$none" || parseReference(to) === undefined) return [to];
  return Object.keys(lifecycle.states);
}
