import { isJsonObject, type Json } from "./json.ts";
import { remembered } from "./remembered.ts";

/** The segments of an RFC 6901 JSON Pointer, unescaped. The empty pointer has none. */
export const parsePointer: (pointer: string) => readonly string[] = remembered((pointer) => {
  if (pointer === "") return [];
  const segments = pointer.slice(1).split("/");
  if (!pointer.includes("~")) return segments;
  return segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
});

/** Joins segments into a JSON Pointer, escaping them. */
export function formatPointer(segments: readonly (string | number)[]): string {
  return segments
    .map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/**
 * Returns what a pointer names, or undefined.
 *
 * `-1` names the last element of an array, as in the effects of `x-conduct`.
 */
export function getPointer(document: Json | undefined, pointer: string): Json | undefined {
  let value: Json | undefined = document;
  for (const segment of parsePointer(pointer)) {
    if (Array.isArray(value)) value = value.at(segment === "-1" ? -1 : toIndex(segment));
    else if (isJsonObject(value) && Object.hasOwn(value, segment)) value = value[segment];
    else return undefined;
  }
  return value;
}

/** An array index, or one past every array for a segment that is none. */
function toIndex(segment: string): number {
  return /^(0|[1-9]\d*)$/.test(segment) ? Number(segment) : Number.MAX_SAFE_INTEGER;
}
