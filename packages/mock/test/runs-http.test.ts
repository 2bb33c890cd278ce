import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { runs } from "@conduct/contract/runs";
import { createMock } from "@conduct/mock";
import { type Served, serve } from "@conduct/mock/node";
import { afterEach, expect, test } from "vitest";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Somebody who takes webhooks, and says when so many of them have come. */
async function listen() {
  const moves: string[] = [];
  let arrived = () => {};
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { from, status } = JSON.parse(Buffer.concat(chunks).toString());
      moves.push(`${from} → ${status}`);
      response.writeHead(204).end();
      arrived();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    moves,
    all: (count: number) =>
      new Promise<void>((resolve) => {
        arrived = () => moves.length >= count && resolve();
        arrived();
      }),
  };
}

function caller({ url }: Served) {
  return async (method: string, path: string, body?: object, headers: HeadersInit = {}) => {
    const reply = await fetch(url + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: reply.status, headers: reply.headers, body: await reply.json() };
  };
}

test("a run is created, carried out, paused, resumed and fetched over HTTP, and its moves are told", async () => {
  const hooks = await listen();
  const served = await serve(createMock(runs, { basePath: "" }), { port: 0 });
  closing.push(() => served.close());
  const call = caller(served);

  const created = await call("POST", "/runs", {
    task: "render-report",
    queue: "reports",
    webhook_url: hooks.url,
  });
  const path = created.headers.get("location") ?? "";
  const report = (body: object) => call("POST", `${path}/events`, body);
  await report({ type: "started", worker: "worker-1" });
  await call("POST", `${path}/pause`);
  await report({ type: "paused" });
  await call("POST", `${path}/resume`);
  await report({ type: "started", worker: "worker-2" });
  const held = call("GET", path, undefined, { prefer: "wait=60" });
  await report({ type: "succeeded", output: { pages: 12 }, stored: true });

  expect((await held).body).toMatchObject({ status: "succeeded", attempt: 1 });
  const { body: output } = await call("GET", `${path}/output`);
  const file = await fetch(output.url);
  expect(JSON.parse(gunzipSync(await file.bytes()).toString())).toEqual({ pages: 12 });
  await hooks.all(6);
  expect(hooks.moves.toSorted()).toEqual([
    "paused → queued",
    "pausing → paused",
    "queued → running",
    "queued → running",
    "running → pausing",
    "running → succeeded",
  ]);
});
