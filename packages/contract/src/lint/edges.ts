import type { Actor, Case, Lifecycle, LifecycleEvent } from "../lifecycle.ts";

/** One way from a state to a state, `$none` being the state of what does not exist. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly event: LifecycleEvent;
  readonly case: Case;

  /** Which of the event's cases this is, counted from 0. */
  readonly index: number;

  /** The request says where to: one edge stands here for each state that it might name. */
  readonly override: boolean;
}

/** All edges of a lifecycle that a guard does not rule out from the start; shadowed cases have none. */
export function edgesOf(lifecycle: Lifecycle): readonly Edge[] {
  const states = Object.keys(lifecycle.states);
  return Object.values(lifecycle.events).flatMap((event) =>
    event.cases.flatMap((taken, index) =>
      openFrom(event, index).flatMap((from) => {
        const override = taken.to?.startsWith("$") === true && taken.to !== "$none";
        const targets = override ? states : [taken.to ?? from];
        return targets.map((to) => ({ from, to, event, case: taken, index, override }));
      }),
    ),
  );
}

/** The states of a case that no earlier case without a condition has taken already. */
export function openFrom(event: LifecycleEvent, index: number): readonly string[] {
  const taken = new Set(
    event.cases
      .slice(0, index)
      .filter((earlier) => earlier.if === undefined)
      .flatMap((earlier) => earlier.from),
  );
  return (event.cases[index]?.from ?? []).filter((state) => !taken.has(state));
}

/** The states an event may be refused in: no case takes them for certain. */
export function refusedFrom(lifecycle: Lifecycle, event: LifecycleEvent): readonly string[] {
  const certain = new Set(
    event.cases.filter((taken) => taken.if === undefined).flatMap((taken) => taken.from),
  );
  return Object.keys(lifecycle.states).filter((state) => !certain.has(state));
}

/** Everything that can be reached from the given states, they themselves included. */
export function reachableFrom(
  starts: Iterable<string>,
  edges: readonly Pick<Edge, "from" | "to">[],
): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const state of reached) {
    for (const edge of edges) if (edge.from === state) reached.add(edge.to);
  }
  return reached;
}

/** Events that need no request: the server's and the clock's own. */
export function isAutomatic(by: Actor): boolean {
  return by === "server" || by === "clock";
}
