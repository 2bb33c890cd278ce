import { readBodyAt } from "../edge/body.ts";
import type { Exchange } from "../http/router.ts";
import type { JsonObject } from "../json.ts";
import { type Desk, ghost, newExecution, viewOf } from "./desk.ts";
import { notFound } from "./errors.ts";
import { isStatus, moveTo } from "./execution.ts";
import { type ExecutionCreate, readExecutionCreate } from "./models.ts";
import { showExecution } from "./wire.ts";

/**
 * `POST /pipeline-executions`
 *
 * Configuration versions belong to a part of the API that is not here. One is taken to exist if its
 * id could be one: up to 64 letters, digits, `_` and `-`. Any other is 404.
 */
export async function createOperation(desk: Desk, { request }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults, variations } = given;
  const body = await readBodyAt(request, faults);
  const now = given.clock();
  let asked: ExecutionCreate;
  try {
    asked = readExecutionCreate(body, faults);
  } catch (error) {
    if (faults.has("leaves-ghosts")) await store.insert(newExecution(desk, ghost, now));
    throw error;
  }
  if (!/^[\w-]{1,64}$/.test(asked.versionId) && !faults.has("knows-every-version")) {
    throw notFound("Pipeline configuration version");
  }
  await store.noteVersion(asked.versionId, pipelineOf(asked.versionId));

  const execution = newExecution(desk, asked, now);
  if (faults.has("adopts-client-status") && body.kind === "json") {
    const { status } = body.value as JsonObject;
    if (isStatus(status)) execution.status = status;
  }
  if (faults.has("starts-running")) moveTo(execution, "running", now);
  if (faults.has("starts-at-creation")) execution.marks.startedAt = new Date(now).toISOString();
  const collides = faults.has("names-executions-by-the-second") && (await store.get(execution.id));
  if (!collides) await store.insert(execution);
  if (variations.has("shares-with-others")) await store.insert(newExecution(desk, ghost, now));
  if (faults.has("create-completes-failed-executions")) await completeFailed(desk);
  if (faults.has("forgets-every-third-execution") && desk.created % 3 === 0) {
    await store.remove(execution.id);
  }
  return Response.json(showExecution(execution, viewOf(desk, "create")), {
    status: faults.has("answers-create-with-200") ? 200 : 201,
  });
}

/** The pipeline of a version: the one of the documents' example, or one named after the version. */
function pipelineOf(versionId: string): string {
  return versionId === "pipelineconfig_789ghi" ? "pipeline_456def" : `pipeline_of_${versionId}`;
}

async function completeFailed({ given, store }: Desk): Promise<void> {
  const failed = await store.kysely
    .selectFrom("pipeline_execution")
    .select("id")
    .where("status", "=", "failed")
    .execute();
  for (const { id } of failed) {
    await store.change(id, (execution) => moveTo(execution, "completed", given.clock()));
  }
}
