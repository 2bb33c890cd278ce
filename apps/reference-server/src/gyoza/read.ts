import { Refusal } from "../http/refusal.ts";
import type { Exchange } from "../http/router.ts";
import { type Desk, ghost, newRun, viewOf } from "./desk.ts";
import { notFound } from "./errors.ts";
import { listRuns } from "./list.ts";
import { readListQuery } from "./list-query.ts";
import { showAttempt, showRun } from "./wire.ts";

/** `GET /runs` */
export async function listOperation(desk: Desk, { url }: Exchange): Promise<Response> {
  const { given, store, memory } = desk;
  const { runs, hasMore } = await listRuns(store, readListQuery(url, given), given, memory);
  if (runs.length === 0 && given.faults.has("refuses-empty-lists")) {
    throw new Refusal(404, { detail: "No runs found" });
  }
  const shown = runs.map((run) => showRun(run, viewOf(desk, "list")));

  return Response.json({
    object: "list",
    data: shown.length === 0 && given.faults.has("lists-null-when-empty") ? null : shown,
    has_more: hasMore,
    url: given.faults.has("lists-a-changing-url") ? `/runs${url.search}` : "/runs",
  });
}

/** `GET /runs/{id}` */
export async function getOperation(desk: Desk, { params }: Exchange): Promise<Response> {
  const id = params.id ?? "";
  const run = await desk.store.get(id);
  if (!run) {
    if (!desk.given.faults.has("invents-unknown-runs")) throw notFound(id);
    const invented = { ...newRun(desk, ghost, desk.given.clock()), id };
    return Response.json(showRun(invented, viewOf(desk, "get")));
  }
  return Response.json(showRun(run, viewOf(desk, "get")));
}

/** `GET /runs/{id}/attempts`: the first attempt first. */
export async function attemptsOperation(desk: Desk, { params }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const id = params.id ?? "";
  const run = await desk.store.get(id);
  if (!run) throw notFound(id);
  const shown = run.attempts.map((attempt) => showAttempt(run, attempt, viewOf(desk, "get")));
  if (faults.has("lists-attempts-backwards")) shown.reverse();
  if (faults.has("hides-last-attempt") && shown.length > 1) shown.pop();
  return Response.json(faults.has("wraps-attempts") ? { attempts: shown } : shown);
}
