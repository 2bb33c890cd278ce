import type { Given } from "../api.ts";
import { type Execution, moveTo, planFor } from "./execution.ts";
import type { EigenpalFault } from "./faults.ts";
import type { RunRequest } from "./models.ts";
import type { EigenpalStore } from "./store.ts";
import type { EigenpalVariation } from "./variations.ts";
import type { Place, View } from "./wire.ts";

/** What every operation works with. */
export interface Desk {
  readonly given: Given<EigenpalFault, EigenpalVariation>;
  readonly store: EigenpalStore;

  /** How many executions were created: numbers ids under a fault. */
  created: number;
}

/** How an execution is to be shown, at this moment. */
export function viewOf({ given }: Desk, place: Place): View {
  const { faults, variations } = given;
  return { place, now: given.clock(), faults, variations };
}

/** An execution as it is born, with all that lies before it. */
export function newExecution(desk: Desk, workflowId: string, asked: RunRequest): Execution {
  desk.created += 1;
  const { variations, clock, random, pace } = desk.given;
  const now = clock();
  const execution: Execution = {
    id: newId(desk, now),
    workflowId,
    status: "created",
    triggerType: asked.trigger === "cli" ? "cli" : "api",
    input: asked.input,
    result: null,
    error: null,
    createdAt: now,
    startedAt: null,
    completedAt: null,
    cancelRequestedAt: null,
    plan: planFor(asked.input, random.next()),
    planned: 0,
    dueAt: now + pace,
  };
  if (variations.has("starts-running")) {
    moveTo(execution, "running", now);
    execution.planned = 2;
  }
  if (variations.has("finishes-at-birth")) {
    for (const status of execution.plan) moveTo(execution, status, now);
    execution.planned = execution.plan.length;
  }
  return execution;
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function newId({ given, created }: Desk, now: number): string {
  const { faults, variations, random } = given;
  if (faults.has("numbers-executions")) return `exec_${created}`;
  if (faults.has("names-executions-by-the-second")) {
    return `exec_${Math.floor(now / 1000)}_${created % 4}`;
  }
  if (variations.has("uses-long-ids")) return `exec_${random.text(180, alphabet)}`;
  return `exec_${random.text(21, alphabet)}`;
}
