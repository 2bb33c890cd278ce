import type { Exchange } from "../http/router.ts";
import { isObject, type JsonObject } from "../json.ts";
import { add, type Change, change, type Desk, viewOf } from "./desk.ts";
import { conflict, exists, invalid } from "./errors.ts";
import { findNamespace, findWorkflow, within } from "./find.ts";
import { answerPage, listed, readWindow } from "./list.ts";
import { readBody, type WorkflowChange } from "./models.ts";
import type { Task, Workflow } from "./records.ts";
import { addTrigger } from "./triggers.ts";
import { showWorkflow } from "./wire.ts";

/** `GET /namespaces/{namespace}/workflows` */
export async function listWorkflows(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const window = readWindow(url, faults);
  const { name } = await findNamespace(within(desk), params.namespace);
  const place = faults.has("lists-every-workflow") ? {} : { place: name };
  const found = await desk.store.find("workflow", place);
  const shown = found.filter(({ kwargs }) => !isGone(kwargs));
  const view = viewOf(desk, "list");
  return await answerPage(desk, window, listed(shown.map((one) => showWorkflow(one, view))));
}

/** `POST /namespaces/{namespace}/workflows` */
export async function addWorkflow(desk: Desk, { params, request }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const copy = request.clone();
  const asked = await readBody("workflow", request, faults);
  const sent = (await copy.json().catch(() => null)) as JsonObject | null;
  const workflow = await change(desk, async (now) => {
    const { namespace = "" } = params;
    if (!faults.has("adds-under-unknown-namespaces")) await findNamespace(now, namespace);
    const { name, kwargs = {}, tasks = [], rules = [] } = asked;
    const twins = haveTwins(tasks) && !faults.has("accepts-tasks-of-one-name");
    if (twins && !faults.has("leaves-ghosts")) throw sameName();
    const [taken] = await now.shelf.find("workflow", { place: namespace, name });
    if (taken && !faults.has("adds-workflows-twice")) throw exists(`Workflow ${namespace}.${name}`);
    const adopted = faults.has("adopts-create-time") && isObject(sent) && sent.create_time;
    const made = await add(now, "workflow", {
      namespace,
      name,
      kwargs,
      tasks,
      rules,
      isEnabled: true,
      createTime: typeof adopted === "string" ? Date.parse(adopted) || now.now : now.now,
      updateTime: now.now,
    });
    await deriveTriggers(now, made);
    return made;
  });
  if (haveTwins(workflow.tasks) && !faults.has("accepts-tasks-of-one-name")) throw sameName();
  return Response.json(showWorkflow(workflow, viewOf(desk, "start")), { status: 201 });
}

/** `GET /namespaces/{namespace}/workflows/{workflow_name}` */
export async function getWorkflow(desk: Desk, { params }: Exchange): Promise<Response> {
  const workflow = await findWorkflow(within(desk), params);
  return Response.json(showWorkflow(workflow, viewOf(desk, "get")));
}

/** `PUT /namespaces/{namespace}/workflows/{workflow_name}`: what is not named stays. */
export async function updateWorkflow(desk: Desk, { params, request }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const asked = await readBody("workflowChange", request, faults);
  if (haveTwins(asked.tasks ?? []) && !faults.has("accepts-tasks-of-one-name")) throw sameName();
  const workflow = await change(desk, async (now) => {
    const found = await findWorkflow(now, params);
    applyChange(found, asked, now);
    if (faults.has("update-is-forgotten")) return found;
    await now.shelf.put("workflow", found);
    for (const { id, isDerived } of await now.shelf.find("trigger", { owner: `${found.id}` })) {
      if (isDerived && !faults.has("keeps-derived-triggers")) await now.shelf.remove("trigger", id);
    }
    await deriveTriggers(now, found);
    return found;
  });
  return Response.json(showWorkflow(workflow, viewOf(desk, "get")));
}

/** `POST /namespaces/{namespace}/workflows/{workflow_name}/enable` */
export function enableWorkflow(desk: Desk, exchange: Exchange): Promise<Response> {
  return switchWorkflow(desk, exchange, true);
}

/** `POST /namespaces/{namespace}/workflows/{workflow_name}/disable` */
export function disableWorkflow(desk: Desk, exchange: Exchange): Promise<Response> {
  return switchWorkflow(desk, exchange, false);
}

/** `DELETE /namespaces/{namespace}/workflows/{workflow_name}`: its executions stay. */
export async function deleteWorkflow(desk: Desk, { params }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const workflow = await change(desk, async (now) => {
    const found = await findWorkflow(now, params);
    const { id } = found;
    for (const kind of ["trigger", "schedule"] as const) {
      for (const one of await now.shelf.find(kind, { owner: `${id}` })) {
        await now.shelf.remove(kind, one.id);
      }
    }
    if (faults.has("workflows-stay")) {
      await now.shelf.put("workflow", { ...found, kwargs: { ...found.kwargs, gone: true } });
    } else await now.shelf.remove("workflow", id);
    return found;
  });
  return faults.has("answers-delete-with-200")
    ? Response.json(showWorkflow(workflow, viewOf(desk, "get")))
    : new Response(null, { status: 204 });
}

async function switchWorkflow(
  desk: Desk,
  { params }: Exchange,
  isEnabled: boolean,
): Promise<Response> {
  const { faults } = desk.given;
  const workflow = await change(desk, async (now) => {
    const found = await findWorkflow(now, params);
    if (!found.isEnabled && !isEnabled && faults.has("refuses-to-disable-twice")) {
      throw conflict(`Workflow ${found.name} is disabled.`);
    }
    if (isEnabled && faults.has("enable-does-nothing")) return found;
    const switched = { ...found, isEnabled };
    if (isEnabled || !faults.has("disable-does-nothing")) {
      await now.shelf.put("workflow", switched);
    }
    return switched;
  });
  return Response.json(showWorkflow(workflow, viewOf(desk, "get")));
}

function applyChange(workflow: Workflow, asked: WorkflowChange, { given, now }: Change): void {
  const { faults } = given;
  const clears = faults.has("update-clears-what-is-absent");
  workflow.kwargs = asked.kwargs ?? (clears ? {} : workflow.kwargs);
  workflow.tasks = asked.tasks ?? (clears ? [] : workflow.tasks);
  workflow.rules = asked.rules ?? (clears ? [] : workflow.rules);
  if (!faults.has("never-updates-update-time")) workflow.updateTime = now;
  if (faults.has("update-moves-create-time")) workflow.createTime = now;
}

/** Makes triggers of the rules of a workflow itself. */
async function deriveTriggers(change: Change, { id, namespace, rules }: Workflow): Promise<void> {
  if (change.given.faults.has("derives-no-triggers")) return;
  for (const rule of rules) await addTrigger(change, { id, namespace }, rule, true);
}

function haveTwins(tasks: readonly Task[]): boolean {
  return new Set(tasks.map(({ name }) => name)).size < tasks.length;
}

function sameName(): Error {
  return invalid("Two tasks of the workflow have the same name");
}

/** Under a fault, a deleted workflow is only hidden. */
function isGone(kwargs: JsonObject): boolean {
  return kwargs.gone === true;
}
