import { readFileSync } from "node:fs";
import type { Json } from "@conduct/contract";
import { parse } from "yaml";

export type Tree = { [key: string]: Json };

/** The document without our extension, as any other tool reads it. */
export function plainDocument(file: string): Tree {
  return withoutExtensions(parse(readFileSync(file, "utf8")) as Json) as Tree;
}

/** Asks a server. */
export type Fetch = (path: string, body?: Json) => Promise<Response>;

/** Ids of things that exist on a server, by path and parameter. */
export type Ids = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The document with ids of things that exist as the examples of its path parameters: without them most
 * tools would only ever ask for what is not there.
 */
export function withIds(document: Tree, ids: Ids): Tree {
  const paths = Object.entries(document.paths as Tree).map(([path, item]): [string, Json] => {
    const known = ids.get(path) ?? new Map<string, string>();
    const withKnown = (holder: Json): Json =>
      isTree(holder) && Array.isArray(holder.parameters)
        ? {
            ...holder,
            parameters: holder.parameters.map((one) => withId(resolve(one, document), known)),
          }
        : holder;
    const operations = Object.entries(withKnown(item) as Tree).map(([key, inner]) => [
      key,
      withKnown(inner),
    ]);
    return [path, Object.fromEntries(operations)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** For each parameter of each path, the first id of the list before it; an empty list is given one item. */
export async function findIds(document: Tree, fetch: Fetch): Promise<Ids> {
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const path of Object.keys(document.paths as Tree)) {
    const ids = new Map<string, string>();
    let [known, template] = ["", ""];
    for (const segment of path.split("/").slice(1)) {
      const name = /^\{(.*)\}$/.exec(segment)?.[1];
      if (name === undefined) known += `/${segment}`;
      else {
        const id =
          (await firstId(known, name, fetch)) ??
          (await createdId(document, template, { path: known, name }, fetch));
        if (id === undefined) break;
        ids.set(name, id);
        known += `/${encodeURIComponent(id)}`;
      }
      template += `/${segment}`;
    }
    found.set(path, ids);
  }
  return found;
}

async function firstId(list: string, name: string, fetch: Fetch): Promise<string | undefined> {
  const response = await fetch(list);
  if (!response.ok) return undefined;
  const body = (await response.json()) as Json;
  const rows = isTree(body) ? Object.values(body).find(Array.isArray) : body;
  return idIn(Array.isArray(rows) ? rows[0] : undefined, name);
}

async function createdId(
  document: Tree,
  template: string,
  { path, name }: { readonly path: string; readonly name: string },
  fetch: Fetch,
): Promise<string | undefined> {
  const create = at(document, ["paths", template, "post", "requestBody"]);
  const schema = at(create, ["content", "application/json", "schema"]);
  const body = exampleOf(schema, document);
  if (body === undefined) return undefined;
  const response = await fetch(path, body);
  return response.ok ? idIn((await response.json()) as Json, name) : undefined;
}

/** What a resource calls as the parameter is called, or else its id, or its name. */
function idIn(value: Json | undefined, name: string): string | undefined {
  if (!isTree(value)) return undefined;
  return [value[name], value.id, value.name].find((one) => typeof one === "string");
}

function exampleOf(schema: Json | undefined, document: Tree): Json | undefined {
  if (schema === undefined) return undefined;
  const known = resolve(schema, document);
  if (!isTree(known)) return undefined;
  if (known.example !== undefined) return known.example;
  if (Array.isArray(known.examples)) return known.examples[0];
  const choice = known.oneOf ?? known.anyOf;
  return Array.isArray(choice) ? exampleOf(choice[0], document) : undefined;
}

function at(value: Json | undefined, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>(
    (node, key) => (isTree(node) ? node[key] : undefined),
    value,
  );
}

function withId(parameter: Json, ids: ReadonlyMap<string, string>): Json {
  if (!isTree(parameter) || parameter.in !== "path") return parameter;
  // Some tools refuse a document that shows none.
  const id = ids.get(String(parameter.name)) ?? "unknown";
  return { ...parameter, example: id, schema: { type: "string", enum: [id], example: id } };
}

function resolve(value: Json, document: Tree): Json {
  if (!isTree(value) || typeof value.$ref !== "string") return value;
  return value.$ref
    .split("/")
    .slice(1)
    .reduce<Json>((at, key) => (isTree(at) ? (at[key] ?? null) : null), document);
}

function withoutExtensions(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutExtensions);
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith("x-"))
      .map(([key, inner]) => [key, withoutExtensions(inner)]),
  );
}

function isTree(value: Json | undefined): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
