import type { Check } from "../check.ts";
import { roleOfCell } from "../model/roles.ts";
import { cellTasks } from "../run/cell-tasks.ts";

/** Cancelling what can be cancelled answers the declared success. */
export const cancelAccepted: Check = {
  id: "LC-CAN-01",
  phase: "act",
  tasks: (session) =>
    cellTasks(session, (cell) => roleOfCell(cell) === "cancel" && cell.expected?.kind === "taken", [
      "answer",
    ]),
};
