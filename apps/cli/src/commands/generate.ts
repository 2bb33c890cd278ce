import { relative, resolve } from "node:path";
import { GenerateError, generateClient } from "@conduct/openapi-ts";
import { Command } from "commander";
import type { CommandFactory } from "../cli.ts";
import {
  addDocumentOptions,
  type DocumentOptions,
  documentArgument,
  loadContract,
} from "../document.ts";
import { CommandError, exitCode } from "../exit-code.ts";

interface GenerateOptions extends DocumentOptions {
  readonly output: string;
  readonly runtime?: string;
  readonly json: boolean;
}

/** `conduct generate`: a typed client with paginators and waiters, for any annotated document. */
export const generateCommand: CommandFactory = (terminal, done) => {
  const command = new Command("generate")
    .description(
      "Generate a typed client with paginators, waiters and results typed by final status.",
    )
    .addArgument(documentArgument("<document>"))
    .requiredOption(
      "--output <folder>",
      "where to write; files generated before are replaced, others are left alone",
    )
    .option(
      "--runtime <module>",
      "where the code imports its runtime from (@conduct/client/runtime-v1)",
    )
    .option("--json", "print the list of written files for machines", false);
  addDocumentOptions(command);
  return command.action(async (source: string, options: GenerateOptions) => {
    const contract = await loadContract(source, options);
    const output = resolve(terminal.cwd, options.output);
    const written = await generateClient({
      contract,
      output,
      command: `conduct generate ${source} --output ${options.output}`,
      ...(options.runtime !== undefined && { runtime: options.runtime }),
    }).catch((error: unknown) => {
      throw error instanceof GenerateError ? new CommandError(error.message) : error;
    });
    const files = written.map((file) => relative(output, file));
    if (options.json) terminal.out(JSON.stringify({ output, files }, null, 2));
    else terminal.out(`Wrote ${files.length} files to ${options.output}.`);
    done(exitCode.fine);
  });
};
