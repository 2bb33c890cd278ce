import type { Lifecycle } from "@conduct/contract";
import type { Cell } from "../model/cells.ts";
import { initialStates } from "../model/explain.ts";
import { isFinal, roleOf, roleOfCell } from "../model/roles.ts";
import type { Problem } from "../run/judge-trial.ts";

/** A cancellation that was put off comes to its end by this, which is no request of a client. */
export function settles({ lifecycle, state, trigger, expected }: Cell): boolean {
  const event = lifecycle.events[trigger.event ?? ""];
  if (event === undefined || event.by === "client" || expected?.kind !== "taken") return false;
  return lifecycle.states[expected.to]?.final === "cancelled" && isStopping(lifecycle, state);
}

/** It is accepted, and the resource stays where it was as if it had not come to an end. */
export function neverSettles({ aspect, observed }: Problem, cell: Cell): boolean {
  return aspect === "state" && observed === cell.state && settles(cell);
}

/** What was to be cancelled may end, as far as this event goes. */
export function mayEnd(cell: Cell): boolean {
  const { lifecycle, state, expected } = cell;
  if (roleOfCell(cell) !== "other" || expected?.kind !== "taken") return false;
  return isFinal(lifecycle, expected.to) && isStopping(lifecycle, state);
}

/** What was to be cancelled is where new work is, in the place of an end. */
export function beginsAnew({ aspect, observed }: Problem, cell: Cell): boolean {
  const { lifecycle, state } = cell;
  if (aspect !== "state" || observed === state || !mayEnd(cell)) return false;
  return initialStates(lifecycle).has(observed);
}

/** An accepted cancellation leads there, and the end is still to come. */
function isStopping(lifecycle: Lifecycle, state: string): boolean {
  if (isFinal(lifecycle, state)) return false;
  return Object.values(lifecycle.events).some(
    (one) => roleOf(lifecycle, one) === "cancel" && one.cases.some(({ to }) => to === state),
  );
}
