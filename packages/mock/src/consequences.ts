import type { Case, Cause, Json, Value } from "@conduct/contract";
import type { Firing, Machine } from "./machine.ts";
import type { Scope } from "./scope.ts";
import { identifierIn, select } from "./selection.ts";
import type { Resource } from "./store.ts";
import { evaluate } from "./template.ts";
import type { Assignments, Transition } from "./transition.ts";

/** Does to others what an accepted event brings with it. */
export type Follow = (
  change: Extract<Transition, { accepted: true }>,
  resource: Resource,
  firing: Firing,
) => { readonly spawned?: Resource };

/**
 * Creates what follows from an event: the resource it spawns, then the events it causes on others.
 *
 * What it spawns is told of the resource as it was before the event; what it causes, as it is by then.
 */
export function createConsequences(machine: Machine): Follow {
  let depth = 0;
  return (change, resource, firing) => {
    const { spawn, causes } = change.taken;
    if (spawn === undefined && causes === undefined) return {};
    // Events that cause each other in a circle would never end; no chain of real ones is this long.
    if (depth >= 50) return {};
    depth++;
    try {
      const spawned = spawn && create(spawn, change.scope, firing);
      for (const cause of causes ?? [])
        bring(cause, { ...change.scope, self: latest(resource).value }, firing);
      return spawned === undefined ? {} : { spawned: latest(spawned) };
    } finally {
      depth--;
    }
  };

  /** An earlier consequence may have come back to it. */
  function latest(resource: Resource): Resource {
    return machine.store.get(resource.kind, resource.key) ?? resource;
  }

  function create(
    { lifecycle, event, set }: NonNullable<Case["spawn"]>,
    scope: Scope,
    { now, request, parent }: Firing,
  ): Resource | undefined {
    const shape = machine.shapes.get(lifecycle);
    if (shape === undefined) return undefined;
    const fired = machine.fire(shape, event, undefined, {
      now,
      request,
      parent,
      preset: assign(set, scope),
    });
    return fired.accepted ? fired.resource : undefined;
  }

  function bring(
    { lifecycle, event, self, for: list, set }: Cause,
    scope: Scope,
    { now, request, parent }: Firing,
  ): void {
    const shape = machine.shapes.get(lifecycle);
    if (shape === undefined) return;
    for (const inner of list === undefined ? [scope] : itemsOf(list, scope)) {
      const firing = { now, request, parent, cause: scope.self, preset: assign(set, inner) };
      const found = self === undefined ? [] : select(machine, lifecycle, self, inner);
      // Who is named and not there yet may come to be: by a case that leaves `$none`.
      if (found.length === 0)
        machine.fire(shape, event, undefined, { ...firing, id: identifierIn(self, inner) });
      for (const { kind, key } of found) {
        // An earlier one may have changed it: what counts is how it is now.
        const resource = machine.store.get(kind, key);
        if (resource !== undefined) machine.fire(shape, event, resource, firing);
      }
    }
  }
}

function itemsOf(list: Value, scope: Scope): readonly Scope[] {
  const items = evaluate(list, scope);
  return Array.isArray(items) ? items.map((item: Json, index) => ({ ...scope, item, index })) : [];
}

function assign(set: { readonly [pointer: string]: Json }, scope: Scope): Assignments {
  return Object.entries(set).flatMap(([pointer, template]) => {
    const value = evaluate(template, scope);
    return value === undefined ? [] : [[pointer, value] as const];
  });
}
