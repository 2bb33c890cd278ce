import type { Contract } from "../contract.ts";
import type { Operation } from "../operation.ts";
import type { Pagination } from "../pagination.ts";
import type { Schema } from "../schema.ts";
import { type Schemas, schemasAt } from "../schema-at.ts";
import { bodySchema, declaredReply } from "./reply-schema.ts";

/** An operation that pages, and how. */
export interface Paged {
  readonly operation: Operation;
  readonly pagination: Pagination;
}

/** Every operation that has a pagination. */
export function pagedOperations({ operations }: Contract): readonly Paged[] {
  return operations.flatMap((operation) => {
    const { pagination } = operation;
    return pagination === undefined ? [] : [{ operation, pagination }];
  });
}

/** The roles that parameters play in a pagination, those of the order included. */
export function requestRoles({
  request,
  order,
}: Pagination): readonly (readonly [string, string])[] {
  const { by, dir } = order ?? {};
  return [
    ...Object.entries(request),
    ...(typeof by === "object" ? [["order.by", by.param] as const] : []),
    ...(typeof dir === "object" ? [["order.dir", dir.param] as const] : []),
  ];
}

/** The schemas of a response role; `true` for a link relation, which needs none. */
export function roleSchemas(
  schemas: Schemas,
  operation: Operation,
  role: string,
): readonly Schema[] {
  if (role.startsWith("link.")) return [true];
  if (role.startsWith("header.")) {
    const name = role.slice("header.".length).toLowerCase();
    const headers = declaredReply(operation, operation.success)?.headers ?? {};
    const found = Object.entries(headers).find(([header]) => header.toLowerCase() === name);
    return found === undefined ? [] : [found[1].schema];
  }
  const body = bodySchema(operation, operation.success);
  return body === undefined ? [] : schemasAt(schemas, body, role);
}
