import { isJsonObject, type Json } from "@conduct/contract";
import type { Exchange, SentRequest } from "../target/exchange.ts";

/** Texts that a target made up when a story was told, each with the text that stands for it now. */
export interface Names {
  readonly texts: Map<string, string>;

  /** Values of headers: a version may be a single digit. */
  readonly headers: Map<string, string>;
}

/** Learns from two replies to one request what the target calls things now: identifiers, cursors, times. */
export function learn(names: Names, old: Exchange, now: Exchange, ids: readonly string[]): void {
  const fresh = new Map(leavesOf(now.reply.body));
  for (const [pointer, value] of leavesOf(old.reply.body)) {
    const other = fresh.get(pointer);
    if (other === undefined || other === value || names.texts.has(String(value))) continue;
    if (ids.some((id) => pointer.endsWith(id)) || isMadeUp(value))
      names.texts.set(String(value), String(other));
  }
  for (const name of fromHeaders) {
    const [was, is] = [old.reply.headers[name], now.reply.headers[name]];
    if (was !== undefined && is !== undefined) names.headers.set(was, is);
  }
}

/** The texts that a request may have from elsewhere: what names a resource in its path, and what somebody made up. */
export function textsOf({ data, request }: Exchange): readonly string[] {
  const body = data === undefined ? parsed(request) : data.body;
  const placed = data === undefined ? partsOf(request.path) : Object.values(data.path);
  const asked = data === undefined ? [] : Object.values(data.query);
  const others = [
    ...asked,
    ...Object.values(data?.headers ?? request.headers),
    ...leavesOf(body).flatMap(([, value]) => (typeof value === "string" ? [value] : [])),
  ];
  return [...placed, ...others.filter(isMadeUp)];
}

/** Headers of replies that requests take up. */
const fromHeaders = ["etag", "last-modified", "location"] as const;

/** The texts that a reply shows, those of headers included. */
export function shownBy({ reply }: Exchange): ReadonlySet<string> {
  return new Set([
    ...leavesOf(reply.body).map(([, value]) => String(value)),
    ...fromHeaders.flatMap((name) => reply.headers[name] ?? []),
  ]);
}

/** Replaces every text in a value, names of members excepted, and what is nested beyond all measure. */
export function mapTexts<T>(value: T, map: (text: string) => string, depth = 0): T {
  if (typeof value === "string") return map(value) as T;
  if (typeof value !== "object" || value === null || depth > deepest) return value;
  const inner = (one: unknown) => mapTexts(one, map, depth + 1);
  if (Array.isArray(value)) return value.map(inner) as T;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, inner(member)]),
  ) as T;
}

/** How deep anybody nests in earnest. Targets are sent more, and some send it back. */
const deepest = 100;

/** Replaces the texts of a request that no operation describes. */
export function mapRequest(request: SentRequest, map: (text: string) => string): SentRequest {
  const { path, headers, body } = request;
  const plain = /^https?:/.test(path) ? path : partsAndMarks(path).map(renamed(map)).join("");
  const json = parsed(request);
  return {
    ...request,
    path: plain,
    headers: mapTexts(headers, map),
    ...(body === undefined
      ? {}
      : { body: json === undefined ? body : JSON.stringify(mapTexts(json, map)) }),
  };
}

/** All texts and numbers inside of a value that are not nested beyond all measure, with where they stand. */
export function leavesOf(
  value: Json | undefined,
  pointer = "",
  depth = 0,
): readonly (readonly [pointer: string, value: string | number])[] {
  if (typeof value === "string" || typeof value === "number") return [[pointer, value]];
  if (depth > deepest) return [];
  const inner = (name: string, one: Json) => leavesOf(one, `${pointer}/${name}`, depth + 1);
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((one, index) => inner(String(index), one));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => inner(name, member));
}

/** A text that nobody would write by hand: it has a digit, and is not short. A state is none. */
function isMadeUp(value: string | number): boolean {
  return typeof value === "number"
    ? value >= 1000
    : (value.length >= 6 && /\d/.test(value)) || value.length >= 20;
}

function renamed(map: (text: string) => string): (part: string) => string {
  return (part) => (/^[/?&=]$/.test(part) ? part : encodeURIComponent(map(decoded(part))));
}

function partsOf(path: string): readonly string[] {
  return partsAndMarks(path)
    .filter((part) => !/^[/?&=]?$/.test(part))
    .map(decoded);
}

function partsAndMarks(path: string): readonly string[] {
  return path.split(/([/?&=])/);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function parsed({ body }: SentRequest): Json | undefined {
  // So many brackets in a row are there to see what becomes of their reader.
  if (body === undefined || /[[{]{100}/.test(body)) return undefined;
  try {
    return JSON.parse(body) as Json;
  } catch {
    return undefined;
  }
}
