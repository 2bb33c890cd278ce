import { pause } from "../pause.ts";
import { type Desk, viewOf } from "./desk.ts";
import { type OpRun, setState } from "./run.ts";
import { append } from "./timeline.ts";
import { showRun } from "./wire.ts";

/** `POST /workers/{worker_id}/heartbeat`: the worker is handed the most urgent run that waits, if any does. */
export async function heartbeatOperation(desk: Desk): Promise<Response> {
  const { given, store } = desk;
  const { faults, variations } = given;
  const byAge = faults.has("hands-out-the-oldest");
  const assign = (run: OpRun): void => {
    if (faults.has("hands-out-without-assigning")) return;
    const now = given.clock();
    const event = { type: "ASSIGNED", msg: "ASSIGNED", payload: {} };
    if (!variations.has("hands-out-without-event")) append(run, event, now);
    setState(run, "ASSIGNED", now);
  };

  let id: string | undefined;
  if (faults.has("hands-out-twice")) {
    id = await store.next(byAge);
    await pause();
    if (id !== undefined) await store.change(id, assign);
  } else id = await store.claim(assign, byAge);
  const run = id === undefined ? undefined : await store.get(id);
  return Response.json({ run: run ? showRun(run, viewOf(desk, "change")) : null });
}
