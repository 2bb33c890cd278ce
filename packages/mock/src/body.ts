import { isJsonObject, type Json, type Media, type RequestBody } from "@conduct/contract";
import { headerOf, type MockRequest } from "./exchange.ts";
import { type Part, readMultipart } from "./multipart.ts";
import type { Schemas } from "./schemas.ts";

/** The body of a request, or why it cannot be read. */
export type ReadBody =
  | { readonly kind: "absent" }
  | { readonly kind: "value"; readonly value: Json; readonly media: Media; readonly type: string }
  | { readonly kind: "bytes" }
  | { readonly kind: "unreadable"; readonly message: string }
  | { readonly kind: "unsupported"; readonly type: string; readonly allowed: readonly string[] };

/** Reads the body of a request by the media type it names, or by the first that is declared. */
export function readBody(
  declared: RequestBody | undefined,
  request: MockRequest,
  schemas: Schemas,
): ReadBody {
  const { body } = request;
  if (declared === undefined || body === undefined || body.length === 0) return { kind: "absent" };
  const allowed = Object.keys(declared.content);
  const named = headerOf(request, "content-type")?.split(";")[0]?.trim().toLowerCase();
  const type = named === undefined || named === "" ? allowed[0] : named;
  const match =
    type === undefined ? undefined : allowed.find((range) => accepts(range.toLowerCase(), type));
  const media = match === undefined ? undefined : declared.content[match];
  if (type === undefined || media === undefined)
    return { kind: "unsupported", type: type ?? "", allowed };
  if (isJsonType(type)) return readJson(textOf(body), media, type);
  if (type === "application/x-www-form-urlencoded") {
    return {
      kind: "value",
      value: readForm(new URLSearchParams(textOf(body)), media, schemas),
      media,
      type,
    };
  }
  if (type === "multipart/form-data") {
    const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
    const parts = readMultipart(bytes, headerOf(request, "content-type") ?? "");
    if (parts === undefined) return { kind: "unreadable", message: "not a multipart form" };
    return { kind: "value", value: readParts(parts, media, schemas), media, type };
  }
  if (type.startsWith("text/")) return { kind: "value", value: textOf(body), media, type };
  return { kind: "bytes" };
}

/** Returns true for JSON and the types built on it. */
export function isJsonType(type: string): boolean {
  return /^[^/]+\/(json|[^;]*\+json)\b/i.test(type);
}

function readJson(text: string, media: Media, type: string): ReadBody {
  try {
    return { kind: "value", value: JSON.parse(text) as Json, media, type };
  } catch (error) {
    return { kind: "unreadable", message: error instanceof Error ? error.message : String(error) };
  }
}

function readForm(form: URLSearchParams, { schema }: Media, schemas: Schemas): Json {
  const object: Record<string, Json> = {};
  for (const name of new Set(form.keys())) {
    const types = schemas.types(schemas.at(schema, [name]));
    const texts = form.getAll(name);
    if (types.has("array")) object[name] = texts;
    else object[name] = fromText(texts.at(-1) ?? "", types);
  }
  return object;
}

/** A field is read by its types, a part that says it is JSON as such, and a file is known by its name. */
function readParts(parts: readonly Part[], { schema }: Media, schemas: Schemas): Json {
  const object: Record<string, Json> = {};
  for (const { name, file, type = "", text } of parts) {
    const types = schemas.types(schemas.at(schema, [name]));
    const isStructured = isJsonType(type) && file === undefined;
    const value = isStructured ? fromText(text, structured) : (file ?? fromText(text, types));
    const held = object[name];
    if (!types.has("array")) object[name] = value;
    else object[name] = Array.isArray(held) ? [...held, value] : [value];
  }
  return object;
}

const structured: ReadonlySet<string> = new Set(["object", "array"]);

/** Reads a form field by its types: a form holds nothing but text. */
function fromText(text: string, types: ReadonlySet<string>): Json {
  if (types.has("string") || types.size === 0) return text;
  try {
    const value = JSON.parse(text) as Json;
    return isJsonObject(value) || !types.has("object") ? value : text;
  } catch {
    return text;
  }
}

/** Whether a declared media range covers a type. */
function accepts(range: string, type: string): boolean {
  const plain = range.split(";")[0]?.trim();
  return (
    plain === type ||
    plain === "*/*" ||
    (plain?.endsWith("/*") === true && type.startsWith(plain.slice(0, -1)))
  );
}

function textOf(body: string | Uint8Array): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
