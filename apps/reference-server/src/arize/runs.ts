import { readBodyAt } from "../edge/body.ts";
import type { Exchange } from "../http/router.ts";
import { pause } from "../pause.ts";
import { type Desk, newRun, viewOf } from "./desk.ts";
import { badRequest, conflict, notFound } from "./errors.ts";
import { cutPage, readPageQuery } from "./list.ts";
import { readTrigger } from "./models.ts";
import { toRun } from "./store.ts";
import {
  isTerminal,
  moveTo,
  type RunStatus,
  runStatuses,
  type Task,
  type TaskRun,
} from "./task.ts";
import { showRun } from "./wire.ts";

/** `POST /v2/tasks/{task_id}/trigger` */
export async function triggerRun(desk: Desk, { params, request }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const task = await store.getTask(params.task_id ?? "");
  if (!task) throw notFound("Task");
  const optional = task.type !== "run_experiment";
  const body = await readBodyAt(request, optional ? new Set() : faults);
  const trigger = readTrigger(body, task, given.clock(), faults);
  const run = await store.alone(async () => {
    await refuseTakenName(desk, task, trigger.experimentName);
    const made = newRun(desk, task, trigger);
    const collides = faults.has("names-by-the-second") && (await store.getRun(made.id));
    if (!collides) await store.insertRun(made);
    return made;
  });
  if (given.variations.has("shares-with-others")) {
    await store.insertRun(newRun(desk, task, { ...trigger, experimentName: null }));
  }
  if (faults.has("forgets-every-third-run") && desk.created % 3 === 0) {
    await store.removeRun(run.id);
  }
  return Response.json(showRun(run, viewOf(desk, "create")), {
    status: faults.has("answers-trigger-with-200") ? 200 : 201,
  });
}

/** `GET /v2/tasks/{task_id}/runs` */
export async function listRuns(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const query = readPageQuery(desk, url, ["status"]);
  const status = url.searchParams.get("status") || undefined;
  const isKnown = status === undefined || runStatuses.includes(status as RunStatus);
  if (!isKnown && faults.has("fails-on-unknown-status")) throw new TypeError(status);
  if (!isKnown && !faults.has("finds-nothing-in-unknown-status")) {
    throw badRequest(`status must be one of ${runStatuses.join(", ")}`);
  }
  const task = await store.getTask(params.task_id ?? "");
  if (!task) throw notFound("Task");
  const later = query.cursor !== undefined && faults.has("filters-first-page-only");
  const filters = isKnown && !later && !faults.has("ignores-status-filter");

  const rows = store.kysely
    .selectFrom("task_run")
    .selectAll()
    .where((eb) =>
      eb.and([
        ...(faults.has("lists-runs-of-every-task") ? [] : [eb("task_id", "=", task.id)]),
        ...(isKnown ? [] : [eb.lit(false)]),
        ...(status && filters ? [eb("status", "=", status as RunStatus)] : []),
      ]),
    );
  const { rows: found, pagination } = await cutPage(desk, query, rows);
  if (found.length === 0 && faults.has("refuses-empty-lists")) throw notFound("Page");
  const view = viewOf(desk, "list");
  const runs = found.map((row) => showRun(toRun(row), view));
  return Response.json({
    task_runs: runs.length === 0 && faults.has("lists-null-when-empty") ? null : runs,
    pagination,
  });
}

/** `GET /v2/task-runs/{run_id}` */
export async function getRun(desk: Desk, { params }: Exchange): Promise<Response> {
  const run = await desk.store.getRun(params.run_id ?? "");
  if (!run) throw notFound("Task run");
  return Response.json(showRun(run, viewOf(desk, "get")));
}

/** `POST /v2/task-runs/{run_id}/cancel`: at once, and only once. */
export async function cancelRun(desk: Desk, { params }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const id = params.run_id ?? "";
  const outside = faults.has("cancel-checks-before-locking") ? await store.getRun(id) : undefined;
  if (outside && isTerminal(outside.status)) throw alreadyEnded(outside);
  if (outside) await pause();

  let shown: TaskRun | undefined;
  const run = await store.changeRun(id, (found) => {
    const now = given.clock();
    if (!outside && refuses(found, now, desk)) return;
    const before = { ...found };
    if (outside) found.finishedAt = null;
    if (faults.has("starts-what-it-cancels")) found.startedAt ??= now;
    moveTo(found, "cancelled", now);
    if (faults.has("cancel-never-settles")) Object.assign(found, before);
    if (faults.has("ignores-cancel")) {
      shown = { ...found };
      Object.assign(found, before);
    }
    if (faults.has("worker-overwrites-cancel") && before.status === "running") {
      shown = { ...found };
      Object.assign(found, before);
    }
    if (faults.has("starts-cancelled-runs") && before.status === "pending") {
      shown = { ...found };
      Object.assign(found, before);
    }
  });
  if (!run) {
    if (!faults.has("cancels-unknown-runs")) throw notFound("Task run");
    return Response.json({ id, status: "cancelled" });
  }
  if (faults.has("cancel-forgets-run")) await store.removeRun(id);
  return Response.json(showRun(shown ?? run, viewOf(desk, "change")), {
    status: faults.has("answers-cancel-with-202") ? 202 : 200,
  });
}

/** Throws if the run cannot be cancelled; true if a fault answers as though it had been. */
function refuses(run: TaskRun, now: number, { given: { faults } }: Desk): boolean {
  if (run.status === "pending" && faults.has("refuses-to-cancel-pending")) {
    throw badRequest("Only a run that is running can be cancelled");
  }
  if (!isTerminal(run.status) || faults.has("cancels-finished-runs")) return false;
  if (run.status === "cancelled" && faults.has("fails-on-second-cancel")) throw new Error("twice");
  if (run.status === "cancelled" && faults.has("repeats-cancel-politely")) return true;
  if (faults.has("cancel-moves-finished-at")) {
    run.finishedAt = now;
    return true;
  }
  throw alreadyEnded(run);
}

function alreadyEnded({ status }: TaskRun): Error {
  return badRequest(`The run is already ${status}`);
}

/** An experiment has its name to itself in a dataset. */
async function refuseTakenName(desk: Desk, task: Task, name: string | null): Promise<void> {
  const { given, store } = desk;
  if (name === null || given.faults.has("takes-names-twice")) return;
  const taken = await store.kysely
    .selectFrom("task_run")
    .innerJoin("task", "task.id", "task_run.task_id")
    .select("task_run.id")
    .where("experiment_name", "=", JSON.stringify(name))
    .where("dataset_id", "=", JSON.stringify(task.datasetId))
    .executeTakeFirst();
  if (taken && given.faults.has("fails-on-taken-names"))
    throw new Error("UNIQUE constraint failed");
  if (taken) throw conflict("The dataset has an experiment of this name");
}
