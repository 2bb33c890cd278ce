import type { Check } from "../check.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { cellTasks } from "../run/cell-tasks.ts";

/** Where cancelling is immediate, an accepted cancellation shows at once. */
export const cancelImmediate: Check = {
  id: "LC-CAN-02",
  phase: "act",
  tasks: (session) =>
    cellTasks(
      session,
      ({ lifecycle, expected, ...cell }) =>
        roleOfCell({ lifecycle, expected, ...cell }) === "cancel" &&
        expected?.kind === "taken" &&
        !isFinal(lifecycle, cell.state) &&
        isFinal(lifecycle, expected.to),
      ["state"],
    ),
};
