import { anySignal } from "./abortable.ts";
import { isApiError } from "./api-error.ts";
import type { CallOptions, Operation } from "./call.ts";
import { systemClock } from "./clock.ts";
import { statusOf } from "./lifecycle.ts";
import { PatientReader } from "./patient-reader.ts";
import { getPointer } from "./pointer.ts";
import { withoutHeader } from "./role.ts";
import { WaitTimeoutError } from "./wait-error.ts";
import { endIn, type WaitOptions, type WaitSpec, waitFor } from "./wait-for.ts";

/** How to cancel, and how to see that the work is over, as data. `until` are the final statuses. */
export interface CancelSpec extends WaitSpec {
  /** The statuses that the server refuses with when the status of the resource does not allow it. */
  readonly refused: readonly number[];

  /** The live statuses of a resource that is being cancelled already. */
  readonly cancelling: readonly string[];

  /** Whether the reply to the cancellation shows the resource as the reading operation does. */
  readonly shows: boolean;

  /** For each path parameter of the reading operation, that of the cancelling one. */
  readonly path: { readonly [read: string]: string };

  /** A header of the cancellation alone, which must not be sent when reading. */
  readonly keyHeader?: string;
}

/**
 * Cancels a resource, waits until its work is over, and returns it as it really ended. Generated code
 * calls it.
 *
 * It may have succeeded after all. What was over already is a success too, however the server answers;
 * so it may be called twice, and a cancellation whose answer was lost is sent again.
 *
 * @throws {WaitTimeoutError} when the time is up: after ten minutes, unless the contract or the caller says.
 * @throws {UnexpectedStatusError} when it ends in another status than `expect`.
 */
export async function cancelAndWait<Resource>(
  cancel: Operation,
  read: Operation,
  spec: CancelSpec,
  options: CallOptions & WaitOptions<string, Resource>,
): Promise<Resource | undefined> {
  const { expect, timeoutMs, graceMs, onPoll, signal, ...request } = options;
  const { clock = systemClock } = request;
  const limit = timeoutMs ?? spec.lifecycle.wait.timeout ?? longest;
  const start = clock.now();
  const elapsed = () => clock.now() - start;
  const deadline = clock.timeout?.(limit);
  const either = anySignal(signal, deadline);
  const reading = readRequest(spec, request);
  const reader = new PatientReader(spec.lifecycle.wait, clock);
  let refusal: unknown;
  const isRefusal = (error: unknown) => {
    const is = isApiError(error) && spec.refused.includes(error.status ?? 0);
    refusal = is ? error : undefined;
    return is;
  };

  try {
    for (let attempt = 1; ; attempt += 1) {
      refusal = undefined;
      const answer = await reader.read(cancel, request, either, isRefusal);
      const end = answer && spec.shows && endIn<Resource>(spec, answer.data, expect);
      if (end) return end;
      if (answer !== undefined) break;

      // It may be over, or be cancelled already: by the cancellation whose answer was lost, say.
      const look = await reader.read(read, reading, either);
      const over = look && endIn<Resource>(spec, look.data, expect);
      if (over !== undefined) return over;
      if (look !== undefined && isUnderWay(spec, look.data)) break;
      if (refusal !== undefined) throw refusal;
      if (elapsed() >= limit) throw timeout(spec, elapsed());
      await clock.sleep(Math.min(reader.delay(attempt), limit - elapsed()), either);
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw deadline?.aborted ? timeout(spec, elapsed()) : error;
  }
  const left = limit - elapsed();
  return await waitFor(read, spec, {
    ...reading,
    ...{ expect, graceMs, onPoll, signal, clock },
    timeoutMs: left,
  });
}

function isUnderWay({ lifecycle, view, cancelling }: CancelSpec, reply: unknown): boolean {
  const status = statusOf(lifecycle, getPointer(reply, view));
  return status !== undefined && cancelling.includes(status);
}

function timeout({ lifecycle }: CancelSpec, elapsedMs: number): WaitTimeoutError {
  const seen = { last: undefined, status: undefined, attempts: 0 };
  return new WaitTimeoutError(lifecycle.name, seen, elapsedMs);
}

/** The request that reads what is cancelled: same client and headers, none of the cancellation's body. */
function readRequest(
  { path: names, keyHeader }: CancelSpec,
  { body: _body, query: _query, path, headers, ...rest }: CallOptions,
): CallOptions {
  const given = (path ?? {}) as Readonly<Record<string, unknown>>;
  const carried = Object.entries(names).map(([name, from]) => [name, given[from]]);
  const kept = withoutHeader(headers, keyHeader);
  return { ...rest, headers: kept, path: Object.fromEntries(carried) };
}

/** Milliseconds. */
const longest = 600_000;
