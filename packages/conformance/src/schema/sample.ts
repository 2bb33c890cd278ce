import {
  isJsonObject,
  type Json,
  type JsonObject,
  parsePointer,
  type Schema,
} from "@conduct/contract";
import { sample as draw, stringMatching } from "fast-check";
import type { Validator } from "./validator.ts";

/** Whether a sample has all members that the schema knows, or only those it demands. */
export type Fullness = "least" | "full";

/**
 * Makes a value that a schema allows: its example if it has one, else the plainest of its kind.
 *
 * It may fail on schemas that need a search; callers validate what comes out.
 */
export function sample(
  schema: Schema | undefined,
  validator: Validator,
  fullness: Fullness = "least",
  depth = 0,
): Json {
  const resolved = validator.resolve(schema);
  const given = givenValue(resolved);
  if (given !== undefined && fits(resolved, given, validator)) return given;
  for (const union of [resolved.oneOf, resolved.anyOf]) {
    if (!Array.isArray(union)) continue;
    const { oneOf: _, anyOf: __, ...rest } = resolved;
    const options = (union as readonly Schema[]).map((option) =>
      sample({ allOf: [rest, option as Json] }, validator, fullness, depth + 1),
    );
    return options.find((option) => option !== null && fits(resolved, option, validator)) ?? null;
  }
  switch (kindOf(resolved)) {
    case "object":
      return sampleObject(resolved, validator, fullness, depth);
    case "array":
      return Array.from({ length: Number(resolved.minItems ?? 0) }, () =>
        sample(resolved.items as Schema | undefined, validator, fullness, depth + 1),
      );
    case "string":
      return sampleString(resolved);
    case "integer":
    case "number":
      return sampleNumber(resolved);
    case "boolean":
      return true;
    default:
      return null;
  }
}

/** The schema of what a pointer names inside values of a schema, or undefined if it declares none. */
export function schemaAt(
  schema: Schema | undefined,
  pointer: string,
  validator: Validator,
): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const segment of parsePointer(pointer)) {
    const resolved = unionMember(validator.resolve(current), validator);
    const { properties, items, additionalProperties } = resolved;
    if (isJsonObject(properties) && properties[segment] !== undefined) {
      current = properties[segment] as Schema;
    } else if (isJsonObject(items) && /^(-1|-|\d+)$/.test(segment)) current = items;
    else if (isJsonObject(additionalProperties)) current = additionalProperties;
    else if (additionalProperties === true && !isJsonObject(properties)) current = true;
    else return undefined;
  }
  return current;
}

/** The members that a schema declares; of a choice, those of the first that has any. */
export function membersOf(
  schema: Schema | undefined,
  validator: Validator,
): Readonly<Record<string, Schema>> {
  const { properties } = unionMember(validator.resolve(schema), validator);
  return isJsonObject(properties) ? (properties as Record<string, Schema>) : {};
}

/** Of `anyOf: [object, null]` and its like, the part that has members. */
function unionMember(schema: JsonObject, validator: Validator): JsonObject {
  const options = schema.oneOf ?? schema.anyOf;
  if (!Array.isArray(options) || isJsonObject(schema.properties)) return schema;
  const resolved = (options as readonly Schema[]).map((option) => validator.resolve(option));
  return (
    resolved.find((option) => option.properties !== undefined || option.items !== undefined) ??
    schema
  );
}

function givenValue(schema: JsonObject): Json | undefined {
  if (schema.const !== undefined) return schema.const;
  if (schema.example !== undefined) return schema.example;
  if (Array.isArray(schema.examples) && schema.examples[0] !== undefined) return schema.examples[0];
  if (schema.default !== undefined && schema.default !== null) return schema.default;
  if (Array.isArray(schema.enum)) return schema.enum.find((value) => value !== null) ?? null;
  return undefined;
}

function kindOf(schema: JsonObject): string {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  const kind = types.find((type) => type !== "null" && type !== undefined);
  if (typeof kind === "string") return kind;
  if (isJsonObject(schema.properties) || schema.additionalProperties !== undefined) return "object";
  return types.includes("null") ? "null" : "string";
}

function sampleObject(
  schema: JsonObject,
  validator: Validator,
  fullness: Fullness,
  depth: number,
): JsonObject {
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const required = new Set(Array.isArray(schema.required) ? schema.required.map(String) : []);
  const members = Object.entries(properties).filter(
    ([name, member]) =>
      (required.has(name) || (fullness === "full" && depth < 4)) &&
      !(isJsonObject(member) && member.readOnly === true),
  );
  return Object.fromEntries(
    members.map(([name, member]) => [
      name,
      sample(member as Schema, validator, fullness === "full" ? "full" : "least", depth + 1),
    ]),
  );
}

function sampleString(schema: JsonObject): string {
  if (typeof schema.pattern === "string") {
    const [text] = draw(stringMatching(new RegExp(schema.pattern, "u")), { numRuns: 1, seed: 1 });
    if (text !== undefined) return text;
  }
  const text = formats[String(schema.format)] ?? "sample";
  const least = Number(schema.minLength ?? 0);
  const most = Number(schema.maxLength ?? Number.POSITIVE_INFINITY);
  return text.padEnd(least, "x").slice(0, Math.max(most, least));
}

const formats: { readonly [format: string]: string } = {
  "date-time": "2026-01-02T03:04:05Z",
  date: "2026-01-02",
  time: "03:04:05Z",
  email: "referee@example.com",
  uri: "https://example.com/referee",
  url: "https://example.com/referee",
  uuid: "3f8c2b1e-7d4a-4c52-9b6e-0a1d2c3e4f50",
  hostname: "example.com",
  ipv4: "192.0.2.1",
};

function sampleNumber(schema: JsonObject): number {
  const step = schema.type === "integer" || Number(schema.multipleOf) >= 1 ? 1 : 0.5;
  const low =
    typeof schema.exclusiveMinimum === "number"
      ? schema.exclusiveMinimum + step
      : Number(schema.minimum ?? Number.NEGATIVE_INFINITY);
  const high =
    typeof schema.exclusiveMaximum === "number"
      ? schema.exclusiveMaximum - step
      : Number(schema.maximum ?? Number.POSITIVE_INFINITY);
  return Math.min(Math.max(1, low), high);
}

function fits(schema: JsonObject, value: Json, validator: Validator): boolean {
  return validator.validate(schema, value, "request").length === 0;
}
