import { isJsonObject, type Json, type Operation, type Parameter } from "@conduct/contract";
import type { MockRequest } from "./exchange.ts";
import type { Schemas } from "./schemas.ts";
import type { Values } from "./scope.ts";

/** The parameters of a request: those that are declared by their types, all others as text. */
export interface Parameters {
  readonly values: {
    readonly query: Values;
    readonly path: Values;
    readonly cookie: Values;
    header(name: string): Json | undefined;
  };

  /** What was sent, by its place among the declared parameters; what was not has its default. */
  readonly sent: readonly boolean[];
}

/** Reads the parameters of an operation from a request, with the defaults of what was not sent. */
export type ReadParameters = (
  request: MockRequest,
  path: { readonly [name: string]: string },
) => Parameters;

/** Works out once how the parameters of an operation are written. */
export function createParameterReader(operation: Operation, schemas: Schemas): ReadParameters {
  const plans = operation.parameters.map((parameter) => ({
    place: parameter.in,
    name: parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name,
    read: reader(parameter, schemas),
    fallback: defaultOf(parameter, schemas),
  }));
  const readsCookies = plans.some(({ place }) => place === "cookie");
  const readsHeaders = plans.some(({ place }) => place === "header");

  return (request, path) => {
    const query = parseQuery(request.query);
    const cookies = readsCookies ? parseCookies(request.headers?.cookie) : none;
    const header: Record<string, Json> = {};
    const values = {
      query: plainValues(query),
      path: { ...path } as Record<string, Json>,
      cookie: plainValues(cookies),
      header,
    };
    const raw = {
      query,
      path,
      cookie: cookies,
      header: readsHeaders ? (request.headers ?? none) : none,
    };
    const sent: boolean[] = [];
    for (const { place, name, read, fallback } of plans) {
      const value = read(name, raw[place]);
      sent.push(value !== undefined);
      const held = value ?? fallback;
      if (held !== undefined) values[place][name] = held;
    }
    // Most requests come with headers that nobody asks for: they are looked at when somebody does.
    const named = (name: string) => header[name] ?? lastOf(request.headers?.[name]);
    return {
      values: { query: values.query, path: values.path, cookie: values.cookie, header: named },
      sent,
    };
  };
}

/** Texts by name, as they came: one for each time the name was sent. */
interface Raw {
  readonly [name: string]: string | readonly string[] | undefined;
}

type Read = (name: string, raw: Raw) => Json | undefined;

function reader({ in: place, schema, style, explode }: Parameter, schemas: Schemas): Read {
  const types = schemas.types(schema);
  const scalar = (text: string) => coerce(text, types);
  if (types.has("array")) {
    const items = schemas.types(schemas.at(schema, ["0"]));
    const separator = separators[style] ?? ",";
    return (name, raw) => {
      const texts = listOf(raw[name]);
      if (texts === undefined) return undefined;
      const plain = place === "path" ? texts.map((text) => stripStyle(text, name, style)) : texts;
      const pieces =
        explode && place === "query"
          ? plain
          : plain.flatMap((text) => (text === "" ? [] : text.split(separator)));
      return pieces.map((piece) => coerce(piece, items));
    };
  }
  if (types.has("object") && !types.has("string")) {
    return (name, raw) =>
      readObject(name, raw, { place, style, explode }, (member, text) =>
        coerce(text, schemas.types(schemas.at(schema, [member]))),
      );
  }
  return (name, raw) => {
    const text = lastOf(raw[name]);
    return text === undefined
      ? undefined
      : scalar(place === "path" ? stripStyle(text, name, style) : text);
  };
}

function readObject(
  name: string,
  raw: Raw,
  {
    place,
    style,
    explode,
  }: { readonly place: string; readonly style: string; readonly explode: boolean },
  member: (name: string, text: string) => Json,
): Json | undefined {
  const object: Record<string, Json> = {};
  if (style === "deepObject") {
    for (const [key, texts] of Object.entries(raw)) {
      const inner =
        key.startsWith(`${name}[`) && key.endsWith("]")
          ? key.slice(name.length + 1, -1)
          : undefined;
      if (inner !== undefined) object[inner] = member(inner, lastOf(texts) ?? "");
    }
    return Object.keys(object).length === 0 ? undefined : object;
  }
  const text = lastOf(raw[name]);
  if (text === undefined) return undefined;
  const plain = place === "path" ? stripStyle(text, name, style) : text;
  const pieces = plain.split(separators[style] ?? ",");
  if (explode) {
    for (const piece of pieces) {
      const [key = "", value = ""] = piece.split("=");
      object[key] = member(key, value);
    }
    return object;
  }
  for (let index = 0; index + 1 < pieces.length; index += 2) {
    const key = pieces[index] ?? "";
    object[key] = member(key, pieces[index + 1] ?? "");
  }
  return object;
}

const separators: Readonly<Record<string, string>> = {
  spaceDelimited: " ",
  pipeDelimited: "|",
  label: ".",
};

/** Takes off the mark that `label` and `matrix` put before a value. */
function stripStyle(text: string, name: string, style: string): string {
  if (style === "label") return text.startsWith(".") ? text.slice(1) : text;
  if (style === "matrix") return text.startsWith(`;${name}=`) ? text.slice(name.length + 2) : text;
  return text;
}

/** Reads a text by the types its schema allows; a text that is of none of them stays a text. */
function coerce(text: string, types: ReadonlySet<string>): Json {
  if (types.size === 0) return text;
  if ((types.has("integer") || types.has("number")) && number.test(text)) return Number(text);
  if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
  if (types.has("null") && text === "null" && !types.has("string")) return null;
  return text;
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function defaultOf(parameter: Parameter, schemas: Schemas): Json | undefined {
  const schema = schemas.resolve(parameter.schema);
  return isJsonObject(schema) ? schema.default : undefined;
}

/** Takes a query string apart. */
export function parseQuery(query: string | undefined): {
  readonly [name: string]: readonly string[];
} {
  if (query === undefined || query === "") return none;
  const raw: Record<string, string[]> = {};
  const isPlain = !/[%+]/.test(query);
  for (const [name, value] of isPlain ? pairs(query) : new URLSearchParams(query)) {
    const texts = raw[name];
    if (texts === undefined) raw[name] = [value];
    else texts.push(value);
  }
  return raw;
}

/** The pairs of a query that needs no decoding. */
function pairs(query: string): (readonly [string, string])[] {
  return query.split("&").flatMap((pair) => {
    const mark = pair.indexOf("=");
    if (pair === "") return [];
    return [
      mark < 0 ? ([pair, ""] as const) : ([pair.slice(0, mark), pair.slice(mark + 1)] as const),
    ];
  });
}

const none = {};

function parseCookies(header: string | readonly string[] | undefined): Raw {
  const raw: Record<string, string> = {};
  for (const pair of [header ?? []].flat().join(";").split(";")) {
    const [name = "", ...rest] = pair.trim().split("=");
    if (name !== "") raw[name] = rest.join("=");
  }
  return raw;
}

function plainValues(raw: Raw): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const name in raw) {
    const text = lastOf(raw[name]);
    if (text !== undefined) values[name] = text;
  }
  return values;
}

function listOf(texts: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof texts === "string" ? [texts] : texts;
}

/** Of a name that was sent several times the last one counts. */
function lastOf(texts: string | readonly string[] | undefined): string | undefined {
  return typeof texts === "string" ? texts : texts?.at(-1);
}
