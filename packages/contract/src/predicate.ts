import type { Json } from "./json.ts";

/**
 * A condition as data: a closed set of operators, so that it can be drawn, linted and solved.
 *
 * An operand is a value: a literal, a reference or a function. `present` holds for a value that exists and is not
 * null; the comparisons never hold between values of different types. Instants compare as instants.
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
  | { readonly in: readonly [Json, readonly Json[]] }
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate };
