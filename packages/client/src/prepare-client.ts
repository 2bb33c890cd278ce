import { ApiError } from "./api-error.ts";
import { type Clock, systemClock } from "./clock.ts";
import { attemptsOf, type Fetch, type RetryOptions, sendWithRetries } from "./retry.ts";
import { sentRole, withRole } from "./role.ts";

/** What a client knows of its operations, as data. Each is named as in `POST /runs`. */
export interface ClientSpec {
  /** Operations that take an idempotency key, and where: `header.<name>` or `body#/pointer`. */
  readonly keys?: { readonly [operation: string]: string };

  /** Operations that may be sent twice although their method does not say so. */
  readonly repeatable?: readonly string[];
}

/** How the calls of a client, or one call, are sent. */
export interface SendOptions {
  /** Calls that may be repeated are sent twice at most; `{ tries: 1 }` sends each once. */
  readonly retry?: RetryOptions | undefined;

  /** Where pauses between tries take their time from. */
  readonly clock?: Clock | undefined;
}

/** The part of hey-api's client that calls pass through. */
export interface Preparable {
  getConfig(): { readonly throwOnError?: boolean | undefined };
  readonly interceptors: {
    readonly request: {
      use(intercept: (request: Request, options: Sending) => Request): unknown;
    };
    readonly error: {
      use(
        intercept: (
          error: unknown,
          response: Response | undefined,
          request: Request | undefined,
          options: { readonly url: string; readonly throwOnError?: boolean | undefined },
        ) => unknown,
      ): unknown;
    };
  };
}

/** The resolved options of one call. hey-api reads `fetch` after its interceptors have run. */
interface Sending extends SendOptions {
  readonly url: string;
  readonly body?: unknown;
  readonly bodySerializer?: ((body: unknown) => unknown) | null | undefined;
  fetch?: Fetch;
}

/**
 * Makes a client repeat what may be repeated, send idempotency keys, and throw {@link ApiError}s.
 *
 * A call may be repeated if its method is idempotent, or if it carries the key that the contract declares
 * for it. Each call gets a key of its own, unless its caller chose one; the tries of one call share it.
 *
 * hey-api's client throws the parsed body, which is no `Error` and has no status. A call that gets its
 * errors as values gets the body as ever.
 */
export function prepareClient<Client extends Preparable>(
  client: Client,
  { keys = {}, repeatable = [] }: ClientSpec = {},
): Client {
  client.interceptors.request.use((request, options) => {
    const operation = `${request.method} ${options.url}`;
    const role = Object.hasOwn(keys, operation) ? keys[operation] : undefined;
    const keyed = role === undefined ? undefined : withKey(request, options, role);
    if (keyed || idempotent.test(request.method) || repeatable.includes(operation)) repeat(options);
    return keyed ?? request;
  });
  client.interceptors.error.use((error, response, request, options) => {
    const throws = options.throwOnError ?? client.getConfig().throwOnError;
    if (!throws || request === undefined || request.signal.aborted) return error;
    const operation = `${request.method} ${options.url}`;
    const tries = attemptsOf(request);
    if (response === undefined)
      return new ApiError("unreachable", operation, undefined, "", error, tries);
    if (response.ok) return new ApiError("unreadable", operation, response, "", error, tries);
    return new ApiError("refused", operation, response, error, undefined, tries);
  });
  return client;
}

/** The request with a key, which is its caller's if there is one; undefined where none can be put in. */
function withKey(
  request: Request,
  { body, bodySerializer }: Sending,
  role: string,
): Request | undefined {
  if (role.startsWith("header.")) {
    const name = role.slice("header.".length);
    if (!request.headers.has(name)) request.headers.set(name, crypto.randomUUID());
    return request;
  }
  if (sentRole({ body }, role) !== undefined) return request;
  const text = bodySerializer?.(withRole({ body }, role, crypto.randomUUID()).body);
  return typeof text === "string" ? new Request(request, { body: text }) : undefined;
}

/** Replaces the `fetch` of one call by one that tries again. */
function repeat(options: Sending): void {
  const { fetch: send, retry = {}, clock = systemClock } = options;
  if (send === undefined || (retry.tries ?? 2) < 2) return;
  options.fetch = (request) => sendWithRetries(send, request, retry, clock);
}

const idempotent = /^(GET|HEAD|PUT|DELETE|OPTIONS|TRACE|QUERY)$/;
