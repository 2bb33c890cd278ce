import { underSignal } from "./abortable.ts";
import type { Clock } from "./clock.ts";
import type { RetryOptions } from "./retry.ts";

/**
 * A generated operation: takes options, returns what hey-api's client returns.
 *
 * `never` because each operation has options of its own, which the generated code has checked already.
 */
export type Operation = (options: never) => Promise<unknown>;

/** The part of an operation's options that the runtime reads or changes. */
export interface CallOptions {
  readonly client?: unknown;
  readonly path?: unknown;
  readonly query?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
  readonly baseUrl?: unknown;
  readonly url?: string | undefined;
  readonly retry?: RetryOptions | undefined;
  readonly clock?: Clock | undefined;
}

/** A successful reply, with the exchange it came from. */
export interface Answer {
  readonly data: unknown;
  readonly request: Request;
  readonly response: Response;
}

/**
 * Calls an operation and returns the reply together with its response.
 *
 * Whatever the client is set to, a failure is thrown.
 */
export function call(
  operation: Operation,
  options: CallOptions,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const send = operation as (options: object) => Promise<unknown>;
  return underSignal(signal, async (own) => {
    const how = { ...(own && { signal: own }), responseStyle: "fields", throwOnError: true };
    return (await send({ ...options, ...how })) as Answer;
  });
}

/**
 * Calls an operation and returns the reply's data together with the response.
 *
 * An operation itself returns the data alone.
 *
 * ```ts
 * const { data, response } = await withResponse(getRun, { path: { id } });
 * response.headers.get("ETag");
 * ```
 */
export async function withResponse<Options, Data>(
  operation: (options: Options) => Promise<Data>,
  options: Options,
): Promise<Answer & { readonly data: Exclude<Data, undefined> }> {
  const answer = await call(operation, options as CallOptions, undefined);
  return { ...answer, data: answer.data as Exclude<Data, undefined> };
}
