import type { Exchange } from "../http/router.ts";
import type { JsonObject } from "../json.ts";
import { type Desk, viewOf } from "./desk.ts";
import { invalid, invalidValue } from "./errors.ts";
import { readWindow } from "./list.ts";
import { unknownWorkflow } from "./operations.ts";
import { showTime, showWorkflow } from "./wire.ts";

/** `GET /workflows`: by a part of the name, the whole name, and the kind. */
export async function workflowsOperation(desk: Desk, { url }: Exchange): Promise<Response> {
  const kind = url.searchParams.get("kind") || undefined;
  if (kind !== undefined && kind !== "workflow" && kind !== "block") {
    throw invalid([invalidValue("kind", "Expected workflow or block")]);
  }
  const search = (url.searchParams.get("search") ?? "").toLowerCase();
  const name = url.searchParams.get("name") || undefined;
  const all = await desk.store.kysely
    .selectFrom("workflow")
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
  const found = all.filter(
    (workflow) =>
      workflow.name.includes(search) &&
      (name === undefined || workflow.name === name) &&
      (kind === undefined || workflow.kind === kind || desk.given.faults.has("ignores-kind")),
  );
  const view = viewOf(desk, "list");
  return page(
    desk,
    url,
    found.map((workflow) => showWorkflow(workflow, view)),
  );
}

/** `GET /workflows/{id}` */
export async function workflowOperation(desk: Desk, { params }: Exchange): Promise<Response> {
  const workflow = await desk.store.findWorkflow(params.id ?? "");
  if (!workflow) throw unknownWorkflow();
  return Response.json(showWorkflow(workflow, viewOf(desk, "get")));
}

/** `GET /workflows/{id}/versions`: each workflow has been released once. */
export async function versionsOperation(desk: Desk, { params, url }: Exchange): Promise<Response> {
  const workflow = await desk.store.findWorkflow(params.id ?? "");
  if (!workflow) throw unknownWorkflow();
  const createdAt = showTime(workflow.created_at, viewOf(desk, "list"));
  const id = versionOf(workflow.id);
  return page(desk, url, [{ id, workflowId: workflow.id, version: "1.0.0", createdAt }]);
}

/** Whether a workflow has been released so: by the id or the number of the release, or as the latest. */
export function hasVersion(workflowId: string, version: string): boolean {
  return ["latest", "1.0.0", versionOf(workflowId)].includes(version);
}

function versionOf(workflowId: string): string {
  return workflowId.replace("wf_", "wfh_");
}

function page({ given }: Desk, url: URL, all: readonly JsonObject[]): Response {
  const { limit, offset } = readWindow(url, given.faults);
  return Response.json({
    data: all.slice(offset, offset + limit),
    total: all.length,
    limit,
    offset,
  });
}
