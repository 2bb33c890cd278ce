import { isJsonObject } from "../json.ts";
import type { Operation } from "../operation.ts";
import { formatPointer, parsePointer } from "../pointer.ts";
import type { Reference } from "../reference.ts";
import { type Schemas, schemaBranches } from "../schema-at.ts";
import { parameterNames, requestSchemas } from "./request-schema.ts";
import { choices } from "./wording.ts";

/** What a request does declare where an undeclared part of it was asked for, as the end of a message. */
export function requestChoices(
  schemas: Schemas,
  operation: Operation,
  reference: Reference,
): string {
  const { source, name = "", pointer } = reference;
  if (source !== "request.body") {
    const place = source.replace("request.", "");
    return choices(name, parameterNames(operation, place));
  }
  if (operation.body === undefined) return " It has no body.";
  const segments = parsePointer(pointer);
  const parent = formatPointer(segments.slice(0, -1));
  const members = requestSchemas(schemas, operation, { ...reference, pointer: parent })
    .flatMap((schema) => schemaBranches(schemas, schema))
    .flatMap(({ properties }) => (isJsonObject(properties) ? Object.keys(properties) : []));
  return choices(
    pointer,
    members.map((member) => `${parent}${formatPointer([member])}`),
  );
}
