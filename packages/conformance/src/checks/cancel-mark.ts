import type { Check } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { cellTasks } from "../run/cell-tasks.ts";

/** A wish to cancel that is left to the system leaves its mark. That it changes nothing else is as of any event. */
export const cancelMark: Check = {
  id: "LC-CAN-09",
  phase: "act",
  tasks: (session) => cellTasks(session, isWish, ["effect"]),
};

/** A cancellation that is accepted and leaves the resource as alive as it was. */
export function isWish(cell: Cell): boolean {
  const { expected, lifecycle } = cell;
  return (
    roleOfCell(cell) === "cancel" &&
    expected?.kind === "taken" &&
    !isFinal(lifecycle, cell.state) &&
    !isFinal(lifecycle, expected.to)
  );
}
