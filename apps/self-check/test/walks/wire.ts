import { type IncomingHttpHeaders, request } from "node:http";
import type { Contract } from "@conduct/contract";
import { createMock, createVirtualClock, type Mock, type MockOptions } from "@conduct/mock";
import { serve } from "@conduct/mock/node";
import { onTestFinished } from "vitest";
import { noteCalls } from "../../src/coverage/walked.ts";

/** A mock behind a socket, and a client that sends what it is told to, byte for byte. */
export interface Wire {
  readonly mock: Mock;

  /** Where the mock listens, without a slash at the end. */
  readonly url: string;

  /**
   * Sends a request line such as `GET /runs?limit=2` or a whole address.
   *
   * Only `Host` and `Content-Length` are added, as every client does.
   */
  readonly send: (line: string, message?: Message) => Promise<Reply>;

  /** Resolves with the next request that reaches the mock, before it is answered. */
  readonly arrival: () => Promise<void>;
}

export interface Message {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;

  // biome-ignore lint/suspicious/noExplicitAny: walks look into bodies without declaring them all
  readonly body: any;
}

/** The time at which every walk begins. */
export const morning = "2026-01-01T12:00:00Z";

/** Opens a wire to a mock whose clock stands still until a walk moves it; it closes with the test. */
export async function openWire(contract: Contract, options: MockOptions = {}): Promise<Wire> {
  const clock = createVirtualClock({ at: morning });
  const mock = createMock(contract, { seed: 1, clock, basePath: "", ...options });
  const note = noteCalls(contract);
  let arrived = (): void => undefined;
  const watched: Mock = {
    ...mock,
    handle: async (asked) => {
      const answer = mock.handle(asked);
      arrived();
      const reply = await answer;
      note(asked.method, asked.path, reply.status);
      return reply;
    },
  };
  const served = await serve(watched, { port: 0 });
  onTestFinished(() => served.close());
  return {
    mock,
    url: served.url,
    send: (line, message) => exchange(served.url, line, message),
    arrival: () =>
      new Promise((resolve) => {
        arrived = resolve;
      }),
  };
}

function exchange(url: string, line: string, { headers = {}, body }: Message = {}): Promise<Reply> {
  const [method = "", target = ""] = line.split(" ");
  const address = target.startsWith("/") ? url + target : target;
  const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
  const bodiless = body === undefined && method === "POST" ? { "Content-Length": 0 } : {};
  return new Promise((resolve, reject) => {
    const sent = request(
      address,
      { method, headers: { ...headers, ...length, ...bodiless }, agent: false },
      (message) => {
        const chunks: Buffer[] = [];
        message.on("data", (chunk: Buffer) => chunks.push(chunk));
        message.on("error", reject);
        message.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const { statusCode: status = 0, headers } = message;
          resolve({ status, headers, bytes, body: read(bytes, headers["content-type"]) });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

function read(bytes: Buffer, type = ""): unknown {
  if (bytes.length === 0) return undefined;
  return /json/.test(type) ? JSON.parse(bytes.toString()) : bytes.toString();
}
