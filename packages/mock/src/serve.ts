import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { allowOrigin, preflight } from "./cors.ts";
import { type MockReply, type MockRequest, problemReply } from "./exchange.ts";
import { indexReply } from "./index-page.ts";
import type { Mock } from "./mock.ts";
import { MockError } from "./mock-error.ts";

export interface ServeOptions {
  /** Default 4010; 0 for any that is free. */
  readonly port?: number;

  /** Default 127.0.0.1: this machine only. */
  readonly host?: string;

  /** Answers browsers of any origin. Default true. */
  readonly cors?: boolean;

  /** Called after each reply. */
  readonly onReply?: (exchange: Exchange) => void;
}

/** A request that was answered. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

/** Mocks that listen. */
export interface Served {
  readonly url: string;
  readonly port: number;

  /** Where each contract is, by name. */
  readonly contracts: { readonly [name: string]: string };

  /** Answers what is under way, lets go of requests that are held, and stops listening. */
  close(): Promise<void>;
}

/**
 * Lets mocks listen on a port.
 *
 * One mock is at the root. Several have a path of their own each: `{ petstore: mock }` is at `/petstore`.
 *
 * ```ts
 * const served = await serve(createMock(contract), { port: 4010 });
 * await fetch(`${served.url}/runs`);
 * await served.close();
 * ```
 *
 * @throws {MockError} `port-taken` or `name-taken`.
 */
export async function serve(
  mocks: Mock | readonly Mock[] | { readonly [name: string]: Mock },
  options: ServeOptions = {},
): Promise<Served> {
  const { port = 4010, host = "127.0.0.1" } = options;
  const rooted = rootsOf(mocks);
  const server = createServer({ keepAlive: true, noDelay: true });
  await listen(server, port, host);

  const taken = (server.address() as AddressInfo).port;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${taken}`;
  const contracts = Object.fromEntries(rooted.map(({ name, root }) => [name, url + root]));
  const held = new Set<AbortController>();
  server.on("request", createListener(rooted, url, options, held));
  return {
    url,
    port: taken,
    contracts,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        for (const controller of held) controller.abort();
        server.closeIdleConnections();
      }),
  };
}

/** A mock and the path it is served at. */
export interface Rooted {
  readonly name: string;
  readonly root: string;
  readonly mock: Mock;
}

function rootsOf(
  mocks: Mock | readonly Mock[] | { readonly [name: string]: Mock },
): readonly Rooted[] {
  if (isMock(mocks)) return [{ name: mocks.contract.name, root: "", mock: mocks }];
  const named = Array.isArray(mocks)
    ? (mocks as readonly Mock[]).map((mock) => [mock.contract.name, mock] as const)
    : Object.entries(mocks as { readonly [name: string]: Mock });
  const names = new Set<string>();
  for (const [name] of named) {
    if (names.has(name)) throw new MockError("name-taken", { name });
    names.add(name);
  }
  return named.map(([name, mock]) => ({ name, root: `/${encodeURIComponent(name)}`, mock }));
}

function isMock(mocks: Mock | readonly Mock[] | { readonly [name: string]: Mock }): mocks is Mock {
  return "handle" in mocks && typeof mocks.handle === "function";
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new MockError("port-taken", { port, host }) : error);
    });
    server.listen(port, host, resolve);
  });
}

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

function createListener(
  rooted: readonly Rooted[],
  url: string,
  options: ServeOptions,
  held: Set<AbortController>,
): Listener {
  const { cors = true, onReply } = options;
  const lone = rooted.length === 1 && rooted[0]?.root === "" ? rooted[0] : undefined;
  const hasRoot = lone?.mock.contract.operations.some(({ path }) => path === "/") === true;
  const byRoot = new Map(rooted.map((entry) => [entry.root, entry]));

  return (incoming, outgoing) => {
    if (
      cors &&
      incoming.method === "OPTIONS" &&
      incoming.headers["access-control-request-method"] !== undefined
    ) {
      write(incoming, outgoing, preflight(incoming.headers));
    } else if (hasBody(incoming)) {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () =>
        answer(incoming, outgoing, chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)),
      );
    } else {
      answer(incoming, outgoing, undefined);
    }
  };

  function answer(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    body: Buffer | undefined,
  ): void {
    const { url: target = "/" } = incoming;
    const mark = target.indexOf("?");
    const path = mark < 0 ? target : target.slice(0, mark);
    const found = lone ?? byRoot.get(firstSegment(path));
    if (found === undefined || (path === "/" && !hasRoot)) {
      write(incoming, outgoing, indexReply(rooted, url, path, incoming.headers.accept));
      return;
    }
    const { root, mock } = found;
    const inner = root === "" ? path : path.slice(root.length) || "/";
    const query = mark < 0 ? "" : target.slice(mark + 1);
    try {
      const reply = mock.handle(
        new SocketRequest(incoming, outgoing, { path: inner, query, body, url, root, held }),
      );
      if (!(reply instanceof Promise)) write(incoming, outgoing, reply);
      else
        reply.then(
          (late) => write(incoming, outgoing, late),
          (error) => write(incoming, outgoing, failure(error)),
        );
    } catch (error) {
      write(incoming, outgoing, failure(error));
    }
  }

  function write(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    { status, headers, body }: MockReply,
  ): void {
    const { method = "GET", url: target = "/" } = incoming;
    const sent: string[] = [];
    for (const name in headers) sent.push(name, headers[name] ?? "");
    if (body !== undefined) {
      sent.push(
        "content-length",
        String(typeof body === "string" ? Buffer.byteLength(body) : body.length),
      );
    } else if (status !== 204 && status !== 304 && method !== "HEAD")
      sent.push("content-length", "0");
    const origin = cors ? originOf(incoming) : undefined;
    if (origin !== undefined) sent.push(...Object.entries(allowOrigin(origin, headers)).flat());
    outgoing.writeHead(status, sent);
    outgoing.end(body);
    onReply?.({ method, url: target, status });
  }
}

interface Parts {
  readonly path: string;
  readonly query: string;
  readonly body: Buffer | undefined;
  readonly url: string;
  readonly root: string;
  readonly held: Set<AbortController>;
}

/** A request as the core wants it; what few operations ask for is worked out when one does. */
class SocketRequest implements MockRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body?: string | Uint8Array;
  private readonly incoming: IncomingMessage;
  private readonly outgoing: ServerResponse;
  private readonly parts: Parts;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse, parts: Parts) {
    const { path, query, body } = parts;
    this.method = incoming.method ?? "GET";
    this.path = path;
    this.query = query;
    if (body !== undefined) this.body = isBinary(incoming) ? body : body.toString("utf8");
    this.incoming = incoming;
    this.outgoing = outgoing;
    this.parts = parts;
  }

  get headers(): NonNullable<MockRequest["headers"]> {
    return this.incoming.headers;
  }

  get origin(): string {
    const { url, root } = this.parts;
    return `http://${this.incoming.headers.host ?? url.slice("http://".length)}${root}`;
  }

  get signal(): AbortSignal {
    const { held } = this.parts;
    const controller = new AbortController();
    held.add(controller);
    this.outgoing.on("close", () => {
      held.delete(controller);
      controller.abort();
    });
    return controller.signal;
  }
}

function failure(error: unknown): MockReply {
  return problemReply(
    500,
    "The mock failed",
    error instanceof Error ? error.message : String(error),
  );
}

/** Whether a body follows. The methods that hardly ever have one are not looked at more closely. */
function hasBody(incoming: IncomingMessage): boolean {
  const { method } = incoming;
  if (method === "GET" || method === "HEAD") return false;
  const { headers } = incoming;
  const length = headers["content-length"];
  return (length !== undefined && length !== "0") || headers["transfer-encoding"] !== undefined;
}

/** The origin of a page, from the headers as they came: to sort them all costs more than the rest of a reply. */
function originOf({ rawHeaders }: IncomingMessage): string | undefined {
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 6 && name.toLowerCase() === "origin") return rawHeaders[index + 1];
  }
  return undefined;
}

function firstSegment(path: string): string {
  const end = path.indexOf("/", 1);
  return end < 0 ? path : path.slice(0, end);
}

/** Text and JSON are read as text, all else is left as bytes. */
function isBinary({ headers }: IncomingMessage): boolean {
  const type = headers["content-type"];
  return type !== undefined && !/json|text|urlencoded/.test(type);
}
