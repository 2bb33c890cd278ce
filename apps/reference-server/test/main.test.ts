import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createReferenceServer, listSwitches } from "../src/index.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

describe("the command", () => {
  test("says where it listens, serves there, and stops when told", async () => {
    const command = start("gyoza", "--fault", "ignores-cancel", "--seed", "7");
    const line = JSON.parse(await firstLine(command));
    const reply = await fetch(`${line.url}/runs`);
    command.kill("SIGTERM");
    const [code] = await once(command, "exit");

    expect(line).toMatchObject({ ready: true, api: "gyoza", fault: ["ignores-cancel"] });
    expect(line.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect([reply.status, await reply.json()]).toMatchObject([200, { object: "list", data: [] }]);
    expect(code).toBe(0);
  });

  test("lists every switch, for people and for programs", async () => {
    const [forPeople, forPrograms] = await Promise.all([
      everything(start("--list")),
      everything(start("--list", "--json")),
    ]);
    const list = listSwitches();

    expect(JSON.parse(forPrograms.text)).toEqual(list);
    expect(forPeople.text.trimEnd().split("\n")).toHaveLength(
      list.faults.length + list.variations.length + list.pairs.length,
    );
  });

  test("refuses a fault that the API does not have, and says how to see those it has", async () => {
    const { code, errors } = await everything(start("gyoza", "--fault", "nonsense"));

    expect(code).toBe(2);
    expect(errors).toMatch(
      /^\[unknown-fault\] The API gyoza has no fault "nonsense"\. It has \d+: run with --list to see them\.\n$/,
    );
  });

  test("refuses an option it does not take, and says which it takes", async () => {
    const { code, errors } = await everything(start("gyoza", "--nonsense"));

    expect(code).toBe(2);
    expect(errors).toMatch(/^Unknown option '--nonsense'/);
    expect(errors).toContain("reference-server <gyoza|moderately|");
  });

  test("refuses an API it does not speak", async () => {
    const { code, errors } = await everything(start("nonsense"));

    expect(code).toBe(2);
    expect(errors).toContain("reference-server <gyoza|moderately|");
  });
});

describe("over a socket", () => {
  test.for([
    ["adds-headers", { "content-length": "58", "x-served-by": "reference" }],
    ["compresses", { "content-encoding": "gzip", vary: "accept-encoding" }],
    ["sends-chunks", { "transfer-encoding": "chunked" }],
    ["closes-connections", { connection: "close" }],
  ] as const)("the variation %s shows in the headers, and only there", async ([id, headers]) => {
    const server = await createReferenceServer({
      api: "gyoza",
      variation: id,
    });
    const { url } = await server.listen(0);
    const seen = await headersOf(`${url}/runs`);
    const body = await (await fetch(`${url}/runs`)).json();
    await server.close();

    expect(seen).toMatchObject(headers);
    expect(body).toEqual({ object: "list", data: [], has_more: false, url: "/runs" });
  });

  test("says the same as in process", async () => {
    const server = await createReferenceServer({ api: "moderately", clock: () => 0, seed: 1 });
    const { url } = await server.listen(0);
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ pipelineInputSummary: "ä" }),
    };
    const outside = await fetch(`${url}/pipeline-executions`, init);
    const inside = await server.fetch(new Request(`${url}/pipeline-executions`, init));
    const [{ details: told }, { details: expected }] = [await outside.json(), await inside.json()];
    await server.close();

    expect([outside.status, told]).toEqual([inside.status, expected]);
  });
});

function start(...words: string[]): ChildProcess {
  return spawn(process.execPath, [main, ...words], { env: { PATH: process.env.PATH } });
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  let text = "";
  for await (const piece of stdout ?? []) {
    text += piece;
    if (text.includes("\n")) break;
  }
  return text;
}

async function everything(
  command: ChildProcess,
): Promise<{ text: string; errors: string; code: number }> {
  let text = "";
  let errors = "";
  command.stdout?.on("data", (piece) => {
    text += piece;
  });
  command.stderr?.on("data", (piece) => {
    errors += piece;
  });
  const [code] = await once(command, "close");
  return { text, errors, code };
}

async function headersOf(url: string): Promise<unknown> {
  const asked = request(url, { headers: { "accept-encoding": "gzip" } }).end();
  const [response] = await once(asked, "response");
  response.resume();
  return response.headers;
}
