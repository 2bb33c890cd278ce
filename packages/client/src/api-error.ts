import { systemClock } from "./clock.ts";
import { retryAfter } from "./delay.ts";

/** What went wrong with a call; the codes never change their meaning. */
export type ApiErrorCode =
  /** The server answered with an error status. */
  | "refused"

  /** No answer arrived. */
  | "unreachable"

  /** An answer arrived that could not be read, such as JSON that is none. */
  | "unreadable";

/**
 * Thrown by every operation that fails.
 *
 * Programs read `code`, `status` and `body`; the message is for people, and holds neither the query
 * nor the headers of the request.
 *
 * ```ts
 * try {
 *   await getRun({ path: { id: "gone" } });
 * } catch (error) {
 *   if (isApiError<GetRunErrors[404]>(error, 404)) console.log(error.body.detail);
 * }
 * ```
 */
export class ApiError<Body = unknown> extends Error {
  override readonly name: string = "ApiError";
  readonly code: ApiErrorCode;

  /** `GET /runs/{id}`. */
  readonly operation: string;

  /** Absent when no answer arrived. */
  readonly status: number | undefined;
  readonly headers: Headers;

  /** The body as JSON where it is JSON, else its text; empty text where there is none. */
  readonly body: Body;

  /** How the server names the request, for its operators. */
  readonly requestId: string | undefined;

  /** How long the server asks to be left alone. */
  readonly retryAfterMs: number | undefined;

  /** How often the call was sent. */
  readonly attempts: number;

  constructor(
    code: ApiErrorCode,
    operation: string,
    response: Response | undefined,
    body: Body,
    cause?: unknown,
    attempts = 1,
  ) {
    super(`[${code}] ${messages[code](operation, response, body, cause)}`, { cause });
    this.code = code;
    this.operation = operation;
    this.status = response?.status;
    this.headers = response?.headers ?? new Headers();
    this.body = body;
    this.requestId =
      this.headers.get("x-request-id") ?? this.headers.get("request-id") ?? undefined;
    this.retryAfterMs = retryAfter(this.headers, systemClock.now());
    this.attempts = attempts;
  }
}

/**
 * Returns true for an ApiError, and for one of this status when it is given.
 *
 * Compares names, not constructors, so that it also holds for an error of another copy of this package.
 */
export function isApiError<Body = unknown>(
  value: unknown,
  status?: number,
): value is ApiError<Body> {
  return (
    value instanceof Error &&
    value.name === "ApiError" &&
    "status" in value &&
    (status === undefined || value.status === status)
  );
}

const messages: Readonly<
  Record<
    ApiErrorCode,
    (operation: string, response: Response | undefined, body: unknown, cause: unknown) => string
  >
> = {
  refused: (operation, response, body) => {
    const said = reason(body);
    const answer =
      `${operation} answered ${response?.status} ${response?.statusText ?? ""}`.trimEnd();
    return said === undefined ? `${answer}.` : `${answer}: ${said}`;
  },
  unreachable: (operation, _response, _body, cause) =>
    `${operation} got no answer: ${reason(cause) ?? "the connection failed"}. Check the base URL and the network.`,
  unreadable: (operation, response, _body, cause) =>
    `${operation} answered ${response?.status} with a body that cannot be read: ${reason(cause) ?? "unknown cause"}.`,
};

/** What an error says for people, in the members where APIs use to put it. */
function reason(body: unknown): string | undefined {
  if (typeof body === "string")
    return body !== "" && !body.includes("<") ? body.slice(0, 200) : undefined;
  if (typeof body !== "object" || body === null) return undefined;
  const members = body as Readonly<Record<string, unknown>>;
  for (const name of ["detail", "message", "title", "error"]) {
    const found = reason(members[name]);
    if (found !== undefined) return found;
  }
  return undefined;
}
