import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Media,
  type Schema,
} from "@conduct/contract";

type Schemas = { readonly [name: string]: Schema };

/** What a document itself shows as examples of a body. */
export function examplesOf({ schema, example }: Media, schemas: Schemas): readonly Json[] {
  if (example !== undefined) return [example];
  const { examples, example: single } = followed(schema, schemas);
  if (Array.isArray(examples)) return examples;
  return single === undefined ? [] : [single];
}

/** The members that a body must have, as its example shows them. */
export function requiredPart({ schema }: Media, example: Json, schemas: Schemas): JsonObject {
  const { required } = followed(schema, schemas);
  const names = Array.isArray(required) ? required : [];
  if (!isJsonObject(example)) return {};
  return Object.fromEntries(Object.entries(example).filter(([name]) => names.includes(name)));
}

/** The schema that a chain of references leads to. */
function followed(schema: Schema, schemas: Schemas): JsonObject {
  const seen = new Set<string>();
  let current: Schema = schema;
  while (isJsonObject(current) && typeof current.$ref === "string" && !seen.has(current.$ref)) {
    seen.add(current.$ref);
    current = schemas[current.$ref.slice("#/schemas/".length)] ?? true;
  }
  return isJsonObject(current) ? current : {};
}
