import { readBodyAt } from "../edge/body.ts";
import type { Exchange } from "../http/router.ts";
import { pause } from "../pause.ts";
import { change, type Desk, viewOf } from "./desk.ts";
import { notFound, unprocessable } from "./errors.ts";
import { readNewEvent } from "./models.ts";
import { currentAttempt } from "./run.ts";
import { addEvent } from "./timeline.ts";
import { readQueryInteger } from "./validate.ts";
import { showEvent } from "./wire.ts";

/** `GET /runs/{id}/events`: the timeline of the current attempt, from after an event on. */
export async function eventsOperation(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const after = readQueryInteger(url, "after", { least: -1 });
  if (after.issues.length > 0) throw unprocessable(after.issues);
  const id = params.id ?? "";
  const run = await desk.store.get(id);
  if (!run) {
    if (faults.has("knows-events-of-unknown-runs")) return Response.json({ events: [] });
    throw notFound(id);
  }

  const first = (after.value ?? -1) + (faults.has("repeats-event-polled-after") ? 0 : 1);
  const view = viewOf(desk, "get");
  const events = currentAttempt(run).events.slice(Math.max(0, first));
  const shown = events.map((event, index) => {
    const { t, type, msg, payload } = showEvent(event, view);
    const at = faults.has("renumbers-events") ? index : Math.max(0, first) + index;
    const state = faults.has("events-keep-first-state") ? "PENDING" : run.state;
    return { id: at, type, t, msg, state, payload };
  });
  if (faults.has("lists-events-backwards")) shown.reverse();
  if (faults.has("hides-last-event")) shown.pop();
  return Response.json({ events: shown });
}

/** `POST /runs/{id}/events`: what a worker has to say. */
export async function addEventOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  const { given, store } = desk;
  const event = readNewEvent(await readBodyAt(exchange.request, given.faults));
  const id = exchange.params.id ?? "";
  const outside = given.faults.has("event-checks-before-locking") ? await store.get(id) : undefined;
  if (outside) await pause();
  return await change(desk, exchange, (run, moment) => {
    if (outside) run.state = outside.state;
    addEvent(run, event, moment);
  });
}
