import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { parsePointer } from "./pointer.ts";
import type { Schema } from "./schema.ts";

/** The named schemas that `$ref` resolves in: `Contract.schemas`. */
export interface Schemas {
  readonly [name: string]: Schema;
}

/**
 * Returns the schemas that may describe what a JSON Pointer names, or none if nothing declares it.
 *
 * Looks through `$ref`, `allOf`, `oneOf`, `anyOf`, `then`, `else`, additional members and array
 * elements. Stricter than validation: an object that declares some members and says nothing of others
 * does not have others, because a pointer to one is more often a slip than a wish. An object that
 * declares no members at all may have any.
 *
 * ```ts
 * schemasAt(contract.schemas, { $ref: "#/schemas/Run" }, "/retry_policy/max_attempts");
 * ```
 */
export function schemasAt(schemas: Schemas, schema: Schema, pointer: string): readonly Schema[] {
  let found: readonly Schema[] = [schema];
  for (const segment of parsePointer(pointer)) {
    found = found.flatMap((parent) => {
      const { declared, open } = step(schemas, parent, segment, new Set());
      return declared.length === 0 && open ? [true] : declared;
    });
  }
  return found;
}

/** Every plain schema that a schema is composed of: itself, and what its `$ref`s and branches lead to. */
export function schemaBranches(schemas: Schemas, schema: Schema): readonly JsonObject[] {
  const seen = new Set<Schema>();
  const visit = (node: Schema): readonly JsonObject[] => {
    if (typeof node === "boolean" || seen.has(node)) return [];
    seen.add(node);
    const { all, any } = parts(schemas, node);
    return [node, ...[...all, ...any].flatMap(visit)];
  };
  return visit(schema);
}

/** The types a value may have, or undefined if its schema does not say. `integer` stays apart from `number`. */
export function typesAt(schemas: Schemas, schema: Schema): ReadonlySet<string> | undefined {
  const types = schemaBranches(schemas, schema).flatMap((node) => {
    if (node.type !== undefined) return Array.isArray(node.type) ? node.type : [node.type];
    return node.const === undefined ? [] : [typeOf(node.const)];
  });
  return types.length === 0 ? undefined : new Set(types.map(String));
}

/** The values a closed set of constants allows, or undefined if other values are allowed too. */
export function constantsOf(schemas: Schemas, schema: Schema): readonly Json[] | undefined {
  return constants(schemas, schema, new Set());
}

/** The type of a value in the words of JSON Schema. */
export function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

interface Step {
  readonly declared: readonly Schema[];

  /** Nothing here speaks of members, so that any may be there. */
  readonly open: boolean;
}

const nothing: Step = { declared: [], open: false };

function step(schemas: Schemas, schema: Schema, segment: string, seen: Set<Schema>): Step {
  if (typeof schema === "boolean") return { declared: [], open: schema };
  if (seen.has(schema)) return nothing;
  const within = new Set([...seen, schema]);
  const visit = (part: Schema): Step => step(schemas, part, segment, within);
  const { all, any } = parts(schemas, schema);
  const own = ownStep(schema, segment);
  const needed = [own, ...all.map(visit)];
  const options = any.map(visit);
  return {
    declared: [...needed, ...options].flatMap(({ declared }) => declared),
    open:
      needed.every(({ open }) => open) &&
      (options.length === 0 || options.some(({ open }) => open)),
  };
}

/** One step into a schema by its own keywords, its `$ref` and branches left aside. */
function ownStep(schema: JsonObject, segment: string): Step {
  const { properties, patternProperties, additionalProperties, prefixItems, items, type } = schema;
  const types = type === undefined ? undefined : [type].flat();
  if (types !== undefined && !types.includes("object") && !types.includes("array")) return nothing;
  const declared: Json[] = [];
  if (isJsonObject(properties) && Object.hasOwn(properties, segment)) {
    declared.push(properties[segment] ?? true);
  }
  for (const [pattern, member] of Object.entries(patternProperties ?? {})) {
    if (matches(pattern, segment)) declared.push(member);
  }
  if (declared.length === 0 && additionalProperties !== undefined) {
    if (additionalProperties !== false) declared.push(additionalProperties);
  }
  if (/^(-1|-|0|[1-9]\d*)$/.test(segment)) {
    const fixed = Array.isArray(prefixItems) ? prefixItems[Number(segment)] : undefined;
    if (fixed !== undefined) declared.push(fixed);
    else if (items !== undefined) declared.push(items);
  }
  const says = [properties, patternProperties, additionalProperties, prefixItems, items];
  return {
    declared: declared.filter(isSchema),
    open: says.every((keyword) => keyword === undefined),
  };
}

/** What a schema is composed of: the schemas that all hold, and those of which some hold. */
function parts(schemas: Schemas, schema: JsonObject): { all: Schema[]; any: Schema[] } {
  const { $ref, allOf, oneOf, anyOf } = schema;
  const named = typeof $ref === "string" ? schemas[$ref.replace("#/schemas/", "")] : undefined;
  return {
    all: [...(named === undefined ? [] : [named]), ...list(allOf)],
    any: [...list(oneOf), ...list(anyOf), ...list([schema.then, schema.else])],
  };
}

function constants(
  schemas: Schemas,
  schema: Schema,
  seen: ReadonlySet<Schema>,
): readonly Json[] | undefined {
  if (typeof schema === "boolean" || seen.has(schema)) return undefined;
  if (schema.const !== undefined) return [schema.const];
  if (Array.isArray(schema.enum)) return schema.enum;
  const within = new Set([...seen, schema]);
  const visit = (part: Schema) => constants(schemas, part, within);
  const { all, any } = parts(schemas, schema);
  const needed = all.map(visit).find((values) => values !== undefined);
  if (needed !== undefined) return needed;
  const options = any.filter((part) => !isNull(part)).map(visit);
  const known = options.filter((values) => values !== undefined);
  return known.length > 0 && known.length === options.length ? known.flat() : undefined;
}

/** A pattern that is no regular expression matches nothing: the schema itself is at fault, and judged elsewhere. */
function matches(pattern: string, segment: string): boolean {
  try {
    return new RegExp(pattern, "u").test(segment);
  } catch {
    return false;
  }
}

function isNull(schema: Schema): boolean {
  return typeof schema !== "boolean" && schema.type === "null";
}

function list(value: Json | readonly (Json | undefined)[] | undefined): Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function isSchema(value: Json | undefined): value is Schema {
  return typeof value === "boolean" || isJsonObject(value);
}
