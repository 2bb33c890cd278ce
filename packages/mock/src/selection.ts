import type { Self, Value } from "@conduct/contract";
import { read } from "./edit.ts";
import type { Machine } from "./machine.ts";
import { isEqual } from "./predicate.ts";
import type { Scope } from "./scope.ts";
import type { Resource } from "./store.ts";
import { evaluate } from "./template.ts";

/** Finds the resources that a request names: by identifier, or by what they hold. */
export function select(
  machine: Machine,
  lifecycle: string,
  self: Self,
  scope: Scope,
): readonly Resource[] {
  const kind = machine.shapes.get(lifecycle)?.owner ?? lifecycle;
  if (typeof self === "string") {
    const id = evaluate(self, scope);
    const found = id === undefined || id === null ? undefined : machine.store.get(kind, String(id));
    return found === undefined ? [] : [found];
  }
  const wanted = Object.entries(self.match).map(
    ([pointer, template]) => [pointer, evaluate(template, scope)] as const,
  );
  const matches = [...machine.store.all(kind)].filter((resource) =>
    wanted.every(([pointer, value]) => isAlike(read(resource.value, pointer), value)),
  );
  const { by } = self;
  if (by !== undefined) matches.sort((a, b) => order(read(a.value, by), read(b.value, by)));
  if (self.pick === "each") return matches;
  const one = self.pick === "last" ? matches.at(-1) : matches[0];
  return one === undefined ? [] : [one];
}

/** A path or a query is text, what it names may be a number. */
function isAlike(held: Value | undefined, wanted: Value | undefined): boolean {
  if (held === undefined || wanted === undefined) return false;
  return isEqual(held, wanted) || (typeof held !== "object" && String(held) === String(wanted));
}

function order(a: Value | undefined, b: Value | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : 1;
}
