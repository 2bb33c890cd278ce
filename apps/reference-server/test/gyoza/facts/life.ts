import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { event, expectDetail, newRun } from "../acts.ts";

/** Runs from birth to end. */
export const lifeFacts: readonly Fact[] = [
  {
    says: "POST /runs answers 201 with a pending run and its first attempt",
    async verify(api) {
      const asked = {
        image: "geoiahub/my_product:latest",
        priority: 4,
        inputs: { param: "value" },
        constraints: { ram_mb: 4096 },
        retry_policy: { max_attempts: 3 },
        event_delivery: { topic: "done" },
      };
      const { status, body } = await api.post("/runs", asked);

      expect(status).toBe(201);
      expect(body).toMatchObject({
        state: "PENDING",
        priority: 4,
        image: "geoiahub/my_product:latest",
        inputs: { param: "value" },
        outputs: {},
        constraints: { ram_mb: 4096 },
        retry_policy: { max_attempts: 3 },
        event_delivery: { topic: "done", attributes: {} },
        progress: 0,
        current_attempt: 1,
        events: [],
      });
      expect(body.op_definition ?? null).toBeNull();
      expect(body.updated_at).toBe(body.created_at);
      expect((await api.get(`/runs/${body.id}`)).body).toEqual(body);
    },
  },
  {
    says: "a heartbeat is handed the waiting run of the highest priority, of several the oldest, and no run if none waits",
    basis: "assumed",
    async verify(api) {
      const heartbeat = () => api.post("/workers/worker/heartbeat");
      const low = await newRun(api, { priority: 1 });
      const high = await newRun(api, { priority: 9 });
      api.clock.time += 1_000;
      const later = await newRun(api, { priority: 9 });

      const [first, second, third] = [await heartbeat(), await heartbeat(), await heartbeat()];
      expect([first, second, third].map(({ body }) => body.run.id)).toEqual([high, later, low]);
      expect(first).toMatchObject({ status: 200, body: { run: { state: "ASSIGNED" } } });
      expect(first.body.run.events).toMatchObject([{ type: "ASSIGNED" }]);
      expect((await api.get(`/runs/${high}`)).body).toEqual(first.body.run);
      expect(await heartbeat()).toMatchObject({ status: 200, body: { run: null } });
    },
  },
  {
    says: "POST /runs needs only an image",
    async verify(api) {
      const { status, body } = await api.post("/runs", { image: "a" });

      expect(status).toBe(201);
      expect(body).toMatchObject({ inputs: {}, outputs: {} });
      expect(body.event_delivery ?? null).toBeNull();
    },
  },
  {
    says: "a run without a priority has 5, and one attempt without a retry policy",
    basis: "assumed",
    async verify(api) {
      const { body } = await api.post("/runs", { image: "a" });

      expect(body).toMatchObject({
        priority: 5,
        retry_policy: { max_attempts: 1 },
        execution_summary: null,
      });
    },
  },
  {
    says: "POST /runs ignores members that callers do not set",
    async verify(api) {
      const { body } = await api.post("/runs", { image: "a", state: "COMPLETED", id: "mine" });

      expect(body.state).toBe("PENDING");
      expect(body.id).not.toBe("mine");
    },
  },
  ...["/runs/nobody", "/runs/nobody/events", "/runs/nobody/attempts"].map(
    (path): Fact => ({
      says: `GET ${path} is a 404 that names the id`,
      verify: async (api) => expectDetail(await api.get(path), 404, "OpRun 'nobody' not found"),
    }),
  ),
  {
    says: "every change of an unknown run is a 404 that names the id",
    async verify(api) {
      const detail = "OpRun 'nobody' not found";
      expectDetail(await api.patch("/runs/nobody", {}), 404, detail);
      expectDetail(await api.post("/runs/nobody/retry"), 404, detail);
      expectDetail(await api.post("/runs/nobody/cancel"), 404, detail);
      const event = { type: "INFO", msg: "" };
      expectDetail(await api.post("/runs/nobody/events", event), 404, detail);
    },
  },
  {
    says: "a run goes from PENDING over RUNNING to COMPLETED by its events",
    async verify(api) {
      const id = await newRun(api);
      const payload = { worker_id: "w1", gpu_id: 2 };
      const started = await event(api, id, "STARTED", "go", payload);
      expect(started.body).toMatchObject({
        state: "RUNNING",
        progress: 0,
        execution_summary: { worker_id: "w1", gpu_id: 2 },
      });
      const halfway = await event(api, id, "PROGRESS", 40);
      expect(halfway.body).toMatchObject({ state: "RUNNING", progress: 40 });
      api.clock.time += 5000;
      const outputs = { answer: 42 };
      const { status, body } = await event(api, id, "COMPLETED", "done", { outputs });

      expect(status).toBe(200);
      expect(body).toMatchObject({ state: "COMPLETED", progress: 100, outputs });
      expect(body.execution_summary.duration_ms).toBeGreaterThanOrEqual(5000);
      expect(body.events.map((entry: { type: string }) => entry.type)).toEqual([
        "STARTED",
        "PROGRESS",
        "COMPLETED",
      ]);
      const [attempt] = (await api.get(`/runs/${id}/attempts`)).body;
      expect(attempt).toMatchObject({ op_run_id: id, attempt: 1, state: "COMPLETED", outputs });
      expect(attempt.started_at <= attempt.finished_at).toBe(true);
    },
  },
  {
    says: "INFO and ERROR only append, and any accepted event moves updated_at",
    async verify(api) {
      const id = await newRun(api);
      const { body: before } = await api.get(`/runs/${id}`);
      api.clock.time += 2000;
      await event(api, id, "INFO", "a");
      const { body } = await event(api, id, "ERROR", "b", { why: 1 });

      expect(body.state).toBe("PENDING");
      expect(body.updated_at > before.updated_at).toBe(true);
      expect(body.created_at).toBe(before.created_at);
      expect(body.events).toMatchObject([
        { type: "INFO", msg: "a", payload: {} },
        { type: "ERROR", msg: "b", payload: { why: 1 } },
      ]);
    },
  },
  {
    says: "a failed run with attempts left waits again, in a new attempt",
    async verify(api) {
      const id = await newRun(api, { retry_policy: { max_attempts: 2 } });
      await event(api, id, "STARTED", "go", { worker_id: "w" });
      const payload = { error_message: "boom" };
      const { body } = await event(api, id, "FAILED", "no", payload);

      expect(body).toMatchObject({ state: "PENDING", current_attempt: 2, progress: 0 });
      const { body: attempts } = await api.get(`/runs/${id}/attempts`);
      expect(attempts).toMatchObject([
        { attempt: 1, state: "FAILED", execution_summary: { error_message: "boom" } },
        { attempt: 2, state: "PENDING" },
      ]);
      expect(attempts[1].started_at ?? null).toBeNull();
      expect(attempts[1].finished_at ?? null).toBeNull();
    },
  },
  {
    says: "a failed run without attempts left is FAILED, with its error",
    async verify(api) {
      const id = await newRun(api, { retry_policy: { max_attempts: 2 } });
      for (const attempt of [1, 2]) {
        await event(api, id, "STARTED", "go", { worker_id: "w" });
        await event(api, id, "FAILED", "no", { error_message: `boom ${attempt}` });
      }

      const { body } = await api.get(`/runs/${id}`);
      expect(body).toMatchObject({
        state: "FAILED",
        current_attempt: 2,
        outputs: {},
        execution_summary: { error_message: "boom 2" },
      });
    },
  },
];
