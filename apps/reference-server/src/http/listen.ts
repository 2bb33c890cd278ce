import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** A server on the loopback interface. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** How answers travel: none of it changes what they say. */
export interface Transport {
  /** Compress for those who accept it. */
  readonly gzip?: boolean;

  /** Write the body in pieces, without announcing its length. */
  readonly chunked?: boolean;

  /** One connection for each request. */
  readonly closing?: boolean;
}

/** Serves a fetch function on 127.0.0.1. Port 0 takes a free one. */
export async function listen(
  answer: (request: Request) => Promise<Response>,
  { port, transport = {} }: { readonly port: number; readonly transport?: Transport },
): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const response = await answer(await toRequest(incoming, url));
    let body = Buffer.from(await response.arrayBuffer());
    const headers: Record<string, string> = Object.fromEntries(response.headers);
    const accepted = String(incoming.headers["accept-encoding"] ?? "").includes("gzip");
    if (transport.gzip && accepted && body.length > 0 && !headers["content-encoding"]) {
      body = gzipSync(body);
      headers["content-encoding"] = "gzip";
      headers.vary = "accept-encoding";
    }
    if (transport.closing) headers.connection = "close";
    const bodiless = response.status === 204 || response.status === 304;
    if (!transport.chunked && !bodiless) headers["content-length"] = String(body.length);

    outgoing.writeHead(response.status, headers);
    if (transport.chunked) {
      const half = Math.ceil(body.length / 2);
      outgoing.write(body.subarray(0, half));
      outgoing.end(body.subarray(half));
    } else outgoing.end(body);
  }
}

async function toRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const method = incoming.method ?? "GET";
  const carries = method !== "GET" && method !== "HEAD" && body.length > 0;

  // Built on our own origin, so that neither a forged Host nor an absolute target leads elsewhere.
  const target = incoming.url?.startsWith("/") ? incoming.url : "/";
  return new Request(`${origin}${target}`, { method, headers, ...(carries ? { body } : {}) });
}
