import { isJsonObject, type Json, type Operation, type Parameter } from "@conduct/contract";
import type { MockRequest } from "./exchange.ts";
import type { Schemas } from "./schemas.ts";
import type { Values } from "./scope.ts";

/** The parameters of a request: those that are declared by their types, all others as text. */
export interface Parameters {
  readonly query: Values;
  readonly path: Values;
  readonly header: Values;
  readonly cookie: Values;

  /** What was sent, without the defaults. */
  readonly sent: ReadonlySet<Parameter>;
}

/** Reads the parameters of an operation from a request, with the defaults of what was not sent. */
export type ReadParameters = (
  request: MockRequest,
  path: { readonly [name: string]: string },
) => Parameters;

/** Works out once how the parameters of an operation are written. */
export function createParameterReader(operation: Operation, schemas: Schemas): ReadParameters {
  const plans = operation.parameters.map((parameter) => ({
    parameter,
    read: reader(parameter, schemas),
    fallback: defaultOf(parameter, schemas),
  }));
  const readsCookies = plans.some(({ parameter }) => parameter.in === "cookie");

  return (request, path) => {
    const raw = {
      query: parseQuery(request.query),
      path: textLists(path),
      header: textLists(request.headers ?? {}),
      cookie: readsCookies ? parseCookies(request.headers?.cookie) : {},
    };
    const values: Record<keyof typeof raw, Record<string, Json>> = {
      query: plainValues(raw.query),
      path: { ...path },
      header: plainValues(raw.header),
      cookie: plainValues(raw.cookie),
    };
    const sent = new Set<Parameter>();
    for (const { parameter, read, fallback } of plans) {
      const name = parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name;
      const value = read(name, raw[parameter.in]);
      if (value !== undefined) sent.add(parameter);
      const held = value ?? fallback;
      if (held !== undefined) values[parameter.in][name] = held;
    }
    return { ...values, sent };
  };
}

/** Texts by name, as they came: one for each time the name was sent. */
interface Raw {
  readonly [name: string]: readonly string[];
}

type Read = (name: string, raw: Raw) => Json | undefined;

function reader({ in: place, schema, style, explode }: Parameter, schemas: Schemas): Read {
  const types = schemas.types(schema);
  const scalar = (text: string) => coerce(text, types);
  if (types.has("array")) {
    const items = schemas.types(schemas.at(schema, ["0"]));
    const separator = separators[style] ?? ",";
    return (name, raw) => {
      const texts = raw[name];
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
    const text = raw[name]?.at(-1);
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
      if (inner !== undefined) object[inner] = member(inner, texts.at(-1) ?? "");
    }
    return Object.keys(object).length === 0 ? undefined : object;
  }
  const text = raw[name]?.at(-1);
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
export function parseQuery(query: string | undefined): Raw {
  if (query === undefined || query === "") return {};
  const raw: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const texts = raw[name];
    if (texts === undefined) raw[name] = [value];
    else texts.push(value);
  }
  return raw;
}

function parseCookies(header: string | readonly string[] | undefined): Raw {
  const raw: Record<string, string[]> = {};
  for (const pair of [header ?? []].flat().join(";").split(";")) {
    const [name = "", ...rest] = pair.trim().split("=");
    if (name !== "") raw[name] = [rest.join("=")];
  }
  return raw;
}

function textLists(values: {
  readonly [name: string]: string | readonly string[] | undefined;
}): Raw {
  const raw: Record<string, readonly string[]> = {};
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value !== undefined) raw[name] = typeof value === "string" ? [value] : value;
  }
  return raw;
}

function plainValues(raw: Raw): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const name of Object.keys(raw)) values[name] = raw[name]?.at(-1) ?? "";
  return values;
}
