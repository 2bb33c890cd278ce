import type { Exchange } from "../http/router.ts";
import { type Desk, ghost, newExecution, unknownExecution, viewOf } from "./desk.ts";
import { notFound } from "./errors.ts";
import { listExecutions } from "./list.ts";
import { readListQuery } from "./list-query.ts";
import { showExecution } from "./wire.ts";

/** `GET /pipeline-executions` */
export async function listOperation(desk: Desk, { url }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const { items, pagination } = await listExecutions(store, readListQuery(url, faults), given);
  if (items.length === 0 && faults.has("refuses-empty-lists")) throw notFound("Page");
  const shown = items.map((execution) => showExecution(execution, viewOf(desk, "list")));
  const hides = faults.has("forgets-pagination-on-last-page") && !pagination.hasNextPage;

  return Response.json({
    items: shown.length === 0 && faults.has("lists-null-when-empty") ? null : shown,
    ...(hides ? {} : { pagination }),
  });
}

/** `GET /pipeline-executions/{id}` */
export async function getOperation(desk: Desk, { params }: Exchange): Promise<Response> {
  const id = params.id ?? "";
  const execution = await desk.store.get(id);
  if (!execution && desk.given.faults.has("invents-unknown-executions")) {
    const invented = { ...newExecution(desk, ghost, desk.given.clock()), id };
    return Response.json(showExecution(invented, viewOf(desk, "get")));
  }
  if (!execution) throw unknownExecution();
  return Response.json(showExecution(execution, viewOf(desk, "get")));
}
