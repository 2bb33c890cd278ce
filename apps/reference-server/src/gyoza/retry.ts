import type { Refusal } from "../http/refusal.ts";
import type { Exchange } from "../http/router.ts";
import { pause } from "../pause.ts";
import { change, type Desk, Pretended } from "./desk.ts";
import { refused } from "./errors.ts";
import type { OpRun } from "./run.ts";
import { startAttempt } from "./timeline.ts";

/** `POST /runs/{id}/retry`: a new attempt at a run that failed or was cancelled. */
export async function retryOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const id = exchange.params.id ?? "";
  const mayRetry = (run: OpRun): boolean =>
    (run.state === "CANCELLED" && !faults.has("refuses-to-retry-cancelled")) ||
    run.state === "FAILED" ||
    (run.state === "COMPLETED" && faults.has("retries-completed-runs")) ||
    (run.state === "RUNNING" && faults.has("retries-running-runs"));
  const refuse = (run: OpRun): Refusal => refused(`Cannot retry run in state ${run.state}`);
  const outside = faults.has("retry-checks-before-locking") ? await desk.store.get(id) : undefined;
  if (outside && !mayRetry(outside)) throw refuse(outside);
  if (outside) await pause();

  return await change(desk, exchange, (run, moment) => {
    if (!outside && !mayRetry(run)) throw refuse(run);
    if (faults.has("retry-only-pretends")) throw new Pretended({ ...run, state: "PENDING" });
    startAttempt(run, { type: "RETRIED", msg: "Manual retry", payload: { force: true } }, moment);
  });
}
