import { styleText } from "node:util";

/**
 * What a command may touch of the world: two streams, a folder, and a signal that asks it to stop.
 *
 * Commands get it as an argument, so that a test can run them in this process.
 */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;

  /** Colour and progress are for people: both only where the stream is a terminal. */
  readonly colour: boolean;
  readonly progress: boolean;
  readonly cwd: string;

  /** Aborts on SIGINT and SIGTERM. */
  readonly stop: AbortSignal;
}

type Style = Parameters<typeof styleText>[0];

/** Styles a text, or leaves it as it is where nobody would see the colour. */
export function paint(terminal: Terminal, style: Style, text: string): string {
  return terminal.colour ? styleText(style, text, { validateStream: false }) : text;
}

/**
 * The terminal of this process. `NO_COLOR` is honoured.
 *
 * A reader who has seen enough (`| head`) ends what is shown, not the work: reports are written and
 * the exit code says what was found, as if everything had been read.
 */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", passClosedPipe);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => stop.abort(signal));
  }
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    progress: process.stderr.isTTY === true,
    cwd: process.cwd(),
    stop: stop.signal,
  };
}

function passClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
