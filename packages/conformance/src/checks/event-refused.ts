import type { Check } from "../check.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { cellTasks } from "../run/cell-tasks.ts";
import { consequenceTasks } from "../world/consequences.ts";
import { refusedCreationTasks } from "./creation-refused.ts";

/** An event that the state does not allow is refused as declared, and changes nothing. */
export const eventRefused: Check = {
  id: "LC-EVT-02",
  phase: "act",
  tasks: (session) => [
    ...cellTasks(
      session,
      (cell) =>
        roleOfCell(cell) !== "retry" &&
        cell.expected?.kind === "refused" &&
        (roleOfCell(cell) === "other" || !isFinal(cell.lifecycle, cell.state)),
      ["answer", "state", "stay", "unchanged", "left"],
    ),
    ...refusedCreationTasks(session),
    ...consequenceTasks(session, "LC-EVT-02"),
  ],
};
