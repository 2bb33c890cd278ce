import type { Lifecycle, LifecycleEvent } from "../lifecycle.ts";

/** As much of a lifecycle as its graph needs. */
export type Graph = Pick<Lifecycle, "states" | "events">;

/**
 * Returns true for a live state that only the client can move on.
 *
 * A client event leads to another live state, and no event of anybody else leads to another live state
 * or to a successful end. That the work may expire or fail meanwhile does not unblock it.
 */
export function isBlocked({ states, events }: Graph, name: string): boolean {
  if (states[name]?.final !== undefined) return false;
  const others = Object.values(events).filter(({ by }) => by !== "client");
  const clients = Object.values(events).filter(({ by }) => by === "client");
  const leads = (by: readonly LifecycleEvent[]): readonly string[] =>
    by
      .flatMap((event) => targets({ states, events }, event, name))
      .filter((target) => target !== name);
  const isLive = (target: string): boolean =>
    states[target] !== undefined && states[target].final === undefined;
  return (
    leads(clients).some(isLive) &&
    !leads(others).some((target) => isLive(target) || states[target]?.final === "success")
  );
}

/** The states from which none of some states is reached unless the client acts, those states left out. */
export function hopeless(graph: Graph, until: readonly string[]): readonly string[] {
  const events = Object.values(graph.events).filter(({ by }) => by !== "client");
  const hopeful = new Set(until);
  for (let size = -1; size !== hopeful.size; ) {
    size = hopeful.size;
    for (const name of Object.keys(graph.states)) {
      const next = events.flatMap((event) => targets(graph, event, name));
      if (next.some((target) => hopeful.has(target))) hopeful.add(name);
    }
  }
  return Object.keys(graph.states).filter((name) => !hopeful.has(name));
}

/** Where an event may lead from a state, guards left aside. A reference may lead anywhere. */
function targets({ states }: Graph, event: LifecycleEvent, from: string): readonly string[] {
  return event.cases
    .filter((option) => option.from.includes(from))
    .flatMap(({ to }) => {
      if (to === undefined) return [from];
      return to === "$none" || states[to] !== undefined ? [to] : Object.keys(states);
    });
}
