import type { Exchange } from "../http/router.ts";
import { pause } from "../pause.ts";
import { type Change, change, type Desk, viewOf } from "./desk.ts";
import { conflict, internal, missing } from "./errors.ts";
import { byId, findWorkflowExecution, readId, within } from "./find.ts";
import { answerPage, listed, readWindow } from "./list.ts";
import { readBody } from "./models.ts";
import { isFinished, type Slot, type TaskAction, type TaskExecution } from "./records.ts";
import { actOn } from "./scheduler.ts";
import { showTaskExecution } from "./wire.ts";

/** `GET /workflow_executions/{id}/task_executions` */
export async function listTasks(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const window = readWindow(url, given.faults);
  const { id } = await findWorkflowExecution(within(desk), params.id);
  const own = given.faults.has("lists-every-task") ? {} : { owner: `${id}` };
  const found = await store.find("taskExecution", own);
  const view = viewOf(desk, "list");
  return await answerPage(desk, window, listed(found.map((one) => showTaskExecution(one, view))));
}

/** `GET /task_executions/{id}` */
export async function getTask(desk: Desk, { params }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const id = readId(params.id, given.faults);
  const task = (await byId({ shelf: store }, "taskExecution", id)) ?? invent(desk, id);
  if (!task) throw missing(`Task execution ${id}`);
  return Response.json(showTaskExecution(task, viewOf(desk, "get")));
}

/** `GET /task_executions/{id}/metrics`: how long a success took; before that nothing is measured. */
export async function getMetrics(desk: Desk, { params }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const id = readId(params.id, given.faults);
  const task = (await byId({ shelf: store }, "taskExecution", id)) ?? invent(desk, id);
  if (!task) throw missing(`Task execution ${id}`);
  const { status, beginDate, endDate } = task;
  const isMeasured = status === "SUCCESS" && endDate !== null;
  return Response.json(isMeasured ? { duration_ms: endDate - beginDate } : {});
}

/** `POST /workflow_executions/{id}/tasks/{task_name}/actions`: answers the latest execution. */
export async function actOnTask(desk: Desk, { params, request }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const id = readId(params.id, faults);
  const { action: asked } = await readBody("command", request, faults);
  const action: TaskAction = asked === "START" || asked === "RESTART" ? asked : "STOP";
  const outside = faults.has("starts-twice-at-once")
    ? await findSlot({ given: desk.given, shelf: desk.store }, params).catch(() => undefined)
    : undefined;
  if (outside) await pause();
  const task = await change(desk, async (now) => {
    await findWorkflowExecution(now, `${id}`);
    const slot = await findSlot(now, params);
    const before = slot.executionId;
    await command(now, slot, action, outside);
    const after = await now.shelf.get("slot", slot.id);
    const old = action === "RESTART" && faults.has("restart-answers-the-old");
    const latest = (old ? before : undefined) ?? after?.executionId ?? 0;
    return await now.shelf.get("taskExecution", latest);
  });
  if (!task) throw missing(`Task execution of ${params.task_name}`);
  return Response.json(showTaskExecution(task, viewOf(desk, "stop")));
}

async function command(
  change: Change,
  slot: Slot,
  action: TaskAction,
  outside: Slot | undefined,
): Promise<void> {
  const { given, shelf } = change;
  const { faults } = given;
  const { name } = slot.task;
  if (action === "STOP") {
    if (slot.executionId === null) {
      if (faults.has("stops-what-never-ran")) throw internal();
      throw conflict(`Task ${name} has no execution that could be stopped.`);
    }
    if (isFinished(slot.status) && faults.has("refuses-to-stop-ended-tasks")) {
      throw conflict(`Task ${name} is finished, cannot be stopped.`);
    }
    if (isFinished(slot.status) && faults.has("fails-on-stop-of-ended-tasks")) throw internal();
    if (!faults.has("ignores-task-stop")) await actOn(change, slot.id, "STOP", "MANUAL");
    return;
  }
  if (!slot.isOpen && !faults.has("starts-in-finished-workflows")) throw notStarted();
  if (outside && action === "START") await shelf.put("slot", { ...slot, status: outside.status });
  if (!(await actOn(change, slot.id, action, "MANUAL"))) throw notStarted();
}

async function findSlot(
  { given, shelf }: Pick<Change, "given" | "shelf">,
  { id = "", task_name: name = "" }: Exchange["params"],
): Promise<Slot> {
  const slots = await shelf.find("slot", { owner: `${Number(id)}` });
  const slot = slots.find(({ task }) => task.name === name);
  const found = slot ?? (given.faults.has("acts-on-unknown-tasks") ? slots[0] : undefined);
  if (!found) throw missing(`Task ${name} of workflow execution ${id}`);
  return found;
}

function invent({ given }: Desk, id: number): TaskExecution | undefined {
  if (!given.faults.has("invents-unknown-tasks")) return undefined;
  return {
    id,
    slotId: 0,
    workflowExecutionId: 1,
    taskName: "task",
    sequenceNumber: 1,
    executionType: "MANUAL",
    beginDate: given.clock(),
    endDate: null,
    tryNumber: 1,
    status: "INIT",
    tries: 1,
    outcome: "success",
    dueAt: null,
    hasRequeued: false,
  };
}

function notStarted(): Error {
  return conflict("Start task execution failed.");
}
