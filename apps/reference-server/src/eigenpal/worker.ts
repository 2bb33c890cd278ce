import type { Desk } from "./desk.ts";
import { type Execution, isTerminal, moveTo } from "./execution.ts";

/**
 * Takes one execution that is due through the next step of its plan; returns false if none is due.
 *
 * Before each step the worker looks whether a cancel was asked for. One that is finalizing is past
 * the last such look, and ends as planned.
 */
export async function workOnce({ given, store }: Desk): Promise<boolean> {
  const now = given.clock();
  return await store.takeDue(now, (execution) => takeStep(execution, now, { given }));
}

function takeStep(execution: Execution, now: number, { given }: Pick<Desk, "given">): void {
  const { faults, variations, pace } = given;
  execution.dueAt = now + pace * (variations.has("works-slowly") ? 20 : 1);
  if (faults.has("never-picks-up") && execution.status === "pending") return;
  const asked = execution.cancelRequestedAt !== null && !faults.has("never-honours-cancel");
  if (asked && faults.has("hangs-after-cancel")) return;
  if (asked && execution.status !== "finalizing") {
    moveTo(execution, "cancelled", now);
    return;
  }

  if (faults.has("never-finishes") && execution.status === "running") return;
  if (faults.has("goes-back-to-pending") && execution.status === "finalizing") {
    execution.status = "pending";
    return;
  }
  const next = execution.plan[execution.planned];
  if (next === undefined) return;
  execution.planned += 1;
  moveTo(execution, next, now);
  if (variations.has("runs-at-once") && next === "pending") leap(execution, now);
  if (isTerminal(next)) spoil(execution, faults);
}

/** Goes through the rest of the plan in no time, so that nobody sees it running. */
function leap(execution: Execution, now: number): void {
  for (const status of execution.plan.slice(execution.planned)) moveTo(execution, status, now);
  execution.planned = execution.plan.length;
}

function spoil(execution: Execution, faults: Desk["given"]["faults"]): void {
  const { status } = execution;
  if (status === "completed" && faults.has("completes-without-result")) execution.result = null;
  if (status === "failed" && faults.has("fails-without-error")) execution.error = null;
  if (status === "failed" && faults.has("fails-with-result")) execution.result = { partial: true };
  if (status === "completed" && faults.has("completes-with-error")) execution.error = "none";
  if (faults.has("clears-started-at")) execution.startedAt = null;
}
