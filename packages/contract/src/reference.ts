import { remembered } from "./remembered.ts";

/**
 * A reference of a template, taken apart: `$request.query.limit`, `$self#/attempt`, `$now.unix`.
 *
 * The grammar is that of OpenAPI runtime expressions with further sources.
 */
export interface Reference {
  /** Where the value comes from. */
  readonly source: ReferenceSource;

  /** The parameter or header after `$request.query.`, `$request.path.`, `$request.header.`, `$response.header.`. */
  readonly name?: string;

  /** What follows `#`: a JSON Pointer into the value. */
  readonly pointer: string;
}

export type ReferenceSource = (typeof referenceSources)[number];

/**
 * Takes a reference apart, or returns undefined for a string that is none.
 *
 * A string that starts with `$$` is an escaped literal, not a reference.
 *
 * ```ts
 * parseReference("$request.path.id"); // { source: "request.path", name: "id", pointer: "" }
 * parseReference("$self#/attempt");   // { source: "self", pointer: "/attempt" }
 * ```
 */
export const parseReference: (text: string) => Reference | undefined = remembered((text) => {
  if (!text.startsWith("$") || text.startsWith("$$")) return undefined;
  const hash = text.indexOf("#");
  const head = hash < 0 ? text.slice(1) : text.slice(1, hash);
  const pointer = hash < 0 ? "" : text.slice(hash + 1);
  if (pointer !== "" && !pointer.startsWith("/")) return undefined;
  const named = /^(request\.(?:query|path|header)|response\.header)\.(.+)$/.exec(head);
  const source = referenceSources.find((candidate) => candidate === (named?.[1] ?? head));
  if (source === undefined || (named === null && takesName.has(source))) return undefined;
  return named?.[2] === undefined ? { source, pointer } : { source, name: named[2], pointer };
});

/** Everything that a reference may start with, without its dollar. */
export const referenceSources = [
  "self",
  "parent",
  "cause",
  "item",
  "index",
  "now",
  "now.iso",
  "now.unix",
  "now.unixms",
  "event",
  "from",
  "to",
  "new",
  "value",
  "violations",
  "file.url",
  "file.size",
  "file.expires",
  "request.body",
  "request.query",
  "request.path",
  "request.header",
  "request.url",
  "request.method",
  "request.id",
  "response.body",
  "response.header",
  "response.status",
] as const;

const takesName: ReadonlySet<string> = new Set([
  "request.query",
  "request.path",
  "request.header",
  "response.header",
]);
