import type { JsonObject } from "../json.ts";

export const statuses = [
  "queued",
  "running",
  "pausing",
  "paused",
  "cancelling",
  "succeeded",
  "failed",
  "cancelled",
] as const;

export type Status = (typeof statuses)[number];

/** One piece of work. Times are milliseconds. */
export interface Run {
  readonly id: string;

  /** Whose run it is: nobody else sees it. */
  readonly tenant: string;

  /** How many runs were created before it. */
  readonly number: number;
  status: Status;
  readonly task: string;
  readonly input: JsonObject;

  /** Whose workers carry it out; null for the service's own. */
  readonly queue: string | null;
  priority: number;
  attempt: number;
  maxAttempts: number;
  progress: number;
  outputType: "inline" | "file" | null;
  output: JsonObject | null;
  error: string | null;
  readonly webhookUrl: string | null;
  readonly createdAt: number;
  updatedAt: number;
  startedAt: number | null;
  finishedAt: number | null;

  /** Grows with every change. */
  version: number;
  attempts: Attempt[];

  /** How many events are on the timeline in the store; `fresh` are those to come. */
  told: number;
  fresh: TimelineEvent[];

  /** Changes of status that nobody was told of yet. */
  moves: Move[];

  /** How the service's own worker will end it, and when its next step is due. */
  readonly ending: Ending;
  dueAt: number;
}

/** One try at a run. */
export interface Attempt {
  readonly attempt: number;
  status: Status;
  worker: string | null;
  error: string | null;
  startedAt: number | null;
  finishedAt: number | null;
}

/** One entry of a timeline. */
export interface TimelineEvent {
  readonly type: EventName;
  readonly at: number;
  readonly attempt: number;
  readonly message: string | null;
}

/** A change of status. */
export interface Move {
  readonly from: Status;
  readonly to: Status;
  readonly at: number;
}

export type RequestName = "update" | "pause" | "resume" | "cancel" | "retry";

export const reportNames = [
  "started",
  "progressed",
  "logged",
  "paused",
  "succeeded",
  "failed",
  "cancelled",
] as const;

export type ReportName = (typeof reportNames)[number];
export type EventName = "create" | RequestName | ReportName;
export type Ending = "succeeded" | "failed" | "failed-once" | "endless";

export function isStatus(value: unknown): value is Status {
  return statuses.includes(value as Status);
}

/** Only a retry by hand leads out of these. */
export function isOver(status: Status): boolean {
  return status === "succeeded" || status === "failed" || status === "cancelled";
}

/** Decides how the service's own worker ends a run: as its input asks under `outcome`, or by chance. */
export function endingOf({ outcome }: JsonObject, chance: number): Ending {
  switch (outcome) {
    case "succeeded":
    case "failed":
    case "failed-once":
    case "endless":
      return outcome;
    default:
      return chance < 0.12 ? "failed" : "succeeded";
  }
}

export function lastAttempt(run: Run): Attempt {
  const last = run.attempts.at(-1);
  if (!last) throw new Error(`${run.id} has no attempt`);
  return last;
}

export function newAttempt(attempt: number): Attempt {
  return {
    attempt,
    status: "queued",
    worker: null,
    error: null,
    startedAt: null,
    finishedAt: null,
  };
}
