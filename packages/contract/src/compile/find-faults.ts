import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { getPointer } from "../pointer.ts";
import { typeOf } from "../schema-at.ts";

/** One way in which a value is not what a JSON Schema asks for. */
export interface Fault {
  /** The members to follow from the value to the part that is at fault. */
  readonly path: readonly string[];
  readonly keyword: Keyword;

  /** What the schema says under the keyword. */
  readonly wanted: Json;

  /** The schema that asks for it. */
  readonly schema: JsonObject;

  /** What is there. */
  readonly value: Json;

  /** The member that is missing, or has no business there. */
  readonly member?: string;

  /** The members whose presence, or absence, makes the schema ask. */
  readonly beside?: readonly string[];
  readonly without?: readonly string[];
}

export type Keyword = (typeof keywords)[number];

/**
 * The keywords that are understood: those that the schema of `x-conduct` uses, with the meaning that
 * draft 2020-12 gives them. Generating the schema fails for any other.
 */
export const keywords = [
  "type",
  "const",
  "enum",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "required",
  "additionalProperties",
  "propertyNames",
  "properties",
  "patternProperties",
  "dependentSchemas",
  "prefixItems",
  "items",
  "anyOf",
  "not",
  "if",
  "then",
  "else",
  "$ref",
] as const;

/**
 * Everything that is wrong with a value, by one of the definitions of a schema.
 *
 * A small reading of JSON Schema, so that the package needs no compiler at run time and each fault can
 * say which schema asked for what. Tests hold it against a full implementation.
 */
export function findFaults(root: JsonObject, definition: string, value: Json): readonly Fault[] {
  return check({ root, path: [] }, { $ref: `#/$defs/${definition}` }, value);
}

interface Scope {
  readonly root: JsonObject;
  readonly path: readonly string[];
  readonly beside?: readonly string[];
  readonly without?: readonly string[];
}

function check(scope: Scope, schema: Json, value: Json): readonly Fault[] {
  if (!isJsonObject(schema)) {
    return schema === false
      ? [fault(scope, "not", {}, value, { member: scope.path.at(-1) ?? "" })]
      : [];
  }
  const reference = typeof schema.$ref === "string" ? schema.$ref : undefined;
  const target = reference === undefined ? undefined : getPointer(scope.root, reference.slice(1));
  const own = [
    ...(target === undefined ? [] : check(scope, target, value)),
    ...checkPlain(scope, schema, value),
  ];
  // A value of the wrong type is wrong in one way, not in ten.
  if (own.some(({ keyword, path }) => keyword === "type" && path === scope.path)) return own;
  return [
    ...own,
    ...checkMembers(scope, schema, value),
    ...checkItems(scope, schema, value),
    ...checkBranches(scope, schema, value),
  ];
}

/** Keywords about the value itself. */
function checkPlain(scope: Scope, schema: JsonObject, value: Json): readonly Fault[] {
  return keywords
    .filter((keyword) => schema[keyword] !== undefined)
    .filter((keyword) => !(plain[keyword]?.(schema[keyword] ?? null, value) ?? true))
    .map((keyword) => fault(scope, keyword, schema, value));
}

function checkMembers(scope: Scope, schema: JsonObject, value: Json): readonly Fault[] {
  if (!isJsonObject(value)) return [];
  const { required, properties, patternProperties, additionalProperties, propertyNames } = schema;
  const missing = (Array.isArray(required) ? required : [])
    .filter((member) => !Object.hasOwn(value, String(member)))
    .map((member) => fault(scope, "required", schema, value, { member: String(member) }));
  const members = Object.entries(value).flatMap(([member, part]) => {
    const inside = { ...scope, path: [...scope.path, member] };
    const known =
      isJsonObject(properties) && Object.hasOwn(properties, member) ? [properties[member]] : [];
    const matching = Object.entries(isJsonObject(patternProperties) ? patternProperties : {})
      .filter(([pattern]) => new RegExp(pattern, "u").test(member))
      .map(([, part]) => part);
    const schemas = [...known, ...matching].filter((found) => found !== undefined);
    if (schemas.length === 0 && additionalProperties === false) {
      return [fault(inside, "additionalProperties", schema, part, { member })];
    }
    const names = propertyNames === undefined ? [] : check(inside, propertyNames, member);
    const all = schemas.length === 0 ? [additionalProperties ?? true] : schemas;
    const faults = all.flatMap((found) =>
      check(found === false ? inside : deeper(inside), found, part),
    );
    return [...names.map((found) => ({ ...found, member })), ...faults];
  });
  const dependent = Object.entries(
    isJsonObject(schema.dependentSchemas) ? schema.dependentSchemas : {},
  )
    .filter(([member]) => Object.hasOwn(value, member))
    .flatMap(([member, part]) => check({ ...scope, beside: [member] }, part, value));
  return [...missing, ...members, ...dependent];
}

function checkItems(scope: Scope, schema: JsonObject, value: Json): readonly Fault[] {
  if (!Array.isArray(value)) return [];
  const fixed = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
  return value.flatMap((item: Json, index) => {
    const inside = deeper({ ...scope, path: [...scope.path, String(index)] });
    return check(inside, fixed[index] ?? schema.items ?? true, item);
  });
}

function checkBranches(scope: Scope, schema: JsonObject, value: Json): readonly Fault[] {
  const holds = (part: Json): boolean => check(scope, part, value).length === 0;
  const faults: Fault[] = [];
  if (schema.if !== undefined) {
    const needed =
      isJsonObject(schema.if) && Array.isArray(schema.if.required)
        ? schema.if.required.map(String)
        : [];
    if (holds(schema.if))
      faults.push(
        ...check(
          needed.length === 0 ? scope : { ...scope, beside: needed },
          schema.then ?? true,
          value,
        ),
      );
    else
      faults.push(
        ...check(
          needed.length === 0 ? scope : { ...scope, without: needed },
          schema.else ?? true,
          value,
        ),
      );
  }
  if (schema.not !== undefined && holds(schema.not))
    faults.push(fault(scope, "not", schema, value));
  if (Array.isArray(schema.anyOf) && !schema.anyOf.some(holds))
    faults.push(fault(scope, "anyOf", schema, value));
  return faults;
}

/** Inside a member, what stands beside that member no longer explains anything. */
function deeper({ root, path }: Scope): Scope {
  return { root, path };
}

function fault(
  { path, beside, without }: Scope,
  keyword: Keyword,
  schema: JsonObject,
  value: Json,
  more: { readonly member?: string } = {},
): Fault {
  const context = { ...(beside && { beside }), ...(without && { without }) };
  return { path, keyword, wanted: schema[keyword] ?? false, schema, value, ...context, ...more };
}

type Test = (wanted: Json, value: Json) => boolean;

const plain: { readonly [keyword in Keyword]?: Test } = {
  type: (wanted, value) => [wanted].flat().some((type) => hasType(value, type)),
  const: (wanted, value) => wanted === value,
  enum: (wanted, value) => Array.isArray(wanted) && wanted.includes(value),
  pattern: (wanted, value) =>
    typeof value !== "string" || new RegExp(String(wanted), "u").test(value),
  minLength: (wanted, value) => typeof value !== "string" || [...value].length >= Number(wanted),
  maxLength: (wanted, value) => typeof value !== "string" || [...value].length <= Number(wanted),
  minimum: (wanted, value) => typeof value !== "number" || value >= Number(wanted),
  maximum: (wanted, value) => typeof value !== "number" || value <= Number(wanted),
  minItems: (wanted, value) => !Array.isArray(value) || value.length >= Number(wanted),
  maxItems: (wanted, value) => !Array.isArray(value) || value.length <= Number(wanted),
  minProperties: (wanted, value) =>
    !isJsonObject(value) || Object.keys(value).length >= Number(wanted),
  maxProperties: (wanted, value) =>
    !isJsonObject(value) || Object.keys(value).length <= Number(wanted),
};

function hasType(value: Json, type: Json): boolean {
  const own = typeOf(value);
  return own === type || (own === "integer" && type === "number");
}
