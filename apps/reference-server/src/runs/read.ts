import type { Exchange } from "../http/router.ts";
import type { Json } from "../json.ts";
import { type Desk, findRun, tenantOf, viewOf } from "./desk.ts";
import { notFound } from "./errors.ts";
import { hold, readHold } from "./hold.ts";
import { listRuns } from "./list.ts";
import { readListQuery } from "./list-query.ts";
import { replyWith } from "./reply.ts";
import { isKnown, tagOf } from "./versions.ts";
import { showAttempt, showRun } from "./wire.ts";

/** `GET /runs/{id}`, at once or when the run is over or paused. */
export async function getOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  const { faults, variations } = desk.given;
  const { request } = exchange;
  const found = await findRun(desk, exchange);
  const run = await hold(desk, found, readHold(request, desk));
  if (isKnown(run, request, desk)) {
    const etag = tagOf(run, desk);
    return new Response(null, {
      status: 304,
      headers: faults.has("forgets-versions") ? {} : { etag },
    });
  }
  const response = replyWith(desk, run, "get");
  if (variations.has("confirms-wishes") && request.headers.has("prefer")) {
    response.headers.set("preference-applied", request.headers.get("prefer") ?? "");
  }
  return response;
}

/** `GET /runs` */
export async function listOperation(desk: Desk, { request, url }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const query = readListQuery(url, desk);
  const { runs, hasMore } = await listRuns(desk, tenantOf(desk, request), query);
  if (runs.length === 0 && faults.has("refuses-empty-lists")) throw notFound("");
  const view = viewOf(desk, "list");
  const data: Json = runs.map((run) => showRun(run, view));
  return Response.json({
    data: data.length === 0 && faults.has("lists-null-when-empty") ? null : data,
    has_more: faults.has("says-more-in-words") ? String(hasMore) : hasMore,
  });
}

/** `GET /runs/{id}/attempts`: all of them, first to last. */
export async function attemptsOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const run = await findRun(desk, exchange);
  const view = viewOf(desk, "list");
  const all = run.attempts.map((attempt) => showAttempt(attempt, run, view));
  const told = faults.has("lists-last-attempt-only") ? all.slice(-1) : all;
  return Response.json({ data: faults.has("lists-attempts-backwards") ? told.toReversed() : told });
}
