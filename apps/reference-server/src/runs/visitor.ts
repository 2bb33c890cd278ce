import { type Desk, ghost, newRun } from "./desk.ts";
import { happen } from "./moves.ts";
import { isOver } from "./run.ts";

/** How often somebody else retries a run before they create the next one. */
const patience = 3;

/** Somebody else with the same key creates a run, cancels it later on, and retries what is over. */
export async function visit(desk: Desk, tenant: string): Promise<void> {
  const { store, memory, given } = desk;
  const { clock, faults } = given;
  const run = memory.visited === undefined ? undefined : await store.get(memory.visited);
  if (run === undefined || run.attempt > patience || run.status === "succeeded") {
    const next = newRun(desk, tenant, { ...ghost, task: "visit" });
    await store.insert(next, undefined);
    memory.visited = next.id;
    return;
  }
  await store.change(run.id, (one) => {
    if (one.status === "succeeded") return;
    happen(one, { type: isOver(one.status) ? "retry" : "cancel" }, { now: clock(), faults });
  });
}
