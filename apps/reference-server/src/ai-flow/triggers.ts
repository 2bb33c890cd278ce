import type { Exchange } from "../http/router.ts";
import { add, type Change, change, type Desk, viewOf } from "./desk.ts";
import { internal, missing } from "./errors.ts";
import { byId, findWorkflow, readId, within } from "./find.ts";
import { answerPage, listed, readWindow } from "./list.ts";
import { readBody } from "./models.ts";
import type { Trigger, WorkflowRule } from "./records.ts";
import { showTrigger } from "./wire.ts";

/** `GET …/triggers` */
export async function listTriggers(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const window = readWindow(url, desk.given.faults);
  const { id } = await findWorkflow(within(desk), params);
  const found = await desk.store.find("trigger", { owner: `${id}` });
  const view = viewOf(desk, "list");
  return await answerPage(desk, window, listed(found.map((one) => showTrigger(one, view))));
}

/** `POST …/triggers` */
export async function createTrigger(desk: Desk, { params, request }: Exchange): Promise<Response> {
  const { rule } = await readBody("trigger", request, desk.given.faults);
  const trigger = await change(desk, async (now) => {
    return await addTrigger(now, await findWorkflow(now, params), rule, false);
  });
  return Response.json(showTrigger(trigger, viewOf(desk, "start")), { status: 201 });
}

/** `DELETE …/triggers` */
export async function deleteAllTriggers(desk: Desk, { params }: Exchange): Promise<Response> {
  await change(desk, async (now) => {
    const { id } = await findWorkflow(now, params);
    const far = desk.given.faults.has("deletes-foreign-triggers") ? {} : { owner: `${id}` };
    for (const one of await now.shelf.find("trigger", far)) {
      await now.shelf.remove("trigger", one.id);
    }
  });
  return new Response(null, { status: 204 });
}

/** `GET …/triggers/{id}` */
export async function getTrigger(desk: Desk, { params }: Exchange): Promise<Response> {
  return Response.json(showTrigger(await findTrigger(within(desk), params), viewOf(desk, "get")));
}

/** `DELETE …/triggers/{id}` */
export async function deleteTrigger(desk: Desk, { params }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  await change(desk, async (now) => {
    const fails = faults.has("fails-on-second-delete");
    const found = await findTrigger(now, params).catch((error: Error) => {
      throw fails ? internal() : error;
    });
    await now.shelf.remove("trigger", found.id);
  });
  return new Response(null, { status: 204 });
}

/** `POST …/triggers/{id}/pause` */
export async function pauseTrigger(desk: Desk, { params }: Exchange): Promise<Response> {
  const trigger = await change(desk, async (now) => {
    const paused = { ...(await findTrigger(now, params)), isPaused: true };
    if (!desk.given.faults.has("pause-forgets")) await now.shelf.put("trigger", paused);
    return paused;
  });
  return Response.json(showTrigger(trigger, viewOf(desk, "get")));
}

/** `POST …/triggers/{id}/resume` */
export async function resumeTrigger(desk: Desk, { params }: Exchange): Promise<Response> {
  const trigger = await change(desk, async (now) => {
    const found = await findTrigger(now, params);
    if (desk.given.faults.has("resume-does-nothing")) return found;
    found.isPaused = false;
    await now.shelf.put("trigger", found);
    return found;
  });
  return Response.json(showTrigger(trigger, viewOf(desk, "get")));
}

/** Makes a trigger of a rule, by hand or because the workflow itself has it. */
export async function addTrigger(
  change: Change,
  { id, namespace }: { readonly id: number; readonly namespace: string },
  rule: WorkflowRule,
  isDerived: boolean,
): Promise<Trigger> {
  return await add(change, "trigger", {
    workflowId: id,
    namespace,
    rule,
    createTime: change.now,
    isDerived,
    isPaused: false,
    received: [],
  });
}

async function findTrigger(
  where: Pick<Change, "given" | "shelf">,
  params: Exchange["params"],
): Promise<Trigger> {
  const id = readId(params.id, where.given.faults);
  const workflow = await findWorkflow(where, params);
  const trigger = await byId(where, "trigger", id);
  if (trigger?.workflowId !== workflow.id) throw missing(`Workflow trigger ${id}`);
  return trigger;
}
