import type { Desk } from "./desk.ts";
import { moveTo, type TaskRun } from "./task.ts";

/**
 * Takes one run that is due through its next step; returns false if none is due.
 *
 * A run is started in one step, counts in some more, and ends in the last.
 */
export async function workOnce(desk: Desk): Promise<boolean> {
  const { given, store } = desk;
  const now = given.clock();
  let started = false;
  const run = await store.takeDue(now, (found) => {
    const before = found.status;
    takeStep(found, now, desk);
    started = before === "pending" && found.status !== "pending";
  });
  if (run && started)
    await store.changeTask(run.taskId, (task) => Object.assign(task, { lastRunAt: now }));
  return run !== undefined;
}

function takeStep(run: TaskRun, now: number, { given }: Desk): void {
  const { faults, variations, pace } = given;
  run.dueAt = now + pace * (variations.has("works-slowly") ? 20 : 1);
  if (run.status === "pending") {
    if (faults.has("never-picks-up")) return;
    if (run.experimentName !== null)
      run.experimentId = Buffer.from(`Experiment:${run.id}`).toString("base64url");
    moveTo(run, "running", now);
    if (!variations.has("runs-at-once") || run.ending === "never") return;
    run.done = run.steps;
  }

  if (run.done < run.steps || run.ending === "never") {
    run.done = Math.min(run.steps, run.done + 1);
    run.successes += 5;
    run.errors += run.ending === "failed" ? 1 : 0;
    return;
  }
  if (faults.has("never-finishes")) return;
  if (faults.has("goes-back-to-pending") && run.done === run.steps) {
    run.status = "pending";
    run.done += 1;
    return;
  }
  moveTo(run, run.ending, now);
}
