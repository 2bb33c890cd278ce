import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that passes requests on to another, and answers creations with a status that is not declared. */
export async function startCrooked(
  url: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const parts: Uint8Array[] = [];
    request.on("data", (part: Uint8Array) => parts.push(part));
    request.on("end", async () => {
      const { host: _, connection: __, "content-length": ___, ...headers } = request.headers;
      const method = request.method ?? "GET";
      const reply = await fetch(`${url}${request.url ?? ""}`, {
        method,
        headers: headers as Record<string, string>,
        ...(method === "GET" || method === "HEAD" ? {} : { body: Buffer.concat(parts) }),
      });
      const text = await reply.text();
      const type = reply.headers.get("content-type");
      response.writeHead(
        reply.status === 201 ? 202 : reply.status,
        type ? { "content-type": type } : {},
      );
      response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
