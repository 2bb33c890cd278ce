/** A request as plain data: what an adapter hands to the core. */
export interface MockRequest {
  readonly method: string;

  /** As it was sent, without the query. */
  readonly path: string;

  /** What follows the question mark. */
  readonly query?: string;

  /** By lower-case name. */
  readonly headers?: { readonly [name: string]: string | readonly string[] | undefined };
  readonly body?: string | Uint8Array;

  /** Where the mock is reached, for URLs in replies: `http://127.0.0.1:4010/petstore`. */
  readonly origin?: string;

  /** Ends a hold early. */
  readonly signal?: AbortSignal;
}

/** A reply as plain data. */
export interface MockReply {
  readonly status: number;

  /** By lower-case name. */
  readonly headers: { readonly [name: string]: string };
  readonly body?: string | Uint8Array;
}

/** A reply that holds JSON. */
export function jsonReply(status: number, value: unknown, media = "application/json"): MockReply {
  return { status, headers: { "content-type": media }, body: JSON.stringify(value) };
}

/**
 * A refusal that no document words: what stands in for a declared error.
 *
 * It has the form of RFC 9457, and its detail says what would have been right.
 */
export function problemReply(
  status: number,
  title: string,
  detail: string,
  headers: { readonly [name: string]: string } = {},
): MockReply {
  const reply = jsonReply(status, { title, status, detail }, "application/problem+json");
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** The one value of a header, of several the first. */
export function headerOf(request: MockRequest, name: string): string | undefined {
  const value = request.headers?.[name];
  return typeof value === "string" ? value : value?.[0];
}
