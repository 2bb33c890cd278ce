import type { Outcome } from "./lifecycle.ts";

/**
 * Thrown when the time is up before a wait ends. The work itself goes on: nothing was cancelled.
 *
 * `last` is what was seen last; wait again with the same options to go on waiting.
 */
export class WaitTimeoutError<Resource = unknown> extends Error {
  override readonly name: string = "WaitTimeoutError";

  /** What was waited for: `OpRun`. */
  readonly lifecycle: string;
  readonly last: Resource | undefined;
  readonly status: string | undefined;
  readonly attempts: number;
  readonly elapsedMs: number;

  constructor(lifecycle: string, seen: Seen<Resource>, elapsedMs: number) {
    const { last, status, attempts } = seen;
    super(
      `[wait-timeout] ${lifecycle} was ${shown(status)} after ${elapsedMs} ms and ${attempts} polls. ` +
        "It was not cancelled: wait again to go on, with a longer timeoutMs or none.",
    );
    this.lifecycle = lifecycle;
    this.last = last;
    this.status = status;
    this.attempts = attempts;
    this.elapsedMs = elapsedMs;
  }
}

/** Thrown when a wait ends in another status than was asked for. */
export class UnexpectedStatusError<Resource = unknown> extends Error {
  override readonly name: string = "UnexpectedStatusError";
  readonly lifecycle: string;

  /** The resource as it ended; absent when it no longer exists. */
  readonly resource: Resource | undefined;
  readonly status: string | undefined;
  readonly outcome: Outcome | undefined;
  readonly expected: readonly string[];

  constructor(lifecycle: string, ended: Ended<Resource>, expected: readonly string[]) {
    const reason = ended.reason === undefined ? "" : ` It says: ${ended.reason}`;
    super(
      `[unexpected-status] ${lifecycle} is ${shown(ended.status)}, ` +
        `expected ${expected.map((status) => `"${status}"`).join(" or ")}.${reason}`,
    );
    this.lifecycle = lifecycle;
    this.resource = ended.resource;
    this.status = ended.status;
    this.outcome = ended.outcome;
    this.expected = expected;
  }
}

/** Returns true for a WaitTimeoutError, of this copy of the package or another. */
export function isWaitTimeoutError(value: unknown): value is WaitTimeoutError {
  return value instanceof Error && value.name === "WaitTimeoutError";
}

/** Returns true for an UnexpectedStatusError, of this copy of the package or another. */
export function isUnexpectedStatusError(value: unknown): value is UnexpectedStatusError {
  return value instanceof Error && value.name === "UnexpectedStatusError";
}

/** What a wait has seen so far. */
export interface Seen<Resource> {
  readonly last: Resource | undefined;
  readonly status: string | undefined;
  readonly attempts: number;
}

interface Ended<Resource> {
  readonly resource: Resource | undefined;
  readonly status: string | undefined;
  readonly outcome: Outcome | undefined;
  readonly reason: string | undefined;
}

function shown(status: string | undefined): string {
  return status === undefined ? "not seen" : `"${status}"`;
}
