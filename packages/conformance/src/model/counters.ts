import {
  getPointer,
  type Json,
  type Lifecycle,
  type LifecycleEvent,
  type Predicate,
} from "@conduct/contract";
import { derived } from "./derived.ts";
import type { Expected } from "./expected.ts";
import { initialStates } from "./explain.ts";
import { getExpected } from "./tree.ts";

/** A member that counts attempts: it has a number at first, and events add one to it. */
export interface Counter {
  readonly pointer: string;

  /** The number a new resource has. */
  readonly base: number;

  /** The member that bounds it, if a condition compares the two. */
  readonly limit?: string;

  /** Events that may raise it beyond the limit. */
  readonly beyond: readonly string[];

  /** The events that raise it. */
  readonly raisedBy: readonly LifecycleEvent[];
}

/** Finds counters by what is added to them; what grows by more than one, or is set anew, is some other measure. */
export const countersOf: (lifecycle: Lifecycle) => readonly Counter[] = derived((lifecycle) => {
  const events = Object.values(lifecycle.events);
  const births = events.flatMap((event) => event.cases.filter((one) => one.from.includes("$none")));
  const raised = new Set(
    events.flatMap((event) =>
      event.cases.flatMap((one) =>
        // What grows while the resource stays where it is counts no attempts: it is progress.
        one.to === undefined
          ? []
          : Object.keys(one.effects.add ?? {}).filter((pointer) => !pointer.includes("/-1")),
      ),
    ),
  );
  return [...raised].flatMap((pointer) => {
    const bases = births.map((one) => one.effects.set?.[pointer] ?? one.effects.init?.[pointer]);
    const [base] = bases;
    if (typeof base !== "number" || bases.some((other) => other !== base)) return [];
    const initial = initialStates(lifecycle);
    if (initial.size === 0 || isSetAnew(lifecycle, pointer)) return [];
    const guards = events.flatMap((event) =>
      event.cases.flatMap((one) => (one.if === undefined ? [] : [one.if])),
    );
    const limit = guards
      .map((guard) => limitIn(guard, pointer))
      .find((found) => found !== undefined);
    const adds = events.flatMap((event) =>
      event.cases.flatMap((one) => one.effects.add?.[pointer] ?? []),
    );
    if (adds.some((added) => added !== 1)) return [];
    const raisedBy = events.filter((event) =>
      event.cases.some((one) => one.effects.add?.[pointer] !== undefined),
    );
    const beyond = events
      .filter((event) =>
        event.cases.some(
          (one) =>
            one.effects.add?.[pointer] !== undefined && limitIn(one.if, pointer) === undefined,
        ),
      )
      .map((event) => event.name);
    return [{ pointer, base, beyond, raisedBy, ...(limit === undefined ? {} : { limit }) }];
  });
});

/** Some event writes it, other than by adding to it, after the creation. */
function isSetAnew({ events, each, states }: Lifecycle, pointer: string): boolean {
  const later = Object.values(events).flatMap(({ cases }) =>
    cases.filter(({ from }) => !from.every((state) => state === "$none")),
  );
  const entries = Object.values(states).map(({ enter }) => enter);
  return [each, ...entries, ...later.map(({ effects }) => effects)].some(
    ({ set = {}, clear = [] }) => pointer in set || clear.includes(pointer),
  );
}

/** The counters that show the same number before and after: nothing has added to them. */
export function uncounted(
  lifecycle: Lifecycle,
  before: Expected | undefined,
  after: Json | undefined,
): ReadonlySet<string> {
  const same = countersOf(lifecycle).filter(({ pointer }) => {
    const is = after === undefined ? undefined : getPointer(after, pointer);
    const was = before === undefined ? undefined : getExpected(before, pointer);
    return typeof is === "number" && is === was;
  });
  return new Set(same.map(({ pointer }) => pointer));
}

/** The member that a guard compares a counter with. */
export function limitIn(guard: Predicate | undefined, pointer: string): string | undefined {
  if (guard === undefined) return undefined;
  if ("all" in guard)
    return guard.all.map((part) => limitIn(part, pointer)).find((found) => found !== undefined);
  if (!("lt" in guard)) return undefined;
  const [left, right] = guard.lt;
  if (left !== `$self#${pointer}` || typeof right !== "string" || !right.startsWith("$self#"))
    return undefined;
  return right.slice("$self#".length);
}
