import type { Json } from "@conduct/contract";
import { read } from "./edit.ts";
import { isEqual } from "./predicate.ts";
import type { Shape } from "./shape.ts";
import type { Resource, Store } from "./store.ts";

/** The error that answers a resource which another one already is, by what the lifecycle says is unique. */
export function duplicateOf(
  store: Store,
  { lifecycle }: Shape,
  resource: Resource,
): string | undefined {
  for (const { by, error } of lifecycle.unique ?? []) {
    const own = by.map((pointer) => read(resource.value, pointer));
    if (own.some((value) => value === undefined || value === null)) continue;
    for (const other of store.all(resource.kind)) {
      if (other.key !== resource.key && holdsAll(other, by, own)) return error;
    }
  }
  return undefined;
}

function holdsAll(
  other: Resource,
  by: readonly string[],
  values: readonly (Json | undefined)[],
): boolean {
  return by.every((pointer, index) => isEqual(read(other.value, pointer), values[index]));
}
