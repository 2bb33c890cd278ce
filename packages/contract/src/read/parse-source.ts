import { parseDocument } from "yaml";
import type { Diagnostic } from "../diagnostic.ts";
import { problem } from "../problem.ts";
import { readJson } from "./json-reader.ts";
import { lineStarts, placeOfSpot, type Source, type Text } from "./source.ts";
import { Refusal, readYaml, tooDeep } from "./yaml-reader.ts";

/** The most characters that a text may have. */
export const longestText: number = 50 * 1024 * 1024;

/** A source, or what is wrong with its text. */
export type Parsed =
  | { readonly source: Source; readonly diagnostics: readonly [] }
  | { readonly source: undefined; readonly diagnostics: readonly Diagnostic[] };

/** What a text is called. */
export interface ParseOptions {
  /** As people know it: messages show it. */
  readonly file: string;

  /** Absolute: `$ref`s are relative to it. By default made of `file`. */
  readonly url?: string;
}

/**
 * Reads YAML or JSON text and keeps the position of everything in it.
 *
 * YAML that JSON cannot hold (infinite numbers, tags, a key twice)
 * is refused, and so is a text whose aliases unfold to far more than what is written.
 *
 * ```ts
 * const { source, diagnostics } = parseSource(text, { file: "openapi.yaml" });
 * ```
 */
export function parseSource(text: string, { file, url }: ParseOptions): Parsed {
  const start = { file, line: 1, column: 1, pointer: "" };
  if (text.length > longestText) return failed(problem("C006", start, tooLarge(text.length)));
  const lines: Text = { file, lines: lineStarts(text) };
  try {
    const address = url ?? new URL(encodeURI(file), "memory:///").href;
    const json = /^\uFEFF?\s*[{[]/.test(text) ? readJson(text, lines) : undefined;
    if (json !== undefined) return { source: { url: address, file, ...json }, diagnostics: [] };
    const options = { uniqueKeys: false, prettyErrors: false, logLevel: "error" } as const;
    const document = parseDocument(text, options);
    const [fault] = [...document.errors, ...document.warnings];
    if (fault !== undefined) {
      const place = placeOfSpot({ text: lines, offset: fault.pos[0] }, "");
      return failed(problem("C003", place, syntaxMessage(fault)));
    }
    return { source: { url: address, file, ...readYaml(document, lines) }, diagnostics: [] };
  } catch (error) {
    if (error instanceof Refusal) return failed(error.diagnostic);
    // The YAML library recurses, and runs out of stack long before a text is too large.
    if (error instanceof RangeError) return failed(problem("C005", start, tooDeep));
    throw error;
  }
}

/** The message for a text of so many characters. */
export function tooLarge(length: number): string {
  const megabytes = (length / 1024 / 1024).toFixed(1);
  return `The text has ${megabytes} MB, and at most 50 MB are read. Split it into several files, or cut what is not needed.`;
}

interface Fault {
  readonly code: string;
  readonly message: string;
}

function syntaxMessage({ code, message }: Fault): string {
  if (code === "MULTIPLE_DOCS") {
    return "The text holds several YAML documents. Keep one in each file.";
  }
  if (code === "TAG_RESOLVE_FAILED") {
    return `JSON has no tags. ${message.replace(/\.?$/, ".")} Remove it, or quote the value.`;
  }
  return `This is neither YAML nor JSON: ${message.replace(/\.?$/, ".")} Look at the quotes, commas and indentation here and just before.`;
}

function failed(diagnostic: Diagnostic): Parsed {
  return { source: undefined, diagnostics: [diagnostic] };
}
