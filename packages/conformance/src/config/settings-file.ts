import {
  didYouMean,
  type Json,
  type JsonObject,
  type Place,
  parseSource,
  placeAt,
} from "@conduct/contract";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";

/** Thrown for a file of settings that cannot be used: every mistake in it, each with its place. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly mistakes: readonly SettingsMistake[];

  constructor(mistakes: readonly SettingsMistake[]) {
    super(mistakes.map(formatMistake).join("\n"));
    this.mistakes = mistakes;
  }
}

export interface SettingsMistake {
  readonly message: string;
  readonly file: string;

  /** Absent where only the file as a whole is known, as for a module. */
  readonly place?: Place;
}

/** Settings as they were read, and where each part of them was written. */
export interface SettingsFile<T> {
  readonly value: T;
  placeOf(pointer: string): Place;
}

/**
 * Reads YAML or JSON settings against a JSON Schema.
 *
 * @throws {SettingsError} with all mistakes, each by file, line and column.
 */
export function parseSettings<T>(text: string, file: string, schema: JsonObject): SettingsFile<T> {
  const { source, diagnostics } = parseSource(text, { file });
  if (source === undefined) {
    throw new SettingsError(diagnostics.map(({ message, place }) => ({ message, file, place })));
  }
  const placeOf = (pointer: string) => placeAt(source, pointer);
  const mistakes = mistakesIn(source.root, schema);
  if (mistakes.length > 0) {
    const placed = mistakes.map(({ pointer, message }) => ({
      message,
      file,
      place: placeOf(pointer),
    }));
    throw new SettingsError(placed.toSorted((a, b) => a.place.line - b.place.line));
  }
  return { value: source.root as T, placeOf };
}

/** What is wrong with some settings, in words that say what is allowed. */
export function mistakesIn(
  value: Json,
  schema: JsonObject,
): readonly { readonly pointer: string; readonly message: string }[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true });
  const check = ajv.compile(schema);
  if (check(value)) return [];
  const errors = check.errors ?? [];
  // A union that fails fails in each of its branches too: the union's own message says it all.
  const unions = errors.filter(({ keyword }) => keyword === "anyOf").map((one) => one.schemaPath);
  const telling = errors.filter(
    ({ schemaPath }) => !unions.some((union) => schemaPath.startsWith(`${union}/`)),
  );
  return telling.map((error) => ({ pointer: pointerOf(error), message: messageOf(error) }));
}

/** Where a member is too much, at the member. */
function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword !== "additionalProperties") return instancePath;
  const name = String(params.additionalProperty).replaceAll("~", "~0").replaceAll("/", "~1");
  return `${instancePath}/${name}`;
}

function messageOf(error: ErrorObject): string {
  const { instancePath, keyword, params, parentSchema, data } = error;
  const subject = instancePath === "" ? "It" : `"${instancePath.slice(1).replaceAll("/", ".")}"`;
  const meaning = (parentSchema as { description?: string } | undefined)?.description;
  const allowed = meaning === undefined ? "" : ` ${meaning}`;
  switch (keyword) {
    case "additionalProperties": {
      const known = Object.keys(
        (parentSchema as { properties?: Record<string, unknown> } | undefined)?.properties ?? {},
      );
      const name = String(params.additionalProperty);
      return `"${name}" is not known here.${didYouMean(name, known)} There is ${known.map((one) => `"${one}"`).join(", ")}.`;
    }
    case "required":
      return `${subject} lacks "${String(params.missingProperty)}".`;
    case "enum":
      return `${subject} takes ${(params.allowedValues as Json[]).map((one) => JSON.stringify(one)).join(", ")}, not ${JSON.stringify(data)}.`;
    case "type":
      return `${subject} takes ${kinds[String(params.type)] ?? String(params.type)}, not ${kindOf(data)}.${allowed}`;
    case "minimum":
      return `${subject} takes at least ${String(params.limit)}, not ${JSON.stringify(data)}.${allowed}`;
    default:
      return `${subject} does not fit.${allowed}`;
  }
}

const kinds: { readonly [type: string]: string } = {
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : JSON.stringify(value);
}

function formatMistake({ message, file, place }: SettingsMistake): string {
  return place === undefined
    ? `${file} ${message}`
    : `${place.file}:${place.line}:${place.column} ${message}`;
}
