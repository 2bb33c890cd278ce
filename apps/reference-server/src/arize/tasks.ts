import type { RawBuilder } from "kysely";
import { readBodyAt } from "../edge/body.ts";
import type { Exchange } from "../http/router.ts";
import { type Desk, newTask, viewOf } from "./desk.ts";
import { badRequest, notFound } from "./errors.ts";
import { cutPage, readPageQuery } from "./list.ts";
import { readTaskCreate, readTaskUpdate, type TaskCreate } from "./models.ts";
import { begins, contains, isElsewhere, resembles } from "./search.ts";
import { toTask } from "./store.ts";
import { type TaskType, taskTypes } from "./task.ts";
import { showTask } from "./wire.ts";

const searched = ["space_id", "space_name", "name", "project_id", "dataset_id", "type"];

/** `GET /v2/tasks` */
export async function listTasks(desk: Desk, { url }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const query = readPageQuery(desk, url, searched);
  const type = url.searchParams.get("type") || undefined;
  const isKnown = type === undefined || taskTypes.includes(type as TaskType);
  if (!isKnown && !faults.has("finds-nothing-in-unknown-type")) {
    throw badRequest(`type must be one of ${taskTypes.join(", ")}`);
  }
  const asked = (name: string): string | undefined => url.searchParams.get(name) || undefined;
  const later = query.cursor !== undefined && faults.has("filters-first-page-only");
  const [name, projectId, datasetId] = [asked("name"), asked("project_id"), asked("dataset_id")];

  const rows = store.kysely
    .selectFrom("task")
    .selectAll()
    .where((eb) =>
      eb.and([
        ...(isElsewhere(url) || !isKnown ? [eb.lit(false)] : []),
        ...(type && isKnown && !later && !faults.has("ignores-type-filter")
          ? [eb("type", "=", type as TaskType)]
          : []),
        ...(projectId && !later ? [eb("project_id", "=", JSON.stringify(projectId))] : []),
        ...(datasetId && !later ? [eb("dataset_id", "=", JSON.stringify(datasetId))] : []),
        ...(name && !later && !faults.has("ignores-name-filter") ? [named(name, faults)] : []),
      ]),
    );
  const { rows: found, pagination } = await cutPage(desk, query, rows);
  if (found.length === 0 && faults.has("refuses-empty-lists")) throw notFound("Page");
  const view = viewOf(desk, "list");
  const tasks = found.map((row) => showTask(toTask(row), view));
  return Response.json({
    tasks: tasks.length === 0 && faults.has("lists-null-when-empty") ? null : tasks,
    pagination,
  });
}

/** `POST /v2/tasks` */
export async function createTask(desk: Desk, { request }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const body = await readBodyAt(request, faults);
  let asked: TaskCreate;
  try {
    asked = readTaskCreate(body, faults);
  } catch (error) {
    if (faults.has("leaves-ghosts")) await store.insertTask(newTask(desk, ghost));
    throw error;
  }
  const task = await store.alone(async () => {
    const taken = await store.kysely
      .selectFrom("task")
      .select("id")
      .where("name", "=", JSON.stringify(asked.name))
      .executeTakeFirst();
    if (taken && !faults.has("takes-names-twice")) throw badRequest("The name is taken");
    const made = newTask(desk, asked);
    await store.insertTask(made);
    return made;
  });
  return Response.json(showTask(task, viewOf(desk, "create")), {
    status: faults.has("answers-create-with-200") ? 200 : 201,
  });
}

/** `GET /v2/tasks/{task_id}` */
export async function getTask(desk: Desk, { params }: Exchange): Promise<Response> {
  const id = params.task_id ?? "";
  const task = await desk.store.getTask(id);
  if (!task && desk.given.faults.has("invents-unknown-tasks")) {
    return Response.json(showTask({ ...newTask(desk, ghost), id }, viewOf(desk, "get")));
  }
  if (!task) throw notFound("Task");
  return Response.json(showTask(task, viewOf(desk, "get")));
}

/** `PATCH /v2/tasks/{task_id}` */
export async function updateTask(desk: Desk, { params, request }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const id = params.task_id ?? "";
  const before = await store.getTask(id);
  if (!before) throw notFound("Task");
  const body = await readBodyAt(request, given.faults);
  const update = readTaskUpdate(body, before.type, given.faults);
  const task = await store.changeTask(id, (found) => {
    if (given.faults.has("ignores-updates")) return;
    update(found);
    if (!given.faults.has("never-updates-updated-at")) found.updatedAt = given.clock();
  });
  if (!task) throw notFound("Task");
  return Response.json(showTask(task, viewOf(desk, "change")));
}

/** `DELETE /v2/tasks/{task_id}`: the task goes, and its runs with it. */
export async function deleteTask({ given, store }: Desk, { params }: Exchange): Promise<Response> {
  const { faults } = given;
  const id = params.task_id ?? "";
  if (faults.has("deletes-nothing")) {
    if (!(await store.getTask(id))) throw notFound("Task");
    return new Response(null, { status: 204 });
  }
  const runs = faults.has("keeps-runs-of-deleted-tasks")
    ? await store.kysely.selectFrom("task_run").selectAll().where("task_id", "=", id).execute()
    : [];
  const removed = await store.removeTask(id);
  if (runs.length > 0) await store.kysely.insertInto("task_run").values(runs).execute();
  if (!removed && !faults.has("deletes-twice")) throw notFound("Task");
  return faults.has("answers-delete-with-200")
    ? Response.json({})
    : new Response(null, { status: 204 });
}

/** Whether a task has the name that is looked for. */
function named(name: string, faults: Desk["given"]["faults"]): RawBuilder<boolean> {
  if (faults.has("finds-names-by-wildcards")) return resembles(name);
  if (faults.has("finds-names-by-beginning")) return begins(name);
  return contains(name, faults.has("minds-case-of-names"));
}

const ghost: TaskCreate = {
  name: "ghost",
  type: "template_evaluation",
  projectId: "none",
  datasetId: null,
  samplingRate: null,
  isContinuous: false,
  queryFilter: null,
  evaluators: [],
  experimentIds: [],
  runConfiguration: null,
};
