import { runCli } from "../src/cli.ts";
import type { ExitCode } from "../src/exit-code.ts";
import type { Terminal } from "../src/terminal.ts";

/** What a command said, and how it ended. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs `conduct` in this process, as in a pipe: no colour, no progress. */
export async function run(...args: readonly string[]): Promise<Ran> {
  const said = { out: "", err: "" };
  const code = await runCli(args, terminal(said));
  return { code, ...said };
}

/**
 * Starts a command that goes on until it is stopped, and resolves with its first words.
 *
 * `stop` is what SIGINT does.
 */
export async function start(
  ...args: readonly string[]
): Promise<{ readonly greeting: string; readonly stop: () => Promise<Ran> }> {
  const said = { out: "", err: "" };
  const stop = new AbortController();
  const { promise, resolve } = Promise.withResolvers<string>();
  const ended = runCli(args, {
    ...terminal(said),
    out: (text) => {
      said.out += `${text}\n`;
      resolve(text);
    },
    stop: stop.signal,
  }).then((code) => {
    resolve(said.err);
    return code;
  });
  return {
    greeting: await promise,
    stop: async () => {
      stop.abort();
      return { code: await ended, ...said };
    },
  };
}

function terminal(said: { out: string; err: string }): Terminal {
  return {
    out: (text) => {
      said.out += `${text}\n`;
    },
    err: (text) => {
      said.err += `${text}\n`;
    },
    colour: false,
    progress: false,
    cwd: process.cwd(),
    stop: new AbortController().signal,
  };
}
