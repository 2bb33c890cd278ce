import type { Desk } from "./desk.ts";
import { type Execution, mayMove, moveTo, type Status } from "./execution.ts";

/**
 * Takes the execution that waits longest, and drives it to its end; returns false if none waits.
 *
 * Each step is a transaction of its own, so that a cancel may come between; the worker then lets go.
 */
export async function workOnce({ given, store }: Desk): Promise<boolean> {
  const id = await store.claim((execution) => moveTo(execution, "running", given.clock()));
  if (id === undefined) return false;

  await store.change(id, (execution) => {
    if (execution.status === "running") execution.currentStep = 0;
  });
  await store.change(id, (execution) => {
    if (step(execution, "completed", given.clock())) execution.output = { by: "resident" };
  });
  return true;
}

function step(execution: Execution, status: Status, now: number): boolean {
  if (!mayMove(execution.status, status)) return false;
  moveTo(execution, status, now);
  return true;
}
