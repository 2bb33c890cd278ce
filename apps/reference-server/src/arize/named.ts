import type { Exchange } from "../http/router.ts";
import type { JsonObject } from "../json.ts";
import { type Desk, viewOf } from "./desk.ts";
import { cutPage, readPageQuery } from "./list.ts";
import { contains, isElsewhere, space } from "./search.ts";
import type { ArizeTables } from "./tables.ts";
import { showTime, type View } from "./wire.ts";

/** `GET /v2/projects`: made elsewhere, and looked up by name. */
export function listProjects(desk: Desk, exchange: Exchange): Promise<Response> {
  return listNamed(desk, exchange, "project");
}

/** `GET /v2/datasets`: made elsewhere, and looked up by name. */
export function listDatasets(desk: Desk, exchange: Exchange): Promise<Response> {
  return listNamed(desk, exchange, "dataset");
}

async function listNamed(
  desk: Desk,
  { url }: Exchange,
  kind: "project" | "dataset",
): Promise<Response> {
  const { given, store } = desk;
  const { faults } = given;
  const query = readPageQuery(desk, url, ["space_id", "space_name", "name"]);
  const name = url.searchParams.get("name") || undefined;
  const elsewhere = isElsewhere(url) && !faults.has("shows-projects-of-every-space");

  const rows = store.kysely
    .selectFrom("named")
    .selectAll()
    .where((eb) =>
      eb.and([
        eb("kind", "=", kind),
        ...(elsewhere ? [eb.lit(false)] : []),
        ...(name && !faults.has("ignores-project-names") ? [contains(name, false)] : []),
      ]),
    );
  const { rows: found, pagination } = await cutPage(desk, query, rows);
  const view = viewOf(desk, "list");
  return Response.json({ [`${kind}s`]: found.map((row) => showNamed(row, view)), pagination });
}

function showNamed(row: ArizeTables["named"], view: View): JsonObject {
  const { faults } = view;
  const shown = {
    id: row.id,
    name: JSON.parse(row.name) as string,
    space_id: space.id,
    created_at: showTime(Number(row.created_at), view),
  };
  if (row.kind === "project" || faults.has("forgets-dataset-updates")) return shown;
  return { ...shown, updated_at: showTime(Number(row.updated_at), view) };
}
