import type { Exchange } from "../http/router.ts";
import { add, change, type Desk } from "./desk.ts";
import { exists } from "./errors.ts";
import { findNamespace, within } from "./find.ts";
import { answerPage, listed, readWindow } from "./list.ts";
import { readBody } from "./models.ts";
import { showNamespace } from "./wire.ts";

/** `GET /namespaces`, by name. */
export async function listNamespaces(desk: Desk, { url }: Exchange): Promise<Response> {
  const window = readWindow(url, desk.given.faults);
  const all = await desk.store.find("namespace", {});
  const sorted = all.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return await answerPage(desk, window, listed(sorted.map(showNamespace)));
}

/** `POST /namespaces` */
export async function addNamespace(desk: Desk, { request }: Exchange): Promise<Response> {
  const { faults, variations, random } = desk.given;
  const { name, properties = {} } = await readBody("namespace", request, faults);
  const namespace = await change(desk, async (now) => {
    const [taken] = await now.shelf.find("namespace", { name });
    if (taken && !faults.has("adds-namespaces-twice")) throw exists(`Namespace ${name}`);
    if (variations.has("shares-with-others")) {
      await add(now, "namespace", { name: `other-${random.uuid()}`, properties: {} });
    }
    return await add(now, "namespace", { name, properties });
  });
  return Response.json(showNamespace(namespace), { status: 201 });
}

/** `GET /namespaces/{namespace}` */
export async function getNamespace(desk: Desk, { params }: Exchange): Promise<Response> {
  return Response.json(showNamespace(await findNamespace(within(desk), params.namespace)));
}

/** `PUT /namespaces/{namespace}` */
export async function updateNamespace(
  desk: Desk,
  { params, request }: Exchange,
): Promise<Response> {
  const { faults } = desk.given;
  const { properties } = await readBody("properties", request, faults);
  const namespace = await change(desk, async (now) => {
    const found = await findNamespace(now, params.namespace);
    found.properties = properties;
    if (!faults.has("keeps-old-properties")) await now.shelf.put("namespace", found);
    return found;
  });
  return Response.json(showNamespace(namespace));
}

/** `DELETE /namespaces/{namespace}` */
export async function deleteNamespace(desk: Desk, { params }: Exchange): Promise<Response> {
  await change(desk, async (now) => {
    const { id } = await findNamespace(now, params.namespace);
    if (!desk.given.faults.has("namespaces-stay")) await now.shelf.remove("namespace", id);
  });
  return new Response(null, { status: 204 });
}
