import { readBodyAt } from "../edge/body.ts";
import type { Exchange } from "../http/router.ts";
import { pause } from "../pause.ts";
import {
  change,
  type Desk,
  ghost,
  HalfDone,
  newExecution,
  Pretended,
  unknownExecution,
  viewOf,
} from "./desk.ts";
import { notAllowed } from "./errors.ts";
import { type Execution, isTerminal, moveTo } from "./execution.ts";
import { readCancel } from "./models.ts";
import { showExecution } from "./wire.ts";

/** `POST /pipeline-executions/{id}/cancel`: at once, and only once. */
export async function cancelOperation(desk: Desk, exchange: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const body = await readBodyAt(exchange.request, new Set());
  readCancel(body, faults);
  const id = exchange.params.id ?? "";
  if (faults.has("cancels-unknown-executions") && !(await store.get(id))) {
    const made = newExecution(desk, ghost, given.clock());
    const invented = { ...made, id, status: "cancelled" } as const;
    return Response.json(showExecution(invented, viewOf(desk, "change")));
  }
  const outside = faults.has("cancel-checks-before-locking") ? await store.get(id) : undefined;
  if (faults.has("cancel-checks-before-locking") && !outside) throw unknownExecution();
  if (outside && isTerminal(outside.status)) throw alreadyFinished(outside);
  if (outside) await pause();

  const response = await change(desk, exchange, (execution, now) => {
    if (!outside) refuse(execution, now, desk);
    if (faults.has("ignores-cancel")) throw new Pretended({ ...execution, status: "cancelled" });
    if (faults.has("cancel-never-settles")) throw new Pretended(execution);
    if (faults.has("starts-what-it-cancels")) {
      execution.marks.startedAt ??= new Date(now).toISOString();
    }
    moveTo(execution, "cancelled", now);
  });
  if (faults.has("cancel-forgets-execution")) await store.remove(id);
  if (faults.has("cancels-siblings")) await cancelSiblings(desk, id);
  return faults.has("answers-cancel-with-202")
    ? new Response(response.body, { status: 202, headers: response.headers })
    : response;
}

function refuse(execution: Execution, now: number, { given: { faults } }: Desk): void {
  const { status } = execution;
  if (
    (status === "pending" && faults.has("refuses-to-cancel-pending")) ||
    (status === "paused" && faults.has("refuses-to-cancel-paused"))
  ) {
    throw notAllowed(`Cannot cancel a pipeline execution that is ${status}`, status);
  }
  if (!isTerminal(status) || faults.has("cancels-finished-executions")) return;
  if (faults.has("cancel-clears-output")) {
    execution.output = null;
    throw new HalfDone(alreadyFinished(execution));
  }
  if (faults.has("cancel-moves-end-marks") && execution.marks.completedAt !== null) {
    execution.marks.completedAt = new Date(now).toISOString();
    throw new HalfDone(alreadyFinished(execution));
  }
  if (status === "cancelled" && faults.has("fails-on-second-cancel")) throw new Error("twice");
  if (status === "cancelled" && faults.has("repeats-cancel-politely")) {
    throw new Pretended(execution);
  }
  throw alreadyFinished(execution);
}

function alreadyFinished({ status }: Execution): Error {
  return notAllowed(`Cannot cancel a pipeline execution that is ${status}`, status);
}

async function cancelSiblings({ given, store }: Desk, id: string): Promise<void> {
  const cancelled = await store.get(id);
  const siblings = await store.kysely
    .selectFrom("pipeline_execution")
    .select("id")
    .where("version_id", "=", cancelled?.versionId ?? "")
    .where("status", "in", ["pending", "running", "paused"])
    .execute();
  for (const sibling of siblings) {
    await store.change(sibling.id, (one) => moveTo(one, "cancelled", given.clock()));
  }
}
