import { anySignal } from "./abortable.ts";
import { isApiError } from "./api-error.ts";
import { type Answer, type CallOptions, call, type Operation } from "./call.ts";
import { type Clock, systemClock } from "./clock.ts";
import { delayAfter } from "./delay.ts";
import { type HoldSpec, holdUsed, withHold } from "./hold.ts";
import { type LifecycleSpec, statusOf } from "./lifecycle.ts";
import { getPointer } from "./pointer.ts";
import { UnexpectedStatusError, WaitTimeoutError } from "./wait-error.ts";

/** How to wait. */
export interface WaitOptions<Status extends string = string, Resource = unknown> {
  /** Throws an UnexpectedStatusError if the wait ends in any other status. */
  readonly expect?: Status | readonly Status[] | undefined;

  /** Gives up after so many milliseconds, be a request under way or not. Default: never, unless the contract says. */
  readonly timeoutMs?: number | undefined;

  /** Stops at once, and rejects with the signal's reason. */
  readonly signal?: AbortSignal | null | undefined;

  /** Called after each poll. */
  readonly onPoll?: ((poll: Poll<Resource>) => void) | undefined;

  readonly clock?: Clock | undefined;
}

/** One look at the resource. */
export interface Poll<Resource> {
  readonly attempt: number;
  readonly elapsedMs: number;

  /** Undefined when the request failed in a way that may pass. */
  readonly resource: Resource | undefined;

  /** Undefined also for a status that the contract does not know; it counts as live. */
  readonly status: string | undefined;
}

/** What a wait is for, as data. */
export interface WaitSpec<Status extends string = string> {
  readonly lifecycle: LifecycleSpec<Status>;

  /** Where the resource sits in the reply. */
  readonly view: string;

  /** The statuses that end the wait, and those that end it as a failure. */
  readonly until: readonly Status[];
  readonly fails?: readonly Status[];

  /** What it means when the resource no longer exists. */
  readonly gone?: "success" | "failure";

  readonly hold?: HoldSpec;
}

/**
 * Polls until a resource has got somewhere, and returns it. Generated code calls it.
 *
 * A status that the contract does not know is waited out. A lost connection, a 408, 429 or 5xx is
 * waited out too, ten times in a row; any other error ends the wait. `undefined` is returned only where
 * the contract says that a resource which is gone is a success.
 *
 * @throws {WaitTimeoutError} when the time is up.
 * @throws {UnexpectedStatusError} when the wait ends in another status than `expect`.
 */
export async function waitFor<Resource>(
  read: Operation,
  spec: WaitSpec,
  options: CallOptions & WaitOptions<string, Resource>,
): Promise<Resource | undefined> {
  const { expect, timeoutMs, onPoll, clock = systemClock, signal, ...request } = options;
  const { lifecycle, view } = spec;
  const limit = timeoutMs ?? lifecycle.wait.timeout ?? Number.POSITIVE_INFINITY;
  const start = clock.now();
  const elapsed = () => clock.now() - start;
  const expected = expect === undefined ? undefined : [expect].flat();

  const deadline = Number.isFinite(limit) ? clock.timeout?.(limit) : undefined;
  const either = anySignal(signal, deadline);
  let last: Resource | undefined;
  let status: string | undefined;
  let failures = 0;
  const timeout = (attempts: number) =>
    new WaitTimeoutError(lifecycle.name, { last, status, attempts }, elapsed());

  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    const left = limit - elapsed();
    if (left <= 0) throw timeout(attempt - 1);

    const asked = withHold(request, spec.hold, left);
    const sentAt = clock.now();
    const look = await lookAt(read, asked.options, either);
    if (look.answer === undefined) {
      signal?.throwIfAborted();
      if (deadline?.aborted) throw timeout(attempt);
      if (isApiError(look.error, 404) && spec.gone !== undefined) return gone(spec, last, expected);
      failures += 1;
      if (!mayPass(look.error) || failures >= patience) throw look.error;
      onPoll?.({ attempt, elapsedMs: elapsed(), resource: undefined, status: undefined });
    } else {
      failures = 0;
      last = getPointer(look.answer.data, view) as Resource;
      status = statusOf(lifecycle, last);
      onPoll?.({ attempt, elapsedMs: elapsed(), resource: last, status });
      if (isEnd(spec, status)) return ended(spec, last, status, expected);
      if (holdUsed(asked.holdMs, clock.now() - sentAt)) continue;
    }

    const headers = look.answer?.response.headers ?? headersOf(look.error);
    const delay = delayAfter(attempt, headers, lifecycle.wait, clock.now(), clock.random());
    await clock.sleep(Math.min(delay, limit - elapsed()), signal ?? undefined);
  }
}

type Look =
  | { readonly answer: Answer; readonly error: undefined }
  | { readonly answer: undefined; readonly error: unknown };

async function lookAt(
  read: Operation,
  options: CallOptions,
  signal: AbortSignal | undefined,
): Promise<Look> {
  try {
    return { answer: await call(read, options, signal), error: undefined };
  } catch (error) {
    return { answer: undefined, error };
  }
}

function isEnd({ until, fails }: WaitSpec, status: string | undefined): boolean {
  return status !== undefined && (until.includes(status) || fails?.includes(status) === true);
}

function ended<Resource>(
  { lifecycle, until }: WaitSpec,
  resource: Resource,
  status: string | undefined,
  expected: readonly string[] | undefined,
): Resource {
  if (status !== undefined && (expected ?? until).includes(status)) return resource;
  const reason = lifecycle.error === undefined ? undefined : getPointer(resource, lifecycle.error);
  const outcome = status === undefined ? undefined : lifecycle.statuses[status]?.final;
  throw new UnexpectedStatusError(
    lifecycle.name,
    { resource, status, outcome, reason: said(reason) },
    expected ?? until,
  );
}

function gone<Resource>(
  { lifecycle, until, gone: meaning }: WaitSpec,
  resource: Resource | undefined,
  expected: readonly string[] | undefined,
): undefined {
  if (meaning === "success" && expected === undefined) return undefined;
  const facts = { resource, status: undefined, outcome: undefined, reason: "the resource is gone" };
  throw new UnexpectedStatusError(lifecycle.name, facts, expected ?? until);
}

function said(reason: unknown): string | undefined {
  if (reason === undefined || reason === null) return undefined;
  return typeof reason === "string" ? reason : JSON.stringify(reason);
}

/** Whether the same request may succeed a moment later. */
function mayPass(error: unknown): boolean {
  if (!isApiError(error)) return false;
  const { code, status = 0 } = error;
  return code === "unreachable" || status === 408 || status === 429 || status >= 500;
}

function headersOf(error: unknown): Headers | undefined {
  return isApiError(error) ? error.headers : undefined;
}

/** Failures in a row after which a server is taken to be down. */
const patience = 10;
