import type { Basis } from "./basis.ts";
import type { Json } from "./json.ts";
import type { Place } from "./place.ts";

export type FilterOperator =
  | "eq"
  | "ne"
  | "in"
  | "lt"
  | "lte"
  | "gt"
  | "gte"
  | "contains"
  | "icontains"
  | "prefix"
  | "exists";

/**
 * What one parameter of a list asks of its items.
 *
 * All filters of a request must hold. A parameter that is sent empty counts as not sent.
 *
 * @see openapi/x-conduct/reference.md#filters
 */
export interface Filter {
  /** `query.<name>`, `path.<name>`, `header.<name>` or `body#/pointer`. */
  readonly param: string;

  /** The member of an item that is compared. */
  readonly field: string;
  readonly op: FilterOperator;

  /** How to read the text of the parameter before it is compared. */
  readonly as: "string" | "number" | "boolean" | "instant" | "unix" | "unix-ms" | "relative";

  /** Splits the text into several values, any of which may match. */
  readonly split?: string;

  /** The text that asks for nothing: the parameter counts as not sent. */
  readonly any?: string;

  /** What a value of the parameter stands for: one or several values of the field. */
  readonly values?: { readonly [value: string]: Json };

  /** The parameter (in the form of `param`) that this one is another name of, and the error when they differ. */
  readonly same?: string;
  readonly conflict?: string;

  /** A value that the field can never hold: `empty`, `ignore` or an error. */
  readonly invalid: string;

  readonly basis: Basis;
  readonly place: Place;
}
