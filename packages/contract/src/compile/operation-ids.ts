import { textAt } from "./members.ts";
import type { OperationNode } from "./shapes.ts";

/**
 * An id for each operation: its `operationId`, or one made of method and path, with a number where it
 * would be there twice.
 *
 * Written ids are given out first, so that adding an operation without one never renames another.
 */
export function operationIds(
  operations: readonly OperationNode[],
): ReadonlyMap<OperationNode, string> {
  const taken = new Set<string>();
  const ids = new Map<OperationNode, string>();
  const written = operations.filter(({ node }) => textAt(node, "operationId") !== undefined);
  const nameless = operations.filter((operation) => !written.includes(operation));
  for (const operation of [...written, ...nameless]) {
    const base = textAt(operation.node, "operationId") ?? idOf(operation);
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base}${number}`;
    taken.add(id);
    ids.set(operation, id);
  }
  return ids;
}

/** `GET /runs/{id}` is `getRunsById`. */
function idOf({ method, path }: OperationNode): string {
  const words = path
    .replaceAll(/\{([^}]*)\}/g, " by $1 ")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return (
    method.toLowerCase() +
    words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")
  );
}
