import { isJsonObject, type Json, type JsonObject, type Schema } from "@conduct/contract";
import { isEqual } from "./predicate.ts";

/** Questions to schemas whose references resolve in one set of components. */
export interface Schemas {
  /** Follows references to the schema that says something. */
  resolve(schema: Schema | undefined): Schema;

  /** The members an object of this schema declares, those of `allOf` included. */
  members(schema: Schema | undefined): { readonly [name: string]: Schema };
  required(schema: Schema | undefined): ReadonlySet<string>;

  /** The alternatives of `oneOf` or `anyOf`, if there are any. */
  branches(schema: Schema | undefined): readonly Schema[];

  /** The schema of what a pointer names, or undefined where nothing is declared. */
  at(schema: Schema | undefined, segments: readonly string[]): Schema | undefined;

  /** The types a value may have; empty when any. */
  types(schema: Schema | undefined): ReadonlySet<string>;
  allowsNull(schema: Schema | undefined): boolean;

  /** The values that are listed, if they are. */
  listed(schema: Schema | undefined): readonly Json[] | undefined;

  /** A quick look: type, constants, listed values, and for an object the members that tell branches apart. */
  fits(schema: Schema | undefined, value: Json): boolean;
}

export function createSchemas(components: { readonly [name: string]: Schema }): Schemas {
  const schemas: Schemas = {
    resolve,
    members,
    required,
    branches,
    at,
    types,
    allowsNull,
    listed,
    fits,
  };
  const resolvedBy = new WeakMap<JsonObject, Schema>();
  const checks = new WeakMap<JsonObject, (value: Json) => boolean>();
  return schemas;

  function resolve(schema: Schema | undefined): Schema {
    if (!isJsonObject(schema)) return schema ?? true;
    let resolved = resolvedBy.get(schema);
    if (resolved === undefined) {
      resolved = follow(schema);
      resolvedBy.set(schema, resolved);
    }
    return resolved;
  }

  function follow(schema: JsonObject): Schema {
    let resolved: Schema = schema;
    for (let hops = 0; isJsonObject(resolved) && typeof resolved.$ref === "string"; hops++) {
      if (hops > 20) return true;
      const name: string = resolved.$ref
        .slice("#/schemas/".length)
        .replaceAll("~1", "/")
        .replaceAll("~0", "~");
      const { $ref: _, ...rest }: JsonObject = resolved;
      const target: Schema = components[name] ?? true;
      resolved =
        constrains(rest) && isJsonObject(target)
          ? { ...rest, allOf: [target, ...parts(rest)] }
          : target;
    }
    return resolved;
  }

  function members(schema: Schema | undefined): { readonly [name: string]: Schema } {
    const own = resolve(schema);
    if (!isJsonObject(own)) return {};
    const inherited = parts(own).map((part) => members(part));
    return Object.assign({}, ...inherited, isJsonObject(own.properties) ? own.properties : {});
  }

  function required(schema: Schema | undefined): ReadonlySet<string> {
    const own = resolve(schema);
    if (!isJsonObject(own)) return new Set();
    const names = Array.isArray(own.required) ? (own.required as string[]) : [];
    return new Set([...names, ...parts(own).flatMap((part) => [...required(part)])]);
  }

  function branches(schema: Schema | undefined): readonly Schema[] {
    const own = resolve(schema);
    if (!isJsonObject(own)) return [];
    for (const list of [own.oneOf, own.anyOf]) if (Array.isArray(list)) return list as Schema[];
    return (
      parts(own)
        .map((part) => branches(part))
        .find((list) => list.length > 0) ?? []
    );
  }

  function at(schema: Schema | undefined, segments: readonly string[]): Schema | undefined {
    const [segment, ...rest] = segments;
    if (segment === undefined) return schema;
    const own = resolve(schema);
    if (!isJsonObject(own)) return undefined;
    const child = members(own)[segment] ?? element(own, segment);
    if (child !== undefined) return at(child, rest);
    for (const branch of branches(own)) {
      const found = at(branch, segments);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function types(schema: Schema | undefined): ReadonlySet<string> {
    const own = resolve(schema);
    if (!isJsonObject(own)) return new Set();
    if (typeof own.type === "string") return new Set([own.type]);
    if (Array.isArray(own.type)) return new Set(own.type as string[]);
    const values = own.const !== undefined ? [own.const] : Array.isArray(own.enum) ? own.enum : [];
    if (values.length > 0) return new Set(values.map((value: Json) => typeOf(value)));
    if (isJsonObject(own.properties)) return new Set(["object"]);
    const typed = [...branches(own), ...parts(own)].map((part) => types(part));
    return new Set(typed.flatMap((set) => [...set]));
  }

  function allowsNull(schema: Schema | undefined): boolean {
    const own = resolve(schema);
    if (!isJsonObject(own)) return own;
    if (Array.isArray(own.enum) && !own.enum.includes(null)) return false;
    if (own.const !== undefined) return own.const === null;
    if (own.type !== undefined) return types(own).has("null");
    const options = branches(own);
    if (options.length > 0) return options.some((branch) => allowsNull(branch));
    return parts(own).every((part) => allowsNull(part)) && !isJsonObject(own.properties);
  }

  function listed(schema: Schema | undefined): readonly Json[] | undefined {
    const own = resolve(schema);
    if (!isJsonObject(own)) return undefined;
    if (own.const !== undefined) return [own.const];
    if (Array.isArray(own.enum)) return own.enum;
    const lists = branches(own).map(
      (branch) => listed(branch) ?? (types(branch).has("null") ? [null] : undefined),
    );
    if (lists.length > 0)
      return lists.every((list) => list !== undefined)
        ? lists.flatMap((list) => list ?? [])
        : undefined;
    return parts(own)
      .map((part) => listed(part))
      .find((list) => list !== undefined);
  }

  function fits(schema: Schema | undefined, value: Json): boolean {
    const own = resolve(schema);
    if (!isJsonObject(own)) return own;
    let check = checks.get(own);
    if (check === undefined) {
      check = compileFit(own);
      checks.set(own, check);
    }
    return check(value);
  }

  function compileFit(own: JsonObject): (value: Json) => boolean {
    const { const: constant, enum: values } = own;
    const allowed = own.type === undefined ? undefined : [...types(own)];
    const inherited = parts(own);
    const options = branches(own);
    const declared = members(own);
    const telling = Object.entries(declared).filter(([, member]) => listed(member) !== undefined);
    const isClosed = own.additionalProperties === false;
    const needed = Array.isArray(own.required) ? own.required.map(String) : [];
    return (value) => {
      if (constant !== undefined && !isEqual(constant, value)) return false;
      if (Array.isArray(values) && !values.some((item: Json) => isEqual(item, value))) return false;
      if (allowed !== undefined && !allowed.some((type) => isOfType(value, type))) return false;
      if (!inherited.every((part) => fits(part, value))) return false;
      if (options.length > 0 && !options.some((branch) => fits(branch, value))) return false;
      if (!isJsonObject(value)) return true;
      if (isClosed && Object.keys(value).some((name) => !Object.hasOwn(declared, name)))
        return false;
      if (needed.some((name) => value[name] === undefined)) return false;
      return telling.every(([name, member]) => {
        const held = value[name];
        return held === undefined || fits(member, held);
      });
    };
  }

  function element(own: JsonObject, segment: string): Schema | undefined {
    if (/^(-1|\d+)$/.test(segment)) {
      if (Array.isArray(own.prefixItems) && own.prefixItems[Number(segment)] !== undefined) {
        return own.prefixItems[Number(segment)] as Schema;
      }
      if (own.items !== undefined) return own.items as Schema;
      const inherited = parts(own).map((part) => at(part, [segment]));
      if (inherited.some((part) => part !== undefined))
        return inherited.find((part) => part !== undefined);
    }
    const open = own.additionalProperties;
    return isJsonObject(open) || open === true ? open : undefined;
  }
}

/** Returns true if a value has a type of JSON Schema. */
export function isOfType(value: Json, type: string): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return typeof value === "number";
  return typeOf(value) === type;
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}

function parts(schema: JsonObject): readonly Schema[] {
  return Array.isArray(schema.allOf) ? (schema.allOf as Schema[]) : [];
}

/** Whether what stands beside a `$ref` says anything about the value. */
function constrains(siblings: JsonObject): boolean {
  return Object.keys(siblings).some((name) => !annotations.has(name));
}

const annotations: ReadonlySet<string> = new Set([
  "description",
  "title",
  "summary",
  "examples",
  "example",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "$comment",
]);
