import { type Self, type SelfRule, type SortKey, selfRules, type Value } from "@conduct/contract";
import { read } from "./edit.ts";
import type { Machine } from "./machine.ts";
import { isEqual } from "./predicate.ts";
import type { Scope } from "./scope.ts";
import type { Resource } from "./store.ts";
import { evaluate } from "./template.ts";

/**
 * Finds the resources that a request names: by identifier, or by what they hold.
 *
 * Of several rules the first that finds one counts.
 */
export function select(
  machine: Machine,
  lifecycle: string,
  self: Self,
  scope: Scope,
): readonly Resource[] {
  const kind = machine.shapes.get(lifecycle)?.owner ?? lifecycle;
  for (const rule of selfRules(self)) {
    const found =
      typeof rule === "string"
        ? named(machine, kind, rule, scope)
        : matching(machine, kind, rule, scope);
    if (found.length > 0) return found;
  }
  return [];
}

/** How the templates of a machine's contract find other resources. */
export function createFind(machine: Machine): NonNullable<Scope["find"]> {
  return (lifecycle, rule, scope) =>
    select(machine, lifecycle, rule, scope).map(({ value }) => value);
}

/** Whether a request names all resources that match, be there any or not. */
export function picksEach(self: Self | undefined): boolean {
  return selfRules(self).some((rule) => typeof rule === "object" && rule.pick === "each");
}

/** The identifier that a request names, be there such a resource or not. */
export function identifierIn(self: Self | undefined, scope: Scope): Value | undefined {
  for (const rule of selfRules(self)) {
    const id = typeof rule === "string" ? evaluate(rule, scope) : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

function named(
  machine: Machine,
  kind: string,
  reference: Value,
  scope: Scope,
): readonly Resource[] {
  const id = evaluate(reference, scope);
  const found = id === undefined || id === null ? undefined : machine.store.get(kind, String(id));
  return found === undefined ? [] : [found];
}

function matching(
  machine: Machine,
  kind: string,
  { match, pick, by }: Exclude<SelfRule, string>,
  scope: Scope,
): readonly Resource[] {
  const { holds } = matcher(match, scope);
  const id = machine.contract.lifecycles[kind]?.id ?? "/id";
  // Who is named by the identifier, among other members, need not be looked for.
  const candidates =
    match[id] === undefined ? machine.store.all(kind) : named(machine, kind, match[id], scope);
  const matches = [...candidates].filter(({ value }) => holds(value));
  if (by !== undefined) matches.sort((a, b) => inOrder(by, a.value, b.value));
  if (pick === "each") return matches;
  const one = pick === "last" ? matches.at(-1) : matches[0];
  return one === undefined ? [] : [one];
}

/** What resources must have, as a request says it; the name tells such questions apart. */
export function matcher(
  match: { readonly [pointer: string]: Value },
  scope: Scope,
): { readonly holds: (value: Value) => boolean; readonly name: string } {
  const wanted = Object.entries(match).map(
    ([pointer, template]) => [pointer, evaluate(template, scope)] as const,
  );
  return {
    holds: (held) => wanted.every(([pointer, value]) => isAlike(read(held, pointer), value)),
    name: JSON.stringify(wanted),
  };
}

/** A path or a query is text, what it names may be a number. */
function isAlike(held: Value | undefined, wanted: Value | undefined): boolean {
  if (held === undefined || wanted === undefined) return false;
  return isEqual(held, wanted) || (typeof held !== "object" && String(held) === String(wanted));
}

/** Less than 0 if one comes before the other; 0, so that they stay in the order of creation, if neither does. */
function inOrder(by: readonly SortKey[], a: Value, b: Value): number {
  for (const { at, dir } of by) {
    const found = order(read(a, at), read(b, at));
    if (found !== 0) return dir === "desc" ? -found : found;
  }
  return 0;
}

function order(a: Value | undefined, b: Value | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a), String(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}
