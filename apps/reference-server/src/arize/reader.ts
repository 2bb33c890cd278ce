import type { Body } from "../http/body.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { badRequest } from "./errors.ts";

/**
 * Opens the body of a request as an object that has only members of these names.
 *
 * @throws {Refusal} 400
 */
export function openBody(body: Body, names: readonly string[], optional: boolean): JsonObject {
  if (body.kind === "absent" && optional) return {};
  if (body.kind !== "json" || !isObject(body.value)) throw badRequest("Expected a JSON object");
  const stranger = Object.keys(body.value).find((name) => !names.includes(name));
  if (stranger !== undefined) throw badRequest(`${stranger} does not apply here`);
  return body.value;
}

export function text(members: JsonObject, name: string, shortest: number = 1): string {
  const value = members[name];
  if (typeof value === "string" && value.length >= shortest) return value;
  throw badRequest(`${name} must be a text of ${shortest} or more characters`);
}

export function optionalText(members: JsonObject, name: string): string | null {
  const value = members[name] ?? null;
  if (value === null || typeof value === "string") return value;
  throw badRequest(`${name} must be a text`);
}

export function optionalNumber(
  members: JsonObject,
  name: string,
  { least, most, whole }: { least: number; most: number; whole: boolean },
): number | null {
  const value = members[name] ?? null;
  if (value === null) return null;
  const fits = typeof value === "number" && value >= least && value <= most;
  if (fits && (!whole || Number.isInteger(value))) return value;
  throw badRequest(`${name} must be a number from ${least} to ${most}`);
}

export function optionalFlag(members: JsonObject, name: string): boolean | null {
  const value = members[name] ?? null;
  if (value === null || typeof value === "boolean") return value;
  throw badRequest(`${name} must be true or false`);
}

export function optionalTexts(members: JsonObject, name: string): readonly string[] | null {
  const value = members[name] ?? null;
  if (value === null || (Array.isArray(value) && value.every(isText))) {
    return value as readonly string[] | null;
  }
  throw badRequest(`${name} must be a list of texts`);
}

export function optionalTime(members: JsonObject, name: string): number | null {
  const value = members[name] ?? null;
  if (value === null) return null;
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
  const time = typeof value === "string" && shape.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw badRequest(`${name} must be a date and time`);
}

export function optionalRecord(members: JsonObject, name: string): JsonObject | null {
  const value = members[name] ?? null;
  if (value === null || isObject(value)) return value;
  throw badRequest(`${name} must be an object`);
}

function isText(value: Json): value is string {
  return typeof value === "string";
}
