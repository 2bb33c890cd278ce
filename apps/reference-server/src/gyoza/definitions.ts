import type { Selectable } from "kysely";
import { readBodyAt } from "../edge/body.ts";
import type { Exchange } from "../http/router.ts";
import { fromColumn, type JsonObject } from "../json.ts";
import { type Desk, newRun, viewOf } from "./desk.ts";
import { noDefinition } from "./errors.ts";
import { readDefinition, readDerivedRun } from "./models.ts";
import type { Constraints, EventDelivery } from "./run.ts";
import type { GyozaTables } from "./tables.ts";
import { showRun, showTime, type View } from "./wire.ts";

/** `GET /definitions`: all versions, the first one first. */
export async function definitionsOperation(desk: Desk): Promise<Response> {
  const rows = await desk.store.kysely
    .selectFrom("op_definition")
    .selectAll()
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const view = viewOf(desk, "list");
  return Response.json(rows.map((row) => showDefinition(row, view)));
}

/** `POST /definitions`: a version that is there is replaced. */
export async function upsertOperation(desk: Desk, { request }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const body = await readBodyAt(request, given.faults);
  const { name, version, description, run } = readDefinition(body, given);
  const now = given.clock();
  const values = {
    name: JSON.stringify(name),
    version: JSON.stringify(version),
    description: JSON.stringify(description),
    image: JSON.stringify(run.image),
    constraints: JSON.stringify(run.constraints),
    max_attempts: run.maxAttempts,
    event_delivery: JSON.stringify(run.eventDelivery),
    updated_at: now,
  };
  const row = await store.kysely
    .insertInto("op_definition")
    .values({ id: JSON.stringify(`${name}:${version}`), created_at: now, ...values })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .returningAll()
    .executeTakeFirstOrThrow();
  return Response.json(showDefinition(row, viewOf(desk, "create")));
}

/** `GET /definitions/{name}` */
export async function definitionOperation(
  desk: Desk,
  { params, url }: Exchange,
): Promise<Response> {
  const version = url.searchParams.get("version") || undefined;
  const row = await find(desk, params.name ?? "", version);
  return Response.json(showDefinition(row, viewOf(desk, "get")));
}

/** `POST /definitions/{name}/runs` */
export async function deriveOperation(
  desk: Desk,
  { params, request }: Exchange,
): Promise<Response> {
  const { given, store } = desk;
  const asked = readDerivedRun(await readBodyAt(request, given.faults), given);
  const row = await find(desk, params.name ?? "", asked.version);
  const run = {
    ...newRun(
      desk,
      {
        image: fromColumn<string>(row.image),
        priority: asked.priority,
        inputs: asked.inputs,
        constraints: fromColumn<Constraints>(row.constraints),
        maxAttempts: row.max_attempts,
        eventDelivery: fromColumn<EventDelivery | null>(row.event_delivery),
      },
      given.clock(),
    ),
    opDefinition: fromColumn<string>(row.id),
  };
  await store.insert(run);
  return Response.json(showRun(run, viewOf(desk, "create")), { status: 201 });
}

type Row = Selectable<GyozaTables["op_definition"]>;

/** Finds a version, or the one that was kept last. @throws {Refusal} 404 */
async function find({ store }: Desk, name: string, version: string | undefined): Promise<Row> {
  const row = await store.kysely
    .selectFrom("op_definition")
    .selectAll()
    .where("name", "=", JSON.stringify(name))
    .$if(version !== undefined, (query) => query.where("version", "=", JSON.stringify(version)))
    .orderBy("updated_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) throw noDefinition(name);
  return row;
}

function showDefinition(row: Row, view: View): JsonObject {
  return {
    id: fromColumn<string>(row.id),
    name: fromColumn<string>(row.name),
    version: fromColumn<string>(row.version),
    description: fromColumn<string | null>(row.description),
    image: fromColumn<string>(row.image),
    constraints: fromColumn<Constraints>(row.constraints),
    retry_policy: { max_attempts: row.max_attempts },
    event_delivery: fromColumn<EventDelivery | null>(row.event_delivery),
    created_at: showTime(row.created_at, view),
    updated_at: showTime(row.updated_at, view),
  };
}
