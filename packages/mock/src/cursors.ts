import type { Json } from "@conduct/contract";
import type { Keys } from "./ordering.ts";
import { fingerprint } from "./random.ts";

/** What an opaque cursor says to the one who issued it. */
export interface Cursor {
  /** The keys of the item next to which the page begins. */
  readonly keys: Keys;
  readonly isBackward: boolean;

  /** The filters and the order it was issued for. */
  readonly query: string;

  /** The list as it was at the first page, for lists that do not change while one pages. */
  readonly snapshot?: string;
}

/** Writes a cursor so that nobody else can: it is signed with the seed. */
export function writeCursor(cursor: Cursor, seed: string): string {
  const { keys, isBackward, query, snapshot } = cursor;
  const text = JSON.stringify([keys, isBackward ? 1 : 0, query, snapshot ?? null]);
  return encode(`${sign(text, seed)}.${text}`);
}

/** Reads a cursor, or returns undefined for one that was never issued. */
export function readCursor(token: Json, seed: string): Cursor | undefined {
  if (typeof token !== "string") return undefined;
  try {
    const decoded = decode(token);
    const dot = decoded.indexOf(".");
    const text = decoded.slice(dot + 1);
    if (decoded.slice(0, dot) !== sign(text, seed) || encode(decoded) !== token) return undefined;
    const [keys, backward, query, snapshot] = JSON.parse(text) as [
      Keys,
      number,
      string,
      string | null,
    ];
    return { keys, isBackward: backward === 1, query, ...(snapshot === null ? {} : { snapshot }) };
  } catch {
    return undefined;
  }
}

function sign(text: string, seed: string): string {
  return fingerprint(`${seed}\u0000${text}`);
}

function encode(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decode(token: string): string {
  const bytes = atob(token.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(
    Uint8Array.from(bytes, (char) => char.charCodeAt(0)),
  );
}
