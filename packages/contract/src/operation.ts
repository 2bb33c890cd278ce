import type { Basis } from "./basis.ts";
import type { Filter } from "./filter.ts";
import type { Json } from "./json.ts";
import type { Pagination } from "./pagination.ts";
import type { Place } from "./place.ts";
import type { Predicate } from "./predicate.ts";
import type { Schema } from "./schema.ts";
import type { Value } from "./value.ts";

/** The methods OpenAPI knows. */
export type Method =
  | "GET"
  | "PUT"
  | "POST"
  | "DELETE"
  | "OPTIONS"
  | "HEAD"
  | "PATCH"
  | "TRACE"
  | "QUERY";

/**
 * One operation: its shape as OpenAPI says it, and what it does as `x-conduct` says it.
 *
 * At most one of `fires`, `reads`, `lists` and `yields` is present; an operation without any is
 * answered from its schemas and examples alone.
 *
 * @see openapi/x-conduct/reference.md#operations
 */
export interface Operation {
  /** The `operationId`, or one made of method and path: `getRunsById`. Unique in the contract. */
  readonly id: string;
  readonly method: Method;

  /** As in OpenAPI: `/runs/{id}`. */
  readonly path: string;
  readonly summary?: string;
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;

  /** By status code, range (`4XX`) or `default`. */
  readonly replies: { readonly [status: string]: Reply };

  /** The status of the plain success: the first 2xx that is declared. */
  readonly success: number;

  /** Alternatives, each a set of scheme names that are needed together. Empty: open to anybody. */
  readonly security: readonly (readonly string[])[];

  readonly fires?: Fires;

  /** The lifecycle whose resource the reply shows. */
  readonly reads?: string;
  readonly lists?: Lists;
  readonly yields?: Yields;

  /** How the request names the resource. Absent where there is none to name: creation, lists. */
  readonly self?: Self;

  /** Parents that must exist, outermost first; else the parent's `missing` answers. */
  readonly within: readonly Within[];

  /** Other resources that the request speaks of and that must exist too. They are no parents. */
  readonly needs?: readonly Need[];

  /** What the reply shows: the resource, the one it spawned, or nothing. */
  readonly returns: "self" | "spawned" | "none";

  /** Where the representation sits in the reply's body. */
  readonly view: string;

  /**
   * Members of the reply that are not the representation's, by pointer into the body.
   *
   * The whole body where the operation returns nothing.
   */
  readonly reply?: { readonly [pointer: string]: Value };

  /** Where the reply shows the identifier, if not at the lifecycle's `id` within `view`. */
  readonly idAt?: string;

  /** Representations among which the request chooses: the first whose `if` holds. */
  readonly views?: readonly View[];

  readonly filters: readonly Filter[];
  readonly pagination?: Pagination;
  readonly hold?: Hold;
  readonly idempotency?: Idempotency;
  readonly basis: Basis;
  readonly place: Place;

  /** Where its `x-conduct` is written, which may be an overlay. */
  readonly annotation?: Place;
}

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path" | "header" | "cookie";
  readonly required: boolean;
  readonly schema: Schema;
  readonly style: string;
  readonly explode: boolean;
  readonly place: Place;
}

export interface RequestBody {
  readonly required: boolean;
  readonly content: { readonly [media: string]: Media };
}

export interface Reply {
  readonly description: string;
  readonly content: { readonly [media: string]: Media };
  readonly headers: {
    readonly [name: string]: { readonly required: boolean; readonly schema: Schema };
  };
}

export interface Media {
  readonly schema: Schema;
  readonly example?: Json;
}

/** Which event a request fires: always the same, or one chosen by a value in the request. */
export type Fires =
  | { readonly lifecycle: string; readonly event: string }
  | {
      readonly lifecycle: string;

      /** A reference to the value that chooses. */
      readonly select: string;
      readonly events: { readonly [value: string]: string };

      /** When the request has no such value, and when it has one that is not listed. */
      readonly absent: Fallback;
      readonly otherwise: Fallback;
    };

/** Succeed and change nothing, fire an event, or answer an error. */
export type Fallback = "ignore" | { readonly fires: string } | { readonly error: string };

/** The resources of a lifecycle, or the elements of an array inside one of them. */
export interface Lists {
  readonly lifecycle: string;

  /** The values that the listed resources must have, by pointer. Absent: all count. */
  readonly match?: { readonly [pointer: string]: Value };

  /** The array inside the resource that `self` names. Absent: the resources themselves are listed. */
  readonly at?: string;

  /** Members that each element is shown with besides its own; `$index` and `$item` are the element's. */
  readonly with?: { readonly [pointer: string]: Value };
}

/** What the work produced, served apart from the resource. */
export interface Yields {
  readonly lifecycle: string;

  /** The states in which there is something to serve. */
  readonly in: readonly string[];

  /** The error in every other state, and when no case fits. */
  readonly otherwise?: string;
  readonly cases: readonly YieldCase[];
}

/**
 * One form of the product.
 *
 * A client tells the forms apart by the constant members of `body`.
 */
export interface YieldCase {
  /** On the stored resource. */
  readonly if?: Predicate;

  /** The reply's body, a template; `$file.url`, `$file.size` and `$file.expires` describe `file`. */
  readonly body?: Value;

  /** A document served apart, at a URL of its own that needs no credentials. Times are milliseconds. */
  readonly file?: {
    readonly of: Value;
    readonly media: string;
    readonly encoding: "none" | "gzip";
    readonly expires?: number;
  };

  /** Where a client finds the product: in the reply, or behind a URL in the reply. */
  readonly value?: string;
  readonly fetch?: string;

  /** A reference to the name of the compression, or the name. */
  readonly encoding?: string;
  readonly media?: string;
}

/** How a request names a resource. Of several rules the first that finds one counts. */
export type Self = SelfRule | readonly SelfRule[];

/** A reference to the identifier, or conditions that pick among the lifecycle's resources. */
export type SelfRule =
  | string
  | {
      readonly match: { readonly [pointer: string]: Value };
      readonly pick: "only" | "first" | "last" | "each";

      /** What they are ordered by, the first member first; what is equal in all is in the order of creation. */
      readonly by?: readonly SortKey[];

      /** The status of the reply where nothing matches. Absent: what names nothing is refused. */
      readonly none?: number;
    };

/** A member that resources are ordered by, and which way. */
export interface SortKey {
  readonly at: string;
  readonly dir: "asc" | "desc";
}

export interface Within {
  readonly lifecycle: string;
  readonly self: Self;
  readonly missing?: string;
}

/** A resource that a request speaks of: one that does not exist is answered by `missing`. */
export interface Need extends Within {
  /** Only where this holds of the request; without it always. */
  readonly if?: Predicate;
}

/** One of the representations among which a request chooses. */
export interface View {
  readonly if?: Predicate;

  /** The schema, by its name in `Contract.schemas`. */
  readonly schema: string;

  /** Members that are not the resource's, besides those of the operation's `reply`. */
  readonly reply?: { readonly [pointer: string]: Value };
}

/** The server may answer late, once the resource has got somewhere. Times are milliseconds. */
export interface Hold {
  readonly by:
    | { readonly param: string; readonly unit: "s" | "ms" }
    | { readonly prefer: "wait" }
    | { readonly always: true };
  readonly if?: Predicate;

  /** The states that end the hold early. */
  readonly until: readonly string[];
  readonly default?: number;
  readonly max?: number;
  readonly status: { readonly reached?: number; readonly expired?: number };
}

/** A request sent twice has one effect. */
export type Idempotency =
  | { readonly natural: true }
  | { readonly key: string; readonly ttl?: number; readonly mismatch?: string };
