import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort } from "node:worker_threads";
import { bodyOf } from "./bodies.ts";

/** A server in a thread of its own, so that its work is not counted as the client's. */
const server = createServer(({ url = "" }, response) => {
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(bodyOf(url));
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () =>
  parentPort?.postMessage((server.address() as AddressInfo).port),
);
