import type { Refusal } from "../http/refusal.ts";
import type { Exchange } from "../http/router.ts";
import { pause } from "../pause.ts";
import { change, type Desk, ghost, HalfDone, newRun, Pretended, viewOf } from "./desk.ts";
import { badRequest, refused } from "./errors.ts";
import { currentAttempt, isLocked, type OpRun, setState } from "./run.ts";
import { addEvent, append, type Moment, startAttempt } from "./timeline.ts";
import { showRun } from "./wire.ts";

/** `POST /runs/{id}/cancel`: at once, and only once. */
export async function cancelOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const id = exchange.params.id ?? "";
  const outside = faults.has("cancel-checks-before-locking") ? await store.get(id) : undefined;
  if (outside && isLocked(outside)) throw alreadyTerminal(outside);
  if (outside) await pause();
  if (faults.has("cancels-unknown-runs") && !(await store.get(id))) {
    const invented = { ...newRun(desk, ghost, given.clock()), id, state: "CANCELLED" } as const;
    return Response.json(showRun(invented, viewOf(desk, "change")));
  }

  const response = await change(desk, exchange, (run, moment) => {
    if (!outside) refuseCancel(run, moment);
    if (faults.has("ignores-cancel")) throw new Pretended({ ...run, state: "CANCELLED" });
    const event = { type: "CANCELLED", msg: "Cancelled by user", payload: {} };
    if (isLocked(run)) {
      append(run, event, moment.now);
      setState(run, "CANCELLED", moment.now);
      currentAttempt(run).finishedAt = moment.now;
    } else addEvent(run, event, moment);
  });
  if (faults.has("retries-cancelled-runs")) await tryAgain(desk, id);
  if (faults.has("cancel-forgets-run")) await store.remove(id);
  if (faults.has("cancels-siblings")) await cancelSiblings(desk, id);
  return faults.has("answers-cancel-with-202")
    ? new Response(response.body, { status: 202, headers: response.headers })
    : response;
}

function refuseCancel(run: OpRun, { faults, now }: Moment): void {
  if (run.state === "PENDING" && faults.has("refuses-to-cancel-pending")) {
    throw refused(`Cannot cancel run in state ${run.state}`);
  }
  if (!isLocked(run) || faults.has("cancels-finished-runs")) return;
  if (faults.has("cancel-clears-outputs") || faults.has("cancel-moves-finished-time")) {
    if (faults.has("cancel-clears-outputs")) run.outputs = {};
    else currentAttempt(run).finishedAt = now;
    throw new HalfDone(`Run is already in terminal state ${run.state}`);
  }
  if (run.state === "CANCELLED") {
    if (faults.has("fails-on-second-cancel")) throw new Error("already cancelled");
    if (faults.has("repeats-cancel-politely")) throw new Pretended(run);
  }
  throw alreadyTerminal(run);
}

function alreadyTerminal(run: OpRun): Refusal {
  return badRequest(`Run is already in terminal state ${run.state}`);
}

async function tryAgain({ given, store }: Desk, id: string): Promise<void> {
  await store.change(id, (run) => {
    if (run.currentAttempt >= run.maxAttempts) return;
    const event = { type: "RETRIED", msg: "Automatic retry", payload: {} };
    startAttempt(run, event, { ...given, now: given.clock() });
  });
}

async function cancelSiblings({ given, store }: Desk, id: string): Promise<void> {
  const cancelled = await store.get(id);
  const siblings = await store.kysely
    .selectFrom("op_run")
    .select("id")
    .where("image", "=", JSON.stringify(cancelled?.image ?? ""))
    .where("state", "in", ["PENDING", "ASSIGNED", "RUNNING"])
    .execute();
  for (const sibling of siblings) {
    await store.change(sibling.id, (run) => setState(run, "CANCELLED", given.clock()));
  }
}
