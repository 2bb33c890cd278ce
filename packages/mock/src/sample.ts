import { isJsonObject, type Json, type JsonObject, type Schema } from "@conduct/contract";
import { formatInstant } from "./instant.ts";
import { samplePattern } from "./pattern.ts";
import { createRandom, type Random } from "./random.ts";
import type { Schemas } from "./schemas.ts";

export interface SampleOptions {
  /** What the sample belongs to: the same name always gives the same sample. */
  readonly name: string;

  /** The instant that dates are taken from. */
  readonly now: number;

  /** Passes over the examples of the schema itself, though not of what is inside it. */
  readonly isOwn?: boolean;
}

/**
 * Makes a value of a schema: what the author gives (constant, default, example) before what is made up.
 *
 * Objects get only the members they need, and arrays as few elements as they may have: whatever more
 * they should hold is for rules to say.
 */
export function sample(schemas: Schemas, schema: Schema | undefined, options: SampleOptions): Json {
  const { name, now, isOwn = false } = options;
  return make(schemas, schema, { random: createRandom("sample", name), now, depth: 0, isOwn });
}

interface Making {
  readonly random: Random;
  readonly now: number;
  readonly depth: number;
  readonly isOwn: boolean;
}

function make(schemas: Schemas, schema: Schema | undefined, making: Making): Json {
  const own = schemas.resolve(schema);
  if (!isJsonObject(own) || making.depth > 12)
    return own === false || making.depth > 12 ? null : {};
  const given = making.isOwn ? own.const : givenValue(own);
  if (given !== undefined) return given;
  if (Array.isArray(own.enum)) return making.random.pick(own.enum as Json[]) ?? null;

  const branch = schemas.branches(own).find((option) => !isOnlyNull(schemas, option));
  const base = branch === undefined ? undefined : make(schemas, branch, deeper(making));
  const types = schemas.types(own);
  if (types.has("object") || Object.keys(schemas.members(own)).length > 0) {
    return { ...(isJsonObject(base) ? base : {}), ...makeObject(schemas, own, making) };
  }
  if (base !== undefined) return base;
  const merged = flatten(schemas, own);
  if (types.has("array")) return makeArray(schemas, merged, making);
  if (types.has("string")) return makeString(merged, making);
  if (types.has("integer") || types.has("number"))
    return makeNumber(merged, types.has("number"), making.random);
  if (types.has("boolean")) return making.random.below(2) === 1;
  return types.has("null") ? null : {};
}

/** The value that the author of a schema gives for it. */
export function givenValue(schema: JsonObject): Json | undefined {
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (Array.isArray(schema.examples) && schema.examples[0] !== undefined)
    return schema.examples[0] as Json;
  return schema.example;
}

function makeObject(schemas: Schemas, own: JsonObject, making: Making): JsonObject {
  const members = schemas.members(own);
  const required = schemas.required(own);
  const object: Record<string, Json> = {};
  for (const [name, member] of Object.entries(members)) {
    const declared = schemas.resolve(member);
    const isConstant = isJsonObject(declared) && declared.const !== undefined;
    if (required.has(name) || isConstant) object[name] = make(schemas, member, deeper(making));
  }
  for (const name of required) object[name] ??= members[name] === undefined ? "" : null;
  return object;
}

function makeArray(schemas: Schemas, own: JsonObject, making: Making): Json {
  const least = typeof own.minItems === "number" ? own.minItems : 0;
  return Array.from({ length: least }, () => make(schemas, own.items as Schema, deeper(making)));
}

function makeNumber(own: JsonObject, fractions: boolean, random: Random): number {
  const step = typeof own.multipleOf === "number" ? own.multipleOf : 1;
  const above =
    typeof own.exclusiveMinimum === "number"
      ? own.exclusiveMinimum + (fractions ? step / 2 : 1)
      : undefined;
  const below =
    typeof own.exclusiveMaximum === "number"
      ? own.exclusiveMaximum - (fractions ? step / 2 : 1)
      : undefined;
  const least = typeof own.minimum === "number" ? own.minimum : above;
  const most = typeof own.maximum === "number" ? own.maximum : below;
  const from = least ?? (most === undefined ? 0 : most - 100);
  const to = most ?? from + 100;
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return last < first ? from : (first + random.below(last - first + 1)) * step;
}

function makeString(own: JsonObject, { random, now }: Making): string {
  if (typeof own.pattern === "string") {
    const text = samplePattern(own.pattern, random);
    if (text !== undefined) return text;
  }
  const text = formats[String(own.format)]?.(random, now);
  if (text !== undefined) return text;
  const least = typeof own.minLength === "number" ? own.minLength : 0;
  const most = typeof own.maxLength === "number" ? own.maxLength : Number.POSITIVE_INFINITY;
  let words = `${random.pick(vocabulary)} ${random.pick(vocabulary)}`;
  while (words.length < least) words += ` ${random.pick(vocabulary)}`;
  return words.slice(0, most).trimEnd().padEnd(least, "x");
}

const formats: Readonly<Record<string, (random: Random, now: number) => string>> = {
  "date-time": (_, now) => formatInstant(now),
  date: (_, now) => formatInstant(now).slice(0, 10),
  time: (_, now) => formatInstant(now).slice(11),
  duration: () => "PT1M",
  uuid,
  email: (random) => `${random.pick(vocabulary)}@example.com`,
  hostname: (random) => `${random.pick(vocabulary)}.example.com`,
  ipv4: (random) => `192.0.2.${random.below(256)}`,
  ipv6: (random) => `2001:db8::${random.below(65536).toString(16)}`,
  uri: (random) => `https://example.com/${random.pick(vocabulary)}`,
  "uri-reference": (random) => `/${random.pick(vocabulary)}`,
  "json-pointer": (random) => `/${random.pick(vocabulary)}`,
  byte: () => "Y29uZHVjdA==",
};

/** A version 4 UUID. */
export function uuid(random: Random): string {
  const [a, b, c, d] = [word(random), word(random), word(random), word(random)];
  const variant = (8 + random.below(4)).toString(16);
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

function word(random: Random): string {
  const bits = random.below(0x100000000);
  return (
    octet(bits >>> 24) + octet((bits >>> 16) & 255) + octet((bits >>> 8) & 255) + octet(bits & 255)
  );
}

const octets = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, "0"));

function octet(value: number): string {
  return octets[value] ?? "00";
}

const vocabulary = [
  "amber",
  "birch",
  "cedar",
  "delta",
  "ember",
  "fjord",
  "grove",
  "heron",
  "inlet",
  "jasper",
];

function isOnlyNull(schemas: Schemas, schema: Schema): boolean {
  const types = schemas.types(schema);
  return types.size === 1 && types.has("null");
}

/** One object with the keywords of a schema and of all its `allOf` parts. */
function flatten(schemas: Schemas, own: JsonObject): JsonObject {
  const parts = Array.isArray(own.allOf) ? (own.allOf as Schema[]) : [];
  return Object.assign(
    {},
    ...parts.map((part) => flatten(schemas, asObject(schemas.resolve(part)))),
    own,
  );
}

function asObject(schema: Schema): JsonObject {
  return isJsonObject(schema) ? schema : {};
}

function deeper(making: Making): Making {
  return { ...making, depth: making.depth + 1, isOwn: false };
}
