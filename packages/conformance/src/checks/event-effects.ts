import type { Check } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import { isFinal, roleOfCell } from "../model/roles.ts";
import { bulkTasks } from "../run/bulk-tasks.ts";
import { cellTasks } from "../run/cell-tasks.ts";
import { consequenceTasks } from "../world/consequences.ts";
import { isWish } from "./cancel-mark.ts";
import { creationEffects } from "./creation.ts";
import { innerTasks } from "./inner.ts";
import { parallelEntryTasks } from "./parallel-entries.ts";
import { productToldTasks } from "./product-told.ts";

/** An accepted event changes the resource exactly as its effects say. */
export const eventEffects: Check = {
  id: "LC-EVT-03",
  phase: "act",
  tasks: (session) => [
    ...creationEffects(session),
    ...innerTasks(session, "LC-EVT-03"),
    ...consequenceTasks(session, "LC-EVT-03"),
    ...cellTasks(
      session,
      (cell) => cell.expected?.kind === "taken" && !isWish(cell) && !isLate(cell),
      ["effect", "unchanged"],
    ),
    ...cellTasks(session, (cell) => isWish(cell) || isPassedOver(cell), ["unchanged"]),
    ...bulkTasks(session, "some"),
    ...parallelEntryTasks(session),
    ...productToldTasks(session),
  ],
};

/** The request succeeds and does nothing, as nothing is left to do. */
function isPassedOver(cell: Cell): boolean {
  return cell.expected?.kind === "ignored" && !isLate(cell);
}

/** Cancelling what is over is a matter of its own. */
function isLate(cell: Cell): boolean {
  return roleOfCell(cell) === "cancel" && isFinal(cell.lifecycle, cell.state);
}
