import type { Actor, Case, LifecycleEvent } from "../lifecycle.ts";
import { describePredicate } from "./describe-predicate.ts";

/** One way an event can go from one state. */
export interface Way {
  readonly event: LifecycleEvent;
  readonly taken: Case;
  readonly from: string;

  /** A state, `$none`, or a reference to the value that names the state. */
  readonly to: string;

  /** How many ways the event has from this state. */
  readonly of: number;
}

/** An event as it is written at an arrow. */
export interface Label {
  readonly event: string;
  readonly by: Actor;

  /** When it goes this way; `else` after ways with a condition. */
  readonly guard?: string;

  /** The author is not sure of it. */
  readonly assumed: boolean;
}

/** Every way of an event, state by state. */
export function waysOf(event: LifecycleEvent): readonly Way[] {
  return event.cases.flatMap((taken) =>
    taken.from.map((from) => ({
      event,
      taken,
      from,
      to: taken.to ?? from,
      of: event.cases.filter((other) => other.from.includes(from)).length,
    })),
  );
}

/**
 * The labels of ways that lead from one state to one state: one for each event.
 *
 * Conditions are left out where the event goes this way whichever of them holds.
 */
export function mergeWays(ways: readonly Way[]): readonly Label[] {
  const events = Map.groupBy(ways, ({ event }) => event);
  return [...events].map(([event, same]) => {
    const cases = [...new Set(same.map(({ taken }) => taken))];
    const whole =
      cases.length > 1 && same.some(({ taken, of }) => !taken.if && of === cases.length);
    const guard = whole ? undefined : guardOf(same);
    return {
      event: event.name,
      by: event.by,
      ...(guard === undefined ? {} : { guard }),
      assumed: cases.some(({ basis }) => basis !== "documented"),
    };
  });
}

/** A label as text: `fail [attempt < max_attempts] (worker)?`. */
export function formatLabel({ event, guard, by, assumed }: Label): string {
  const condition = guard === undefined ? "" : ` [${guard}]`;
  const cause = by === "client" ? "" : ` (${by})`;
  return `${event}${condition}${cause}${assumed ? "?" : ""}`;
}

/** The conditions of ways that one event goes; `else` for what is left over by earlier conditions. */
function guardOf(same: readonly Way[]): string | undefined {
  const guards = same.map(({ taken }) => (taken.if ? describePredicate(taken.if) : undefined));
  if (guards.every((guard) => guard !== undefined)) return [...new Set(guards)].join(" or ");
  const leftOver = same.some(({ event, taken, from }) =>
    event.cases
      .slice(0, event.cases.indexOf(taken))
      .some((earlier) => earlier.if && earlier.from.includes(from)),
  );
  return leftOver ? "else" : undefined;
}
