import type { ServerOptions } from "../src/index.ts";
import { type Caller, type Reply, startCaller } from "./caller.ts";

/** A walk past a server that shows how it behaves: everything it says is written down. */
export type Tour = (api: Caller) => Promise<void>;

/** Takes a tour past a server of its own, and returns what the server said, line by line. */
export async function takeTour(
  tour: Tour,
  options: ServerOptions,
  credentials: boolean,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const caller = await startCaller(
    {
      ...options,
      ...(credentials ? { credentials: "required" } : {}),
    },
    { patient: false },
  );
  caller.clock.step = 0;
  const call: Caller["call"] = async (method, path, body, headers) => {
    const reply = await caller.call(method, path, body, headers);
    lines.push(`${method} ${path} → ${tell(reply)}`);
    return reply;
  };

  try {
    await tour({
      ...caller,
      call,
      get: (path) => call("GET", path),
      post: (path, body) => call("POST", path, body),
      patch: (path, body) => call("PATCH", path, body),
    });
  } finally {
    await caller.close();
  }
  return withoutIds(lines);
}

/** Returns the first line that differs, as it is in each; nothing if the two are the same. */
export function firstDifference(
  clean: readonly string[],
  other: readonly string[],
): readonly [string | undefined, string | undefined] | undefined {
  const length = Math.max(clean.length, other.length);
  for (let index = 0; index < length; index += 1) {
    if (clean[index] !== other[index]) return [clean[index], other[index]];
  }
  return undefined;
}

function tell({ status, headers, text }: Reply): string {
  return JSON.stringify([status, [...headers], text]);
}

/** Ids are drawn by lot: the first to appear becomes #1, in every walk, whatever it was. */
function withoutIds(lines: readonly string[]): string[] {
  const seen = new Map<string, string>();
  const ids =
    /\b[0-9a-f]{8}-[0-9a-f-]{27}\b|(?:exec|pipelineexec)_[\w-]{21}|\b[0-9a-f]{64}\b|\b(?:T25saW5l|VGFza1J1bjo)[\w-]+/g;
  return lines.map((line) =>
    line.replaceAll(ids, (id) => {
      const name = seen.get(id) ?? `#${seen.size + 1}`;
      seen.set(id, name);
      return name;
    }),
  );
}
