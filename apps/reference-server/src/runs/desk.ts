import type { Given } from "../api.ts";
import type { Exchange } from "../http/router.ts";
import { notFound } from "./errors.ts";
import type { RunsFault } from "./faults.ts";
import type { CreateRun } from "./models.ts";
import { happen, note } from "./moves.ts";
import { endingOf, newAttempt, type Run } from "./run.ts";
import type { RunStore } from "./store.ts";
import type { RunsVariation } from "./variations.ts";
import type { Messenger } from "./webhook.ts";
import type { Place, View } from "./wire.ts";

/** What every operation works with. */
export interface Desk {
  readonly given: Given<RunsFault, RunsVariation>;
  readonly store: RunStore;
  readonly messenger: Messenger;

  /** What addresses of files are signed with. */
  readonly secret: string;
  readonly memory: Memory;
}

/** What is remembered between two requests: how many runs there were, and what faults need. */
export interface Memory {
  created: number;
  reads: number;

  /** The run that somebody else has to do with. */
  visited?: string;
  readonly usedCursors: Set<string>;
  readonly offsets: Map<string, number>;
  readonly keys: Map<string, { readonly request: string; readonly runId: string }>;
}

/** How a run is to be shown, at this moment. */
export function viewOf({ given }: Desk, place: Place): View {
  const { faults, variations } = given;
  return { place, now: given.clock(), faults, variations };
}

/** Whose request it is. Each API key sees its own runs; where none is asked for, all are one's. */
export function tenantOf({ given }: Desk, request: Request): string {
  return given.credentials ? (request.headers.get("authorization") ?? "") : "";
}

/** Finds the run that a path names, among those of the caller. @throws {Refusal} 404 */
export async function findRun(desk: Desk, exchange: Exchange): Promise<Run> {
  const { store } = desk;
  const { faults } = desk.given;
  const id = exchange.params.id ?? "";
  const run = await store.get(id);
  if (run) {
    checkOwner(desk, exchange, run);
    return run;
  }
  if (faults.has("invents-unknown-runs")) return newRun(desk, "", { ...ghost, id });
  throw notFound(id);
}

/** A stranger learns no more than of a run that does not exist. @throws {Refusal} 404 */
export function checkOwner(desk: Desk, { request, params, url }: Exchange, run: Run): void {
  const { faults } = desk.given;
  const tenant = tenantOf(desk, request);
  if (run.tenant === tenant || (tenant === "" && faults.has("refuses-but-does"))) return;
  const action = url.pathname.split("/")[3] ?? (request.method === "GET" ? "get" : "update");
  if (action === "get" && faults.has("shows-foreign-runs")) return;
  if (action === "cancel" && faults.has("cancels-foreign-runs")) return;
  if (action === "events" && faults.has("tells-foreign-timelines")) return;
  if (action === "output" && faults.has("hands-out-foreign-outputs")) return;
  if (action === "update" && faults.has("updates-foreign-runs")) return;
  if (faults.has("knows-foreign-runs")) throw notFound(params.id ?? "", 403);
  throw notFound(params.id ?? "");
}

/** A run as it is born, with its timeline begun. */
export function newRun(
  desk: Desk,
  tenant: string,
  asked: Omit<CreateRun, "said"> & { readonly id?: string },
): Run {
  desk.memory.created += 1;
  const { faults, variations, clock, random, pace } = desk.given;
  const now = clock();
  const run: Run = {
    id: asked.id ?? newId(desk, now),
    tenant,
    number: desk.memory.created,
    status: "queued",
    task: asked.task,
    input: asked.input,
    queue: asked.queue,
    priority: asked.priority,
    attempt: 1,
    maxAttempts: asked.maxAttempts,
    progress: 0,
    outputType: null,
    output: null,
    error: null,
    webhookUrl: asked.webhookUrl,
    createdAt: now,
    updatedAt: now,
    startedAt: null,
    finishedAt: null,
    version: 1,
    attempts: [newAttempt(1)],
    told: 0,
    fresh: [],
    moves: [],
    ending: endingOf(asked.input, random.next()),
    dueAt: now + pace,
  };
  const moment = { now, faults };
  note(run, "create", null, moment);
  // Nobody has started it: there is no time of that, and no word on the timeline.
  if (faults.has("starts-running")) run.status = "running";
  if (variations.has("finishes-at-birth") && run.queue === null && run.ending === "succeeded") {
    happen(run, { type: "started", worker: "service" }, moment);
    happen(run, { type: "succeeded", output: { echo: run.input } }, moment);
  }
  return run;
}

/** What somebody else might create. */
export const ghost: Omit<CreateRun, "said"> = {
  task: "render-report",
  input: {},
  queue: "reports",
  priority: 5,
  maxAttempts: 1,
  webhookUrl: null,
};

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

function newId({ given, memory }: Desk, now: number): string {
  const { faults, variations, random } = given;
  if (faults.has("numbers-runs")) return `run_${String(memory.created).padStart(16, "0")}`;
  if (faults.has("names-runs-by-the-second")) {
    return `run_${Math.floor(now / 1000)}${String(memory.created % 4).padStart(6, "0")}`;
  }
  if (variations.has("names-runs-by-time")) {
    return `run_${now.toString(36).padStart(9, "0")}${random.text(7, alphabet)}`;
  }
  return `run_${random.text(16, alphabet)}`;
}
