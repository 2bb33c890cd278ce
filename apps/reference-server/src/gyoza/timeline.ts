import { isObject, type JsonObject } from "../json.ts";
import type { Random } from "../random.ts";
import type { Chosen, Switches } from "../switch.ts";
import { refused } from "./errors.ts";
import type { GyozaFault } from "./faults.ts";
import {
  currentAttempt,
  isLocked,
  newAttempt,
  type OpRun,
  type RunState,
  setState,
} from "./run.ts";
import type { GyozaVariation } from "./variations.ts";

/** What somebody says about a run. */
export interface NewEvent {
  readonly type: string;
  readonly msg: string | number;
  readonly payload: JsonObject;
}

/** What adding an event needs to know besides the run and the event. */
export interface Moment extends Switches<GyozaFault, GyozaVariation> {
  readonly now: number;
  readonly random: Random;
}

/**
 * Appends an event to the current attempt's timeline and lets it take effect.
 *
 * A finished run is locked, and takes no event at all.
 *
 * @throws {Refusal} 400 for an event that is unknown, out of place or out of bounds.
 */
export function addEvent(run: OpRun, event: NewEvent, moment: Moment): void {
  const { faults, now } = moment;
  if (isLocked(run) && !opensLock(run, event, faults)) {
    throw refused(`OpRun is locked in terminal state ${run.state}`);
  }
  const effect = effects[event.type];
  if (!effect) {
    if (!faults.has("accepts-unknown-events")) throw refused(`Invalid event type '${event.type}'`);
    append(run, event, now);
    return;
  }
  effect(run, event, moment);
}

/**
 * Opens a new attempt, whose first event says so, and makes the run wait for a worker again.
 */
export function startAttempt(run: OpRun, event: NewEvent, moment: Moment): void {
  const { faults, variations, now, random } = moment;
  const previous = currentAttempt(run);
  if (variations.has("ends-old-attempt-with-retried")) append(run, event, now);

  const attempt = newAttempt(random.uuid(), previous.attempt + 1, run.inputs);
  run.attempts.push(attempt);
  run.currentAttempt = faults.has("forgets-to-count-attempts")
    ? run.currentAttempt
    : attempt.attempt;
  if (!faults.has("keeps-outputs-on-retry")) run.outputs = {};
  if (faults.has("keeps-progress-on-retry")) attempt.progress = previous.progress;
  if (faults.has("keeps-old-error")) attempt.errorMessage = previous.errorMessage;
  if (faults.has("carries-events-over")) attempt.events.push(...previous.events);
  if (!variations.has("ends-old-attempt-with-retried")) append(run, event, now);
  setState(run, "PENDING", now);
}

/** Appends an event without any other effect. */
export function append(run: OpRun, event: NewEvent, now: number): void {
  currentAttempt(run).events.push({ t: now, ...event });
  run.updatedAt = now;
}

type Effect = (run: OpRun, event: NewEvent, moment: Moment) => void;

const effects: Readonly<Record<string, Effect | undefined>> = {
  INFO: (run, event, { now }) => append(run, event, now),
  ERROR: (run, event, { now }) => append(run, event, now),
  STARTED: start,
  PROGRESS: progress,
  COMPLETED: complete,
  FAILED: fail,
  CANCELLED: cancel,
};

function start(run: OpRun, event: NewEvent, { now, faults }: Moment): void {
  const opened = isLocked(run);
  if (!opened) expectState(run, event, ["PENDING", "ASSIGNED"]);
  const attempt = currentAttempt(run);
  append(run, event, now);
  if (faults.has("ignores-started")) return;

  const { worker_id: worker, gpu_id: gpu } = event.payload;
  attempt.workerId = typeof worker === "string" ? worker : null;
  attempt.gpuId = typeof gpu === "number" ? gpu : null;
  if (opened) attempt.finishedAt = null;
  if (faults.has("finishes-while-running")) attempt.finishedAt = now;
  setState(run, "RUNNING", now);
}

function progress(run: OpRun, event: NewEvent, { now, faults }: Moment): void {
  expectState(run, event, ["RUNNING"]);
  const { msg } = event;
  const isPercent = typeof msg === "number" && Number.isInteger(msg) && msg >= 0 && msg <= 100;
  if (!isPercent && !(faults.has("accepts-progress-over-100") && typeof msg === "number")) {
    throw refused("PROGRESS msg must be an integer between 0 and 100");
  }
  const attempt = currentAttempt(run);
  append(run, event, now);
  attempt.progress = faults.has("lowers-progress") ? 100 - Number(msg) : Number(msg);
  if (faults.has("restarts-started-at")) attempt.startedAt = now;
}

function complete(run: OpRun, event: NewEvent, { now, faults }: Moment): void {
  const opened = isLocked(run);
  if (!opened) expectState(run, event, runningOr(faults.has("skips-running"), "PENDING"));
  const attempt = currentAttempt(run);
  append(run, event, now);
  const { outputs } = event.payload;
  if (isObject(outputs) && !faults.has("completes-without-outputs")) {
    run.outputs = outputs;
    attempt.outputs = outputs;
  }
  attempt.progress = 100;
  if (opened) attempt.finishedAt = now;
  setState(run, "COMPLETED", now);
}

function fail(run: OpRun, event: NewEvent, moment: Moment): void {
  const { now, faults } = moment;
  expectState(run, event, ["RUNNING"]);
  const attempt = currentAttempt(run);
  append(run, event, now);
  const { error_message: reason } = event.payload;
  if (typeof reason === "string" && !faults.has("fails-without-error"))
    attempt.errorMessage = reason;
  if (faults.has("fails-with-outputs")) run.outputs = { partial: run.inputs };
  setState(run, "FAILED", now);
  if (faults.has("clears-started-at")) attempt.startedAt = null;

  const limit = run.maxAttempts + (faults.has("retries-once-too-often") ? 1 : 0);
  if (run.currentAttempt < limit && !faults.has("never-retries")) {
    startAttempt(run, { type: "RETRIED", msg: "Automatic retry", payload: {} }, moment);
  }
}

function cancel(run: OpRun, event: NewEvent, { now, faults }: Moment): void {
  const attempt = currentAttempt(run);
  if (!faults.has("cancel-leaves-no-event")) append(run, event, now);
  if (faults.has("cancel-never-settles")) return;
  if (isLocked(run)) attempt.finishedAt = now;
  if (faults.has("starts-what-it-cancels")) attempt.startedAt ??= now;
  setState(run, "CANCELLED", now);
}

function expectState(run: OpRun, event: NewEvent, states: readonly RunState[]): void {
  if (states.includes(run.state)) return;
  throw refused(`Event ${event.type} is not allowed in state ${run.state}`);
}

function runningOr(also: boolean, state: RunState): readonly RunState[] {
  return also ? ["RUNNING", state] : ["RUNNING"];
}

/** The faults that let an event through to a finished run. */
function opensLock(run: OpRun, event: NewEvent, faults: Chosen<GyozaFault>): boolean {
  const { state } = run;
  const neverStarted = currentAttempt(run).startedAt === null;
  return (
    (event.type === "COMPLETED" &&
      state === "CANCELLED" &&
      faults.has("completes-cancelled-runs")) ||
    (event.type === "STARTED" && state === "COMPLETED" && faults.has("restarts-completed-runs")) ||
    (event.type === "STARTED" &&
      state === "CANCELLED" &&
      neverStarted &&
      faults.has("starts-cancelled-runs")) ||
    (event.type === "INFO" && faults.has("appends-to-finished-runs"))
  );
}
