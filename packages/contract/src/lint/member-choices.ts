import type { Contract } from "../contract.ts";
import { isJsonObject } from "../json.ts";
import { formatPointer, parsePointer } from "../pointer.ts";
import type { Schema } from "../schema.ts";
import { schemaBranches, schemasAt } from "../schema-at.ts";
import { choices } from "./wording.ts";

/** The pointers that are declared where an undeclared one was asked for, as the end of a message. */
export function memberChoices(
  contract: Contract,
  schemas: readonly Schema[],
  pointer: string,
): string {
  const segments = parsePointer(pointer);
  for (let depth = segments.length - 1; depth >= 0; depth -= 1) {
    const parent = segments.slice(0, depth);
    const members = schemas
      .flatMap((schema) => schemasAt(contract.schemas, schema, formatPointer(parent)))
      .flatMap((schema) => schemaBranches(contract.schemas, schema))
      .flatMap(({ properties }) => (isJsonObject(properties) ? Object.keys(properties) : []))
      .map((member) => formatPointer([...parent, member]));
    if (members.length > 0) return choices(formatPointer(segments.slice(0, depth + 1)), members);
  }
  return "";
}
