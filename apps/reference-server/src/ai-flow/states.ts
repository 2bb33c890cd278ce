import type { Exchange } from "../http/router.ts";
import { isObject } from "../json.ts";
import { add, type Change, change, type Desk } from "./desk.ts";
import { missing } from "./errors.ts";
import { findWorkflow, findWorkflowExecution, within } from "./find.ts";
import { readBody } from "./models.ts";
import type { State } from "./records.ts";
import { showState } from "./wire.ts";

/** `GET …/states/{state_name}` of a workflow, or of a workflow execution. */
export async function getState(desk: Desk, exchange: Exchange): Promise<Response> {
  return Response.json(showState(await findState(within(desk), exchange)));
}

/** `PUT …/states/{state_name}` */
export async function updateState(desk: Desk, exchange: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const { value } = await readBody("value", exchange.request, faults);
  const state = await change(desk, async (now) => {
    const owner = await ownerOf(now, exchange);
    const name = nameOf(exchange);
    const [found] = await now.shelf.find("state", { owner, name });
    if (!found) return await add(now, "state", { owner, name, value });
    if (faults.has("keeps-first-value")) return found;
    const merges = faults.has("merges-values") && isObject(found.value) && isObject(value);
    found.value = merges ? Object.assign({}, found.value, value) : value;
    await now.shelf.put("state", found);
    return found;
  });
  return Response.json(showState(state));
}

/** `DELETE …/states/{state_name}` */
export async function clearState(desk: Desk, exchange: Exchange): Promise<Response> {
  await change(desk, async (now) => {
    const { id } = await findState(now, exchange);
    if (!desk.given.faults.has("clears-no-states")) await now.shelf.remove("state", id);
  });
  return new Response(null, { status: 204 });
}

async function findState(
  where: Pick<Change, "given" | "shelf">,
  exchange: Exchange,
): Promise<State> {
  const owner = await ownerOf(where, exchange);
  const name = nameOf(exchange);
  const shared = where.given.faults.has("shares-states");
  const [state] = await where.shelf.find("state", shared ? { name } : { owner, name });
  if (!state) throw missing(`State ${name}`);
  return state;
}

/** Whose state it is: the path names a workflow, or an execution by its id. */
async function ownerOf(
  where: Pick<Change, "given" | "shelf">,
  { params }: Exchange,
): Promise<string> {
  if (params.id !== undefined) {
    return `execution ${(await findWorkflowExecution(where, params.id)).id}`;
  }
  return `workflow ${(await findWorkflow(where, params)).id}`;
}

function nameOf({ params }: Exchange): string {
  return params.state_name ?? "";
}
