import { isApiError } from "./api-error.ts";
import { type Answer, type CallOptions, call, type Operation } from "./call.ts";
import type { Clock } from "./clock.ts";
import { delayAfter, type Pace } from "./delay.ts";

/**
 * Reads again and again, for those who wait for a change.
 *
 * A lost connection, a 408, 429 or 5xx is waited out, ten times in a row; any other error is thrown.
 */
export class PatientReader {
  readonly #pace: Pace;
  readonly #clock: Clock;
  #failures = 0;
  #headers: Headers | undefined;

  constructor(pace: Pace, clock: Clock) {
    this.#pace = pace;
    this.#clock = clock;
  }

  /**
   * What the operation answers, or undefined for a failure that may pass.
   *
   * `tolerates` names further failures that may.
   */
  async read(
    operation: Operation,
    options: CallOptions,
    signal: AbortSignal | undefined,
    tolerates: (error: unknown) => boolean = () => false,
  ): Promise<Answer | undefined> {
    try {
      const answer = await call(operation, { ...options, retry: once }, signal);
      this.#failures = 0;
      this.#headers = answer.response.headers;
      return answer;
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const tolerated = tolerates(error);
      if (!tolerated) this.#failures += 1;
      if (!tolerated && (!mayPass(error) || this.#failures >= patience)) throw error;
      this.#headers = isApiError(error) ? error.headers : undefined;
      return undefined;
    }
  }

  /** How long to pause before the next read; `attempt` counts those that changed nothing. */
  delay(attempt: number): number {
    const now = this.#clock.now();
    return delayAfter(attempt, this.#headers, this.#pace, now, this.#clock.random());
  }
}

/** Whether the same request may succeed a moment later. */
export function mayPass(error: unknown): boolean {
  if (!isApiError(error)) return false;
  const { code, status = 0 } = error;
  return code === "unreachable" || status === 408 || status === 429 || status >= 500;
}

/** The pace of the wait decides when to read again, not the client. */
const once = { tries: 1 };

/** Failures in a row after which a server is taken to be down. */
const patience = 10;
