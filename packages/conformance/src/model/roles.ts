import { type Lifecycle, type LifecycleEvent, parseReference } from "@conduct/contract";
import type { Cell } from "./cells.ts";

/**
 * What an event is for, as far as its cases tell: calling off, beginning anew, or anything else.
 *
 * Told from the data and never from names: whatever a client can do that ends in a state of outcome
 * `cancelled` is a cancellation, whatever takes it out of a final state is a retry.
 */
export type Role = "cancel" | "retry" | "other";

export function roleOf(lifecycle: Lifecycle, event: LifecycleEvent | undefined): Role {
  if (event === undefined || event.by !== "client") return "other";
  const moves = event.cases.filter(
    ({ to }) => to !== undefined && parseReference(to) === undefined,
  );
  if (moves.some(({ to }) => endsCancelled(lifecycle, to))) return "cancel";
  const fromFinal = moves.some(
    ({ from, to }) =>
      from.some((state) => isFinal(lifecycle, state)) && to !== "$none" && !isFinal(lifecycle, to),
  );
  return fromFinal ? "retry" : "other";
}

export function roleOfCell(cell: Cell): Role {
  return roleOf(cell.lifecycle, cell.lifecycle.events[cell.trigger.event ?? ""]);
}

/** The event may be the end of a resource: it is not there any more. */
export function mayRemove({ events }: Lifecycle, event: string | undefined): boolean {
  return events[event ?? ""]?.cases.some(({ to }) => to === "$none") === true;
}

export function isFinal(lifecycle: Lifecycle, state: string | undefined): boolean {
  return lifecycle.states[state ?? ""]?.final !== undefined;
}

/** The state is one of outcome cancelled, or one that the system itself turns into one. */
function endsCancelled(lifecycle: Lifecycle, state: string | undefined): boolean {
  if (lifecycle.states[state ?? ""]?.final === "cancelled") return true;
  if (state === undefined || isFinal(lifecycle, state)) return false;
  const onward = Object.values(lifecycle.events)
    .filter((event) => event.by !== "client")
    .flatMap((event) => event.cases)
    .filter((one) => one.from.includes(state) && one.to !== undefined);
  return (
    onward.length > 0 && onward.every(({ to }) => lifecycle.states[to ?? ""]?.final === "cancelled")
  );
}
