import type { Basis } from "./basis.ts";
import type { Place } from "./place.ts";

/** How a list is cut into pages. */
export type PaginationStyle = "page" | "offset" | "cursor" | "keyset" | "url" | "none";

/**
 * How one list operation pages: the roles its parameters and envelope members play.
 *
 * Request roles are `query.<name>`, `header.<name>` or `body#/pointer`; response roles are a pointer
 * into the body, `header.<name>` or `link.<rel>`. The empty pointer is the whole body.
 *
 * @see openapi/x-conduct/reference.md#paginations
 */
export interface Pagination {
  /** The name in `x-conduct`, or the operation's id for one that is written inline. */
  readonly name: string;
  readonly style: PaginationStyle;

  readonly request: {
    readonly page?: string;
    readonly offset?: string;
    readonly cursor?: string;
    readonly after?: string;
    readonly before?: string;
    readonly size?: string;
  };

  readonly response: {
    readonly items: string;
    readonly next?: string;
    readonly prev?: string;
    readonly first?: string;
    readonly last?: string;
    readonly more?: string;
    readonly less?: string;
    readonly total?: string;
    readonly pages?: string;
    readonly page?: string;
    readonly size?: string;
    readonly offset?: string;
    readonly head?: string;
    readonly tail?: string;
  };

  /** Keyset: the member of an item that serves as the cursor. */
  readonly key: string;

  /** Page: the number of the first page. */
  readonly base: 0 | 1;

  readonly size: {
    readonly default?: number;
    readonly min: number;
    readonly max?: number;

    /** `clamp`, or the error that answers a size out of bounds. */
    readonly over?: string;
    readonly under?: string;

    /** `exact`: only the last page may be short. `at-most`: any page may. */
    readonly fill: "exact" | "at-most";
  };

  readonly order?: Order;

  /** A page after the end: `empty` or an error. */
  readonly beyond: string;

  /** A cursor that names nothing: `first`, `empty` or an error. */
  readonly unknown: string;

  /** Both directions at once: `after`, `before` or an error. */
  readonly both: string;

  /** A cursor is valid only with the filters it was issued for. */
  readonly binds: boolean;

  /** What `more` speaks of when paging backwards: the direction of travel, or always forward. */
  readonly more: "travel" | "forward";

  readonly consistency: "live" | "snapshot";
  readonly total: "exact" | "estimate" | "capped";
  readonly basis: Basis;

  /** Pointers to those members of this pagination that are only assumed: `/beyond`, `/order/ties`. */
  readonly assumed?: readonly string[];
  readonly place: Place;
}

/** The order of a list. Null sorts last in either direction. */
export interface Order {
  readonly by:
    | string
    | {
        readonly param: string;
        readonly values: { readonly [value: string]: string };
        readonly default?: string;
      };
  readonly dir: "asc" | "desc" | { readonly param: string; readonly default: "asc" | "desc" };

  /** The member that decides between equals, in the same direction. */
  readonly ties: string;
}
