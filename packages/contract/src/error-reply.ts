import type { Basis } from "./basis.ts";
import type { Json } from "./json.ts";
import type { Place } from "./place.ts";
import type { Value } from "./value.ts";

/**
 * A reply that refuses: what the mock answers, and what an implementation is held to.
 *
 * A bare status code in `x-conduct` (`missing: 404`) becomes an error of that name.
 */
export interface ErrorReply {
  readonly name: string;
  readonly description?: string;
  readonly status: number;

  /** The media type; by default the first that the operation declares for the status. */
  readonly media?: string;
  readonly headers: { readonly [name: string]: Value };

  /** The body, a template. Without one the mock makes a body from the declared schema. */
  readonly body?: Value;

  /** What every implementation must answer, by pointer, besides status and schema. */
  readonly expect: { readonly [pointer: string]: Json };

  /** How sure it is that this error, and no other answer, is given where it is named. */
  readonly basis: Basis;
  readonly place: Place;
}
