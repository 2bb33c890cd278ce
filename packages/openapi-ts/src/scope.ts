import type { Contract, Operation } from "@conduct/contract";
import type { Code, CodeSymbol } from "./code.ts";

/**
 * What emitters ask for and write to: the contract, the names hey-api gave to things, and the file.
 *
 * Everything that depends on hey-api's plugin interface is behind this one.
 */
export interface Scope {
  readonly contract: Contract;

  /** The generated function of an operation. */
  operation(operation: Operation): CodeSymbol;

  /** The generated types of an operation; undefined where the document gives it none. */
  type(operation: Operation, role: "data" | "response"): CodeSymbol | undefined;

  /** The `Options` type of the generated functions, and the default client. */
  readonly options: CodeSymbol;
  readonly client: CodeSymbol;

  /** Something of the runtime package. */
  runtime(name: string, kind?: "type"): CodeSymbol;

  /** Something of hey-api's bundled client. */
  bundled(name: string, kind?: "type"): CodeSymbol;

  /** Reserves a name in the file. */
  declare(name: string, kind: "function" | "type" | "interface" | "var"): CodeSymbol;

  /** Writes a declaration; one that is not exported serves the others in the file. */
  write(symbol: CodeSymbol, text: Code, options?: { readonly exported: boolean }): void;
}
