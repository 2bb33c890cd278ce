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

function createListener(
  rooted: readonly Rooted[],
  url: string,
  options: ServeOptions,
  held: Set<AbortController>,
) {
  const { cors = true, onReply } = options;
  const lone = rooted.length === 1 && rooted[0]?.root === "" ? rooted[0] : undefined;
  const hasRoot = lone?.mock.contract.operations.some(({ path }) => path === "/") === true;
  const byName = new Map(rooted.map((entry) => [entry.root, entry]));

  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const { method = "GET", url: target = "/" } = incoming;
    if (
      cors &&
      method === "OPTIONS" &&
      incoming.headers["access-control-request-method"] !== undefined
    ) {
      write(preflight(incoming.headers));
      return;
    }
    const length = incoming.headers["content-length"];
    if (
      (length === undefined || length === "0") &&
      incoming.headers["transfer-encoding"] === undefined
    ) {
      answer(undefined);
      return;
    }
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => answer(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));

    function answer(body: Buffer | undefined): void {
      const mark = target.indexOf("?");
      const path = mark < 0 ? target : target.slice(0, mark);
      const found = lone ?? byName.get(firstSegment(path));
      if (found === undefined || (path === "/" && !hasRoot)) {
        write(indexReply(rooted, url, path, incoming.headers.accept));
        return;
      }
      try {
        const reply = found.mock.handle(
          toRequest(found.root, path, mark < 0 ? undefined : target.slice(mark + 1), body),
        );
        if (reply instanceof Promise) reply.then(write, fail);
        else write(reply);
      } catch (error) {
        fail(error);
      }
    }

    function toRequest(
      root: string,
      path: string,
      query: string | undefined,
      body: Buffer | undefined,
    ): MockRequest {
      return {
        method,
        path: root === "" ? path : path.slice(root.length) || "/",
        ...(query === undefined ? {} : { query }),
        headers: incoming.headers,
        ...(body === undefined ? {} : { body: isBinary(incoming) ? body : body.toString("utf8") }),
        origin: `http://${incoming.headers.host ?? url.slice("http://".length)}${root}`,
        // Few requests are held: only those pay for a way to be called off.
        get signal() {
          const controller = new AbortController();
          held.add(controller);
          outgoing.on("close", () => {
            held.delete(controller);
            controller.abort();
          });
          return controller.signal;
        },
      };
    }

    function fail(error: unknown): void {
      write(
        problemReply(
          500,
          "The mock failed",
          error instanceof Error ? error.message : String(error),
        ),
      );
    }

    function write({ status, headers, body }: MockReply): void {
      const { origin } = incoming.headers;
      const sent: Record<string, string | number> = { ...headers };
      if (body !== undefined)
        sent["content-length"] = typeof body === "string" ? Buffer.byteLength(body) : body.length;
      else if (status !== 204 && status !== 304 && method !== "HEAD") sent["content-length"] = 0;
      if (cors && origin !== undefined) Object.assign(sent, allowOrigin(origin, headers));
      outgoing.writeHead(status, sent);
      outgoing.end(body);
      onReply?.({ method, url: target, status });
    }
  };
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
