import { createReferenceServer, type ServerOptions } from "../src/index.ts";

/** What came back, read. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a reply is whatever the server says; the tests say what it must be.
  readonly body: any;

  /** What the body was read from. */
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Talks to a server of its own, whose clock only it moves. */
export interface Caller {
  readonly clock: Clock;
  call(method: string, path: string, body?: unknown, headers?: HeadersInit): Promise<Reply>;
  get(path: string): Promise<Reply>;
  post(path: string, body?: unknown): Promise<Reply>;
  patch(path: string, body?: unknown): Promise<Reply>;

  /** Lets time pass, and the workers inside the server do what is due then. */
  pass(milliseconds: number): Promise<void>;

  close(): Promise<void>;
}

/** Time that passes only as told: so much with each look at it, and when moved. */
export interface Clock {
  time: number;
  step: number;
}

/** Starts a server and returns who talks to it. One who is patient comes again when told to. */
export async function startCaller(
  options: ServerOptions,
  { patient }: { readonly patient: boolean } = { patient: true },
): Promise<Caller> {
  const clock: Clock = { time: Date.parse("2026-03-01T12:00:00.500Z"), step: 7 };
  const server = await createReferenceServer({
    seed: 1,
    workers: 0,
    sleep: pass,
    clock: () => {
      clock.time += clock.step;
      return clock.time;
    },
    ...options,
  });

  const call: Caller["call"] = async (method, path, body, headers) => {
    for (;;) {
      const reply = await send(method, path, body, headers);
      const waits = reply.headers.get("retry-after");
      if (!patient || waits === null || (reply.status !== 429 && reply.status !== 503))
        return reply;
    }
  };

  /**
   * Step by step, so that no step comes later than it is due.
   *
   * Looking at the clock takes no time meanwhile, or what is always due again would never be done.
   */
  async function pass(milliseconds: number): Promise<void> {
    const { step } = clock;
    const end = clock.time + milliseconds;
    clock.step = 0;
    while (clock.time < end) {
      clock.time = Math.min(end, clock.time + 10);
      while (await server.work());
    }
    clock.step = step;
  }

  async function send(
    method: string,
    path: string,
    body: unknown,
    headers: HeadersInit = {},
  ): Promise<Reply> {
    const isText = typeof body === "string";
    const sent = new Headers(headers);
    if (body !== undefined && !sent.has("content-type"))
      sent.set("content-type", "application/json");
    const response = await server.fetch(
      new Request(new URL(path, "http://api.test"), {
        method,
        headers: sent,
        ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      }),
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson = /^application\/(problem\+)?json/.test(
      response.headers.get("content-type") ?? "",
    );
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
      bytes,
      text,
    };
  }

  return {
    clock,
    call,
    get: (path) => call("GET", path),
    post: (path, body) => call("POST", path, body),
    patch: (path, body) => call("PATCH", path, body),
    pass,
    close: () => server.close(),
  };
}

/** A statement about an API, and how to see that it holds. */
export interface Fact {
  /** The statement, as a sentence about the API. */
  readonly says: string;

  /** `assumed` if no public source has it: other servers may do otherwise. */
  readonly basis?: "assumed";

  readonly credentials?: "required";

  verify(api: Caller): Promise<void>;
}

/** Where the tests run: SQLite always, PostgreSQL if the environment names one. */
export const databases: readonly { readonly name: string; readonly database?: string }[] = [
  { name: "SQLite" },
  ...(process.env.DATABASE_URL ? [{ name: "PostgreSQL", database: process.env.DATABASE_URL }] : []),
];

if (!process.env.DATABASE_URL) {
  console.warn("DATABASE_URL is not set: the reference server is tested on SQLite only.");
}

/** Headers of a body that says how it is encoded. */
export const spelledOut = { "content-type": "application/json; charset=utf-8" };
