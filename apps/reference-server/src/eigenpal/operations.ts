import type { Exchange } from "../http/router.ts";
import type { Json } from "../json.ts";
import { type Desk, newExecution, viewOf } from "./desk.ts";
import { closed, internal, invalid, invalidValue, notFound } from "./errors.ts";
import { type Execution, isTerminal } from "./execution.ts";
import { listExecutions, readListQuery } from "./list.ts";
import { type RunRequest, readRunRequest } from "./models.ts";
import { showStatus, showSteps, showSummary } from "./wire.ts";
import { hasVersion } from "./workflows.ts";

/** `POST /workflows/{id}/run`: starts an execution, and waits for its end if asked to. */
export async function runOperation(
  desk: Desk,
  { params, url, request }: Exchange,
): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const workflow = await store.findWorkflow(params.id ?? "");
  if (!workflow && !faults.has("runs-unknown-workflows")) throw unknownWorkflow();
  const isClosed = workflow?.kind === "block" && given.variations.has("keeps-blocks-closed");
  if (isClosed) throw closed();
  const workflowId = workflow?.id ?? params.id ?? "";
  let asked: RunRequest;
  try {
    asked = await readRunRequest(request, url, faults);
  } catch (error) {
    const ghost = { input: {}, trigger: "api", hold: 0 } as const;
    if (faults.has("leaves-ghosts")) await store.insert(newExecution(desk, workflowId, ghost));
    throw error;
  }

  if (!hasVersion(workflowId, asked.version ?? "latest") && !faults.has("runs-unknown-versions")) {
    throw notFound("version", "The workflow has no such version");
  }

  const execution = newExecution(desk, workflowId, asked);
  const collides = faults.has("names-executions-by-the-second") && (await store.get(execution.id));
  if (!collides) await store.insert(execution);
  if (given.variations.has("shares-with-others")) {
    await store.insert(newExecution(desk, workflowId, { input: {}, trigger: "api", hold: 0 }));
  }
  if (faults.has("forgets-every-third-execution") && desk.created % 3 === 0) {
    await store.remove(execution.id);
  }
  const held = await hold(desk, execution, asked.hold);
  const shown = showStatus(held, viewOf(desk, "create"));
  const { executionId, status, result, error } = shown;
  const said = isTerminal(held.status)
    ? { executionId, status, result, error }
    : given.variations.has("names-only-what-it-starts")
      ? { executionId }
      : { executionId, status };
  return Response.json(said, { status: faults.has("answers-create-with-200") ? 200 : 201 });
}

/** `GET /workflows/executions/{executionId}` */
export async function getOperation(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const includes = url.searchParams.get("includeSteps") ?? "false";
  if (includes !== "true" && includes !== "false") {
    throw invalid([invalidValue("includeSteps", "Expected true or false")]);
  }
  const id = params.executionId ?? "";
  const execution = (await store.get(id)) ?? invent(desk, id);
  if (!execution) throw unknownExecution();
  const view = viewOf(desk, "get");
  if (includes === "false" || given.faults.has("ignores-include-steps")) {
    return Response.json(showStatus(execution, view));
  }
  const workflow = await store.findWorkflow(execution.workflowId);
  const steps = showSteps(execution, view);
  return Response.json({ ...showSummary(execution, workflow, view), steps });
}

/** `GET /workflows/{id}/executions` */
export async function listOperation(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const query = readListQuery(url, given.clock(), faults);
  const workflow = await store.findWorkflow(params.id ?? "");
  if (!workflow) throw unknownWorkflow();
  const { executions, total } = await listExecutions(desk, workflow.id, query);
  if (executions.length === 0 && faults.has("refuses-empty-lists")) throw unknownExecution();
  const view = viewOf(desk, "list");
  const data: Json = executions.map((execution) => showSummary(execution, workflow, view));
  return Response.json({
    data: data.length === 0 && faults.has("lists-null-when-empty") ? null : data,
    total,
    limit: query.limit,
    offset: faults.has("echoes-no-offset") ? 0 : query.offset,
  });
}

/**
 * Waits until an execution has ended or the time is over, and returns it as it then is.
 *
 * It looks at the database like any other reader, so that the hold costs the workers nothing.
 */
async function hold(desk: Desk, execution: Execution, milliseconds: number): Promise<Execution> {
  const { given, store } = desk;
  const { faults } = given;
  if (milliseconds === 0 || faults.has("returns-at-once")) return execution;
  const deadline = given.clock() + milliseconds;
  let latest = execution;
  while (given.clock() < deadline) {
    if (isTerminal(latest.status) && !faults.has("holds-to-the-last")) return latest;
    await given.sleep(5);
    latest = (await store.get(execution.id)) ?? latest;
  }
  if (faults.has("fails-when-hold-expires") && !isTerminal(latest.status)) throw internal(504);
  if (faults.has("cancels-when-hold-expires") && !isTerminal(latest.status)) {
    await store.change(execution.id, (one) => {
      one.status = "cancelled";
      one.completedAt = given.clock();
    });
  }
  return latest;
}

function invent(desk: Desk, id: string): Execution | undefined {
  if (!desk.given.faults.has("invents-unknown-executions")) return undefined;
  const made = newExecution(desk, "wf_abc123", { input: {}, trigger: "api", hold: 0 });
  return { ...made, id };
}

export function unknownExecution(): Error {
  return notFound("executionId", "Execution not found");
}

export function unknownWorkflow(): Error {
  return notFound("id", "Workflow not found");
}
