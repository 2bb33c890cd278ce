import type { Exchange } from "../http/router.ts";
import { isObject, type Json } from "../json.ts";
import { add, type Change, change, type Desk, viewOf } from "./desk.ts";
import { missing } from "./errors.ts";
import { nextTime } from "./expression.ts";
import { byId, findWorkflow, readId, within } from "./find.ts";
import { answerPage, listed, readWindow } from "./list.ts";
import { readBody } from "./models.ts";
import type { Schedule } from "./records.ts";
import { showSchedule } from "./wire.ts";

/** `GET …/schedules` */
export async function listSchedules(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const window = readWindow(url, desk.given.faults);
  const { id } = await findWorkflow(within(desk), params);
  const found = await desk.store.find("schedule", { owner: `${id}` });
  const view = viewOf(desk, "list");
  return await answerPage(desk, window, listed(found.map((one) => showSchedule(one, view))));
}

/** `POST …/schedules` */
export async function addSchedule(desk: Desk, { params, request }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const asked = await readBody("schedule", request, faults);
  const expression = faults.has("reads-minutes-as-hours")
    ? asked.expression.replace(/^interval@(\d+) (\d+) (\d+) /, "interval@$1 $3 $2 ")
    : asked.expression;
  const schedule = await change(desk, async (now) => {
    const workflow = await findWorkflow(now, params);
    const made = await add(now, "schedule", {
      workflowId: workflow.id,
      expression: asked.expression,
      isPaused: faults.has("schedules-start-paused"),
      createTime: now.now,
      dueAt: nextTime(expression, now.now) ?? null,
    });
    const id = faults.has("adopts-id") ? writtenId(asked as unknown as Json) : undefined;
    if (id === undefined) return made;
    await now.shelf.remove("schedule", made.id);
    await now.shelf.put("schedule", { ...made, id });
    return { ...made, id };
  });
  return Response.json(showSchedule(schedule, viewOf(desk, "start")), { status: 201 });
}

/** `DELETE …/schedules` */
export async function deleteAllSchedules(desk: Desk, { params }: Exchange): Promise<Response> {
  await change(desk, async (now) => {
    const { id } = await findWorkflow(now, params);
    const all = await now.shelf.find("schedule", { owner: `${id}` });
    const some = desk.given.faults.has("deletes-one-schedule-of-all") ? all.slice(0, 1) : all;
    for (const one of some) await now.shelf.remove("schedule", one.id);
  });
  return new Response(null, { status: 204 });
}

/** `GET …/schedules/{id}` */
export async function getSchedule(desk: Desk, { params }: Exchange): Promise<Response> {
  const schedule = await findSchedule(within(desk), params);
  return Response.json(showSchedule(schedule, viewOf(desk, "get")));
}

/** `DELETE …/schedules/{id}` */
export async function deleteSchedule(desk: Desk, { params }: Exchange): Promise<Response> {
  await change(desk, async (now) => {
    const { id } = await findSchedule(now, params);
    if (!desk.given.faults.has("schedules-stay")) await now.shelf.remove("schedule", id);
  });
  return new Response(null, { status: 204 });
}

/** `POST …/schedules/{id}/pause` */
export async function pauseSchedule(desk: Desk, { params }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const schedule = await change(desk, async (now) => {
    const found = await findSchedule(now, params);
    if (faults.has("pause-does-nothing")) return found;
    found.isPaused = true;
    if (faults.has("paused-schedules-tick")) {
      await now.shelf.put("schedule", { ...found, isPaused: false });
    } else await now.shelf.put("schedule", found);
    return found;
  });
  return Response.json(showSchedule(schedule, viewOf(desk, "get")));
}

/** `POST …/schedules/{id}/resume`: what came due meanwhile is left out. */
export async function resumeSchedule(desk: Desk, { params }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const schedule = await change(desk, async (now) => {
    const found = await findSchedule(now, params);
    found.isPaused = false;
    found.dueAt = nextTime(found.expression, now.now) ?? null;
    if (faults.has("resume-moves-create-time")) found.createTime = now.now;
    await now.shelf.put("schedule", found);
    return found;
  });
  return Response.json(showSchedule(schedule, viewOf(desk, "get")));
}

async function findSchedule(
  where: Pick<Change, "given" | "shelf">,
  params: Exchange["params"],
): Promise<Schedule> {
  const { faults } = where.given;
  const id = readId(params.id, faults);
  const workflow = await findWorkflow(where, params);
  const schedule = await byId(where, "schedule", id);
  const isOwn = schedule?.workflowId === workflow.id || faults.has("shows-foreign-schedules");
  if (!schedule || !isOwn) throw missing(`Workflow schedule ${id}`);
  return schedule;
}

function writtenId(body: Json): number | undefined {
  const id = isObject(body) ? body.id : undefined;
  return typeof id === "number" && Number.isSafeInteger(id) ? id : undefined;
}
