import { isJsonObject, type Json, type JsonObject, parsePointer } from "@conduct/contract";

/** The segments of a pointer; pointers come from the contract and are few, so each is parsed once. */
export function segmentsOf(pointer: string): readonly string[] {
  let segments = parsed.get(pointer);
  if (segments === undefined) {
    segments = parsePointer(pointer);
    parsed.set(pointer, segments);
  }
  return segments;
}

/** Reads what the segments name, or undefined; `-1` is the last element of an array. */
export function at(document: Json | undefined, segments: readonly string[]): Json | undefined {
  let value = document;
  for (const segment of segments) {
    if (value === undefined || value === null || typeof value !== "object") return undefined;
    if (Array.isArray(value))
      value = value.at(segment === "-1" ? -1 : toIndex(segment)) as Json | undefined;
    else value = Object.hasOwn(value, segment) ? (value as JsonObject)[segment] : undefined;
  }
  return value;
}

/** Reads what a pointer names, or undefined. */
export function read(document: Json | undefined, pointer: string): Json | undefined {
  return at(document, segmentsOf(pointer));
}

/**
 * Returns the document with a value put at the segments, sharing all the rest with the old one.
 *
 * What is missing or null on the way becomes an object. An array is entered by an index it has, or
 * extended by the one after its last; any other way leaves the document as it is.
 */
export function put(
  document: Json | undefined,
  segments: readonly string[],
  value: Json,
  depth = 0,
): Json {
  const segment = segments[depth];
  if (segment === undefined) return value;
  if (Array.isArray(document)) {
    const index = Number(segment);
    if (!Number.isInteger(index) || index < 0 || index > document.length) return document;
    const copy = document.slice();
    copy[index] = put(document[index], segments, value, depth + 1);
    return copy;
  }
  if (document !== undefined && document !== null && !isJsonObject(document)) return document;
  return { ...document, [segment]: put(document?.[segment], segments, value, depth + 1) };
}

/** Returns the document without what the segments name. */
export function remove(
  document: Json | undefined,
  segments: readonly string[],
  depth = 0,
): Json | undefined {
  const segment = segments[depth];
  if (segment === undefined) return undefined;
  if (Array.isArray(document)) {
    const index = Number(segment);
    if (!Number.isInteger(index) || index >= document.length) return document;
    const rest = remove(document[index], segments, depth + 1);
    return rest === undefined ? document.toSpliced(index, 1) : document.with(index, rest);
  }
  if (!isJsonObject(document) || !Object.hasOwn(document, segment)) return document;
  const rest = remove(document[segment], segments, depth + 1);
  if (rest !== undefined) return { ...document, [segment]: rest };
  const { [segment]: _, ...others } = document;
  return others;
}

/** An array index, or one past every array for a segment that is none. */
function toIndex(segment: string): number {
  return /^\d+$/.test(segment) ? Number(segment) : Number.MAX_SAFE_INTEGER;
}

const parsed = new Map<string, readonly string[]>();
