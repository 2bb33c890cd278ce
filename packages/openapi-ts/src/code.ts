import { TsDsl } from "@hey-api/openapi-ts";
import ts from "typescript";

/**
 * A piece of TypeScript in which names are still symbols.
 *
 * hey-api decides late what a symbol is called and from which file it is imported, so generated text
 * holds the symbol itself until it is printed.
 */
export type Code = readonly (string | CodeSymbol)[];

/** hey-api's symbol; its package does not export the type by name. */
export type CodeSymbol = Exclude<NonNullable<TsDsl["symbol"]>, undefined>;

/**
 * Writes code as a template.
 *
 * ```ts
 * code`export function ${waitForRun}(): Promise<${run}> {}`;
 * ```
 */
export function code(texts: TemplateStringsArray, ...values: readonly Part[]): Code {
  return texts.flatMap((text, index) => [text, ...partsOf(values[index] ?? "")]);
}

/** Joins pieces of code, with a text between them. */
export function join(pieces: readonly Code[], between: string): Code {
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [between, ...piece]));
}

/**
 * A top-level statement of a generated file, as text.
 *
 * hey-api's own nodes know neither type predicates nor overloads, so this one prints what it is given;
 * the symbols in it are imported and renamed by hey-api like everybody's.
 */
export class Statement extends TsDsl {
  readonly "~dsl" = "ConductStatement";
  readonly #parts: readonly (string | { "~ref": CodeSymbol })[];

  constructor(symbol: CodeSymbol, text: Code, options: { readonly exported: boolean }) {
    super();
    this.name.set(symbol);
    this.exported = options.exported;
    this.#parts = text.map((part) => (typeof part === "string" ? part : { "~ref": part }));
  }

  override analyze(context: Parameters<TsDsl["analyze"]>[0]): void {
    super.analyze(context);
    for (const part of this.#parts) if (typeof part !== "string") context.analyze(part);
  }

  /** The printer writes an identifier as it stands; hey-api prints line breaks in the same way. */
  override toAst(): ts.Node {
    const text = this.#parts.map((part) => (typeof part === "string" ? part : this.$name(part)));
    return ts.factory.createIdentifier(text.join(""));
  }
}

type Part = string | CodeSymbol | Code;

function partsOf(value: Part): Code {
  return Array.isArray(value) ? (value as Code) : [value as string | CodeSymbol];
}
