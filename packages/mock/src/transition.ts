import type { Case, Json, JsonObject, LifecycleEvent } from "@conduct/contract";
import { segmentsOf } from "./edit.ts";
import { applyEffects, write } from "./effects.ts";
import { holds } from "./predicate.ts";
import type { Scope } from "./scope.ts";
import type { Shape } from "./shape.ts";
import { evaluate } from "./template.ts";

/** What an event did: it was accepted by one case of it, or by none. */
export type Transition =
  | {
      readonly accepted: true;
      readonly taken: Case;
      readonly from: string;
      readonly to: string;

      /** The representation afterwards; undefined once the resource is gone. */
      readonly value: JsonObject | undefined;
      readonly scope: Scope;
    }
  | { readonly accepted: false; readonly from: string; readonly otherwise: string | undefined };

/** A resource as an event finds it: `$none` has no value. */
export interface Before {
  readonly state: string;
  readonly value: JsonObject | undefined;

  /** Set over what the event itself does. */
  readonly preset?: Assignments;
}

/** Values by the pointers they go to. */
export type Assignments = readonly (readonly [pointer: string, value: Json])[];

/**
 * Works out what an event does to a resource. Pure: it reads no clock and changes nothing.
 *
 * The first case whose `from` has the current state and whose condition holds is taken: its effects,
 * then the lifecycle's `each`, then the constants of the state that was entered and its `enter`.
 */
export function transition(
  shape: Shape,
  event: LifecycleEvent,
  before: Before,
  outer: Scope,
): Transition {
  const { lifecycle } = shape;
  const from = before.state;
  const scope: Moving = { ...outer, self: before.value, event: event.name, from, to: from };
  for (const taken of event.cases) {
    if (!taken.from.includes(from)) continue;
    if (taken.if !== undefined && !holds(taken.if, scope)) continue;
    const to = destination(shape, taken, from, scope);
    if (to === undefined) break;
    scope.to = to;

    let value = applyEffects(taken.effects, { ...before.value }, scope, shape);
    for (const [pointer, member] of before.preset ?? []) {
      value = write(value, segmentsOf(pointer), member);
    }
    if (event.each && from !== "$none") value = applyEffects(lifecycle.each, value, scope, shape);
    const entered = lifecycle.states[to];
    if (to !== from && to !== "$none") {
      const constants = entered?.value ?? { [lifecycle.state]: to };
      for (const pointer in constants) {
        value = write(value, segmentsOf(pointer), constants[pointer] ?? null);
      }
      if (entered !== undefined) value = applyEffects(entered.enter, value, scope, shape);
    }
    return { accepted: true, taken, from, to, value: to === "$none" ? undefined : value, scope };
  }
  return { accepted: false, from, otherwise: event.otherwise ?? lifecycle.illegal };
}

/** What an event sees; where it leads is known once a case is taken. */
interface Moving extends Scope {
  to: string;
}

/** The state a case leads to, or undefined for one that is named by the request and does not exist. */
function destination(
  { lifecycle }: Shape,
  taken: Case,
  from: string,
  scope: Scope,
): string | undefined {
  const { to } = taken;
  // What is created must be somewhere: a plain resource has one state, which no case needs to name.
  if (to === undefined && scope.self === undefined) return Object.keys(lifecycle.states)[0];
  if (to === undefined) return from;
  if (!to.startsWith("$") || to === "$none") return to;
  const named = evaluate(to, scope);
  if (typeof named !== "string" || named.startsWith("$")) return undefined;
  return lifecycle.open || lifecycle.states[named] !== undefined ? named : undefined;
}
