import type { Given } from "../api.ts";
import type { Exchange } from "../http/router.ts";
import { badRequest, notFound } from "./errors.ts";
import type { GyozaFault } from "./faults.ts";
import type { ListMemory } from "./list.ts";
import type { RunCreate } from "./models.ts";
import { newAttempt, type OpRun } from "./run.ts";
import type { RunStore } from "./store.ts";
import type { Moment } from "./timeline.ts";
import type { GyozaVariation } from "./variations.ts";
import { type Place, showRun, type View } from "./wire.ts";

/** What every operation works with. */
export interface Desk {
  readonly given: Given<GyozaFault, GyozaVariation>;
  readonly store: RunStore;
  readonly memory: ListMemory;

  /** How many runs were created: numbers ids under a fault. */
  created: number;
}

/** How a run is to be shown, at this moment. */
export function viewOf({ given }: Desk, place: Place): View {
  const { faults, variations } = given;
  return { place, now: given.clock(), faults, variations };
}

/** A run as it is born: waiting, with its first attempt. */
export function newRun(desk: Desk, asked: RunCreate, now: number): OpRun {
  const { random } = desk.given;
  desk.created += 1;
  return {
    id: newId(desk, now),
    state: "PENDING",
    outputs: {},
    opDefinition: null,
    createdAt: now,
    updatedAt: now,
    currentAttempt: 1,
    attempts: [newAttempt(random.uuid(), 1, asked.inputs)],
    ...asked,
  };
}

/**
 * Changes the run that the path names, and answers with it as it then is.
 *
 * @throws {Refusal} 404 if there is none, and whatever the change throws.
 */
export async function change(
  desk: Desk,
  { params }: Exchange,
  act: (run: OpRun, moment: Moment) => void,
): Promise<Response> {
  const { given, store } = desk;
  const id = params.id ?? "";
  const moment = { ...given, now: given.clock() };
  let refused: HalfDone | undefined;
  try {
    const run = await store.change(id, (found) => {
      try {
        act(found, moment);
      } catch (error) {
        if (!(error instanceof HalfDone)) throw error;
        refused = error;
      }
    });
    if (!run) throw notFound(id);
    if (refused) throw badRequest(refused.message);
    return Response.json(showRun(run, viewOf(desk, "change")));
  } catch (error) {
    if (!(error instanceof Pretended)) throw error;
    return Response.json(showRun(error.run, viewOf(desk, "change")));
  }
}

/** What a run that nobody asked for looks like. */
export const ghost: RunCreate = {
  image: "",
  priority: 0,
  inputs: {},
  constraints: { ram_mb: null, vram_mb: null, cpu: null },
  maxAttempts: 1,
  eventDelivery: null,
};

/** Stops a change under a fault that only pretends to make it; carries the run it pretends. */
export class Pretended extends Error {
  override readonly name: string = "Pretended";

  readonly run: OpRun;

  constructor(run: OpRun) {
    super("pretended");
    this.run = run;
  }
}

/** Refuses a change under a fault that has made half of it. */
export class HalfDone extends Error {
  override readonly name: string = "HalfDone";
}

function newId({ given, created }: Desk, now: number): string {
  const { faults, variations, random } = given;
  if (faults.has("numbers-runs")) return String(created);
  if (faults.has("names-runs-by-the-second")) {
    return `run-${Math.floor(now / 1000)}-${created % 4}`;
  }
  const id = random.uuid();
  return variations.has("names-runs-in-capitals") ? id.toUpperCase() : id;
}
