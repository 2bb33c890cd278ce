import type { Json } from "./json.ts";

/**
 * A condition as data: a closed set of operators, so that it can be drawn, linted and solved.
 *
 * An operand is a value: a literal, a reference or a function. `present` holds for a value that exists and is not
 * null; the comparisons never hold between values of different types. Instants compare as instants.
 * `some` and `every` ask the elements of an array, each being `$item`; of what is no array `some` never holds,
 * `every` and `distinct` always.
 */
export type Predicate =
  | { readonly present: Json }
  | { readonly absent: Json }
  | { readonly eq: readonly [Json, Json] }
  | { readonly ne: readonly [Json, Json] }
  | { readonly lt: readonly [Json, Json] }
  | { readonly lte: readonly [Json, Json] }
  | { readonly gt: readonly [Json, Json] }
  | { readonly gte: readonly [Json, Json] }
  | { readonly in: readonly [Json, Json] }
  | { readonly some: Elements }
  | { readonly every: Elements }
  | { readonly distinct: Json }
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate };

/** The elements of an array, and what is asked of each. */
export interface Elements {
  readonly of: Json;
  readonly if: Predicate;
}
