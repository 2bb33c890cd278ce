import { readBodyAt } from "../edge/body.ts";
import type { Exchange } from "../http/router.ts";
import { change, type Desk, HalfDone } from "./desk.ts";
import { refused } from "./errors.ts";
import { readRunUpdate } from "./models.ts";
import { currentAttempt, isLocked, isRunState, type OpRun, setState } from "./run.ts";
import { append } from "./timeline.ts";

/** `PATCH /runs/{id}`: sets what is sent, and tells the timeline nothing of it. */
export async function updateOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const body = await readBodyAt(exchange.request, faults);
  const update = readRunUpdate(body);
  return await change(desk, exchange, (run, { now }) => {
    const { state, outputs, priority } = update;
    const asks = state !== undefined || outputs !== undefined || priority !== undefined;
    if (asks && isLocked(run) && !faults.has("patches-finished-runs")) {
      throw refused(`OpRun is locked in terminal state ${run.state}`);
    }
    if (faults.has("applies-before-refusing") && priority !== undefined) run.priority = priority;
    if (state !== undefined && !isRunState(state) && !faults.has("accepts-unknown-states")) {
      if (faults.has("applies-before-refusing")) throw new HalfDone(`Invalid state '${state}'`);
      throw refused(`Invalid state '${state}'`);
    }
    if (state !== undefined && !faults.has("ignores-patched-state")) {
      if (isLocked(run)) currentAttempt(run).finishedAt = null;
      setState(run, state as OpRun["state"], now);
      if (faults.has("patch-appends-event")) {
        append(run, { type: "INFO", msg: `state ${state}`, payload: {} }, now);
      }
    }
    if (outputs !== undefined) {
      run.outputs = faults.has("merges-outputs") ? { ...run.outputs, ...outputs } : outputs;
      run.updatedAt = now;
    }
    if (priority !== undefined) {
      run.priority = priority;
      run.updatedAt = now;
    }
  });
}
