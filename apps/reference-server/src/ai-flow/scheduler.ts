import { add, type Change, outcomeOf } from "./desk.ts";
import { publish } from "./events.ts";
import { nextTime } from "./expression.ts";
import {
  type ExecutionType,
  isAlive,
  isFinished,
  type Slot,
  type Task,
  type TaskAction,
  type TaskExecution,
  type TaskRule,
  type TaskStatus,
  type Workflow,
  type WorkflowExecution,
} from "./records.ts";

/**
 * Starts a workflow, with every task that neither a rule nor the clock starts.
 *
 * Nothing is returned if it is disabled, or if none of its tasks could start by itself.
 */
export async function startWorkflow(
  change: Change,
  workflow: Workflow,
  executionType: ExecutionType,
): Promise<WorkflowExecution | undefined> {
  const { faults } = change.given;
  const lets =
    executionType === "MANUAL" ? "disabled-workflows-start" : "disabled-workflows-are-triggered";
  if (!workflow.isEnabled && !faults.has(lets)) return undefined;
  if (!workflow.tasks.some(startsByItself) && !faults.has("starts-without-tasks")) return undefined;

  const idle = faults.has("start-leaves-init");
  const execution = await add(change, "workflowExecution", {
    workflowId: workflow.id,
    namespace: workflow.namespace,
    workflowName: workflow.name,
    executionType: faults.has("types-everything-manual") ? "MANUAL" : executionType,
    beginDate: change.now,
    endDate: null,
    status: idle ? "INIT" : "RUNNING",
    isHidden: false,
  });
  if (!idle) await openSlots(change, workflow, execution);
  return await change.shelf.get("workflowExecution", execution.id);
}

/** Does to a task what a command says; false if it cannot be done. */
export async function actOn(
  change: Change,
  slotId: number,
  action: TaskAction,
  type: ExecutionType,
): Promise<boolean> {
  const { faults } = change.given;
  const slot = await change.shelf.get("slot", slotId);
  if (!slot) return false;
  if (action === "STOP") {
    if (slot.executionId === null) return false;
    await halt(change, slot.executionId);
    return true;
  }
  if (action === "START") {
    if (isAlive(slot.status) && !faults.has("starts-what-is-alive")) return false;
    if (slot.executionId !== null && faults.has("refuses-to-start-again")) return false;
    await startTask(change, slotId, type);
    return true;
  }
  const { executionId } = slot;
  if (executionId !== null && !faults.has("restart-leaves-the-old"))
    await halt(change, executionId);
  if (!faults.has("restart-only-stops"))
    await startTask(change, slotId, type, executionId !== null);
  return true;
}

/** Makes another execution of a task. */
export async function startTask(
  change: Change,
  slotId: number,
  type: ExecutionType,
  again: boolean = false,
): Promise<void> {
  const { given, shelf, now } = change;
  const { faults } = given;
  const slot = await shelf.get("slot", slotId);
  if (!slot) return;
  const retries = slot.task.kwargs?.retries;
  const tries = (typeof retries === "number" ? retries : 0) + 1;
  const task = await add(change, "taskExecution", {
    slotId,
    workflowExecutionId: slot.workflowExecutionId,
    taskName: slot.task.name,
    sequenceNumber: nextNumber(slot, again, faults),
    executionType: faults.has("types-everything-manual") ? "MANUAL" : type,
    beginDate: now,
    endDate: null,
    tryNumber: faults.has("counts-tries-from-zero") ? 0 : 1,
    status: "INIT",
    tries: faults.has("retries-once-too-often") ? tries + 1 : tries,
    outcome: outcomeOf(slot.task, given),
    dueAt: now + paceOf(change),
    hasRequeued: false,
  });
  slot.executionId = task.id;
  slot.sequenceNumber += 1;
  slot.status = "INIT";
  await shelf.put("slot", slot);
  const ends = task.outcome === "success" || task.outcome === "failure";
  if (given.variations.has("finishes-at-birth") && ends) await finish(change, task);
}

/** Does all that a worker would do, down to the last try. */
async function finish(change: Change, { id, outcome, tries }: TaskExecution): Promise<void> {
  const { shelf } = change;
  const fails = outcome === "failure";
  for (let turn = 1; turn <= (fails ? tries : 1); turn += 1) {
    if (turn > 1) await moveTask(change, id, "RETRYING");
    const task = await shelf.get("taskExecution", id);
    if (task && turn > 1)
      await shelf.put("taskExecution", { ...task, tryNumber: task.tryNumber + 1 });
    for (const status of ["QUEUED", "RUNNING"] as const) await moveTask(change, id, status);
  }
  await moveTask(change, id, fails ? "FAILED" : "SUCCESS");
}

/** Moves a task execution to a status, tells everybody, and sees what follows for its workflow. */
export async function moveTask(change: Change, id: number, status: TaskStatus): Promise<void> {
  const { given, shelf, now } = change;
  const task = await shelf.get("taskExecution", id);
  if (!task) return;
  const before = task.status;
  task.status = status;
  if (isFinished(status)) task.endDate = now;
  task.dueAt = isFinished(status) ? null : now + paceOf(change) * (status === "RUNNING" ? 3 : 1);
  if (isFinished(status) && given.faults.has("retry-resets-try-number")) task.tryNumber = 1;
  await shelf.put("taskExecution", task);

  const slot = await shelf.get("slot", task.slotId);
  if (!slot) return;
  if (slot.executionId === id) {
    slot.status = status;
    await shelf.put("slot", slot);
  }
  await announce(change, slot, task, before);
  if (isFinished(status)) await settle(change, task.workflowExecutionId);
}

/** Asks the executor to stop a task execution that is alive; any other stays as it is. */
export async function halt(change: Change, id: number): Promise<void> {
  const task = await change.shelf.get("taskExecution", id);
  if (!task || !isAlive(task.status)) return;
  await moveTask(change, id, "STOPPING");
  if (change.given.variations.has("stops-tasks-at-once")) await moveTask(change, id, "STOPPED");
}

/** Ends a workflow execution: its tasks are listened to no more. */
export async function endWorkflow(
  { given, shelf, now }: Change,
  execution: WorkflowExecution,
  status: "SUCCESS" | "FAILED" | "STOPPED",
): Promise<void> {
  execution.status = status;
  execution.endDate = now;
  await shelf.put("workflowExecution", execution);
  if (status === "STOPPED" && given.faults.has("starts-stopped-workflows")) return;
  for (const slot of await shelf.find("slot", { owner: `${execution.id}` })) {
    slot.isOpen = false;
    await shelf.put("slot", slot);
  }
}

export function paceOf({ given: { pace, variations } }: Pick<Change, "given">): number {
  return variations.has("works-slowly") ? pace * 10 : pace;
}

async function openSlots(
  change: Change,
  { tasks }: Workflow,
  execution: WorkflowExecution,
): Promise<void> {
  const { given, now } = change;
  const slots: Slot[] = [];
  for (const task of tasks) {
    const expression = periodOf(task);
    const rules = rulesOf(task, given.faults.has("never-starts-after"));
    const { id, namespace, workflowName } = execution;
    const slot = await add(change, "slot", {
      workflowExecutionId: id,
      namespace,
      workflowName,
      task,
      rules,
      received: rules.map(() => []),
      executionId: null,
      sequenceNumber: given.faults.has("counts-runs-from-zero") ? -1 : 0,
      status: null,
      actedOn: 0,
      isOpen: true,
      dueAt: expression === undefined ? null : (nextTime(expression, now) ?? null),
    });
    slots.push(slot);
  }
  for (const { id, task } of slots) {
    const hasty = given.faults.has("ignores-start-after") && (task.start_after ?? []).length > 0;
    const first = startsByItself(task) && periodOf(task) === undefined;
    if (first || hasty) await startTask(change, id, execution.executionType);
  }
}

/** True of a task that starts with its workflow, or by the clock. */
function startsByItself(task: Task): boolean {
  const isStarted = (task.rules ?? []).some(({ action }) => action === "START");
  return periodOf(task) !== undefined || ((task.start_after ?? []).length === 0 && !isStarted);
}

export function periodOf({ kwargs }: Task): string | undefined {
  const expression = kwargs?.periodic_expression;
  return typeof expression === "string" ? expression : undefined;
}

function rulesOf({ rules = [], start_after: before = [] }: Task, never: boolean): TaskRule[] {
  if (before.length === 0 || never) return [...rules];
  const upstream = before.map((name) => ({ task_name: name, status: "SUCCESS" as const }));
  const condition = { type: "TASK_STATUS" as const, upstream_task_status: upstream };
  return [...rules, { condition, action: "START" }];
}

function nextNumber(slot: Slot, again: boolean, faults: Change["given"]["faults"]): number {
  if (again && faults.has("restart-keeps-number")) return slot.sequenceNumber;
  if (again && faults.has("restart-skips-a-number")) return slot.sequenceNumber + 2;
  return slot.sequenceNumber + 1;
}

/** Publishes that a task execution has another status. */
async function announce(
  change: Change,
  slot: Slot,
  task: TaskExecution,
  before: TaskStatus,
): Promise<void> {
  const { faults } = change.given;
  if (faults.has("announces-nothing")) return;
  const { namespace, workflowName } = slot;
  const mark = faults.has("announces-without-brackets")
    ? "task_status_change"
    : "[task_status_change]";
  await publish(change, {
    key: `${mark}.${namespace}.${workflowName}.${task.taskName}`,
    value: statusChanged,
    namespace,
    sender: null,
    context: {
      namespace,
      workflow_execution_id: task.workflowExecutionId,
      workflow_name: workflowName,
      task_name: task.taskName,
      task_status: faults.has("announces-the-status-before") ? before : task.status,
    },
  });
}

/** The value of the events that tell of tasks. */
export const statusChanged = "TASK_STATUS_CHANGED";

/**
 * Sees whether a workflow execution is over now that one of its tasks is.
 *
 * Nothing is decided while a task is unfinished, never ran, or is periodic. One that has failed
 * decides against one that was stopped.
 */
async function settle(change: Change, id: number): Promise<void> {
  const { given, shelf } = change;
  const { faults } = given;
  const execution = await shelf.get("workflowExecution", id);
  if (execution?.status !== "RUNNING" || faults.has("never-finishes-workflows")) return;
  const slots = (await shelf.find("slot", { owner: `${id}` })).filter(
    ({ task }) => !faults.has("ends-with-periodic-tasks") || periodOf(task) === undefined,
  );
  const isUndecided = slots.some(
    ({ task, status }) => periodOf(task) !== undefined || !isFinished(status),
  );
  if (isUndecided && !faults.has("ends-with-the-first-task")) return;
  const has = (status: TaskStatus) => slots.some((slot) => slot.status === status);
  if (has("FAILED") && !faults.has("succeeds-whatever-happened")) {
    await endWorkflow(change, execution, "FAILED");
  } else if (has("STOPPED")) {
    const ends = faults.has("fails-what-was-stopped") ? "FAILED" : "STOPPED";
    await endWorkflow(change, execution, ends);
  } else await endWorkflow(change, execution, "SUCCESS");
}
