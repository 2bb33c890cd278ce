import { readBodyAt } from "../edge/body.ts";
import type { Exchange } from "../http/router.ts";
import { pause } from "../pause.ts";
import type { Chosen } from "../switch.ts";
import { change, type Desk, HalfDone, Pretended } from "./desk.ts";
import { notAllowed } from "./errors.ts";
import {
  type Execution,
  isStatus,
  isTerminal,
  marks,
  mayMove,
  moveTo,
  type Status,
} from "./execution.ts";
import type { ModeratelyFault } from "./faults.ts";
import { type ExecutionUpdate, readExecutionUpdate } from "./models.ts";

/**
 * `PATCH /pipeline-executions/{id}`: what a worker has to report.
 *
 * The status must be one that may follow, or the one it is; the times of the request win over the
 * server's. What is finished may still be given its output.
 */
export async function updateOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const update = readExecutionUpdate(await readBodyAt(exchange.request, faults), faults);
  const outside = faults.has("update-checks-before-locking")
    ? await store.get(exchange.params.id ?? "")
    : undefined;
  if (outside) await pause();
  return await change(desk, exchange, (execution, now) => {
    const from = outside?.status ?? execution.status;
    const { status } = update;
    if (status !== undefined) {
      if (faults.has("applies-before-refusing")) report(execution, update, faults);
      const refusal = refuse(execution, from, status, desk);
      if (refusal && faults.has("applies-before-refusing")) throw new HalfDone(refusal);
      if (refusal) throw refusal;
      if (status !== from) move(execution, status, now, faults);
    }
    report(execution, update, faults);
    for (const mark of marks) {
      const given = update.marks[mark];
      if (given !== undefined) execution.marks[mark] = given;
    }
    execution.updatedAt = now;
  });
}

function refuse(
  execution: Execution,
  from: Status,
  to: Status,
  { given: { faults, variations } }: Desk,
): Error | undefined {
  const repeats = from === to;
  if (repeats && !variations.has("refuses-repeated-status")) return undefined;
  const message = `Cannot move a pipeline execution from ${from} to ${to}`;
  const lets =
    (from === "pending" && to === "completed" && faults.has("skips-running")) ||
    (from === "completed" && to === "running" && faults.has("restarts-completed-executions")) ||
    (from === "cancelled" && to === "completed" && faults.has("completes-cancelled-executions")) ||
    (from === "cancelled" &&
      to === "running" &&
      execution.marks.startedAt === null &&
      faults.has("starts-cancelled-executions")) ||
    (isTerminal(from) && faults.has("moves-finished-executions")) ||
    !isStatus(to);
  const bars =
    (to === "paused" && faults.has("refuses-to-pause")) ||
    (from === "paused" && to === "running" && faults.has("refuses-to-resume"));
  return (mayMove(from, to) || lets) && !bars ? undefined : notAllowed(message, to);
}

function move(
  execution: Execution,
  to: Status,
  now: number,
  faults: Chosen<ModeratelyFault>,
): void {
  const from = execution.status;
  if (to === "running" && faults.has("ignores-start")) throw new Pretended({ ...execution });
  moveTo(execution, from === "paused" && faults.has("resumes-to-pending") ? "pending" : to, now);
  if (to === "running" && from === "paused" && faults.has("restarts-started-at")) {
    execution.marks.startedAt = new Date(now).toISOString();
  }
  if (to === "failed" && faults.has("clears-started-at")) execution.marks.startedAt = null;
  if (to === "failed" && faults.has("fails-with-output")) execution.output = { partial: true };
}

/** Takes over what the update says besides status and times. */
function report(
  execution: Execution,
  update: ExecutionUpdate,
  faults: Chosen<ModeratelyFault>,
): void {
  const { output, outputSummary, outputFileUri, progressData, currentStep, totalSteps } = update;
  const keepsFirst = faults.has("keeps-first-output") && execution.output !== null;
  if (output !== undefined && !faults.has("completes-without-output") && !keepsFirst) {
    execution.output = output;
    if (output !== null && JSON.stringify(output).length > largest) {
      execution.outputFileUri = `s3://outputs/${execution.id}.json.gz`;
    }
  }
  if (outputSummary !== undefined && !faults.has("loses-output-summary")) {
    execution.outputSummary = outputSummary;
  }
  if (outputFileUri !== undefined) execution.outputFileUri = outputFileUri;
  if (progressData !== undefined) {
    execution.progressData = faults.has("merges-progress")
      ? { ...execution.progressData, ...progressData }
      : progressData;
  }
  if (currentStep !== undefined) execution.currentStep = currentStep;
  if (totalSteps !== undefined) execution.totalSteps = totalSteps;
}

/** An output longer than this is handed out as a file. */
const largest = 64 * 1024;
