import type { Check } from "../check.ts";
import { cellTasks } from "../run/cell-tasks.ts";

/** An accepted event changes the resource exactly as its effects say. */
export const eventEffects: Check = {
  id: "LC-EVT-03",
  phase: "act",
  tasks: (session) =>
    cellTasks(session, (cell) => cell.expected?.kind === "taken", ["effect", "unchanged"]),
};
