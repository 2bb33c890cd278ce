import type { Check } from "../check.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { bulkTasks } from "../run/bulk-tasks.ts";
import { cellTasks } from "../run/cell-tasks.ts";
import { consequenceTasks } from "../world/consequences.ts";
import { isAgain } from "./cancel-twice.ts";
import { beginsAnew, neverSettles } from "./stopping.ts";

/** An event that the state allows is accepted and leads to the state that its case names. */
export const eventMoves: Check = {
  id: "LC-EVT-01",
  phase: "act",
  tasks: (session) => [
    ...cellTasks(
      session,
      (cell) => {
        const role = roleOfCell(cell);
        if (role === "other") return cell.expected?.kind !== "refused";
        const live = !isFinal(cell.lifecycle, cell.state);
        const ignored = role === "cancel" && live && cell.expected?.kind === "ignored";
        return ignored && !isAgain(cell);
      },
      ["answer", "state", "stay"],
      (problem, cell) => !neverSettles(problem, cell) && !beginsAnew(problem, cell),
    ),
    ...bulkTasks(session, "none"),
    ...consequenceTasks(session, "LC-EVT-01"),
  ],
};
