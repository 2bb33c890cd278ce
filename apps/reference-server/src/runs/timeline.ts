import type { Exchange } from "../http/router.ts";
import { type Desk, findRun, viewOf } from "./desk.ts";
import { invalid, type Violation } from "./errors.ts";
import { readLimit } from "./list-query.ts";
import { showEvent } from "./wire.ts";

/** `GET /runs/{id}/events`: what happened after an index, which may be nothing yet. */
export async function timelineOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const { url } = exchange;
  const run = await findRun(desk, exchange);
  const errors: Violation[] = [];
  const after = readAfter(url, errors, desk);
  const limit = readLimit(url, errors, desk) ?? 20;
  if (errors.length > 0) throw invalid(errors);

  const events = await desk.store.timeline(run.id);
  const view = viewOf(desk, "list");
  const shown = events.map((event, index) => showEvent(event, index, view));
  const all = faults.has("forgets-first-events") ? shown.slice(-3) : shown;
  const known = faults.has("tells-last-attempt-only")
    ? all.filter(({ attempt }) => attempt === run.attempt)
    : all;
  if (after >= events.length && faults.has("refuses-polls-beyond-the-end")) {
    throw invalid([{ in: "query", name: "after", detail: "is no event" }]);
  }
  const first = faults.has("repeats-event-polled-after") ? after : after + 1;
  const due = known.filter(({ index }) => typeof index === "number" && index >= first);
  const page = (faults.has("tells-newest-first") ? due.toReversed() : due).slice(0, limit);
  const hasMore = faults.has("events-have-more-when-full")
    ? page.length === limit
    : due.length > page.length;
  return Response.json({
    data: faults.has("polls-once-too-late") ? page.slice(0, -1) : page,
    has_more: hasMore && !faults.has("events-never-have-more"),
  });
}

/** The index after which to begin; -1 for the beginning. */
function readAfter(url: URL, errors: Violation[], { given: { faults } }: Desk): number {
  const all = url.searchParams.getAll("after");
  const [text] = all;
  if (text === undefined || faults.has("tells-all-to-every-poll")) return -1;
  if (all.length === 1 && /^\d+$/.test(text)) return Number(text);
  if (faults.has("fails-on-unreadable-index")) throw new TypeError(text);
  errors.push({ in: "query", name: "after", detail: "must be an integer from 0" });
  return -1;
}
