import type { Check } from "../check.ts";
import { roleOfCell } from "../model/roles.ts";
import { cellTasks } from "../run/cell-tasks.ts";

/** An event that the state allows is accepted and leads to the state that its case names. */
export const eventMoves: Check = {
  id: "LC-EVT-01",
  phase: "act",
  tasks: (session) =>
    cellTasks(
      session,
      (cell) => roleOfCell(cell) === "other" && cell.expected?.kind !== "refused",
      ["answer", "state"],
    ),
};
