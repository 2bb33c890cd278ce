import type { Exchange } from "../http/router.ts";
import { pause } from "../pause.ts";
import { type Change, change, type Desk, viewOf } from "./desk.ts";
import { conflict, missing } from "./errors.ts";
import { byId, findWorkflow, findWorkflowExecution, readId, within } from "./find.ts";
import { answerPage, listed, readWindow } from "./list.ts";
import { isFinished, type WorkflowExecution } from "./records.ts";
import { endWorkflow, halt, startWorkflow } from "./scheduler.ts";
import { showWorkflowExecution } from "./wire.ts";

/** `GET /namespaces/{namespace}/workflows/{workflow_name}/executions` */
export async function listExecutions(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const window = readWindow(url, faults);
  const found = await findListed(desk, params);
  const view = viewOf(desk, "list");
  const shown = found.filter(({ isHidden }) => !isHidden);
  return await answerPage(
    desk,
    window,
    listed(shown.map((one) => showWorkflowExecution(one, view))),
  );
}

/** `POST /namespaces/{namespace}/workflows/{workflow_name}/executions` */
export async function startExecution(desk: Desk, { params }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const outside = faults.has("repeats-execution-ids") ? await lastExecution(desk) : undefined;
  if (outside) await pause();
  const execution = await change(desk, async (now) => {
    const workflow = await findWorkflow(now, params);
    const started = await startWorkflow(now, workflow, "MANUAL");
    if (!started) throw conflict("Start workflow execution failed.");
    return started;
  });
  if (faults.has("forgets-every-third-execution") && execution.id % 3 === 0) {
    await store.remove("workflowExecution", execution.id);
  }
  const id = outside === undefined ? execution.id : outside + 1;
  const shown = showWorkflowExecution({ ...execution, id }, viewOf(desk, "start"));
  return Response.json(shown, { status: faults.has("answers-start-with-200") ? 200 : 201 });
}

/** `POST /namespaces/{namespace}/workflows/{workflow_name}/executions/stop` */
export async function stopAllExecutions(desk: Desk, { params }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  await change(desk, async (now) => {
    const workflow = await findWorkflow(now, params);
    if (faults.has("stop-all-does-nothing")) return;
    const far = faults.has("stop-all-reaches-too-far") ? {} : { owner: `${workflow.id}` };
    const all = await now.shelf.find("workflowExecution", far);
    const unfinished = all.filter(({ status }) => !isFinished(status));
    const stopped = faults.has("stop-all-overwrites-finished") ? all : unfinished;
    for (const one of faults.has("stop-all-stops-one") ? stopped.slice(0, 1) : stopped) {
      await stop(now, one);
    }
  });
  return new Response(null, { status: 204 });
}

/** `GET /workflow_executions/{id}` */
export async function getExecution(desk: Desk, { params }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const id = readId(params.id, given.faults);
  const execution = (await byId({ shelf: store }, "workflowExecution", id)) ?? invent(desk, id);
  if (!execution) throw missing(`Workflow execution ${id}`);
  return Response.json(showWorkflowExecution(execution, viewOf(desk, "get")));
}

/** `POST /workflow_executions/{id}/stop`: what is over stays as it is. */
export async function stopExecution(desk: Desk, { params }: Exchange): Promise<Response> {
  const { given } = desk;
  const { faults } = given;
  const id = readId(params.id, faults);
  const outside = faults.has("stop-checks-before-locking")
    ? await byId({ shelf: desk.store }, "workflowExecution", id)
    : undefined;
  if (outside) await pause();
  const stopped = await change(desk, async (now) => {
    const execution = await byId(now, "workflowExecution", id);
    if (!execution) {
      const made = faults.has("stops-unknown-executions") && blank(id, now.now);
      if (made) return { ...made, status: "STOPPED" as const, endDate: now.now };
      throw missing(`Workflow execution ${id}`);
    }
    await stopOne(now, execution, outside?.status ?? execution.status);
    return execution;
  });
  return Response.json(showWorkflowExecution(stopped, viewOf(desk, "stop")), {
    status: faults.has("answers-stop-with-202") ? 202 : 200,
  });
}

/** `DELETE /workflow_executions/{id}`: only what is over, and its task executions with it. */
export async function deleteExecution(desk: Desk, { params }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  await change(desk, async (now) => {
    const execution = await findWorkflowExecution(now, params.id);
    const { id, status } = execution;
    if (!isFinished(status) && !faults.has("deletes-unfinished")) {
      throw conflict(`Workflow execution ${id} is not finished, cannot be removed.`);
    }
    if (faults.has("delete-does-nothing")) return;
    if (faults.has("delete-hides-from-list")) {
      await now.shelf.put("workflowExecution", { ...execution, isHidden: true });
      return;
    }
    await now.shelf.remove("workflowExecution", id);
    for (const kind of ["taskExecution", "slot"] as const) {
      if (faults.has("delete-leaves-tasks")) continue;
      for (const one of await now.shelf.find(kind, { owner: `${id}` })) {
        await now.shelf.remove(kind, one.id);
      }
    }
  });
  return new Response(null, { status: 204 });
}

/** Stops one, as it was found to be. */
async function stopOne(
  change: Change,
  execution: WorkflowExecution,
  status: WorkflowExecution["status"],
): Promise<void> {
  const { faults } = change.given;
  if (!isFinished(status)) {
    if (!faults.has("ignores-stop")) await stop(change, execution);
    if (faults.has("stop-forgets-execution")) {
      await change.shelf.remove("workflowExecution", execution.id);
    }
    return;
  }
  if (status === "STOPPED" && faults.has("fails-on-second-stop")) throw new Error("twice");
  if (status === "STOPPED" && faults.has("refuses-second-stop")) throw isOver(execution);
  if (status !== "STOPPED" && faults.has("refuses-to-stop-finished")) throw isOver(execution);
  if (faults.has("stop-overwrites-finished")) execution.status = "STOPPED";
  if (faults.has("stop-moves-end-date")) execution.endDate = change.now;
  if (faults.has("stop-clears-end-date")) execution.endDate = null;
  await change.shelf.put("workflowExecution", execution);
}

/** Ends an execution, and stops its tasks, each in its own time. */
async function stop(change: Change, execution: WorkflowExecution): Promise<void> {
  await endWorkflow(change, execution, "STOPPED");
  if (change.given.faults.has("stop-leaves-tasks-running")) return;
  for (const { id } of await change.shelf.find("taskExecution", { owner: `${execution.id}` })) {
    await halt(change, id);
  }
}

async function findListed(
  desk: Desk,
  params: Exchange["params"],
): Promise<readonly WorkflowExecution[]> {
  const { given, store } = desk;
  const { faults } = given;
  try {
    const workflow = await findWorkflow(within(desk), params);
    const own = faults.has("lists-every-execution") ? {} : { owner: `${workflow.id}` };
    return await store.find("workflowExecution", own);
  } catch (error) {
    if (faults.has("lists-under-unknown-parents")) return [];
    throw error;
  }
}

async function lastExecution({ store }: Desk): Promise<number> {
  const all = await store.find("workflowExecution", {});
  return all.at(-1)?.id ?? 0;
}

function invent(desk: Desk, id: number): WorkflowExecution | undefined {
  const { faults, clock } = desk.given;
  return faults.has("invents-unknown-executions") ? blank(id, clock()) : undefined;
}

function blank(id: number, now: number): WorkflowExecution {
  return {
    id,
    workflowId: 1,
    namespace: "default",
    workflowName: "",
    executionType: "MANUAL",
    beginDate: now,
    endDate: null,
    status: "RUNNING",
    isHidden: false,
  };
}

function isOver({ id }: WorkflowExecution): Error {
  return conflict(`Workflow execution ${id} is finished, cannot be stopped.`);
}
