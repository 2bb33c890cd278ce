import { parsePointer } from "@conduct/contract";
import { anything, type Expected, isHole } from "./expected.ts";

/** Returns what a pointer names in a tree that may have holes; inside a hole there is a hole. */
export function getExpected(tree: Expected | undefined, pointer: string): Expected | undefined {
  let value: Expected | undefined = tree;
  for (const segment of parsePointer(pointer)) {
    if (value === undefined || value === null) return undefined;
    if (isHole(value)) return anything;
    if (Array.isArray(value)) value = value.at(segment === "-1" ? -1 : toIndex(segment));
    else if (typeof value === "object") value = (value as Record<string, Expected>)[segment];
    else return undefined;
  }
  return value;
}

/** Returns the tree with one value replaced, or removed if it is undefined. Missing objects are made. */
export function putExpected(
  tree: Expected | undefined,
  pointer: string,
  value: Expected | undefined,
): Expected | undefined {
  return put(tree, parsePointer(pointer), value);
}

function put(
  tree: Expected | undefined,
  segments: readonly string[],
  value: Expected | undefined,
): Expected | undefined {
  const [head, ...rest] = segments;
  if (head === undefined) return value;
  if (isHole(tree)) return tree;
  if (Array.isArray(tree)) {
    const index = head === "-1" ? tree.length - 1 : head === "-" ? tree.length : toIndex(head);
    const next = put(tree[index], rest, value);
    const copy: Expected[] = [...tree];
    if (index < 0 || index > copy.length || next === undefined) return copy;
    copy[index] = next;
    return copy;
  }
  const members =
    typeof tree === "object" && tree !== null ? (tree as Record<string, Expected>) : {};
  const next = put(members[head], rest, value);
  if (next !== undefined) return { ...members, [head]: next };
  const { [head]: _, ...others } = members;
  return others;
}

/** The position a segment names, or one that no array has. */
function toIndex(segment: string): number {
  return /^(0|[1-9]\d*)$/.test(segment) ? Number(segment) : Number.MAX_SAFE_INTEGER;
}
