import type { Basis } from "./basis.ts";
import type { Method, RequestBody } from "./operation.ts";
import type { Place } from "./place.ts";
import type { Value } from "./value.ts";

/**
 * A message that tells the outside of a resource that has changed its state: a webhook.
 *
 * It is sent at least once, and again until it is answered with a 2xx: receivers get messages twice,
 * late and in any order.
 *
 * @see openapi/x-conduct/reference.md#emissions
 */
export interface Emission {
  /** The name under `webhooks`. */
  readonly name: string;
  readonly method: Method;
  readonly lifecycle: string;

  /** The states of which is told that the resource has come to them. Creation is not told. */
  readonly states: readonly string[];

  /** A reference to the URL. Where there is none, nothing is sent. */
  readonly to: string;

  /** What is sent; `$self` is the resource as it is now. By default the resource. */
  readonly body: Value;
  readonly headers: { readonly [name: string]: Value };

  /**
   * Milliseconds that a message takes at most, and after which it is sent again at the latest, for the first
   * time, where it was not taken. Without it nobody is held to a time.
   */
  readonly within?: number;

  /** What is sent, as OpenAPI says it. */
  readonly request?: RequestBody;
  readonly basis: Basis;
  readonly place: Place;
}
