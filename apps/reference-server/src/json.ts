/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object, as read from a request or written to a reply. */
export interface JsonObject {
  readonly [member: string]: Json | undefined;
}

/** Returns true for an object with members; an array and null are none. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads what {@link JSON.stringify} wrote to a column. */
export function fromColumn<T extends Json>(text: string): T {
  return JSON.parse(text) as T;
}
