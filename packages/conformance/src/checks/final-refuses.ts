import type { Check } from "../check.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { bulkTasks } from "../run/bulk-tasks.ts";
import { cellTasks } from "../run/cell-tasks.ts";

/** No request leaves a final state unless a case says so. */
export const finalRefuses: Check = {
  id: "LC-TERM-03",
  phase: "act",
  tasks: (session) => [
    ...cellTasks(
      session,
      (cell) =>
        roleOfCell(cell) === "other" &&
        isFinal(cell.lifecycle, cell.state) &&
        cell.expected?.kind === "refused",
      ["left"],
    ),
    ...bulkTasks(session, "over"),
  ],
};
