import { isJsonObject, type Json } from "@conduct/contract";

/**
 * What a value ought to be, as far as it can be known before it is seen.
 *
 * Fresh identifiers, the current time and whatever the representation does not show are holes.
 */
export type Expected =
  | null
  | boolean
  | number
  | string
  | Hole
  | readonly Expected[]
  | { readonly [member: string]: Expected };

/** A value that cannot be foretold: anything at all, or anything that tells an instant. */
export interface Hole {
  readonly [hole]: "anything" | "instant";
}

const hole: unique symbol = Symbol("hole");

export const anything: Hole = Object.freeze({ [hole]: "anything" as const });
export const instant: Hole = Object.freeze({ [hole]: "instant" as const });

export function isHole(value: unknown): value is Hole {
  return typeof value === "object" && value !== null && hole in value;
}

/** Returns true if a value is fully known. */
export function isKnown(value: Expected | undefined): value is Json {
  if (value === undefined || isHole(value)) return false;
  if (Array.isArray(value)) return value.every((element: Expected) => isKnown(element));
  if (typeof value === "object" && value !== null) return Object.values(value).every(isKnown);
  return true;
}

/**
 * Returns true if what was seen can be what was expected.
 *
 * A server may show more members than were expected, may leave out what is null, and may write an
 * instant in another notation.
 */
export function fits(expected: Expected | undefined, seen: Json | undefined): boolean {
  if (expected === undefined || expected === null) return seen === undefined || seen === null;
  if (isHole(expected)) {
    if (expected[hole] === "anything") return true;
    return typeof seen === "number" || (typeof seen === "string" && toInstant(seen) !== undefined);
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(seen) &&
      seen.length === expected.length &&
      expected.every((element: Expected, index) => fits(element, seen[index]))
    );
  }
  if (typeof expected === "object") {
    return (
      isJsonObject(seen) &&
      Object.entries(expected).every(([name, member]) => fits(member, seen[name]))
    );
  }
  if (expected === seen) return true;
  const [left, right] = [toInstant(expected), toInstant(seen)];
  return left !== undefined && left === right;
}

/** Milliseconds since 1970 of an RFC 3339 instant, or undefined for anything else. */
export function toInstant(value: unknown): number | undefined {
  if (typeof value !== "string" || !rfc3339.test(value)) return undefined;
  const time = Date.parse(value.replace(/(\.\d{3})\d+/, "$1"));
  return Number.isNaN(time) ? undefined : time;
}

/** A value as it reads in a report; holes are named. */
export function formatExpected(value: Expected | undefined): string {
  if (value === undefined) return "nothing";
  if (isHole(value)) return value[hole] === "anything" ? "any value" : "an instant";
  if (Array.isArray(value))
    return `[${value.map((one: Expected) => formatExpected(one)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([name, one]) => `${name}: ${formatExpected(one)}`);
    return `{${members.join(", ")}}`;
  }
  return JSON.stringify(value);
}

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
