import { gyoza } from "@conduct/contract/gyoza";
import type { MockOptions } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { openWire, type Reply } from "./wire.ts";

/**
 * What the client of gyoza puts on the wire, and what it reads from the replies.
 *
 * It is a thin one over httpx: a key in a header of its own, JSON bodies, and an HTTPStatusError for
 * all that is not 2xx. It has no loop for waiting: workers and programs poll by themselves.
 */
async function startSdk(options: MockOptions = {}) {
  const { mock, send } = await openWire(gyoza, { credentials: "required", ...options });
  const headers = {
    Accept: "*/*",
    "Accept-Encoding": "gzip, deflate",
    Connection: "keep-alive",
    "User-Agent": "python-httpx/0.27.0",
    "X-API-Key": "k-0123456789",
  };
  const write = (method: string, path: string, body?: object) =>
    send(`${method} ${path}`, {
      headers: { ...headers, ...(body && { "Content-Type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    mock,
    send,
    get: (path: string) => write("GET", path),
    createRun: (body: object = {}) =>
      write("POST", "/runs", {
        image: "geoiahub/my_product:latest",
        inputs: { param: "value" },
        priority: 5,
        ...body,
      }),
    updateRun: (id: string, body: object) => write("PATCH", `/runs/${id}`, body),
    addEvent: (id: string, type: string, msg: string | number, payload: object | null = null) =>
      write("POST", `/runs/${id}/events`, { type, msg, payload }),
    heartbeat: (worker: string) => write("POST", `/workers/${worker}/heartbeat`),
    upsertDefinition: (body: object) => write("POST", "/definitions", body),
    createRunFromDefinition: (name: string, body: object) =>
      write("POST", `/definitions/${name}/runs`, body),
    retry: (id: string) => write("POST", `/runs/${id}/retry`),
    cancel: (id: string) => write("POST", `/runs/${id}/cancel`),
  };
}

/** What `raise_for_status` makes of a reply, with the detail that FastAPI gives. */
function raised({ status, body }: Reply): readonly unknown[] {
  expect(status).toBeGreaterThanOrEqual(400);
  return ["HTTPStatusError", status, body.detail];
}

describe("the client of gyoza on the mock", () => {
  test("creates a run with image, inputs and priority, and reads all that a run has", async () => {
    const { createRun } = await startSdk();

    const { status, headers, body } = await createRun();

    expect([status, headers["content-type"]]).toEqual([201, "application/json"]);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      state: "PENDING",
      priority: 5,
      image: "geoiahub/my_product:latest",
      inputs: { param: "value" },
      outputs: {},
      constraints: { ram_mb: null, vram_mb: null, cpu: null },
      retry_policy: { max_attempts: 1 },
      event_delivery: null,
      op_definition: null,
      created_at: "2026-01-01T12:00:00.000Z",
      updated_at: "2026-01-01T12:00:00.000Z",
      progress: 0,
      current_attempt: 1,
      events: [],
      execution_summary: null,
    });
  });

  test("sends null for what was not given, like any model that is dumped as it is", async () => {
    const { createRun } = await startSdk();

    const reply = await createRun({ constraints: null, retry_policy: null, event_delivery: null });

    expect(reply).toMatchObject({
      status: 201,
      body: {
        constraints: { ram_mb: null, vram_mb: null, cpu: null },
        retry_policy: { max_attempts: 1 },
        event_delivery: null,
      },
    });
  });

  test("sends constraints in part, retries and a topic", async () => {
    const { createRun } = await startSdk();

    const { status, body } = await createRun({
      constraints: { ram_mb: 4096 },
      retry_policy: { max_attempts: 3 },
      event_delivery: { topic: "runs", attributes: null },
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      constraints: { ram_mb: 4096, vram_mb: null, cpu: null },
      retry_policy: { max_attempts: 3 },
      event_delivery: { topic: "runs", attributes: {} },
    });
  });

  test("carries a run out as a worker does: started, progress as a number, completed", async () => {
    const { mock, createRun, addEvent, get } = await startSdk();
    const { id } = (await createRun()).body;

    const started = await addEvent(id, "STARTED", "Container started", {
      worker_id: "w1",
      gpu_id: 0,
    });
    mock.control.advance("2s");
    const progress = await addEvent(id, "PROGRESS", 40);
    await addEvent(id, "INFO", "half way", {});
    const completed = await addEvent(id, "COMPLETED", "Done", { outputs: { path: "s3://x" } });

    expect(started).toMatchObject({ status: 200, body: { state: "RUNNING" } });
    expect(progress.body.progress).toBe(40);
    expect(completed.body).toMatchObject({
      state: "COMPLETED",
      outputs: { path: "s3://x" },
      execution_summary: { worker_id: "w1", gpu_id: 0, duration_ms: 2000, error_message: null },
    });
    const types = (await get(`/runs/${id}/events`)).body.events.map(
      (one: { type: string }) => one.type,
    );
    expect(types).toEqual(["STARTED", "PROGRESS", "INFO", "COMPLETED"]);
  });

  test("hands a worker the run of the highest priority with its heartbeat, until none waits", async () => {
    const { mock, createRun, heartbeat, addEvent, send } = await startSdk();
    const created: string[] = [];
    for (const priority of [5, 9, 9]) {
      created.push((await createRun({ priority })).body.id);
      mock.control.advance("1s");
    }
    const [usual, urgent, next] = created;

    const handed: string[] = [];
    for (let run = (await heartbeat("w1")).body.run; run; run = (await heartbeat("w1")).body.run) {
      expect(run).toMatchObject({ state: "ASSIGNED", events: [{ type: "ASSIGNED" }] });
      handed.push(run.id);
      await addEvent(run.id, "STARTED", "up", { worker_id: "w1" });
      const { body } = await addEvent(run.id, "COMPLETED", "done");
      expect(body).toMatchObject({ state: "COMPLETED", execution_summary: { worker_id: "w1" } });
    }

    expect(handed).toEqual([urgent, next, usual]);
    expect(await heartbeat("w1")).toMatchObject({ status: 200, body: { run: null } });
    expect(raised(await send("POST /workers/w1/heartbeat"))[1]).toBe(401);
  });

  test("lets a worker see that its run was cancelled, between two reports", async () => {
    const { createRun, addEvent, cancel, get } = await startSdk();
    const { id } = (await createRun()).body;
    await addEvent(id, "STARTED", "up", { worker_id: "w1" });

    const cancelled = await cancel(id);

    expect(cancelled).toMatchObject({ status: 200, body: { state: "CANCELLED" } });
    expect((await get(`/runs/${id}`)).body.state).toBe("CANCELLED");
    expect(raised(await addEvent(id, "PROGRESS", 50))).toEqual([
      "HTTPStatusError",
      400,
      expect.any(String),
    ]);
  });

  test("polls events after the last one it has seen, and begins again with a new attempt", async () => {
    const { createRun, addEvent, get } = await startSdk();
    const { id } = (await createRun({ retry_policy: { max_attempts: 2 } })).body;
    const seen: string[] = [];
    let [attempt, after] = [1, -1];
    const poll = async () => {
      const { current_attempt: now, state } = (await get(`/runs/${id}`)).body;
      if (now !== attempt) [attempt, after] = [now, -1];
      const query = after < 0 ? "" : `?after=${after}`;
      for (const event of (await get(`/runs/${id}/events${query}`)).body.events) {
        seen.push(`${attempt}.${event.id} ${event.type}`);
        after = event.id;
      }
      return state;
    };

    await addEvent(id, "STARTED", "up");
    await poll();
    await addEvent(id, "PROGRESS", 10);
    await poll();
    await poll();
    await addEvent(id, "FAILED", "down", { error_message: "out of memory" });
    await addEvent(id, "STARTED", "up again");
    await addEvent(id, "COMPLETED", "done");

    expect(await poll()).toBe("COMPLETED");
    expect(seen).toEqual([
      "1.0 STARTED",
      "1.1 PROGRESS",
      "2.0 RETRIED",
      "2.1 STARTED",
      "2.2 COMPLETED",
    ]);
  });

  test("waits in its own loop, two seconds apart, until the run is locked", async () => {
    const { mock, createRun, addEvent, get } = await startSdk();
    const { id } = (await createRun()).body;
    const work: readonly [string, string][] = [
      ["STARTED", "up"],
      ["COMPLETED", "done"],
    ];
    const seen: string[] = [];

    for (let look = 0; !["COMPLETED", "FAILED", "CANCELLED"].includes(seen.at(-1) ?? ""); look++) {
      seen.push((await get(`/runs/${id}`)).body.state);
      const [type, msg] = work[look] ?? [];
      if (type !== undefined && msg !== undefined) await addEvent(id, type, msg);
      mock.control.advance(2000);
    }

    expect(seen).toEqual(["PENDING", "RUNNING", "COMPLETED"]);
  });

  test("patches only what is given, and nulls change nothing", async () => {
    const { createRun, updateRun } = await startSdk();
    const { id } = (await createRun()).body;

    const priority = await updateRun(id, { priority: 9 });
    const nulls = await updateRun(id, { state: null, outputs: null, priority: null });
    const state = await updateRun(id, { state: "RUNNING" });

    expect(priority.body).toMatchObject({ priority: 9, state: "PENDING" });
    expect(nulls).toMatchObject({
      status: 200,
      body: { priority: 9, state: "PENDING", outputs: {} },
    });
    expect(state.body).toMatchObject({ state: "RUNNING", priority: 9, events: [] });
  });

  test("keeps definitions, and reads the version that is asked for, or the last one", async () => {
    const { mock, upsertDefinition, get } = await startSdk();
    const definition = { name: "flood-map", image: "maps:1", retry_policy: { max_attempts: 3 } };

    const first = await upsertDefinition({ ...definition, version: "1.0.0" });
    mock.control.advance("1s");
    await upsertDefinition({ ...definition, version: "2.0.0", image: "maps:2" });

    expect(first).toMatchObject({
      status: 200,
      body: {
        ...definition,
        id: "flood-map:1.0.0",
        constraints: { ram_mb: null, vram_mb: null, cpu: null },
        event_delivery: null,
      },
    });
    const versions = (await get("/definitions")).body.map(
      ({ version }: { version: string }) => version,
    );
    expect(versions).toEqual(["1.0.0", "2.0.0"]);
    expect((await get("/definitions/flood-map")).body.image).toBe("maps:2");
    expect((await get("/definitions/flood-map?version=1.0.0")).body.image).toBe("maps:1");
    expect(raised(await get("/definitions/flood-map?version=3.0.0"))).toEqual([
      "HTTPStatusError",
      404,
      "OpDefinition 'flood-map' not found",
    ]);
  });

  test("replaces a version that is there, and runs made from it stay as they are", async () => {
    const { upsertDefinition, createRunFromDefinition, get } = await startSdk();
    await upsertDefinition({ name: "flood-map", version: "1.0.0", image: "maps:1" });
    const { id } = (await createRunFromDefinition("flood-map", { inputs: {}, version: null })).body;

    const again = await upsertDefinition({ name: "flood-map", version: "1.0.0", image: "maps:9" });

    expect(again.body.image).toBe("maps:9");
    expect((await get("/definitions")).body).toHaveLength(1);
    expect((await get(`/runs/${id}`)).body.image).toBe("maps:1");
  });

  test("creates runs of a definition, and lists them by it", async () => {
    const { upsertDefinition, createRun, createRunFromDefinition, get } = await startSdk();
    await upsertDefinition({
      name: "flood-map",
      version: "1.0.0",
      image: "maps:1",
      constraints: { ram_mb: 4096 },
      retry_policy: { max_attempts: 3 },
    });
    await createRun();

    const { status, body } = await createRunFromDefinition("flood-map", {
      inputs: { area: "north" },
      version: null,
      priority: 5,
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: "PENDING",
      image: "maps:1",
      inputs: { area: "north" },
      priority: 5,
      constraints: { ram_mb: 4096, vram_mb: null, cpu: null },
      retry_policy: { max_attempts: 3 },
      op_definition: "flood-map:1.0.0",
      current_attempt: 1,
    });
    const found = (await get(`/runs?op_definition=${encodeURIComponent("flood-map:1.0.0")}`)).body;
    expect(found.data.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    expect(raised(await createRunFromDefinition("flood-map", { version: "2.0.0" }))[1]).toBe(404);
  });

  test("writes brackets of its filters as %5B and %5D, and cursors for either direction", async () => {
    const { mock, createRun, get } = await startSdk();
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) {
      ids.unshift((await createRun()).body.id);
      mock.control.advance("1s");
    }
    const noon = Date.parse("2026-01-01T12:00:00Z") / 1000;
    const shown = async (query: object) => {
      const parameters = new URLSearchParams(Object.entries(query));
      return (await get(`/runs?${parameters}`)).body;
    };

    const late = await shown({ "created[gte]": String(noon + 3), limit: "10" });
    const seen: string[] = [];
    for (let query: object | undefined = { limit: "2" }; query; ) {
      const page = await shown(query);
      for (const { id } of page.data) seen.push(id);
      query = page.has_more ? { limit: "2", starting_after: seen.at(-1) } : undefined;
    }

    expect(late.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    expect(seen).toEqual(ids);
  });

  test("raises for whatever is not 2xx, with the detail of the framework", async () => {
    const { createRun, cancel, get, retry, addEvent, updateRun, send } = await startSdk();
    const { id } = (await createRun()).body;

    expect(raised(await get("/runs/nope"))).toEqual([
      "HTTPStatusError",
      404,
      "OpRun 'nope' not found",
    ]);
    expect(raised(await addEvent(id, "NOPE", ""))[1]).toBe(400);
    expect(raised(await retry(id))[1]).toBe(400);
    expect(raised(await updateRun(id, { state: "NOPE" }))[1]).toBe(400);
    await cancel(id);
    expect(raised(await cancel(id))).toEqual([
      "HTTPStatusError",
      400,
      "Run is already in terminal state CANCELLED",
    ]);
    expect(raised(await createRun({ image: null }))).toEqual([
      "HTTPStatusError",
      422,
      [
        expect.objectContaining({
          type: expect.any(String),
          loc: ["body", "image"],
          msg: expect.any(String),
        }),
      ],
    ]);
    expect(raised(await send("GET /runs"))).toEqual(["HTTPStatusError", 401, expect.any(String)]);
  });
});
