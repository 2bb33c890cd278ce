import type { Json, JsonObject } from "../json.ts";

/**
 * Translates the keywords of one OpenAPI 3.0 schema to JSON Schema 2020-12, its parts left aside.
 *
 * `nullable` counts without `type` too, beside `allOf` say: the standard ignores it there, and nobody
 * who wrote it meant that.
 */
export function translateSchema(schema: JsonObject): JsonObject {
  const { nullable, exclusiveMinimum, exclusiveMaximum, example, format, ...rest } = schema;
  const translated: { [keyword: string]: Json } = { ...rest };
  bound(translated, "minimum", "exclusiveMinimum", exclusiveMinimum);
  bound(translated, "maximum", "exclusiveMaximum", exclusiveMaximum);
  if (example !== undefined) translated.examples = [example];
  if (format === "binary") translated.contentMediaType = "application/octet-stream";
  else if (format === "byte") translated.contentEncoding = "base64";
  else if (format !== undefined) translated.format = format;
  return nullable === true ? orNull(translated) : translated;
}

/** In 3.0 `exclusiveMinimum` is a flag on `minimum`; now it is the bound itself. */
function bound(
  schema: { [keyword: string]: Json },
  limit: "minimum" | "maximum",
  exclusive: "exclusiveMinimum" | "exclusiveMaximum",
  flag: Json | undefined,
): void {
  const value = schema[limit];
  if (typeof flag === "number") schema[exclusive] = flag;
  if (flag !== true || value === undefined) return;
  schema[exclusive] = value;
  delete schema[limit];
}

function orNull(schema: { [keyword: string]: Json }): JsonObject {
  if (["$ref", "allOf", "anyOf", "oneOf", "not"].some((keyword) => schema[keyword] !== undefined)) {
    return wrap(schema);
  }
  if (typeof schema.type === "string") schema.type = [schema.type, "null"];
  if (Array.isArray(schema.enum) && !schema.enum.includes(null))
    schema.enum = [...schema.enum, null];
  return schema;
}

/** Annotations stay outside, where readers look for them. */
function wrap(schema: JsonObject): JsonObject {
  const {
    description,
    title,
    default: fallback,
    deprecated,
    readOnly,
    writeOnly,
    examples,
    ...rest
  } = schema;
  const outside = {
    title,
    description,
    default: fallback,
    deprecated,
    readOnly,
    writeOnly,
    examples,
  };
  const said = Object.entries(outside).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(said) as JsonObject), anyOf: [rest, { type: "null" }] };
}
