import type { Check } from "../check.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { cellTasks } from "../run/cell-tasks.ts";
import { honouredTasks } from "./cancel-honoured.ts";
import { neverSettles, settles } from "./stopping.ts";

/** Where cancelling is deferred, an accepted cancellation leads only to states that may follow it. */
export const cancelDeferred: Check = {
  id: "LC-CAN-03",
  phase: "act",
  tasks: (session) => [
    ...cellTasks(
      session,
      (cell) =>
        roleOfCell(cell) === "cancel" &&
        cell.expected?.kind === "taken" &&
        !isFinal(cell.lifecycle, cell.expected.to),
      ["state"],
    ),
    ...cellTasks(session, settles, ["state"], neverSettles),
    ...honouredTasks(session),
  ],
};
