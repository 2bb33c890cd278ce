import type { ServerOptions } from "../src/index.ts";
import { type Caller, type Reply, startCaller } from "./caller.ts";

/** A walk past a server that shows how it behaves: everything it says is written down. */
export type Tour = (api: Caller) => Promise<void>;

/** How a tour is taken: past which server, and whether that one asks for credentials. */
export interface Ticket extends ServerOptions {
  readonly tour: Tour;
}

/** Takes a tour past a server of its own, and returns what the server said, line by line. */
export async function takeTour(ticket: Ticket): Promise<readonly string[]> {
  const lines: string[] = [];
  await walk(ticket, (line) => lines.push(line));
  return lines;
}

/** Where two servers part: what each says there, or undefined if it says nothing any more. */
export type Difference = readonly [clean: string | undefined, other: string | undefined];

/**
 * Takes a tour until the server says something that the clean one did not, and returns the two.
 *
 * Nothing is returned if they say the same from the first word to the last.
 */
export async function findDifference(
  ticket: Ticket,
  clean: readonly string[],
): Promise<Difference | undefined> {
  let heard = 0;
  try {
    await walk(ticket, (line) => {
      const expected = clean[heard];
      if (line !== expected) throw new Parted([expected, line]);
      heard += 1;
    });
  } catch (error) {
    if (error instanceof Parted) return error.difference;
    throw error;
  }
  return heard < clean.length ? [clean[heard], undefined] : undefined;
}

/** Ends a tour early: what was looked for is found. */
class Parted extends Error {
  override readonly name: string = "Parted";

  readonly difference: Difference;

  constructor(difference: Difference) {
    super("parted");
    this.difference = difference;
  }
}

async function walk({ tour, ...options }: Ticket, hear: (line: string) => void): Promise<void> {
  const nameIds = createNaming();
  const told: string[] = [];
  const deliver = async (message: Request): Promise<Response> => {
    told.push(`${message.url} is told ${await message.text()}`);
    return new Response(null, { status: message.url.endsWith("/deaf") ? 500 : 204 });
  };
  const caller = await startCaller({ deliver, ...options }, { patient: false });
  caller.clock.step = 0;
  const call: Caller["call"] = async (method, path, body, headers) => {
    const reply = await caller.call(method, path, body, headers);
    hearWhatWasTold();
    hear(nameIds(`${method} ${path} → ${tell(reply)}`));
    return reply;
  };

  /** Not at once: a server takes it as no answer if its messages are not taken. */
  const hearWhatWasTold = (): void => {
    for (const line of told.splice(0)) hear(nameIds(line));
  };

  try {
    await tour({
      ...caller,
      call,
      get: (path) => call("GET", path),
      post: (path, body) => call("POST", path, body),
      patch: (path, body) => call("PATCH", path, body),
    });
    hearWhatWasTold();
  } finally {
    await caller.close();
  }
}

function tell({ status, headers, text }: Reply): string {
  return JSON.stringify([status, [...headers], text]);
}

/** Ids are drawn by lot: the first to appear becomes #1, in every walk, whatever it was. */
function createNaming(): (line: string) => string {
  const seen = new Map<string, string>();
  const ids =
    /\b[0-9a-f]{8}-[0-9a-f-]{27}\b|(?:exec|pipelineexec)_[\w-]{21}|run_[0-9a-z]{16}|msg_[0-9a-z]{12}|\b[0-9a-f]{64}\b|\b(?:T25saW5l|VGFza1J1bjo)[\w-]+/g;
  return (line) =>
    line.replaceAll(ids, (id) => {
      const name = seen.get(id) ?? `#${seen.size + 1}`;
      seen.set(id, name);
      return name;
    });
}
