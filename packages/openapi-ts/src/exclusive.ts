import { isJsonObject, type Json, type JsonObject } from "@conduct/contract";

/**
 * Says with unions which members of a schema exclude each other, so that the types made from it forbid them.
 *
 * JSON Schema has several words for it that generators of types pass over: `if` with `required`,
 * `dependentSchemas`, and unions of objects that are closed. Each becomes alternatives in which the members that
 * are not allowed are never there. What cannot be said so stays as it is: types may allow more than schemas.
 */
export function withExclusions(schemas: JsonObject): JsonObject {
  const shaped = mapSchemas(schemas, shape);
  return mapSchemas(shaped, (schema) => apart(schema, shaped));
}

/** A schema none of whose values exist, in the one form that hey-api reads as `never`. */
const nothing: JsonObject = { enum: [] };

function mapSchemas(schemas: JsonObject, change: (schema: JsonObject) => JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      isJsonObject(schema) ? change(schema) : schema,
    ]),
  );
}

/** Turns conditions on the presence of members into alternatives, here and in all parts. */
function shape(schema: JsonObject): JsonObject {
  const { if: condition, then: yes, else: no, dependentSchemas, ...rest } = inParts(schema, shape);
  const asked = isJsonObject(condition) ? presenceOf(condition) : undefined;
  if (asked !== undefined && (isJsonObject(yes) || isJsonObject(no))) {
    return alternatives(rest, [
      [...asked.map((name) => present(name)), objectOf(yes)],
      [...(asked.length === 1 ? asked.map((name) => absent(name)) : []), objectOf(no)],
    ]);
  }
  const [dependent, ...others] = Object.entries(objectOf(dependentSchemas));
  if (dependent !== undefined && others.length === 0 && isJsonObject(dependent[1])) {
    const [name, consequence] = dependent;
    return alternatives(rest, [[present(name), consequence], [absent(name)]]);
  }
  return rest;
}

/** The members that a condition asks to be there, if it asks for nothing else. */
function presenceOf({ required, ...others }: JsonObject): readonly string[] | undefined {
  if (Object.keys(others).length > 0 || !Array.isArray(required)) return undefined;
  return required.filter((name) => typeof name === "string");
}

function present(name: string): JsonObject {
  return { required: [name] };
}

function absent(name: string): JsonObject {
  return { properties: { [name]: nothing } };
}

/** A union of the object with each of the additions; what is said of the whole stays with the whole. */
function alternatives(
  { properties, required, type, additionalProperties, ...whole }: JsonObject,
  additions: readonly (readonly JsonObject[])[],
): JsonObject {
  const object: JsonObject = {
    ...(type !== undefined && { type }),
    ...(additionalProperties !== undefined && { additionalProperties }),
    properties: objectOf(properties),
    required: listOf(required),
  };
  return { ...whole, anyOf: additions.map((parts) => parts.reduce(merged, object)) };
}

/** Forbids what an addition forbids and demands what it demands. Bounds that it sets make no other type. */
function merged(object: JsonObject, addition: JsonObject): JsonObject {
  const forbidden = Object.entries(objectOf(addition.properties))
    .filter(([, schema]) => schema === false || schema === nothing)
    .map(([name]) => [name, nothing]);
  return {
    ...object,
    properties: { ...objectOf(object.properties), ...Object.fromEntries(forbidden) },
    required: [...new Set([...listOf(object.required), ...listOf(addition.required)])],
  };
}

/** In a union of closed objects without a discriminator, forbids in each what only others have. */
function apart(schema: JsonObject, schemas: JsonObject): JsonObject {
  const { discriminator, anyOf, oneOf } = schema;
  const word = Array.isArray(oneOf) ? "oneOf" : "anyOf";
  const union = oneOf ?? anyOf;
  if (discriminator !== undefined || !Array.isArray(union)) return schema;
  const members = union.map((one) => membersOf(one, schemas));
  const known = members.filter((names) => names !== undefined);
  if (known.length < 2 || known.length < members.length) return schema;
  const all = new Set(known.flat());
  return {
    ...schema,
    [word]: union.map((one, index) => {
      const others = [...all].filter((name) => members[index]?.includes(name) !== true);
      if (others.length === 0) return one;
      const never = Object.fromEntries(others.map((name) => [name, nothing]));
      return { allOf: [one, { type: "object", properties: never }] };
    }),
  };
}

/** The members of a closed object that a union names by reference; of all its alternatives together. */
function membersOf(one: Json, schemas: JsonObject): readonly string[] | undefined {
  const name = isJsonObject(one) ? one.$ref : undefined;
  if (typeof name !== "string") return undefined;
  const named = schemas[name.replace("#/components/schemas/", "")];
  if (!isJsonObject(named)) return undefined;
  const forms = Array.isArray(named.anyOf) ? named.anyOf : [named];
  const members = forms.map((form) =>
    isJsonObject(form) && form.additionalProperties === false
      ? Object.keys(objectOf(form.properties))
      : undefined,
  );
  return members.includes(undefined) ? undefined : members.flatMap((names) => names ?? []);
}

/** Changes every schema inside of a schema. */
function inParts(schema: JsonObject, change: (schema: JsonObject) => JsonObject): JsonObject {
  const one = (part: Json): Json => (isJsonObject(part) ? change(part) : part);
  return Object.fromEntries(
    Object.entries(schema).map(([word, value]) => {
      if (word === "properties" && isJsonObject(value)) return [word, mapSchemas(value, change)];
      if (["items", "additionalProperties"].includes(word)) return [word, one(value)];
      if (["anyOf", "oneOf", "allOf"].includes(word) && Array.isArray(value))
        return [word, value.map(one)];
      return [word, value];
    }),
  );
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
