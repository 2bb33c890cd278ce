import { anySignal } from "./abortable.ts";
import { isApiError } from "./api-error.ts";
import type { Answer, CallOptions, Operation } from "./call.ts";
import { type Clock, systemClock } from "./clock.ts";
import { type HoldSpec, holdUsed, withHold } from "./hold.ts";
import { type LifecycleSpec, statusOf } from "./lifecycle.ts";
import { PatientReader } from "./patient-reader.ts";
import { getPointer } from "./pointer.ts";
import { UnexpectedStatusError, WaitTimeoutError } from "./wait-error.ts";

/** How to wait. */
export interface WaitOptions<Status extends string = string, Resource = unknown> {
  /** Throws an UnexpectedStatusError if the wait ends in any other status. */
  readonly expect?: Status | readonly Status[] | undefined;

  /** Gives up after so many milliseconds, be a request under way or not. Default: never, unless the contract says. */
  readonly timeoutMs?: number | undefined;

  /** A 404 is waited out for so many milliseconds: what was just created may not be readable everywhere yet. */
  readonly graceMs?: number | undefined;

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
  const { expect, timeoutMs, graceMs = 0, onPoll, signal, ...request } = options;
  const { clock = systemClock } = request;
  const { lifecycle, view } = spec;
  const limit = timeoutMs ?? lifecycle.wait.timeout ?? Number.POSITIVE_INFINITY;
  const start = clock.now();
  const elapsed = () => clock.now() - start;
  const expected = expect === undefined ? undefined : [expect].flat();

  const deadline = Number.isFinite(limit) ? clock.timeout?.(limit) : undefined;
  const either = anySignal(signal, deadline);
  const reader = new PatientReader(lifecycle.wait, clock);
  const isEarly = (error: unknown) => isApiError(error, 404) && elapsed() < graceMs;
  let last: Resource | undefined;
  let status: string | undefined;
  const timeout = (attempts: number) =>
    new WaitTimeoutError(lifecycle.name, { last, status, attempts }, elapsed());

  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    const left = limit - elapsed();
    if (left <= 0) throw timeout(attempt - 1);

    const asked = withHold(request, spec.hold, left);
    const sentAt = clock.now();
    let answer: Answer | undefined;
    try {
      answer = await reader.read(read, asked.options, either, isEarly);
    } catch (error) {
      signal?.throwIfAborted();
      if (deadline?.aborted) throw timeout(attempt);
      if (isApiError(error, 404) && spec.gone !== undefined) return gone(spec, last, expected);
      throw error;
    }
    if (answer !== undefined) {
      last = getPointer(answer.data, view) as Resource;
      status = statusOf(lifecycle, last);
    }
    const seen =
      answer === undefined
        ? { resource: undefined, status: undefined }
        : { resource: last, status };
    onPoll?.({ attempt, elapsedMs: elapsed(), ...seen });
    if (answer !== undefined) {
      if (isEnd(spec, status)) return ended(spec, last as Resource, status, expected);
      if (holdUsed(asked.holdMs, clock.now() - sentAt)) continue;
    }
    await clock.sleep(Math.min(reader.delay(attempt), limit - elapsed()), signal ?? undefined);
  }
}

/**
 * The resource in a reply where the wait is over with it, else undefined.
 *
 * @throws {UnexpectedStatusError} where it is over in another status than expected.
 */
export function endIn<Resource>(
  spec: WaitSpec,
  reply: unknown,
  expect: string | readonly string[] | undefined,
): Resource | undefined {
  const resource = getPointer(reply, spec.view) as Resource;
  const status = statusOf(spec.lifecycle, resource);
  if (!isEnd(spec, status)) return undefined;
  return ended(spec, resource, status, expect === undefined ? undefined : [expect].flat());
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
