import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Diagnostic } from "../diagnostic.ts";
import type { Json } from "../json.ts";
import { formatPointer } from "../pointer.ts";
import { problem } from "../problem.ts";
import {
  lineStarts,
  type MemberSpots,
  placeOfSpot,
  type Source,
  type Spots,
  type Text,
} from "./source.ts";

/** The most characters that a text may have. */
export const longestText: number = 50 * 1024 * 1024;

/** A source, or what is wrong with its text. */
export type Parsed =
  | { readonly source: Source; readonly diagnostics: readonly Diagnostic[] }
  | { readonly source: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads YAML or JSON text and keeps the position of everything in it.
 *
 * JSON is read as the YAML that it is. YAML that JSON cannot hold (infinite numbers, tags, a key twice)
 * is refused, and so is a text whose aliases unfold to far more than what is written.
 *
 * ```ts
 * const { source, diagnostics } = parseSource(text, { file: "openapi.yaml" });
 * ```
 */
export function parseSource(
  text: string,
  { file, url = new URL(encodeURI(file), "memory:///").href }: { file: string; url?: string },
): Parsed {
  const start = { file, line: 1, column: 1, pointer: "" };
  if (text.length > longestText) return failed(problem("C006", start, tooLarge(text.length)));
  const lines: Text = { file, lines: lineStarts(text) };
  try {
    const document = parseDocument(text, {
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent",
    });
    const [fault] = [...document.errors, ...document.warnings];
    if (fault !== undefined) {
      const place = placeOfSpot({ text: lines, offset: fault.pos[0] }, "");
      return failed(problem("C003", place, syntaxMessage(fault)));
    }
    const reader = new Reader(document, lines);
    const root = document.contents === null ? null : reader.read(document.contents, []);
    return { source: { url, file, root, spots: reader.spots }, diagnostics: [] };
  } catch (error) {
    if (error instanceof Refusal) return failed(error.diagnostic);
    if (error instanceof RangeError) return failed(problem("C005", start, tooDeep));
    throw error;
  }
}

/** The message for a text of so many characters. */
export function tooLarge(length: number): string {
  const megabytes = (length / 1024 / 1024).toFixed(1);
  return `The text has ${megabytes} MB, and at most 50 MB are read. Split it into several files, or cut what is not needed.`;
}

/** Turns the nodes of the YAML library into plain JSON, and notes where each stands. */
class Reader {
  readonly spots: Spots = new WeakMap();
  readonly #document: Document;
  readonly #text: Text;
  #written = 0;
  #unfolded = 0;
  #aliasDepth = 0;

  constructor(document: Document, text: Text) {
    this.#document = document;
    this.#text = text;
  }

  read(node: unknown, path: readonly string[]): Json {
    this.#count(node, path);
    if (isAlias(node)) return this.#readAlias(node, path);
    if (isMap(node)) {
      const value: { [member: string]: Json } = {};
      const members = this.#note(value, node);
      for (const { key, value: member } of node.items)
        this.#member(value, members, key, member, path);
      return value;
    }
    if (isSeq(node)) {
      const value: Json[] = [];
      const members = this.#note(value, node);
      for (const [index, item] of node.items.entries()) {
        members.set(String(index), this.#spot(item));
        value.push(this.read(item, [...path, String(index)]));
      }
      return value;
    }
    return this.#scalar(node, path);
  }

  #member(
    value: { [member: string]: Json },
    members: MemberSpots["members"],
    key: unknown,
    member: unknown,
    path: readonly string[],
  ): void {
    if (isMergeKey(key)) {
      this.#merge(value, members, member, path);
      return;
    }
    const name = this.#name(key, path);
    const spot = this.#spot(key);
    const earlier = members.get(name);
    if (earlier !== undefined && Object.hasOwn(value, name) && !this.#merged.has(earlier)) {
      const { line } = placeOfSpot(earlier, "");
      const message = `The key "${name}" is written twice, on line ${line} and here. Remove one of them.`;
      throw this.#refuse("C004", key, [...path, name], message);
    }
    members.set(name, spot);
    setMember(value, name, this.read(member, [...path, name]));
  }

  /** Spots of members that a merge key brought, which a member that is written out may replace. */
  readonly #merged = new WeakSet<object>();

  #merge(
    value: { [member: string]: Json },
    members: MemberSpots["members"],
    member: unknown,
    path: readonly string[],
  ): void {
    const parts = isSeq(member) ? member.items : [member];
    for (const part of parts) {
      const merged = this.read(part, path);
      const spots =
        typeof merged === "object" && merged !== null ? this.spots.get(merged) : undefined;
      if (spots === undefined || Array.isArray(merged)) {
        const message = 'What "<<" merges must be a mapping, or a list of mappings.';
        throw this.#refuse("C003", part, path, message);
      }
      for (const [name, spot] of spots.members) {
        if (Object.hasOwn(value, name)) continue;
        const copy = { ...spot };
        this.#merged.add(copy);
        members.set(name, copy);
        setMember(value, name, (merged as { [member: string]: Json })[name] ?? null);
      }
    }
  }

  #readAlias(alias: { readonly source: string }, path: readonly string[]): Json {
    const target = (alias as { resolve(document: Document): unknown } & typeof alias).resolve(
      this.#document,
    );
    if (target === undefined) {
      throw this.#refuse("C003", alias, path, `Nothing above is anchored as "&${alias.source}".`);
    }
    this.#aliasDepth += 1;
    const value = this.read(target, path);
    this.#aliasDepth -= 1;
    return value;
  }

  #scalar(node: unknown, path: readonly string[]): Json {
    if (node === null || node === undefined) return null;
    const value = isScalar(node) ? node.value : node;
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw this.#refuse(
      "C003",
      node,
      path,
      `JSON has no value like ${String(value)}. Write it as a string.`,
    );
  }

  #name(key: unknown, path: readonly string[]): string {
    const resolved = isAlias(key) ? key.resolve(this.#document) : key;
    if (!isScalar(resolved)) {
      throw this.#refuse(
        "C003",
        key,
        path,
        "A key must be a plain value. Quote it if it holds brackets or braces.",
      );
    }
    return typeof resolved.value === "string"
      ? resolved.value
      : (resolved.source ?? String(resolved.value));
  }

  /** An alias that is read twice counts twice: that is what makes a small text grow without bounds. */
  #count(node: unknown, path: readonly string[]): void {
    if (this.#aliasDepth === 0) this.#written += 1;
    else this.#unfolded += 1;
    if (path.length > deepest) throw this.#refuse("C005", node, path, tooDeep);
    if (this.#aliasDepth > deepest || this.#unfolded > mostUnfolded + this.#written) {
      throw this.#refuse("C005", node, path, tooMuch);
    }
  }

  #note(value: object, node: unknown): MemberSpots["members"] {
    const members: MemberSpots["members"] = new Map();
    this.spots.set(value, { self: this.#spot(node), members });
    return members;
  }

  #spot(node: unknown): { text: Text; offset: number } {
    const range = (node as { readonly range?: readonly [number, ...number[]] | null } | null)
      ?.range;
    return { text: this.#text, offset: range?.[0] ?? 0 };
  }

  #refuse(code: string, node: unknown, path: readonly string[], message: string): Refusal {
    const place = placeOfSpot(this.#spot(node), formatPointer(path));
    return new Refusal(problem(code, place, message));
  }
}

/** Carries a diagnostic out of the recursion. Never leaves this file. */
class Refusal extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

const deepest = 400;
const mostUnfolded = 200_000;
const tooDeep = `Values are nested more than ${deepest} deep. Take the inner ones out into named parts.`;
const tooMuch =
  "The aliases of this text unfold to far more than what is written. Write the parts out, or use $ref.";

/** Sets a member as data, whatever its name: `__proto__` too. */
function setMember(value: { [member: string]: Json }, name: string, member: Json): void {
  Object.defineProperty(value, name, {
    value: member,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}

function syntaxMessage({
  message,
  code,
}: {
  readonly message: string;
  readonly code: string;
}): string {
  if (code === "MULTIPLE_DOCS")
    return "The text holds several YAML documents. Keep one in each file.";
  return `This is neither YAML nor JSON: ${message.replace(/\.?$/, ".")}`;
}

function failed(diagnostic: Diagnostic): Parsed {
  return { source: undefined, diagnostics: [diagnostic] };
}
