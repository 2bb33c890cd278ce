import type { Exchange } from "../http/router.ts";
import { pause } from "../pause.ts";
import { checkOwner, type Desk, findRun, ghost, newRun } from "./desk.ts";
import { notFound, unversioned } from "./errors.ts";
import { readReport, readUpdateRun, readWhy } from "./models.ts";
import { type Happening, happen } from "./moves.ts";
import { replyWith } from "./reply.ts";
import type { RequestName, Run } from "./run.ts";
import { checkVersion } from "./versions.ts";

/** `PATCH /runs/{id}`: only for those who say which version they mean. */
export async function updateOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const { request } = exchange;
  await findRun(desk, exchange);
  if (!request.headers.has("if-match") && !faults.has("asks-for-no-version")) throw unversioned();
  const update = await readUpdateRun(request, faults);
  return await change(desk, exchange, { type: "update", ...update });
}

/** `POST /runs/{id}/pause`, and the like. */
export function requestOperation(
  type: Exclude<RequestName, "update">,
): (desk: Desk, exchange: Exchange) => Promise<Response> {
  return async (desk, exchange) => {
    const { faults, variations } = desk.given;
    const { request, params } = exchange;
    const id = params.id ?? "";
    if (type === "cancel" && faults.has("cancels-unknown-runs") && !(await desk.store.get(id))) {
      const run: Run = { ...newRun(desk, "", { ...ghost, id }), status: "cancelled" };
      return replyWith(desk, run, "change");
    }
    if (variations.has("reads-bodies-first")) {
      return await change(desk, exchange, { type, message: await readWhy(request, faults) });
    }
    await findRun(desk, exchange);
    const message = await readWhy(request, faults);
    const response = await change(desk, exchange, { type, message });
    if (type === "cancel") await spoilCancel(desk, id);
    return type === "cancel" && faults.has("answers-cancel-with-202")
      ? new Response(response.body, { status: 202, headers: response.headers })
      : response;
  };
}

/** `POST /runs/{id}/events`: what a worker reports. */
export async function reportOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  await findRun(desk, exchange);
  return await change(desk, exchange, await readReport(exchange.request, desk.given.faults));
}

/** Lets something happen to the run that the path names, in one transaction, and shows the run. */
async function change(desk: Desk, exchange: Exchange, happening: Happening): Promise<Response> {
  const { given, store } = desk;
  const { faults, variations, clock } = given;
  const { request, params } = exchange;
  const id = params.id ?? "";
  const now = clock();
  const before = await lookAhead(desk, id, happening);
  let refused: unknown;
  const run = await store.change(id, (found) => {
    if (!faults.has("invents-unknown-runs")) checkOwner(desk, exchange, found);
    const seen = before ?? found;
    const moment = { now, faults };
    if (variations.has("checks-status-before-version")) {
      happen(structuredClone(seen), happening, moment);
    }
    try {
      checkVersion(seen, request, desk);
    } catch (error) {
      if (!faults.has("changes-before-refusing")) throw error;
      refused = error;
    }
    if (happening.type === "cancel") breakOnCancel(found, faults.has("fails-on-second-cancel"));
    if (before && before.status !== found.status) found.status = before.status;
    happen(found, happening, moment);
    if (happening.type === "cancel") misplaceOnCancel(found, now, desk);
  });
  if (refused) throw refused;
  if (!run) throw notFound(id);
  return replyWith(desk, run, "change");
}

/** The faults that decide by what they saw before they hold the row. */
async function lookAhead(
  { given: { faults }, store }: Desk,
  id: string,
  { type }: Happening,
): Promise<Run | undefined> {
  const looks =
    (type === "cancel" && faults.has("cancel-checks-before-locking")) ||
    (type === "retry" && faults.has("retry-checks-before-locking")) ||
    (type === "update" && faults.has("version-checks-before-locking")) ||
    (["succeeded", "failed"].includes(type) && faults.has("report-checks-before-locking"));
  if (!looks) return undefined;
  const run = await store.get(id);
  await pause();
  return run;
}

function breakOnCancel({ status }: Run, breaks: boolean): void {
  if (breaks && status === "cancelled") throw new Error("already cancelled");
}

function misplaceOnCancel(run: Run, now: number, { given: { faults } }: Desk): void {
  const { status } = run;
  if (status === "succeeded" && faults.has("cancel-clears-output")) {
    run.output = null;
    run.outputType = null;
  }
  if (status === "failed" && faults.has("cancel-clears-error")) run.error = null;
  const isOver = status === "succeeded" || status === "failed" || status === "cancelled";
  if (isOver && faults.has("cancel-moves-finished-at")) run.finishedAt = now;
}

async function spoilCancel(desk: Desk, id: string): Promise<void> {
  const { given, store } = desk;
  const { faults, clock } = given;
  const moment = { now: clock(), faults };
  if (faults.has("cancel-forgets-run")) await store.remove(id);
  if (faults.has("retries-cancelled-runs")) {
    await store.change(id, (run) => {
      const hasMore = run.attempt < run.maxAttempts && run.status === "cancelled";
      if (hasMore) happen(run, { type: "retry" }, moment);
    });
  }
  if (!faults.has("cancels-siblings")) return;
  const cancelled = await store.get(id);
  const siblings = await store.kysely
    .selectFrom("run")
    .select("id")
    .where("task", "=", JSON.stringify(cancelled?.task ?? ""))
    .where("status", "=", "queued")
    .execute();
  for (const sibling of siblings) {
    await store.change(sibling.id, (run) => happen(run, { type: "cancel" }, moment));
  }
}
