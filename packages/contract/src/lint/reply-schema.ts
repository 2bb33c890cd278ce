import type { Operation, Reply } from "../operation.ts";
import type { Schema } from "../schema.ts";
import { type Schemas, schemasAt } from "../schema-at.ts";

/** The reply an operation declares for a status: by code, else by range, else the default. */
export function declaredReply(operation: Operation, status: number): Reply | undefined {
  const { replies } = operation;
  return replies[String(status)] ?? replies[`${Math.floor(status / 100)}XX`] ?? replies.default;
}

/** The schema of the JSON body that an operation declares for a status, if it declares one. */
export function bodySchema(operation: Operation, status: number): Schema | undefined {
  const content = declaredReply(operation, status)?.content ?? {};
  const json = Object.keys(content).find((media) => /[/+]json\b/.test(media));
  return json === undefined ? undefined : content[json]?.schema;
}

/** The schemas of the items of a list, or none where the envelope does not declare them. */
export function itemSchemas(schemas: Schemas, operation: Operation): readonly Schema[] {
  const body = bodySchema(operation, operation.success);
  if (body === undefined) return [];
  return schemasAt(
    schemas,
    body,
    `${operation.pagination?.response.items ?? ""}/0${operation.view}`,
  );
}

/** The schemas of the representation that an operation shows, or none where it shows none. */
export function viewSchemas(schemas: Schemas, operation: Operation): readonly Schema[] {
  const body = bodySchema(operation, operation.success);
  if (body === undefined || operation.returns === "none") return [];
  return schemasAt(schemas, body, operation.view);
}
