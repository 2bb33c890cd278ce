import type { JsonObject } from "../json.ts";

export const runStates = [
  "PENDING",
  "ASSIGNED",
  "RUNNING",
  "COMPLETED",
  "FAILED",
  "CANCELLED",
] as const;

export type RunState = (typeof runStates)[number];

/** An execution run: what was asked for, and the attempts made at it. Times are milliseconds. */
export interface OpRun {
  readonly id: string;
  state: RunState;
  priority: number;
  readonly image: string;
  readonly inputs: JsonObject;
  outputs: JsonObject;
  readonly constraints: Constraints;
  readonly maxAttempts: number;
  readonly eventDelivery: EventDelivery | null;
  readonly opDefinition: string | null;
  readonly createdAt: number;
  updatedAt: number;
  currentAttempt: number;
  readonly attempts: OpAttempt[];
}

/** One try at a run. The attempt with the highest number is the one that events speak of. */
export interface OpAttempt {
  readonly id: string;
  readonly attempt: number;
  state: RunState;
  progress: number;
  readonly inputs: JsonObject;
  outputs: JsonObject;
  startedAt: number | null;
  finishedAt: number | null;
  workerId: string | null;
  gpuId: number | null;
  errorMessage: string | null;
  readonly events: RunEvent[];
}

/** An entry of an attempt's timeline. Its place in the timeline is its id. */
export interface RunEvent {
  readonly t: number;
  readonly type: string;
  readonly msg: string | number;
  readonly payload: JsonObject;
}

export interface Constraints extends JsonObject {
  readonly ram_mb: number | null;
  readonly vram_mb: number | null;
  readonly cpu: number | null;
}

export interface EventDelivery extends JsonObject {
  readonly topic: string;
  readonly attributes: JsonObject;
}

/** Returns true for the six states that the API knows. */
export function isRunState(text: unknown): text is RunState {
  return runStates.includes(text as RunState);
}

/** A finished run takes no event and no update; only a retry opens it again. */
export function isLocked(run: { readonly state: RunState }): boolean {
  return run.state === "COMPLETED" || run.state === "FAILED" || run.state === "CANCELLED";
}

/** The attempt that is going on, or went on last. */
export function currentAttempt(run: OpRun): OpAttempt {
  const last = run.attempts.at(-1);
  if (!last) throw new Error(`Run ${run.id} has no attempt: a run is stored with its first one.`);
  return last;
}

/** Sets the state of a run and of its current attempt, and the times that follow from it. */
export function setState(run: OpRun, state: RunState, now: number): void {
  const attempt = currentAttempt(run);
  run.state = state;
  attempt.state = state;
  if (state === "RUNNING") attempt.startedAt ??= now;
  if (isLocked(run)) attempt.finishedAt ??= now;
  run.updatedAt = now;
}

/** A try that nobody has begun yet. */
export function newAttempt(id: string, number: number, inputs: JsonObject): OpAttempt {
  return {
    id,
    attempt: number,
    state: "PENDING",
    progress: 0,
    inputs,
    outputs: {},
    startedAt: null,
    finishedAt: null,
    workerId: null,
    gpuId: null,
    errorMessage: null,
    events: [],
  };
}
