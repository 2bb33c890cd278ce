import type { Expected } from "../model/expected.ts";
import type { Exchange } from "../target/exchange.ts";
import type { Resource, Unreached } from "./resource.ts";

/** A request, and how the resource looked on both sides of it. */
export interface Looks {
  readonly before: Resource;
  readonly fired: Exchange;
  readonly after: Resource | Unreached;

  /** What was known of it before, as a basis for predictions. */
  readonly self: Expected;

  /** The state it is assumed to have been in when the request came: the system may have moved it. */
  readonly from: string;
}
