import { Command, CommanderError } from "commander";
import manifest from "../package.json" with { type: "json" };
import { checkCommand } from "./commands/check.ts";
import { diagramCommand } from "./commands/diagram.ts";
import { generateCommand } from "./commands/generate.ts";
import { lintCommand } from "./commands/lint.ts";
import { mockCommand } from "./commands/mock.ts";
import { CommandError, type ExitCode, exitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** One command: what commander shows of it, and what it does. It answers the exit code. */
export type CommandFactory = (terminal: Terminal, done: (code: ExitCode) => void) => Command;

/**
 * Runs `conduct` with some arguments and returns its exit code.
 *
 * It never throws: what a user can mend is printed as one message, the rest with its stack.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine;
  const program = new Command("conduct")
    .description("OpenAPI says what an API looks like; Conduct says how it behaves, and runs it.")
    .version(manifest.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show what a command does and takes")
    .showHelpAfterError("Run it with --help for what it takes.")
    .exitOverride()
    .configureOutput({ writeOut: trimmed(terminal.out), writeErr: trimmed(terminal.err) });
  for (const command of commands) {
    program.addCommand(
      command(terminal, (result) => {
        code = result;
      }).copyInheritedSettings(program),
    );
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCode.fine : exitCode.unjudged;
    }
    if (error instanceof CommandError) {
      terminal.err(error.message);
      return error.exit;
    }
    terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return exitCode.unjudged;
  }
}

const commands: readonly CommandFactory[] = [
  lintCommand,
  mockCommand,
  checkCommand,
  generateCommand,
  diagramCommand,
];

function trimmed(write: (text: string) => void): (text: string) => void {
  return (text) => write(text.replace(/\n$/, ""));
}
