import type { Body } from "../http/body.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { type Detail, invalid } from "./errors.ts";

/** Reads members of a body one by one, and collects what is wrong with them. */
export interface Reader {
  readonly details: Detail[];
  readonly members: JsonObject;
}

/** What a member must be, besides being of its type. */
export interface Limits {
  readonly required?: boolean;
  readonly nullable?: boolean;

  /** The longest text, or the smallest number. */
  readonly longest?: number;
  readonly least?: number;
}

/**
 * Opens the body of a request as an object; an absent one is empty where that is allowed.
 *
 * @throws {Refusal} 400
 */
export function openBody(body: Body, optional: boolean): Reader {
  if (body.kind === "absent" && optional) return { details: [], members: {} };
  if (body.kind === "json" && isObject(body.value)) return { details: [], members: body.value };
  const value = body.kind === "json" ? body.value : null;
  throw invalid([{ field: "body", message: "Expected a JSON object", value }]);
}

/** @throws {Refusal} 400 with all that was wrong, if anything was. */
export function closeBody({ details }: Reader): void {
  if (details.length > 0) throw invalid(details);
}

export function readText(reader: Reader, name: string, limits: Limits): string | null | undefined {
  return read(reader, name, limits, (value) => {
    if (typeof value !== "string") return "Expected a string";
    const { longest } = limits;
    return longest !== undefined && [...value].length > longest
      ? `Expected at most ${longest} characters`
      : undefined;
  });
}

export function readInteger(
  reader: Reader,
  name: string,
  limits: Limits,
): number | null | undefined {
  return read(reader, name, limits, (value) => {
    if (typeof value !== "number" || !Number.isSafeInteger(value)) return "Expected an integer";
    const { least } = limits;
    return least !== undefined && value < least ? `Expected at least ${least}` : undefined;
  });
}

export function readRecord(
  reader: Reader,
  name: string,
  limits: Limits,
): JsonObject | null | undefined {
  return read(reader, name, limits, (value) =>
    isObject(value) ? undefined : "Expected an object",
  );
}

export function readTime(reader: Reader, name: string): string | null | undefined {
  return read(reader, name, { nullable: true }, (value) =>
    typeof value === "string" && isTime(value) ? undefined : "Expected an ISO 8601 date and time",
  );
}

export function readOneOf<T extends string>(
  reader: Reader,
  name: string,
  known: readonly T[],
): T | undefined {
  return (
    read<T>(reader, name, {}, (value) =>
      known.includes(value as T) ? undefined : `Expected one of ${known.join(", ")}`,
    ) ?? undefined
  );
}

/** Returns the member if it is present and nothing is wrong with it. */
function read<T extends Json>(
  { members, details }: Reader,
  name: string,
  { required, nullable }: Limits,
  complain: (value: Json) => string | undefined,
): T | null | undefined {
  const value = members[name];
  if (value === undefined) {
    if (required) details.push({ field: name, message: "Required", value: null });
    return undefined;
  }
  if (value === null && nullable) return null;
  const message = complain(value);
  if (message === undefined) return value as T;
  details.push({ field: name, message, value });
  return undefined;
}

function isTime(text: string): boolean {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;
  return shape.test(text) && !Number.isNaN(Date.parse(text));
}
