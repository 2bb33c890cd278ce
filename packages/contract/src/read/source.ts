import { isJsonObject, type Json } from "../json.ts";
import type { Place } from "../place.ts";
import { formatPointer, parsePointer } from "../pointer.ts";

/**
 * One text, read: plain JSON, and where every part of it was written.
 *
 * Overlays change a source by making a new one, whose parts remember the file that they come from.
 */
export interface Source {
  /** Absolute: `$ref`s of the text are relative to it. */
  readonly url: string;

  /** As people know it: this is what messages show. */
  readonly file: string;

  readonly root: Json;
  readonly spots: Spots;
}

/** For each object and array of a source: where it starts, and where each of its members does. */
export type Spots = WeakMap<object, MemberSpots>;

export interface MemberSpots {
  readonly self: Spot;
  readonly members: Map<string, Spot>;
}

/** A position in a text. */
export interface Spot {
  readonly text: Text;
  readonly offset: number;
}

/** A text, and the offsets at which its lines start. */
export interface Text {
  readonly file: string;
  readonly lines: readonly number[];
}

/** Where in a text a part of a source was written; for a part that is absent, its nearest parent. */
export function placeAt(source: Source, pointer: string): Place {
  let value: Json | undefined = source.root;
  let spot = spotsOf(source, value)?.self;
  for (const segment of parsePointer(pointer)) {
    if (typeof value !== "object" || value === null) break;
    const known = spotsOf(source, value)?.members.get(segment);
    if (known === undefined) break;
    spot = known;
    value = memberOf(value, segment);
  }
  return spot === undefined
    ? { file: source.file, line: 1, column: 1, pointer }
    : placeOfSpot(spot, pointer);
}

/** A position in a text as line and column. */
export function placeOfSpot({ text, offset }: Spot, pointer: string): Place {
  let low = 0;
  let high = text.lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((text.lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: text.file, line: low + 1, column: offset - (text.lines[low] ?? 0) + 1, pointer };
}

/** The offsets at which the lines of a text start. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** A part of a source, and the way to it. */
export interface Node {
  readonly source: Source;
  readonly pointer: string;
  readonly value: Json | undefined;
}

/** The whole of a source as a node. */
export function rootOf(source: Source): Node {
  return { source, pointer: "", value: source.root };
}

/** A member of an object or array; a node without a value if there is none. */
export function child({ source, pointer, value }: Node, ...segments: readonly string[]): Node {
  let found = value;
  for (const segment of segments) found = memberOf(found, segment);
  return { source, pointer: pointer + formatPointer(segments), value: found };
}

/** The members of an object or array, each as a node with its name. Anything else has none. */
export function children(node: Node): readonly (readonly [name: string, node: Node])[] {
  const { value } = node;
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).map((name) => [name, child(node, name)] as const);
}

/** Where a node was written. */
export function placeOf({ source, pointer }: Node): Place {
  return placeAt(source, pointer);
}

function memberOf(value: Json | undefined, segment: string): Json | undefined {
  if (Array.isArray(value)) {
    return /^(0|[1-9]\d*)$/.test(segment) ? value[Number(segment)] : undefined;
  }
  return isJsonObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

function spotsOf(source: Source, value: Json | undefined): MemberSpots | undefined {
  return typeof value === "object" && value !== null ? source.spots.get(value) : undefined;
}
