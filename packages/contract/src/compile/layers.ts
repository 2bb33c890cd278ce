import { isJsonObject } from "../json.ts";
import { child, type Node } from "../read/source.ts";

/**
 * Finds a member by its path in the first of some objects that has it: an operation's own pagination
 * first, then the shared one it changes. The node knows which of them it comes from.
 */
export type Layered = (...path: readonly string[]) => Node;

/** Lays objects over each other, the first on top. */
export function layered(first: Node, ...others: readonly Node[]): Layered {
  const layers = [first, ...others];
  return (...path) =>
    layers.map((layer) => child(layer, ...path)).find(({ value }) => value !== undefined) ??
    child(first, ...path);
}

/** The names of the members that an object has in any layer. */
export function memberNames(layers: readonly Node[], name: string): readonly string[] {
  const names = layers.flatMap((layer) => {
    const { value } = child(layer, name);
    return isJsonObject(value) ? Object.keys(value) : [];
  });
  return [...new Set(names)];
}
