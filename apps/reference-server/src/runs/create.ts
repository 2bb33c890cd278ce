import type { Exchange } from "../http/router.ts";
import type { Json } from "../json.ts";
import { isObject } from "../json.ts";
import { pause } from "../pause.ts";
import { type Desk, ghost, newRun, tenantOf } from "./desk.ts";
import { invalid, keyReused } from "./errors.ts";
import { hold, readHold } from "./hold.ts";
import { type CreateRun, readCreateRun } from "./models.ts";
import { replyWith } from "./reply.ts";
import { isStatus, type Run } from "./run.ts";
import type { Inserted, Key } from "./store.ts";
import { visit } from "./visitor.ts";

/**
 * `POST /runs`: creates a run, once for each idempotency key.
 *
 * A key that is sent again with the same request is answered with the run as it is by then.
 */
export async function createOperation(desk: Desk, { request, url }: Exchange): Promise<Response> {
  const { given, store } = desk;
  const { faults, variations } = given;
  const tenant = tenantOf(desk, request);
  const name = readKey(request, desk);
  let asked: CreateRun;
  try {
    asked = await readCreateRun(request, faults);
  } catch (error) {
    const unfit = { ...newRun(desk, tenant, ghost), number: 0 };
    if (faults.has("leaves-ghosts")) await store.insert(unfit, undefined);
    if (variations.has("burns-keys-of-refused") && name !== undefined) {
      await store.insert(newRun(desk, "nobody", ghost), keyOf(desk, tenant, name, ""));
    }
    throw error;
  }

  const run = newRun(desk, tenant, asked);
  if (faults.has("adopts-client-status") && isStatus(asked.said.status)) {
    run.status = asked.said.status;
  }
  const collides = faults.has("names-runs-by-the-second") && (await store.get(run.id));
  const key = name === undefined ? undefined : keyOf(desk, tenant, name, compared(asked, desk));
  const inserted = collides ? { runId: run.id, earlier: undefined } : await insert(desk, run, key);
  if (inserted.earlier !== undefined) await checkReuse(desk, run, key, inserted.earlier);
  if (variations.has("shares-with-others")) {
    await store.insert(newRun(desk, tenant, { ...ghost, queue: null }), undefined);
  }
  if (variations.has("lets-others-act")) await visit(desk, tenant);
  const seen = inserted.runId === run.id ? run : ((await store.get(inserted.runId)) ?? run);
  const held = await hold(desk, seen, readHold(request, desk));
  if (faults.has("forgets-every-third-run") && desk.memory.created % 3 === 0) {
    await store.remove(run.id);
  }
  const status = faults.has("answers-create-with-200") ? 200 : 201;
  const response = replyWith(desk, held, "create", status);
  const location = `${variations.has("shows-absolute-locations") ? url.origin : ""}/runs/${held.id}`;
  if (faults.has("leads-nowhere")) response.headers.set("location", `${location}/status`);
  else if (!faults.has("forgets-location")) response.headers.set("location", location);
  if (variations.has("confirms-wishes") && request.headers.has("prefer")) {
    response.headers.set("preference-applied", request.headers.get("prefer") ?? "");
  }
  if (variations.has("confirms-wishes") && name) response.headers.set("idempotency-key", name);
  return response;
}

/** @throws {Refusal} 400 */
function readKey(request: Request, { given: { faults } }: Desk): string | undefined {
  const name = request.headers.get("idempotency-key") ?? undefined;
  if (name === undefined || faults.has("ignores-idempotency-keys")) return undefined;
  if (name.length > 255 && faults.has("fails-on-long-keys")) throw new RangeError(name);
  if ((name.length >= 1 && name.length <= 255) || faults.has("accepts-any-key")) return name;
  const detail = "must be 1 to 255 characters long";
  throw invalid([{ in: "header", name: "Idempotency-Key", pointer: "", detail }]);
}

const day = 86_400_000;

function keyOf({ given }: Desk, tenant: string, name: string, request: string): Key {
  const { faults, clock } = given;
  const usedAt = clock();
  return {
    tenant: faults.has("shares-keys-among-tenants") ? "" : tenant,
    name: faults.has("cuts-keys") ? name.slice(0, 8) : name,
    request,
    usedAt,
    goodSince: usedAt - (faults.has("forgets-keys-too-soon") ? 50 : day),
  };
}

/** What makes two requests the same: their bodies, whatever the order of the members. */
function compared(asked: CreateRun, { given: { faults, variations } }: Desk): string {
  if (faults.has("compares-tasks-only")) return asked.task;
  if (faults.has("compares-work-only")) return JSON.stringify([asked.task, asked.said.input]);
  return JSON.stringify(variations.has("compares-as-written") ? asked.said : sorted(asked.said));
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name] ?? null)]));
}

async function insert(desk: Desk, run: Run, key: Key | undefined): Promise<Inserted> {
  const { given, store, memory } = desk;
  if (!key || !given.faults.has("looks-up-keys-before-inserting")) {
    return await store.insert(run, key);
  }
  const place = `${key.tenant} ${key.name}`;
  const earlier = memory.keys.get(place);
  if (earlier) return { runId: earlier.runId, earlier: earlier.request };
  await pause();
  memory.keys.set(place, { request: key.request, runId: run.id });
  return await store.insert(run, undefined);
}

/** @throws {Refusal} 422 for a key that stands for another request */
async function checkReuse(
  { given: { faults }, store }: Desk,
  run: Run,
  key: Key | undefined,
  earlier: string,
): Promise<void> {
  const isSame = earlier === key?.request;
  if (isSame && !faults.has("refuses-repeated-keys")) return;
  if (!isSame && faults.has("accepts-reused-keys")) return;
  if (faults.has("creates-before-refusing-keys")) await store.insert(run, undefined);
  throw keyReused(key?.name ?? "");
}
