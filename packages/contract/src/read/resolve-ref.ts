import type { Diagnostic } from "../diagnostic.ts";
import { isJsonObject, type Json } from "../json.ts";
import { formatPointer, parsePointer } from "../pointer.ts";
import { problem } from "../problem.ts";
import { child, type Node, placeOf, rootOf, type Source } from "./source.ts";

/** A document and the other texts that its `$ref`s lead to, by absolute URL without fragment. */
export interface SourceSet {
  readonly main: Source;
  readonly parts: ReadonlyMap<string, Source | Unavailable>;
}

/** Why a text could not be had. Said only if a `$ref` that matters leads there. */
export interface Unavailable {
  readonly code: string;
  readonly message: string;

  /** What is wrong with a text that was found but could not be read: reported instead, once. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Follows `$ref`s, and reports each that leads nowhere once. */
export interface Resolver {
  /** The node that a `$ref` stands for, through any number of them; a node without `$ref` is itself. */
  readonly follow: (node: Node) => Node | undefined;

  /** One step: the node that the text of a `$ref`, written in some node, names. */
  readonly locate: (ref: string, from: Node) => Node | undefined;
}

/** Makes a resolver over a set of sources. */
export function createResolver(set: SourceSet, report: (diagnostic: Diagnostic) => void): Resolver {
  const known = new Map([[set.main.url, set.main], ...set.parts]);
  const cycles = new Set<string>();

  function locate(ref: string, from: Node): Node | undefined {
    const where = placeOf(child(from, "$ref"));
    const { url, fragment } = splitRef(ref, from.source);
    const source = url === undefined ? undefined : known.get(url);
    if (source === undefined || fragment === undefined) {
      report(
        problem("C010", where, `"${ref}" is not a reference to a file, a URL or a part of one.`),
      );
      return undefined;
    }
    if (!isSource(source)) {
      for (const diagnostic of source.diagnostics ?? []) report(diagnostic);
      if (source.diagnostics === undefined) report(problem(source.code, where, source.message));
      return undefined;
    }
    const found = find(source, fragment);
    if (found === undefined) {
      report(problem("C010", where, nothingThere(ref, source, fragment)));
    }
    return found;
  }

  function follow(node: Node): Node | undefined {
    const passed: Node[] = [];
    let at = node;
    for (let ref = refOf(at.value); ref !== undefined; ref = refOf(at.value)) {
      const start = passed.findIndex((earlier) => keyOf(earlier) === keyOf(at));
      if (start >= 0) {
        const cycle = passed.slice(start);
        const key = cycle.map(keyOf).sort().join(" ");
        if (!cycles.has(key)) report(cyclic(cycle));
        cycles.add(key);
        return undefined;
      }
      passed.push(at);
      const next = locate(ref, at);
      if (next === undefined) return undefined;
      at = next;
    }
    return at;
  }

  return { follow, locate };
}

/** The `$ref` of a Reference Object. */
export function refOf(value: Json | undefined): string | undefined {
  return isJsonObject(value) && typeof value.$ref === "string" ? value.$ref : undefined;
}

/** Names a node among all sources. */
export function keyOf({ source, pointer }: Node): string {
  return `${source.url}#${pointer}`;
}

/** The URLs of other texts that anything in a source refers to, examples included. */
export function foreignUrls(source: Source): readonly string[] {
  const urls = new Set<string>();
  const visit = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isJsonObject(value)) return;
    const ref = refOf(value);
    const url = ref === undefined ? undefined : splitRef(ref, source).url;
    if (url !== undefined && url !== source.url) urls.add(url);
    Object.values(value).forEach(visit);
  };
  visit(source.root);
  return [...urls];
}

interface SplitRef {
  readonly url?: string;

  /** A JSON Pointer, or the name of an anchor. */
  readonly fragment?: string;
}

function splitRef(ref: string, source: Source): SplitRef {
  if (!URL.canParse(ref, source.url)) return {};
  const url = new URL(ref, source.url);
  const fragment = decode(url.hash.slice(1));
  url.hash = "";
  return fragment === undefined ? { url: url.href } : { url: url.href, fragment };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function find(source: Source, fragment: string): Node | undefined {
  if (fragment !== "" && !fragment.startsWith("/")) return findAnchor(rootOf(source), fragment);
  const node = child(rootOf(source), ...parsePointer(fragment));
  return node.value === undefined ? undefined : node;
}

function findAnchor(node: Node, anchor: string): Node | undefined {
  const { value } = node;
  if (typeof value !== "object" || value === null) return undefined;
  if (isJsonObject(value) && value.$anchor === anchor) return node;
  for (const name of Object.keys(value)) {
    const found = findAnchor(child(node, name), anchor);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nothingThere(ref: string, source: Source, fragment: string): string {
  const segments = parsePointer(fragment);
  const depth = segments.findIndex(
    (_, index) => child(rootOf(source), ...segments.slice(0, index + 1)).value === undefined,
  );
  if (!fragment.startsWith("/") || depth < 0) return `"${ref}" names nothing in ${source.file}.`;
  const parent = formatPointer(segments.slice(0, depth));
  const inside = parent === "" ? source.file : `${source.file}#${parent}`;
  return `"${ref}" names nothing: there is no "${segments[depth]}" in ${inside}.`;
}

function cyclic(cycle: readonly Node[]): Diagnostic {
  const [first] = cycle;
  const place =
    first === undefined
      ? { file: "", line: 1, column: 1, pointer: "" }
      : placeOf(child(first, "$ref"));
  const way = [...cycle, ...cycle.slice(0, 1)].map((node) => `#${node.pointer}`).join(" → ");
  const message = `This $ref leads back to itself (${way}). Write one of them out.`;
  return problem("C013", place, message);
}

function isSource(found: Source | Unavailable): found is Source {
  return "spots" in found;
}
