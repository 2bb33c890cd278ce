import { anySignal } from "./abortable.ts";
import { type CallOptions, call, type Operation } from "./call.ts";
import { systemClock } from "./clock.ts";
import { type HoldSpec, withHold } from "./hold.ts";
import { getPointer } from "./pointer.ts";
import { withoutHeader, withRole } from "./role.ts";
import { WaitTimeoutError } from "./wait-error.ts";
import { endIn, type WaitOptions, type WaitSpec, waitFor } from "./wait-for.ts";

/** How the reply to a creation leads to the request that reads what was created, as data. */
export interface CreateSpec extends WaitSpec {
  /** Where the reply holds the identifier, and the parameter of the reading request that takes it. */
  readonly created: { readonly id: string; readonly param: string };

  /** Path parameters that both requests share. */
  readonly carry: readonly string[];

  /** A header of the creation alone, which must not be sent again. */
  readonly keyHeader?: string;

  /** How to ask the server to answer the creation late, once the wait is over. */
  readonly createHold?: HoldSpec;

  /** Where the reply to the creation shows the resource as the reading operation does, if it does. */
  readonly shown?: string;
}

/** For a creation that is waited for. */
export interface CreateOptions<Reply = unknown> {
  /** Called with the reply to the creation, before the wait: keep its id to wait again elsewhere. */
  readonly onCreated?: ((reply: Reply) => void) | undefined;
}

/**
 * Creates a resource and waits for it. Generated code calls it.
 *
 * The creation is repeated only under an idempotency key; otherwise it is sent once. `timeoutMs` bounds
 * creation and wait together. A server that can is asked to answer the creation late. For some seconds a
 * 404 only means that what was created is not readable everywhere yet.
 *
 * @throws {WaitTimeoutError} when the time is up.
 * @throws {UnexpectedStatusError} when the wait ends in another status than `expect`.
 */
export async function createAndWait<Resource>(
  create: Operation,
  read: Operation,
  spec: CreateSpec,
  options: CallOptions & WaitOptions<string, Resource> & CreateOptions<never>,
): Promise<Resource | undefined> {
  const { expect, timeoutMs, graceMs = grace, onPoll, onCreated, ...request } = options;
  const { clock = systemClock } = request;
  const limit = timeoutMs ?? spec.lifecycle.wait.timeout;
  const start = clock.now();
  const deadline = limit === undefined ? undefined : clock.timeout?.(limit);
  const signal = anySignal(request.signal, deadline);
  const asked = withHold(request, spec.createHold, limit ?? Number.POSITIVE_INFINITY).options;
  const answer = await call(create, asked, signal).catch((error) => {
    if (!deadline?.aborted || request.signal?.aborted) throw error;
    const seen = { last: undefined, status: undefined, attempts: 0 };
    throw new WaitTimeoutError(spec.lifecycle.name, seen, clock.now() - start);
  });
  onCreated?.(answer.data as never);
  if (spec.shown !== undefined) {
    const end = endIn<Resource>({ ...spec, view: spec.shown }, answer.data, expect);
    if (end !== undefined) return end;
  }
  const left = limit === undefined ? undefined : limit - (clock.now() - start);
  return await waitFor(read, spec, {
    ...readRequest(spec, request, identifier(spec, answer.data)),
    ...{ expect, graceMs, onPoll, clock },
    timeoutMs: left,
  });
}

function identifier({ created, lifecycle }: CreateSpec, reply: unknown): string | number {
  const id = getPointer(reply, created.id);
  if (typeof id === "string" || typeof id === "number") return id;
  throw new TypeError(
    `The reply to the creation has no id of ${lifecycle.name} at "${created.id}", so it cannot be waited for.`,
  );
}

/** The request that reads what was created: same client and headers, none of the creation's body and query. */
function readRequest(
  { created, carry, keyHeader }: CreateSpec,
  { body: _body, query: _query, path, headers, ...rest }: CallOptions,
  id: string | number,
): CallOptions {
  const known = (path ?? {}) as Readonly<Record<string, unknown>>;
  const carried = Object.fromEntries(carry.map((name) => [name, known[name]]));
  const shared: CallOptions = {
    ...rest,
    headers: withoutHeader(headers, keyHeader),
    path: carried,
  };
  if (!created.param.startsWith("path.")) return withRole(shared, created.param, id);
  return { ...shared, path: { ...carried, [created.param.slice("path.".length)]: id } };
}

/** Milliseconds for which a new resource may be missing. */
const grace = 5000;
