import type { Check } from "../check.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { cellTasks } from "../run/cell-tasks.ts";

/** Cancelling what can be cancelled answers the declared success; what is over by then is no longer such. */
export const cancelAccepted: Check = {
  id: "LC-CAN-01",
  phase: "act",
  tasks: (session) =>
    cellTasks(
      session,
      (cell) =>
        roleOfCell(cell) === "cancel" &&
        cell.expected?.kind === "taken" &&
        !isFinal(cell.lifecycle, cell.state),
      ["answer"],
    ),
};
