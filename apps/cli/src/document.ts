import { type Compiled, type Contract, formatDiagnostic } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { Argument, type Command } from "commander";
import { CommandError } from "./exit-code.ts";

/** How a document is named on every command line. */
export interface DocumentOptions {
  readonly overlay?: readonly string[];
  readonly allowRemote?: boolean;
}

/** What a command works on where no document is named: the contract that a new service should adopt. */
export const sharedContract = "runs";

/** `<document>`, the same words on every command. */
export function documentArgument(name: string): Argument {
  return new Argument(name, "a path, a URL, or the name of a shipped contract");
}

/** Adds `--overlay` and `--allow-remote`, the same words on every command. */
export function addDocumentOptions(command: Command): void {
  command
    .option(
      "--overlay <file>",
      "apply an Overlay to the document first; repeatable, in order",
      (file: string, previous: readonly string[] = []) => [...previous, file],
    )
    .option("--allow-remote", "fetch http and https URLs that the document refers to", false);
}

/**
 * Reads a document that has to compile, whatever lint thinks of its style.
 *
 * @throws {CommandError} with every diagnostic when there is no contract to work with.
 */
export async function loadContract(source: string, options: DocumentOptions): Promise<Contract> {
  const { contract, diagnostics } = await readDocument(source, options);
  if (contract !== undefined) return contract;
  throw new CommandError(
    [
      ...diagnostics.map(formatDiagnostic),
      `Cannot work with ${source} before this is mended. See "conduct lint --help".`,
    ].join("\n"),
  );
}

/**
 * Reads a document and returns all that is wrong with it, and the contract if there is one.
 *
 * A URL on the command line was asked for, so it is fetched, and so is what it refers to. A file's
 * references are followed over the network with `--allow-remote` only.
 */
export async function readDocument(
  source: string,
  { overlay = [], allowRemote = false }: DocumentOptions,
): Promise<Compiled> {
  return readContract(source, {
    overlays: overlay,
    allowRemote: allowRemote || [source, ...overlay].some((location) => /^https?:/.test(location)),
  });
}
