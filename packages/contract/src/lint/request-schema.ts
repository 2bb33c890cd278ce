import type { Operation } from "../operation.ts";
import type { Reference } from "../reference.ts";
import type { Schema } from "../schema.ts";
import { type Schemas, schemasAt } from "../schema-at.ts";

/** The schemas of what a `$request…` reference names in an operation, or none if it declares no such thing. */
export function requestSchemas(
  schemas: Schemas,
  operation: Operation,
  { source, name = "", pointer }: Reference,
): readonly Schema[] {
  if (source === "request.body") {
    return Object.values(operation.body?.content ?? {}).flatMap(({ schema }) =>
      schemasAt(schemas, schema, pointer),
    );
  }
  const place = /^request\.(query|path|header)$/.exec(source)?.[1];
  if (place === undefined) return [true];
  return operation.parameters
    .filter((parameter) => parameter.in === place && sameName(place, parameter.name, name))
    .flatMap(({ schema }) => schemasAt(schemas, schema, pointer));
}

/** The schemas of a role or filter parameter, written `query.limit`, `header.X` or `body#/offset`. */
export function parameterSchemas(
  schemas: Schemas,
  operation: Operation,
  param: string,
): readonly Schema[] {
  const reference = parameterReference(param);
  return reference === undefined ? [] : requestSchemas(schemas, operation, reference);
}

/** The names an operation declares in a part of the request, for messages. */
export function parameterNames(operation: Operation, place: string): readonly string[] {
  return operation.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
}

/** `query.limit` as a reference: a name without a place is a query parameter. */
export function parameterReference(param: string): Reference | undefined {
  if (param.startsWith("body#")) return { source: "request.body", pointer: param.slice(5) };
  const [, place = "query", name = ""] = /^(?:(query|path|header)\.)?(.+)$/.exec(param) ?? [];
  if (place !== "query" && place !== "path" && place !== "header") return undefined;
  return { source: `request.${place}`, name, pointer: "" };
}

/** Header names do not differ by case. */
function sameName(place: string, a: string, b: string): boolean {
  return place === "header" ? a.toLowerCase() === b.toLowerCase() : a === b;
}
