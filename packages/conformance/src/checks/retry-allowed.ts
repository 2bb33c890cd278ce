import type { Check } from "../check.ts";
import { roleOfCell } from "../model/roles.ts";
import { cellTasks } from "../run/cell-tasks.ts";

/** A retry by hand is possible exactly in the states that declare it, and begins a new attempt there. */
export const retryAllowed: Check = {
  id: "LC-RET-04",
  phase: "act",
  tasks: (session) =>
    cellTasks(session, (cell) => roleOfCell(cell) === "retry", [
      "answer",
      "state",
      "stay",
      "unchanged",
      "left",
    ]),
};
