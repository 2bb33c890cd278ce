import {
  type Basis,
  type Contract,
  getPointer,
  type Json,
  type Lifecycle,
  type Operation,
  type Pagination,
} from "@conduct/contract";
import { weakest } from "../model/outcomes.ts";

/** A list operation, and how it pages. */
export interface List {
  readonly operation: Operation;
  readonly lifecycle: Lifecycle;
  readonly pagination: Pagination;

  /** The array inside one resource whose elements are listed; absent for resources themselves. */
  readonly at?: string;
  readonly basis: Basis;
}

/** Every list of a contract whose way of paging is declared. */
export function listsOf(contract: Contract): readonly List[] {
  return contract.operations.flatMap((operation) => {
    const { lists, pagination } = operation;
    const lifecycle = contract.lifecycles[lists?.lifecycle ?? ""];
    if (lists === undefined || pagination === undefined || lifecycle === undefined) return [];
    const basis = weakest(operation.basis, pagination.basis);
    return [
      {
        operation,
        lifecycle,
        pagination,
        basis,
        ...(lists.at === undefined ? {} : { at: lists.at }),
      },
    ];
  });
}

/** What tells the items of a list apart. */
export function keyOf({ lifecycle, pagination, at }: List, item: Json): string {
  const pointer = at === undefined ? lifecycle.id : (pagination.order?.ties ?? pagination.key);
  const key = getPointer(item, pointer);
  return key === undefined ? JSON.stringify(item) : String(key);
}

/** The sizes of pages that are declared: the schema of the parameter says what `x-conduct` does not. */
export function sizesOf({ pagination }: List): {
  readonly least: number;
  readonly most: number | undefined;
  readonly standard: number | undefined;
} {
  const { size } = pagination;
  return { least: Math.max(1, size.min), most: size.max, standard: size.default };
}

/** How sure the author is of one member of a pagination: `/beyond`, `/order/ties`. */
export function basisOf({ basis, pagination }: List, pointer: string): Basis {
  const assumed = pointer !== "" && pagination.assumed?.some((one) => pointer.startsWith(one));
  return assumed ? "assumed" : basis;
}
