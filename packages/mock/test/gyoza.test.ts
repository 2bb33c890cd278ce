import { gyoza } from "@conduct/contract/gyoza";
import { createMock, createVirtualClock } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { client } from "./client.ts";

/** The mock of gyoza, asked for what its document and the seed page say. */
function start(): ReturnType<typeof client> {
  const clock = createVirtualClock({ at: "2026-01-01T12:00:00Z" });
  return client(createMock(gyoza, { seed: 1, clock }));
}

describe("a run of gyoza", () => {
  test("waits as PENDING, with the defaults of what was not said", async () => {
    const { post } = start();

    const run = await post("/runs", { image: "geoiahub/my_product:latest" });

    expect(run.status).toBe(201);
    expect(run.body).toMatchObject({
      state: "PENDING",
      priority: 5,
      retry_policy: { max_attempts: 1 },
      constraints: { ram_mb: null, vram_mb: null, cpu: null },
      event_delivery: null,
      created_at: "2026-01-01T12:00:00.000Z",
      current_attempt: 1,
    });
  });

  test("does not show what only the mock keeps", async () => {
    const { post } = start();

    const run = await post("/runs", { image: "a", secret: "x" });

    expect(Object.keys(run.body)).not.toContain("attempts");
    expect(Object.keys(run.body)).not.toContain("secret");
  });

  test("is retried by itself while attempts are left, then fails", async () => {
    const { post, get } = start();
    const { id } = (await post("/runs", { image: "a", retry_policy: { max_attempts: 2 } })).body;
    const report = (type: string) => post(`/runs/${id}/events`, { type, msg: type });

    await report("STARTED");
    const retried = await report("FAILED");
    await report("STARTED");
    const failed = await report("FAILED");

    expect(retried.body).toMatchObject({ state: "PENDING", current_attempt: 2 });
    expect(retried.body.events).toMatchObject([{ type: "RETRIED", payload: { force: false } }]);
    expect(failed.body).toMatchObject({ state: "FAILED", current_attempt: 2 });
    expect((await get(`/runs/${id}/attempts`)).body).toMatchObject([
      { attempt: 1, state: "FAILED", op_run_id: id },
      { attempt: 2, state: "FAILED", op_run_id: id },
    ]);
  });

  test("is retried by hand once it has failed, and completes", async () => {
    const { post } = start();
    const { id } = (await post("/runs", { image: "a" })).body;
    const report = (body: object) => post(`/runs/${id}/events`, { msg: "", ...body });

    await report({ type: "STARTED", payload: { worker_id: "worker-1", gpu_id: 0 } });
    await report({ type: "FAILED", payload: { error_message: "out of memory" } });
    const retried = await post(`/runs/${id}/retry`);
    await report({ type: "STARTED" });
    const completed = await report({ type: "COMPLETED", payload: { outputs: { score: 0.93 } } });

    expect(retried.body).toMatchObject({ state: "PENDING", current_attempt: 2, outputs: {} });
    expect(completed.body).toMatchObject({
      state: "COMPLETED",
      outputs: { score: 0.93 },
      progress: 100,
    });
  });

  test("refuses to be cancelled once it is over, in the words of the router", async () => {
    const { post } = start();
    const { id } = (await post("/runs", { image: "a" })).body;

    await post(`/runs/${id}/cancel`);
    const again = await post(`/runs/${id}/cancel`);

    expect(again).toMatchObject({
      status: 400,
      body: { detail: "Run is already in terminal state CANCELLED" },
    });
  });

  test("is handed to a worker with its heartbeat, the highest priority first, and of equals the oldest", async () => {
    const { post, get } = start();
    const made = async (priority: number) =>
      (await post("/runs", { image: "a", priority })).body.id;
    const [low, high, later] = [await made(1), await made(9), await made(9)];
    const heartbeat = () => post("/workers/worker-1/heartbeat");

    const handed = [await heartbeat(), await heartbeat(), await heartbeat()];

    expect(handed.map(({ body }) => body.run.id)).toEqual([high, later, low]);
    expect(handed[0]).toMatchObject({
      status: 200,
      body: { run: { state: "ASSIGNED", events: [{ type: "ASSIGNED", msg: "ASSIGNED" }] } },
    });
    expect((await get(`/runs/${high}`)).body).toEqual(handed[0]?.body.run);
  });

  test("is none for a worker where none waits, which is no error", async () => {
    const { post } = start();
    await post("/workers/worker-1/heartbeat");

    const nothing = await post("/workers/worker-1/heartbeat");

    expect(nothing).toMatchObject({ status: 200, body: { run: null } });
  });

  test("has definitions to be made from, as many as are wanted", async () => {
    const { mock, get } = start();

    mock.control.seed({ lifecycle: "OpDefinition", count: 3 });

    const { body } = await get("/definitions");
    expect(new Set(body.map(({ id }: { id: string }) => id)).size).toBe(3);
  });

  test("is unknown by any other id", async () => {
    const { get } = start();

    expect(await get("/runs/nope")).toMatchObject({
      status: 404,
      body: { detail: "OpRun 'nope' not found" },
    });
  });
});
