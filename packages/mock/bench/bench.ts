import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { gyoza } from "@conduct/contract/gyoza";
import { createMock, type Mock } from "@conduct/mock";
import { load } from "./load.ts";
import type { Replies, Report, Subject } from "./server.ts";

/**
 * What a request costs the mock, beside a bare node:http server that sends the same bytes.
 *
 * Both run in processes of their own and are loaded in turn, so that a noisy machine is noisy for both.
 * CPU time tells more than requests per second: it hardly depends on what else the machine does.
 */
const seconds = Number(process.env.BENCH_SECONDS ?? 2);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const connections = 16;

const mock = await start({ kind: "mock" });
const body = JSON.stringify({
  image: "geoiahub/my_product:latest",
  priority: 4,
  inputs: { param: "value" },
});
const cases = [
  { name: "get by id", method: "GET", path: `/runs/${mock.id}`, body: "", goal: 1.2 },
  { name: "list of 10", method: "GET", path: "/runs?limit=10", body: "", goal: 1.3 },
  { name: "create", method: "POST", path: "/runs", body, goal: 1.7 },
];
const replies: Record<string, Replies[string]> = {};
for (const { method, path, body: sent } of cases) {
  const init =
    sent === ""
      ? { method }
      : { method, body: sent, headers: { "content-type": "application/json" } };
  const reply = await fetch(`http://127.0.0.1:${mock.port}${path}`, init);
  replies[`${method} ${path}`] = { status: reply.status, body: await reply.text() };
}
const bare = await start({ kind: "bare", replies });

console.log(
  `Node ${process.version}, ${rounds} rounds of ${seconds} s, ${connections} connections\n`,
);
console.log("request      bare CPU  mock CPU  ratio  goal   bare req/s  mock req/s  ratio");
for (const { name, method, path, body: sent, goal } of cases) {
  const request = wire(method, path, sent);
  await measure(bare, request, 0.5);
  await measure(mock, request, 0.5);
  let best = {
    bare: await measure(bare, request, seconds),
    mock: await measure(mock, request, seconds),
  };
  for (let round = 1; round < rounds; round++) {
    best = {
      bare: better(best.bare, await measure(bare, request, seconds)),
      mock: better(best.mock, await measure(mock, request, seconds)),
    };
  }
  const [cpu, rate] = [best.mock.cpu / best.bare.cpu, best.mock.rate / best.bare.rate];
  console.log(
    [
      name.padEnd(12),
      `${best.bare.cpu.toFixed(1)} µs`.padStart(8),
      `${best.mock.cpu.toFixed(1)} µs`.padStart(9),
      `${cpu.toFixed(2)}×`.padStart(6),
      `≤${goal}`.padStart(5),
      best.bare.rate.toFixed(0).padStart(12),
      best.mock.rate.toFixed(0).padStart(11),
      `${rate.toFixed(2)}×`.padStart(6),
    ].join(" "),
  );
}
console.log(
  `\nmemory of the mock afterwards: ${Math.round(((await usage(mock)).rss ?? 0) / 1e6)} MB`,
);
for (const server of [mock, bare]) server.child.send("stop");

console.log(`\nin this process, no network:\n${await inProcess()}`);

interface Running extends Report {
  readonly child: ChildProcess;
  readonly port: number;
}

interface Measured {
  readonly cpu: number;
  readonly rate: number;
}

async function start(subject: Subject): Promise<Running> {
  const child = fork(new URL("./server.ts", import.meta.url));
  child.send(subject);
  const [report] = (await once(child, "message")) as [Report];
  return { ...report, child, port: report.port ?? 0 };
}

async function usage({ child }: Running): Promise<Report> {
  child.send("usage");
  const [report] = (await once(child, "message")) as [Report];
  return report;
}

/** Takes away what an earlier measurement has created: a mock keeps what it is given, a bare server forgets it. */
async function reset({ child }: Running): Promise<void> {
  child.send("reset");
  await once(child, "message");
}

async function measure(server: Running, request: string, time: number): Promise<Measured> {
  await reset(server);
  const before = await usage(server);
  const began = performance.now();
  const count = await load({ port: server.port, request, seconds: time, connections });
  const took = (performance.now() - began) / 1000;
  const after = await usage(server);
  return { cpu: ((after.cpu ?? 0) - (before.cpu ?? 0)) / count, rate: count / took };
}

function better(a: Measured, b: Measured): Measured {
  return { cpu: Math.min(a.cpu, b.cpu), rate: Math.max(a.rate, b.rate) };
}

function wire(method: string, path: string, sent: string): string {
  const head = [`${method} ${path} HTTP/1.1`, "host: 127.0.0.1", "connection: keep-alive"];
  if (sent !== "")
    head.push("content-type: application/json", `content-length: ${Buffer.byteLength(sent)}`);
  return `${head.join("\r\n")}\r\n\r\n${sent}`;
}

async function inProcess(): Promise<string> {
  const local = createMock(gyoza, { seed: 1 });
  const [id] = local.control.seed({ lifecycle: "OpRun", count: 1000 });
  const live = local.control.reach("OpRun", "PENDING");
  const path = `/runs/${id}`;
  const headers = { "content-type": "application/json" };
  const results: readonly (readonly [string, number])[] = [
    [
      "mock.fetch of one",
      await time(async () => (await local.fetch(`http://localhost${path}`)).text()),
    ],
    ["mock.handle of one", await time(() => local.handle({ method: "GET", path }))],
    [
      "of a list",
      await time(() => local.handle({ method: "GET", path: "/runs", query: "limit=10" })),
    ],
    ["of a change and a list", await time(() => changeAndList(local, `/runs/${live}`))],
    [
      "of a creation",
      await time(() => local.handle({ method: "POST", path: "/runs", headers, body })),
    ],
  ];
  return results.map(([name, cost]) => `${name} ${cost.toFixed(1)} µs`).join("\n");
}

/** Changes one of the runs, so that no list is what it was, and lists them. */
function changeAndList(local: Mock, path: string): unknown {
  const headers = { "content-type": "application/json" };
  const body = '{"priority":1}';
  local.handle({ method: "PATCH", path, headers, body });
  return local.handle({ method: "GET", path: "/runs", query: "limit=10" });
}

async function time(act: () => unknown): Promise<number> {
  const times = 5_000;
  for (let index = 0; index < times; index++) await act();
  const began = performance.now();
  for (let index = 0; index < times; index++) await act();
  return ((performance.now() - began) * 1000) / times;
}
