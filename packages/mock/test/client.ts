import type { JsonObject } from "@conduct/contract";
import type { Mock } from "@conduct/mock";

/** A reply, with its body read. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;

  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies without declaring them all
  readonly body: any;
}

/** Talks to a mock in few words. */
export interface Client {
  readonly mock: Mock;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  readonly post: (path: string, body?: object, headers?: Record<string, string>) => Promise<Reply>;
  readonly patch: (path: string, body: object) => Promise<Reply>;
  readonly send: (method: string, path: string, init?: RequestInit) => Promise<Reply>;
}

export function client(mock: Mock): Client {
  const send = async (method: string, path: string, init: RequestInit = {}): Promise<Reply> => {
    const response = await mock.fetch(path, { method, ...init });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: read(text) };
  };
  const json = (body: object | undefined, headers: Record<string, string> = {}): RequestInit =>
    body === undefined
      ? { headers }
      : {
          body: JSON.stringify(body),
          headers: { "content-type": "application/json", ...headers },
        };
  return {
    mock,
    send,
    get: (path, headers = {}) => send("GET", path, { headers }),
    post: (path, body, headers) => send("POST", path, json(body, headers)),
    patch: (path, body) => send("PATCH", path, json(body)),
  };
}

function read(text: string): JsonObject | string | undefined {
  try {
    return text === "" ? undefined : (JSON.parse(text) as JsonObject);
  } catch {
    return text;
  }
}
