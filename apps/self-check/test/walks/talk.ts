import type { Contract } from "@conduct/contract";
import type { MockOptions } from "@conduct/mock";
import { openWire, type Reply, type Wire } from "./wire.ts";

/** A wire with a word for each method; bodies are JSON. */
export interface Talk extends Wire {
  readonly get: (path: string, query?: Readonly<Record<string, string>>) => Promise<Reply>;
  readonly post: (path: string, body?: object) => Promise<Reply>;
  readonly patch: (path: string, body: object) => Promise<Reply>;
  readonly put: (path: string, body: object) => Promise<Reply>;
  readonly remove: (path: string) => Promise<Reply>;
}

/** Opens a wire to a mock, to talk to it in few words. */
export async function openTalk(contract: Contract, options: MockOptions = {}): Promise<Talk> {
  const wire = await openWire(contract, options);
  const write = (method: string, path: string, body?: object) =>
    wire.send(
      `${method} ${path}`,
      body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) },
    );
  return {
    ...wire,
    get: (path, query = {}) => {
      const parameters = new URLSearchParams(query).toString();
      return wire.send(`GET ${path}${parameters && `?${parameters}`}`);
    },
    post: (path, body) => write("POST", path, body),
    patch: (path, body) => write("PATCH", path, body),
    put: (path, body) => write("PUT", path, body),
    remove: (path) => write("DELETE", path),
  };
}
