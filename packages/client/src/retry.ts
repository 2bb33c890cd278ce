import type { Clock } from "./clock.ts";
import { delayAfter } from "./delay.ts";

/** How a call that failed in a way that may pass is sent again. */
export interface RetryOptions {
  /** How often a call is sent at most: 2 by default, and 1 never repeats it. */
  readonly tries?: number | undefined;

  /**
   * No try begins later than so many milliseconds after the first; 30 seconds by default.
   *
   * A server that asks for a longer pause is not asked again too early: its refusal is thrown at once.
   */
  readonly withinMs?: number | undefined;
}

/** `fetch`, as clients call it. */
export type Fetch = (request: Request) => Promise<Response>;

/**
 * Sends a request, and again while the failure may pass: no answer, a 408, 429, 502, 503 or 504.
 *
 * It does not ask whether the request may be repeated. Pauses grow, are jittered, give way to
 * `Retry-After`, and end at once when the request is aborted.
 */
export async function sendWithRetries(
  send: Fetch,
  request: Request,
  { tries = 2, withinMs = 30_000 }: RetryOptions,
  clock: Clock,
): Promise<Response> {
  const start = clock.now();
  for (let attempt = 1; ; attempt += 1) {
    attempts.set(request, attempt);
    const isLast = attempt >= tries;
    const sent = send(isLast || request.body === null ? request : request.clone());
    if (isLast) return await sent;
    const answer = await sent.catch((error: unknown) => {
      if (request.signal.aborted) throw error;
      return { error };
    });
    if (answer instanceof Response && !passing.has(answer.status)) return answer;

    const headers = answer instanceof Response ? answer.headers : undefined;
    const now = clock.now();
    const pause = delayAfter(attempt, headers, pace, now, clock.random());
    const left = withinMs - (now - start);
    if (pause > left) {
      if (answer instanceof Response) return answer;
      throw answer.error;
    }
    // Not awaited: cancelling a body that somebody cloned settles only when all clones are done with.
    if (answer instanceof Response) answer.body?.cancel().catch(() => undefined);
    await clock.sleep(pause, request.signal);
  }
}

/** How often a request was sent. */
export function attemptsOf(request: Request): number {
  return attempts.get(request) ?? 1;
}

const passing: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);
const pace = { every: 500, backoff: 2, max: 8000 };
const attempts = new WeakMap<Request, number>();
