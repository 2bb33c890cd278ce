import type { Given } from "../api.ts";
import type { Exchange } from "../http/router.ts";
import { notFound } from "./errors.ts";
import type { Execution } from "./execution.ts";
import type { ModeratelyFault } from "./faults.ts";
import type { ExecutionCreate } from "./models.ts";
import type { ExecutionStore } from "./store.ts";
import type { ModeratelyVariation } from "./variations.ts";
import { type Place, showExecution, type View } from "./wire.ts";

/** What every operation works with. */
export interface Desk {
  readonly given: Given<ModeratelyFault, ModeratelyVariation>;
  readonly store: ExecutionStore;

  /** Signs the addresses of downloads, which no key protects. */
  readonly secret: string;

  /** How many executions were created: numbers ids under a fault. */
  created: number;
}

/** How an execution is to be shown, at this moment. */
export function viewOf({ given }: Desk, place: Place): View {
  const { faults, variations } = given;
  return { place, now: given.clock(), faults, variations };
}

/** An execution as it is born: waiting, with nothing done. */
export function newExecution(desk: Desk, asked: ExecutionCreate, now: number): Execution {
  desk.created += 1;
  return {
    id: newId(desk, now),
    output: null,
    outputSummary: null,
    outputFileUri: null,
    status: "pending",
    progressData: {},
    createdAt: now,
    updatedAt: now,
    marks: {
      startedAt: null,
      completedAt: null,
      failedAt: null,
      cancelledAt: null,
      pausedAt: null,
    },
    ...asked,
  };
}

/**
 * Changes the execution that the path names, and answers with it as it then is.
 *
 * @throws {Refusal} 404 if there is none, and whatever the change throws.
 */
export async function change(
  desk: Desk,
  { params }: Exchange,
  act: (execution: Execution, now: number) => void,
): Promise<Response> {
  const now = desk.given.clock();
  let halfDone: HalfDone | undefined;
  try {
    const changed = await desk.store.change(params.id ?? "", (execution) => {
      try {
        act(execution, now);
      } catch (error) {
        if (!(error instanceof HalfDone)) throw error;
        halfDone = error;
      }
    });
    if (!changed) throw unknownExecution();
    if (halfDone) throw halfDone.refusal;
    return Response.json(showExecution(changed, viewOf(desk, "change")));
  } catch (error) {
    if (!(error instanceof Pretended)) throw error;
    return Response.json(showExecution(error.execution, viewOf(desk, "change")));
  }
}

export function unknownExecution(): Error {
  return notFound("Pipeline execution");
}

/** What an execution that nobody asked for looks like. */
export const ghost: ExecutionCreate = {
  versionId: "pipelineconfig_ghost",
  input: {},
  inputSummary: "",
  currentStep: null,
  totalSteps: null,
};

/** Stops a change under a fault that only pretends to make it; carries what it pretends. */
export class Pretended extends Error {
  override readonly name: string = "Pretended";

  readonly execution: Execution;

  constructor(execution: Execution) {
    super("pretended");
    this.execution = execution;
  }
}

/** Refuses a change under a fault that has made half of it. */
export class HalfDone extends Error {
  override readonly name: string = "HalfDone";

  readonly refusal: Error;

  constructor(refusal: Error) {
    super("half done");
    this.refusal = refusal;
  }
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-";

function newId({ given, created }: Desk, now: number): string {
  const { faults, variations, random } = given;
  if (faults.has("numbers-executions")) return String(created);
  if (faults.has("names-executions-by-the-second")) {
    return `pipelineexec_${Math.floor(now / 1000)}_${created % 4}`;
  }
  if (variations.has("uses-long-ids")) return `pipelineexec_${random.text(180, alphabet)}`;
  if (variations.has("uses-foreign-letters")) return `pipelineexec_${random.text(12, "äßçñ漢字é")}`;
  return `pipelineexec_${random.text(21, alphabet)}`;
}
