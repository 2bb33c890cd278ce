import type { Diagnostic } from "../diagnostic.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { parsePointer } from "../pointer.ts";
import { problem } from "../problem.ts";
import { keyOf, type Resolver, refOf } from "../read/resolve-ref.ts";
import { child, children, type Node, placeOf, rootOf, type Source } from "../read/source.ts";
import type { Schema } from "../schema.ts";
import { translateSchema } from "./translate-schema.ts";

/** Turns the schemas of a document, wherever they stand, into ones that refer to each other by name. */
export interface SchemaCompiler {
  /** The schema written at a node. Absent nodes allow everything. */
  readonly compile: (node: Node) => Schema;

  /** Every schema that has a name, or got one because something refers to it. */
  readonly named: () => { readonly [name: string]: Schema };
}

/**
 * Makes a schema compiler for one document.
 *
 * The names of `components.schemas` stay as they are. Whatever else a `$ref` leads to (a part of a
 * schema, another file) gets a name made of the last segment of its address.
 */
export function createSchemaCompiler(
  main: Source,
  legacy: boolean,
  resolver: Resolver,
  report: (diagnostic: Diagnostic) => void,
): SchemaCompiler {
  const names = new Map<string, string>();
  const named = new Map<string, Schema>();
  const components = children(child(rootOf(main), "components", "schemas"));
  for (const [name, node] of components) names.set(keyOf(node), name);
  const taken = new Set(names.values());

  function compile(node: Node): Schema {
    const { value } = node;
    if (value === undefined || typeof value === "boolean") return value ?? true;
    if (!isJsonObject(value)) {
      report(problem("C016", placeOf(node), "A schema must be an object or a boolean."));
      return true;
    }
    const schema = mapKeywords(node, value);
    return legacy ? translateSchema(schema) : schema;
  }

  function mapKeywords(node: Node, value: JsonObject): JsonObject {
    const ref = refOf(value);
    if (ref !== undefined && legacy) return reference(ref, node);
    const schema: [string, Json][] = [];
    for (const [keyword, part] of Object.entries(value)) {
      const at = child(node, keyword);
      if (keyword === "$ref" && ref !== undefined)
        schema.push(...Object.entries(reference(ref, node)));
      else if (keyword === "discriminator") schema.push([keyword, discriminator(at)]);
      else if (single.has(keyword) && !Array.isArray(part)) schema.push([keyword, compile(at)]);
      else if (several.has(keyword) && Array.isArray(part)) {
        schema.push([keyword, children(at).map(([, item]) => compile(item))]);
      } else if (maps.has(keyword) && isJsonObject(part)) {
        schema.push([
          keyword,
          Object.fromEntries(children(at).map(([name, item]) => [name, compile(item)])),
        ]);
      } else if (!nowhere.has(keyword)) schema.push([keyword, part]);
    }
    return Object.fromEntries(schema);
  }

  function reference(ref: string, from: Node): JsonObject {
    const name = nameOf(ref, from);
    return name === undefined ? {} : { $ref: `#/schemas/${name}` };
  }

  /** The name of what a `$ref` leads to. A chain of nothing but `$ref`s must end somewhere. */
  function nameOf(ref: string, from: Node): string | undefined {
    const target = resolver.locate(ref, from);
    if (target === undefined || resolver.follow(target) === undefined) return undefined;
    const key = keyOf(target);
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = freeName(target);
    names.set(key, name);
    taken.add(name);
    // Before the schema is compiled, so that a schema that refers to itself ends here.
    named.set(name, true);
    named.set(name, compile(target));
    return name;
  }

  function freeName({ source, pointer }: Node): string {
    const file = new URL(source.url).pathname.split("/").at(-1) ?? "";
    const last = parsePointer(pointer).at(-1) ?? decodeURIComponent(file.replace(/\.\w+$/, ""));
    const base = last.replaceAll(/[^\w.-]+/g, "_") || "schema";
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base}${number}`;
    return name;
  }

  function discriminator(node: Node): Json {
    const mapping = child(node, "mapping");
    if (!isJsonObject(node.value) || !isJsonObject(mapping.value)) return node.value ?? null;
    const mapped = Object.entries(mapping.value).map(([value, target]) => {
      if (typeof target !== "string") return [value, target] as const;
      const isName = components.some(([name]) => name === target);
      const name = isName ? target : nameOf(target, mapping);
      return [value, name === undefined ? target : `#/schemas/${name}`] as const;
    });
    return { ...node.value, mapping: Object.fromEntries(mapped) };
  }

  for (const [name, node] of components) named.set(name, compile(node));
  return { compile, named: () => Object.fromEntries(named) };
}

/** Keywords by what they hold; everything else, examples and constants above all, is left alone. */
const single: ReadonlySet<string> = new Set([
  "additionalProperties",
  "contains",
  "contentSchema",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);
const several: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const maps: ReadonlySet<string> = new Set([
  "$defs",
  "definitions",
  "dependentSchemas",
  "patternProperties",
  "properties",
]);

/** What would move the base of the `$ref`s, which are all absolute once compiled. */
const nowhere: ReadonlySet<string> = new Set(["$anchor", "$dynamicAnchor", "$id", "$schema"]);
