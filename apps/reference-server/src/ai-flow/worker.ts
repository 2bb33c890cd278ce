import { type Change, change, type Desk } from "./desk.ts";
import { nextTime } from "./expression.ts";
import { isAlive, type TaskExecution, type TaskStatus } from "./records.ts";
import { moveTask, periodOf, startTask, startWorkflow } from "./scheduler.ts";

/** Does one thing that is due: a step of a task, or what the clock starts; false if none is. */
export async function workOnce(desk: Desk): Promise<boolean> {
  const due = await desk.store.findDue(desk.given.clock());
  if (!due) return false;
  return await change(desk, async (now) => {
    const still = await now.shelf.findDue(now.now);
    if (still?.kind === "taskExecution") await takeStep(now, still.id);
    if (still?.kind === "slot") await tickTask(now, still.id);
    if (still?.kind === "schedule") await tickSchedule(now, still.id);
    return still !== undefined;
  });
}

/** How long the worker of a running task may be silent. */
const patience = 60_000;

async function takeStep(change: Change, id: number): Promise<void> {
  const { given, shelf, now } = change;
  const { faults, variations } = given;
  const task = await shelf.get("taskExecution", id);
  if (!task) return;
  const stuck =
    (task.status === "INIT" && faults.has("never-assigns-tasks")) ||
    (task.status === "STOPPING" && faults.has("hangs-in-stopping")) ||
    (task.status === "RETRYING" && faults.has("hangs-in-retrying"));
  const next = stuck ? undefined : nextStatus(task, change);
  if (next === undefined) {
    await shelf.put("taskExecution", { ...task, dueAt: null });
    return;
  }
  if (task.status === "RETRYING" && !faults.has("retry-keeps-try-number")) task.tryNumber += 1;
  if (task.status === "RUNNING" && next === "QUEUED") task.hasRequeued = true;
  await shelf.put("taskExecution", task);
  await moveTask(change, id, next);

  const moved = await shelf.get("taskExecution", id);
  if (moved?.status === "RUNNING" && moved.outcome === "silence") {
    await shelf.put("taskExecution", { ...moved, dueAt: now + patience });
  }
  const hurries = next === "QUEUED" || (next === "RUNNING" && task.outcome !== "silence");
  if (variations.has("runs-at-once") && hurries) await takeStep(change, id);
}

/** Where a task execution goes next if nobody interferes; nowhere if it is to go on for ever. */
function nextStatus(task: TaskExecution, { given }: Change): TaskStatus | undefined {
  const { faults } = given;
  switch (task.status) {
    case "INIT":
    case "RETRYING":
      return "QUEUED";
    case "QUEUED":
      return "RUNNING";
    case "RUNNING":
      if (faults.has("queues-again") && !task.hasRequeued) return "QUEUED";
      return endOf(task, faults);
    case "STOPPING":
      if (faults.has("success-overwrites-stop")) return "SUCCESS";
      return faults.has("stopped-tasks-try-again") ? "QUEUED" : "STOPPED";
    default:
      return undefined;
  }
}

function endOf(task: TaskExecution, faults: Change["given"]["faults"]): TaskStatus | undefined {
  const { outcome, tryNumber, tries } = task;
  if (outcome === "endless") return undefined;
  if (outcome === "silence") return faults.has("forgets-heartbeats") ? undefined : "FAILED";
  if (outcome === "success" || (outcome === "recovery" && tryNumber > 1)) return "SUCCESS";
  return tryNumber < tries && !faults.has("never-retries") ? "RETRYING" : "FAILED";
}

/** Starts a periodic task, unless its latest execution is alive. */
async function tickTask(change: Change, id: number): Promise<void> {
  const { given, shelf, now } = change;
  const slot = await shelf.get("slot", id);
  const expression = slot && periodOf(slot.task);
  if (!slot || expression === undefined) return;
  await shelf.put("slot", { ...slot, dueAt: nextTime(expression, now) ?? null });
  if (isAlive(slot.status) && !given.faults.has("ticks-while-alive")) return;
  await startTask(change, id, "PERIODIC");
}

async function tickSchedule(change: Change, id: number): Promise<void> {
  const { given, shelf, now } = change;
  const schedule = await shelf.get("schedule", id);
  if (!schedule) return;
  await shelf.put("schedule", { ...schedule, dueAt: nextTime(schedule.expression, now) ?? null });
  if (given.faults.has("schedules-never-tick")) return;
  const workflow = await shelf.get("workflow", schedule.workflowId);
  if (workflow) await startWorkflow(change, workflow, "PERIODIC");
}
