import type { Body } from "../http/body.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { invalid, type Violation } from "./errors.ts";

/** Reads the members of a body one by one, and collects what is wrong with them. */
export interface Reader {
  readonly errors: Violation[];
  readonly members: JsonObject;
}

/** How many characters a text may have. */
export interface Lengths {
  readonly shortest?: number;
  readonly longest?: number;
}

/**
 * Opens the body of a request as an object that has only members of these names.
 *
 * @throws {Refusal} 400 for what is no object
 */
export function openBody(
  body: Body,
  { known, optional, open }: { known: readonly string[]; optional: boolean; open: boolean },
): Reader {
  if (body.kind === "absent" && optional) return { errors: [], members: {} };
  if (body.kind !== "json" || !isObject(body.value)) {
    throw invalid([{ in: "body", pointer: "", detail: "must be a JSON object" }]);
  }
  const strangers = Object.keys(body.value).filter((name) => !known.includes(name) && !open);
  const errors = strangers.map((name) => wrong(name, "is not known here"));
  return { errors, members: body.value };
}

/** @throws {Refusal} 400 with all that was wrong, if anything was. */
export function closeBody({ errors }: Reader): void {
  if (errors.length > 0) throw invalid(errors);
}

export function readText(
  reader: Reader,
  name: string,
  { shortest = 0, longest = Number.POSITIVE_INFINITY }: Lengths = {},
): string | undefined {
  return read<string>(reader, name, (value) => {
    if (typeof value !== "string") return "must be a string";
    const { length } = [...value];
    if (length < shortest) return `must be ${shortest} characters long at least`;
    return length > longest ? `must be ${longest} characters long at most` : undefined;
  });
}

export function readInteger(
  reader: Reader,
  name: string,
  least: number,
  most: number,
): number | undefined {
  return read<number>(reader, name, (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? undefined
      : `must be an integer from ${least} to ${most}`,
  );
}

export function readObject(reader: Reader, name: string): JsonObject | undefined {
  return read<JsonObject>(reader, name, (value) =>
    isObject(value) ? undefined : "must be an object",
  );
}

export function readFlag(reader: Reader, name: string): boolean | undefined {
  return read<boolean>(reader, name, (value) =>
    typeof value === "boolean" ? undefined : "must be true or false",
  );
}

export function readUrl(reader: Reader, name: string): string | undefined {
  return read<string>(reader, name, (value) =>
    typeof value === "string" && isUrl(value) ? undefined : "must be a URL",
  );
}

/** The member, or null where it may be null and is, or nothing where it is absent or wrong. */
export function orNull<T>(
  reader: Reader,
  name: string,
  readIt: (reader: Reader, name: string) => T | undefined,
): T | null | undefined {
  return reader.members[name] === null ? null : readIt(reader, name);
}

export function wrong(name: string, detail: string): Violation {
  const escaped = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return { in: "body", pointer: `/${escaped}`, detail };
}

function read<T extends Json>(
  { members, errors }: Reader,
  name: string,
  complain: (value: Json) => string | undefined,
): T | undefined {
  const value = members[name];
  if (value === undefined) return undefined;
  const complaint = complain(value);
  if (complaint === undefined) return value as T;
  errors.push(wrong(name, complaint));
  return undefined;
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(text) && URL.canParse(text);
}
