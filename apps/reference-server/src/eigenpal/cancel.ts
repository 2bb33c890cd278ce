import type { Exchange } from "../http/router.ts";
import { pause } from "../pause.ts";
import type { Desk } from "./desk.ts";
import { invalid, invalidValue } from "./errors.ts";
import { type Execution, isTerminal, moveTo } from "./execution.ts";
import { unknownExecution } from "./operations.ts";

type Outcome = "cancelled" | "cancellation-requested" | "already-terminal";

/**
 * `POST /workflows/executions/{executionId}/cancel`
 *
 * What no worker has picked up is cancelled at once. What one has is marked, and the worker cancels
 * it before its next step. What has ended stays as it is. None of this is an error.
 */
export async function cancelOperation(desk: Desk, { params }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const id = params.executionId ?? "";
  const outside = faults.has("cancel-checks-before-locking") ? await store.get(id) : undefined;
  if (outside) await pause();

  let outcome: Outcome = "already-terminal";
  let wasStatus: string = "created";
  const execution = await store.change(id, (found) => {
    wasStatus = found.status;
    outcome = cancel(found, outside?.status ?? found.status, given.clock(), desk);
    if (faults.has("says-status-after-cancel")) wasStatus = found.status;
  });
  if (!execution) {
    if (!faults.has("cancels-unknown-executions")) throw unknownExecution();
    return Response.json({ executionId: id, status: "cancelled", wasStatus: "created" });
  }
  if (faults.has("cancel-forgets-execution")) await store.remove(id);
  const status = faults.has("invents-a-cancel-status") ? "ok" : outcome;
  return Response.json(
    { executionId: id, status, wasStatus },
    { status: faults.has("answers-cancel-with-202") ? 202 : 200 },
  );
}

function cancel(execution: Execution, from: Execution["status"], now: number, desk: Desk): Outcome {
  const { faults, variations } = desk.given;
  if (isTerminal(from)) {
    if (faults.has("refuses-to-cancel-finished") || isRefusedTwice(execution, faults)) {
      throw invalid([invalidValue("executionId", `Already ${from}`)]);
    }
    if (faults.has("fails-on-second-cancel") && from === "cancelled") throw new Error("twice");
    if (faults.has("cancel-clears-result")) execution.result = null;
    if (faults.has("cancels-finished-executions")) execution.status = "cancelled";
    if (faults.has("cancel-moves-completed-at")) execution.completedAt = now;
    return "already-terminal";
  }
  const waits = from === "created" || from === "pending";
  if (waits && !faults.has("defers-every-cancel")) {
    if (faults.has("refuses-to-cancel-pending")) {
      throw invalid([invalidValue("executionId", "Not running")]);
    }
    if (faults.has("ignores-cancel")) return "cancelled";
    execution.completedAt = now;
    moveTo(execution, "cancelled", now);
    if (faults.has("starts-cancelled-executions")) {
      execution.status = "pending";
      execution.completedAt = null;
    }
    return "cancelled";
  }

  if (faults.has("drops-cancel-request")) return "cancellation-requested";
  if (execution.cancelRequestedAt === null || faults.has("moves-cancel-request")) {
    execution.cancelRequestedAt = now;
  }
  if (variations.has("cancels-running-at-once") && from === "running") {
    moveTo(execution, "cancelled", now);
  }
  return "cancellation-requested";
}

function isRefusedTwice(execution: Execution, faults: Desk["given"]["faults"]): boolean {
  return execution.status === "cancelled" && faults.has("refuses-second-cancel");
}
