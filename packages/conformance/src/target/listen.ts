import type { IncomingMessage } from "node:http";
import type { Listen } from "./receiver.ts";

/** Listens on a port of this machine; 0 takes a free one. */
export function listenOn({ port = 0, host = "127.0.0.1" }: Place): Listen {
  return async (receive) => {
    // Only who listens needs it: everything else runs in a browser too.
    const { createServer } = await import("node:http");
    const server = createServer((incoming, outgoing) => {
      toRequest(incoming)
        .then(receive)
        .then(
          ({ status }) => outgoing.writeHead(status).end(),
          () => outgoing.writeHead(500).end(),
        );
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
    server.unref();
    const address = server.address();
    const bound = typeof address === "object" && address !== null ? address.port : port;
    return {
      url: `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${bound}`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  };
}

interface Place {
  readonly port?: number | undefined;
  readonly host?: string | undefined;
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of incoming) parts.push(new Uint8Array(part));
  const { method = "GET", url = "/", headers } = incoming;
  const bare = method === "GET" || method === "HEAD";
  return new Request(`http://receiver.invalid${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
    ...(bare ? {} : { body: await new Blob(parts).text() }),
  });
}
