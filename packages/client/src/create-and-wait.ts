import { anySignal } from "./abortable.ts";
import { type CallOptions, call, type Operation } from "./call.ts";
import { systemClock } from "./clock.ts";
import { getPointer } from "./pointer.ts";
import { withRole } from "./role.ts";
import { WaitTimeoutError } from "./wait-error.ts";
import { type WaitOptions, type WaitSpec, waitFor } from "./wait-for.ts";

/** How the reply to a creation leads to the request that reads what was created, as data. */
export interface CreateSpec extends WaitSpec {
  /** Where the reply holds the identifier, and the parameter of the reading request that takes it. */
  readonly created: { readonly id: string; readonly param: string };

  /** Path parameters that both requests share. */
  readonly carry: readonly string[];

  /** A header of the creation alone, which must not be sent again. */
  readonly keyHeader?: string;
}

/** For a creation that is waited for. */
export interface CreateOptions<Reply = unknown> {
  /** Called with the reply to the creation, before the wait: keep its id to wait again elsewhere. */
  readonly onCreated?: ((reply: Reply) => void) | undefined;
}

/**
 * Creates a resource and waits for it. Generated code calls it.
 *
 * The creation is sent once and never repeated; only reads are. `timeoutMs` bounds both together.
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
  const { expect, timeoutMs, onPoll, onCreated, clock = systemClock, ...request } = options;
  const limit = timeoutMs ?? spec.lifecycle.wait.timeout;
  const start = clock.now();
  const deadline = limit === undefined ? undefined : clock.timeout?.(limit);
  const answer = await call(create, request, anySignal(request.signal, deadline)).catch((error) => {
    if (!deadline?.aborted || request.signal?.aborted) throw error;
    const seen = { last: undefined, status: undefined, attempts: 0 };
    throw new WaitTimeoutError(spec.lifecycle.name, seen, clock.now() - start);
  });
  onCreated?.(answer.data as never);
  const left = limit === undefined ? undefined : limit - (clock.now() - start);
  return await waitFor(read, spec, {
    ...readRequest(spec, request, identifier(spec, answer.data)),
    expect,
    timeoutMs: left,
    onPoll,
    clock,
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
  const shared: CallOptions = { ...rest, headers: without(headers, keyHeader), path: carried };
  if (!created.param.startsWith("path.")) return withRole(shared, created.param, id);
  return { ...shared, path: { ...carried, [created.param.slice("path.".length)]: id } };
}

function without(headers: unknown, name: string | undefined): unknown {
  if (headers === undefined || headers === null || name === undefined) return headers;
  const copy = new Headers(headers as HeadersInit);
  copy.delete(name);
  return copy;
}
