import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gyoza } from "@conduct/contract/gyoza";
import { createMock } from "@conduct/mock";
import { serve } from "@conduct/mock/node";

/** What a child process serves: a mock, or replies that were decided beforehand. */
export type Subject =
  | { readonly kind: "mock" }
  | { readonly kind: "bare"; readonly replies: Replies };

/** The bytes of each reply, by method and path. */
export interface Replies {
  readonly [route: string]: { readonly status: number; readonly body: string };
}

/** What a child tells about itself. */
export interface Report {
  readonly port?: number;
  readonly id?: string;
  readonly cpu?: number;
  readonly rss?: number;
}

process.on("message", async (message: Subject | "usage" | "reset" | "stop") => {
  if (message === "stop") process.exit(0);
  if (message === "reset") {
    reset();
    process.send?.({} satisfies Report);
    return;
  }
  if (message === "usage") {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system, rss: process.memoryUsage().rss } satisfies Report);
    return;
  }
  process.send?.(
    (message.kind === "mock"
      ? await startMock()
      : await startBare(message.replies)) satisfies Report,
  );
});

/** Puts a mock back to its thousand runs. */
let reset = (): void => {};

/** A mock with a thousand runs. */
async function startMock(): Promise<Report> {
  const mock = createMock(gyoza, { seed: 1 });
  const [id] = mock.control.seed({ lifecycle: "OpRun", count: 1000 });
  const snapshot = mock.control.snapshot();
  reset = () => mock.control.restore(snapshot);
  const { port } = await serve(mock, { port: 0 });
  return { port, id: String(id) };
}

/** The least that node:http does: it reads the request and sends bytes that it has. */
async function startBare(replies: Replies): Promise<Report> {
  const server = createServer((request, response) => {
    const { method = "", url = "" } = request;
    const answer = (): void => {
      const { status, body } = replies[`${method} ${url}`] ?? { status: 404, body: "" };
      response.writeHead(status, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
      });
      response.end(body);
    };
    if (method === "GET") return answer();
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      Buffer.concat(chunks).toString("utf8");
      answer();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { port: (server.address() as AddressInfo).port };
}
