import { readBodyAt } from "../edge/body.ts";
import type { Exchange } from "../http/router.ts";
import type { JsonObject } from "../json.ts";
import { type Desk, ghost, newRun, viewOf } from "./desk.ts";
import { type RunCreate, readRunCreate } from "./models.ts";
import { isRunState, setState } from "./run.ts";
import { showRun } from "./wire.ts";

/** `POST /runs` */
export async function createOperation(desk: Desk, { request }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults, variations } = given;
  const body = await readBodyAt(request, faults);
  const now = given.clock();
  let asked: RunCreate;
  try {
    asked = readRunCreate(body, given);
  } catch (error) {
    if (faults.has("leaves-ghosts")) await store.insert(newRun(desk, ghost, now));
    throw error;
  }

  const run = newRun(desk, asked, now);
  if (faults.has("adopts-client-state") && body.kind === "json") {
    const { state } = body.value as JsonObject;
    if (isRunState(state)) run.state = state;
  }
  if (faults.has("starts-running")) setState(run, "RUNNING", now);
  const collides = faults.has("names-runs-by-the-second") && (await store.get(run.id));
  if (!collides) await store.insert(run);
  if (variations.has("shares-with-others")) await store.insert(newRun(desk, foreign, now));
  if (faults.has("create-completes-failed-runs")) await completeFailed(desk);
  if (faults.has("forgets-every-third-run") && desk.created % 3 === 0) await store.remove(run.id);
  return Response.json(showRun(run, viewOf(desk, "create")), {
    status: faults.has("answers-create-with-200") ? 200 : 201,
  });
}

const foreign: RunCreate = { ...ghost, image: "somebody/else:latest", inputs: { of: "others" } };

async function completeFailed({ given, store }: Desk): Promise<void> {
  const failed = await store.kysely
    .selectFrom("op_run")
    .select("id")
    .where("state", "=", "FAILED")
    .execute();
  for (const { id } of failed) {
    await store.change(id, (run) => setState(run, "COMPLETED", given.clock()));
  }
}
