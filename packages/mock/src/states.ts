import type { JsonObject } from "@conduct/contract";
import type { Shape } from "./shape.ts";
import type { Resource } from "./store.ts";

/** Says in which states a resource is, by each lifecycle that describes it; one of them may be known already. */
export type StateReader = (
  owner: string,
  value: JsonObject,
  moved?: Shape,
  to?: string,
) => Resource["states"];

/** Works out which lifecycles describe which resources. */
export function createStateReader(shapes: ReadonlyMap<string, Shape>): StateReader {
  const kin = Map.groupBy(shapes.values(), ({ owner }) => owner);
  const sharing = new Map<string, Resource["states"]>();
  return (owner, value, moved, to) => {
    const states: Record<string, string> = {};
    let name = owner;
    for (const shape of kin.get(owner) ?? []) {
      const state = shape === moved && to !== undefined ? to : shape.stateOf(value);
      states[shape.lifecycle.name] = state;
      name += `\u0000${state}`;
    }
    // Thousands of resources are in few states: they share what says so.
    const known = sharing.get(name);
    if (known === undefined) sharing.set(name, states);
    return known ?? states;
  };
}
