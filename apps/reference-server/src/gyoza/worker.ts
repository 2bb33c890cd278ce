import { Refusal } from "../http/refusal.ts";
import type { Desk } from "./desk.ts";
import { setState } from "./run.ts";
import { addEvent, type NewEvent } from "./timeline.ts";

/**
 * Takes the most urgent run that waits, and drives it to its end; returns false if none waits.
 *
 * Each step is a transaction of its own, so that a cancel may come between. What the run is locked
 * against is not done: the worker then lets go of it.
 */
export async function workOnce({ given, store }: Desk): Promise<boolean> {
  const id = await store.claim((run) => setState(run, "ASSIGNED", given.clock()));
  if (id === undefined) return false;

  try {
    for (const event of steps) {
      await store.change(id, (run) => addEvent(run, event, { ...given, now: given.clock() }));
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return true;
}

const steps: readonly NewEvent[] = [
  { type: "STARTED", msg: "Started", payload: { worker_id: "resident" } },
  { type: "PROGRESS", msg: 50, payload: {} },
  { type: "COMPLETED", msg: "Completed", payload: { outputs: { by: "resident" } } },
];
