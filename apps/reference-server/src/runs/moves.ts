import type { JsonObject } from "../json.ts";
import type { Chosen } from "../switch.ts";
import { faultyCells } from "./cells.ts";
import { notPossible } from "./errors.ts";
import type { RunsFault } from "./faults.ts";
import {
  type EventName,
  isOver,
  lastAttempt,
  newAttempt,
  type ReportName,
  type RequestName,
  type Run,
  type Status,
} from "./run.ts";

/** What happens to a run: a request of a client, or the report of a worker. */
export interface Happening {
  readonly type: RequestName | ReportName;
  readonly message?: string | null;

  /** With `started`. */
  readonly worker?: string | null | undefined;

  /** With `progressed`. */
  readonly progress?: number | undefined;

  /** With `succeeded`. */
  readonly output?: JsonObject | undefined;
  readonly stored?: boolean;

  /** With `update`. */
  readonly priority?: number | undefined;
  readonly maxAttempts?: number | undefined;
}

export interface Moment {
  readonly now: number;
  readonly faults: Chosen<RunsFault>;
}

/**
 * Lets something happen to a run: it goes on the timeline, takes effect, and may change the status.
 *
 * Cancelling what is over, or is about to be cancelled, changes nothing and is fine.
 *
 * @throws {Refusal} 409 if the status does not allow it
 */
export function happen(run: Run, happening: Happening, moment: Moment): void {
  const { type } = happening;
  const { faults, now } = moment;
  const to = destinationOf(run, type, faults);
  if (to === undefined) throw notPossible(run.status, type);
  if (to === "untouched") return;

  note(run, type, happening.message ?? null, moment);
  if (type === "failed" && to === "queued") giveUpAttempt(run, reasonOf(happening, faults), moment);
  if (to === "queued" && (type === "retry" || type === "failed")) openAttempt(run, type, moment);
  takeEffect(run, happening, to, moment);
  if (to !== run.status) moveTo(run, to, moment);
  if (!faults.has("never-updates-updated-at")) run.updatedAt = now;
  run.version += 1;
}

/** Puts something on the timeline, without any other effect. */
export function note(run: Run, type: EventName, message: string | null, moment: Moment): void {
  const { faults, now } = moment;
  if (type === "cancel" && faults.has("cancel-leaves-no-event")) return;
  if (type === "logged" && faults.has("drops-logged-lines")) return;
  const told = {
    type: faults.has("tells-requests-as-reports") ? (pastTense[type] ?? type) : type,
    at: now,
    attempt: faults.has("notes-first-attempt-always") ? 1 : run.attempt,
    message: faults.has("loses-messages") ? null : message,
  };
  run.fresh.push(told);
  if (faults.has("notes-reports-twice") && type === "progressed") run.fresh.push(told);
}

/** Moves a run, and its attempt with it, to a status, and notes what follows from that. */
export function moveTo(run: Run, to: Status, { now, faults }: Moment): void {
  const attempt = lastAttempt(run);
  run.moves.push({ from: run.status, to, at: now });
  run.status = to;
  if (!faults.has("attempts-stay-queued")) attempt.status = to;
  if (to === "running") {
    if (faults.has("restarts-started-at")) run.startedAt = now;
    run.startedAt ??= now;
    attempt.startedAt ??= now;
    if (faults.has("finishes-while-running")) run.finishedAt = now;
  }
  if (to === "paused" && faults.has("finishes-when-paused")) run.finishedAt = now;
  if (to === "cancelled" && faults.has("starts-what-it-cancels")) run.startedAt ??= now;
  if (to === "queued" && faults.has("resume-forgets-the-start")) run.startedAt = null;
  if (!isOver(to)) return;
  run.finishedAt = now;
  if (!faults.has("attempts-never-finish")) attempt.finishedAt = now;
  if (faults.has("clears-started-at")) run.startedAt = null;
}

type Row = { readonly [From in Status]?: Status | "untouched" };

const live = {
  queued: "queued",
  running: "running",
  pausing: "pausing",
  paused: "paused",
  cancelling: "cancelling",
} as const;

const working = { running: "running", pausing: "pausing", cancelling: "cancelling" } as const;

/** For each event, where it leads from each status that allows it. */
const rows: { readonly [Event in RequestName | ReportName]: Row } = {
  update: live,
  pause: { queued: "paused", running: "pausing", pausing: "pausing", paused: "paused" },
  resume: { paused: "queued", pausing: "running", queued: "queued", running: "running" },
  cancel: {
    queued: "cancelled",
    paused: "cancelled",
    running: "cancelling",
    pausing: "cancelling",
    cancelling: "untouched",
    succeeded: "untouched",
    failed: "untouched",
    cancelled: "untouched",
  },
  retry: { failed: "queued", cancelled: "queued" },
  started: { queued: "running" },
  progressed: working,
  logged: working,
  paused: { pausing: "paused" },
  succeeded: { running: "succeeded", pausing: "succeeded", cancelling: "succeeded" },
  failed: { running: "failed", pausing: "failed", cancelling: "failed" },
  cancelled: { cancelling: "cancelled" },
};

const pastTense: { readonly [Event in EventName]?: EventName } = {
  pause: "paused",
  cancel: "cancelled",
};

function destinationOf(
  run: Run,
  type: RequestName | ReportName,
  faults: Chosen<RunsFault>,
): Status | "untouched" | undefined {
  const { status } = run;
  for (const { fault, event, from, to } of faultyCells) {
    if (event === type && from.includes(status) && faults.has(fault)) {
      return to === "refused" ? undefined : to === "same" ? status : to;
    }
  }
  const to = rows[type][status];
  return type === "failed" && to === "failed" && isTriedAgain(run, faults) ? "queued" : to;
}

/** A run is tried again while attempts are left, unless somebody wants it to stop. */
function isTriedAgain(run: Run, faults: Chosen<RunsFault>): boolean {
  if (faults.has("never-retries")) return false;
  const limit = run.maxAttempts + (faults.has("retries-once-too-often") ? 1 : 0);
  const wanted =
    run.status === "running" ||
    (run.status === "cancelling" && faults.has("retries-while-cancelling")) ||
    (run.status === "pausing" && faults.has("retries-while-pausing"));
  return wanted && run.attempts.length < limit;
}

function giveUpAttempt(run: Run, reason: string, { now }: Moment): void {
  const attempt = lastAttempt(run);
  attempt.status = "failed";
  attempt.finishedAt = now;
  attempt.error = reason;
}

function openAttempt(run: Run, type: "retry" | "failed", { faults }: Moment): void {
  if (type === "failed" && faults.has("repeats-the-same-attempt")) return;
  run.attempts.push(newAttempt(run.attempts.length + 1));
  const surplus = faults.has("counts-the-third-attempt-twice") && run.attempts.length > 2 ? 1 : 0;
  if (!faults.has("forgets-to-count-attempts")) run.attempt = run.attempts.length + surplus;
  if (!faults.has("keeps-progress-on-retry")) run.progress = 0;
  if (!faults.has("keeps-error-on-retry")) run.error = null;
  if (!faults.has("keeps-finished-at-on-retry")) run.finishedAt = null;
}

function takeEffect(run: Run, happening: Happening, to: Status, { faults }: Moment): void {
  const attempt = lastAttempt(run);
  const { type, progress, worker, output, stored, priority, maxAttempts } = happening;
  if (type === "started" && !faults.has("forgets-workers")) attempt.worker = worker ?? null;
  if (type === "progressed" && progress !== undefined) {
    run.progress = faults.has("lowers-progress") ? 100 - progress : progress;
  }
  if (type === "resume" && to === "queued" && run.status === "paused") {
    if (faults.has("resume-opens-an-attempt")) openAttempt(run, "retry", { now: 0, faults });
    if (faults.has("resume-loses-progress")) run.progress = 0;
  }
  if (type === "update") {
    run.priority = priority ?? run.priority;
    if (!faults.has("update-ignores-max-attempts"))
      run.maxAttempts = maxAttempts ?? (faults.has("update-resets-the-rest") ? 1 : run.maxAttempts);
  }
  if (type === "succeeded") {
    if (!faults.has("keeps-progress-below-hundred")) run.progress = 100;
    if (faults.has("success-forgives-attempts")) for (const one of run.attempts) one.error = null;
    if (faults.has("succeeds-without-output")) return;
    run.output = faults.has("stores-input-as-output") ? run.input : (output ?? {});
    run.outputType = stored && !faults.has("serves-all-inline") ? "file" : "inline";
  }
  if (type === "failed" && to === "failed") {
    const reason = reasonOf(happening, faults);
    if (faults.has("fails-with-output")) {
      run.output = { partial: true };
      run.outputType = "inline";
    }
    if (!faults.has("fails-without-error")) run.error = reason;
    if (!faults.has("attempts-forget-errors")) attempt.error = reason;
    if (faults.has("fails-with-full-progress")) run.progress = 100;
  }
  if (type === "succeeded" && faults.has("succeeds-with-error")) run.error = "none";
}

function reasonOf({ message }: Happening, faults: Chosen<RunsFault>): string {
  const unknown = "The worker gave no reason.";
  return faults.has("drops-failure-reason") ? unknown : (message ?? unknown);
}
