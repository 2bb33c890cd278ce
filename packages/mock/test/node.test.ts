import { request } from "node:http";
import { gyoza } from "@conduct/contract/gyoza";
import { moderately } from "@conduct/contract/moderately";
import { createMock, createVirtualClock } from "@conduct/mock";
import { type Served, serve } from "@conduct/mock/node";
import { afterEach, describe, expect, test } from "vitest";
import { jobs } from "./jobs.ts";

let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

async function start(...given: Parameters<typeof serve>): Promise<Served> {
  served = await serve(given[0], { port: 0, ...given[1] });
  return served;
}

const json = { "content-type": "application/json" };

describe("serve()", () => {
  test("answers for one mock at its root", async () => {
    const { url, contracts } = await start(createMock(gyoza, { seed: 1 }));

    const created = await fetch(`${url}/runs`, {
      method: "POST",
      body: '{"image":"a"}',
      headers: json,
    });
    const { id } = (await created.json()) as { id: string };

    expect(created.status).toBe(201);
    expect((await fetch(`${url}/runs/${id}`)).status).toBe(200);
    expect(contracts).toEqual({ gyoza: url });
  });

  test("answers for several, each at a path of its own, and lists them at the root", async () => {
    const { url, contracts } = await start([createMock(gyoza), createMock(moderately)]);

    const index = (await (await fetch(url)).json()) as {
      contracts: { name: string; operations: unknown[] }[];
    };
    const page = await fetch(url, { headers: { accept: "text/html" } });

    expect(contracts).toEqual({ gyoza: `${url}/gyoza`, moderately: `${url}/moderately` });
    expect((await fetch(`${url}/gyoza/runs`)).status).toBe(200);
    expect((await fetch(`${url}/moderately/pipeline-executions`)).status).toBe(200);
    expect((await fetch(`${url}/gyoza/__conduct/state`)).status).toBe(200);
    expect(index.contracts.map(({ name, operations }) => [name, operations.length])).toEqual([
      ["gyoza", gyoza.operations.length],
      ["moderately", moderately.operations.length],
    ]);
    expect(await page.text()).toContain("<code>/runs/{id}</code>");
    expect(await (await fetch(`${url}/other`)).json()).toMatchObject({
      status: 404,
      detail:
        "Nothing is served at /other. Paths begin with /gyoza/, /moderately/; GET / lists them all.",
    });
  });

  test("is readable for pages of other origins", async () => {
    const { url } = await start(createMock(gyoza));
    const origin = "https://app.example.com";

    const asked = await fetch(`${url}/runs`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    const read = await fetch(`${url}/runs`, { headers: { origin } });

    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-methods")).toBe("POST");
    expect(asked.headers.get("access-control-allow-headers")).toBe("content-type");
    expect(read.headers.get("access-control-allow-origin")).toBe(origin);
  });

  test("says what to do where the port is taken", async () => {
    const { port } = await start(createMock(gyoza));

    await expect(serve(createMock(gyoza), { port })).rejects.toThrow(
      `[port-taken] Something else listens on 127.0.0.1:${port}. Stop it, choose another port, or use port 0 for any that is free.`,
    );
  });

  test("says what to do where two mocks have one name", async () => {
    await expect(serve([createMock(gyoza), createMock(gyoza)], { port: 0 })).rejects.toThrow(
      "[name-taken]",
    );
  });

  test("serves files at URLs that work as they are", async () => {
    const mock = createMock(moderately);
    const { url } = await start({ pipes: mock });
    const id = mock.control.reach("PipelineExecution", "completed");
    mock.control.fire("PipelineExecution", id, "store");

    const output = await fetch(`${url}/pipes/pipeline-executions/${id}/output`);
    const { downloadUrl } = (await output.json()) as { downloadUrl: string };

    expect(downloadUrl.startsWith(`${url}/pipes/`)).toBe(true);
    expect((await fetch(downloadUrl)).status).toBe(200);
  });

  test("lets go of a request whose caller has gone, and of all when it closes", async () => {
    const mock = createMock(jobs(), { progress: "manual", clock: createVirtualClock() });
    const { url, close } = await start(mock);
    const id = mock.control.reach("Job", "queued");
    const caller = new AbortController();
    const held = { headers: { prefer: "wait" } };

    const left = fetch(`${url}/jobs/${id}/join`, { ...held, signal: caller.signal });
    const kept = fetch(`${url}/jobs/${id}/join`, held);
    await fetch(`${url}/version`);
    caller.abort();
    await expect(left).rejects.toThrow("aborted");
    await close();
    served = undefined;

    expect((await kept).status).toBe(202);
  });

  test("answers one connection request after request, HEAD and empty bodies included", async () => {
    const { port } = await start(createMock(gyoza));
    const statuses: unknown[] = [];

    for (const [method, path] of [
      ["HEAD", "/runs"],
      ["POST", "/runs"],
      ["GET", "/runs?limit=1"],
    ] as const) {
      statuses.push(await raw(port, method, path));
    }

    expect(statuses).toEqual([200, 422, 200]);
  });
});

function raw(port: number, method: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", method, path }, (reply) => {
      reply.resume();
      reply.on("end", () => resolve(reply.statusCode));
    });
    sent.on("error", reject);
    sent.end();
  });
}
