import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { create, expectProblem, experiment, passUntil, trigger } from "../acts.ts";

/** Runs: triggering, watching and cancelling them. */
export const runFacts: readonly Fact[] = [
  {
    says: "trigger answers 201 with a run that can be read",
    async verify(api) {
      const task = await create(api, "steady");
      const { status, body } = await api.post(`${task}/trigger`);

      expect(status).toBe(201);
      expect(`/v2/tasks/${body.task_id}`).toBe(task);
      expect(body.data_start_time < body.data_end_time).toBe(true);
      expect((await api.get(`/v2/task-runs/${body.id}`)).body.id).toBe(body.id);
    },
  },
  {
    says: "a run waits, runs and completes, and counts as it goes",
    basis: "assumed",
    async verify(api) {
      api.clock.step = 0;
      const path = await trigger(api);
      const { body: waiting } = await api.get(path);
      await passUntil(api, path, "running");
      const { body: running } = await api.get(path);
      await passUntil(api, path, "completed");
      const { body: done } = await api.get(path);

      expect(waiting).toMatchObject({ status: "pending", num_successes: 0, run_started_at: null });
      expect(running).toMatchObject({ run_finished_at: null, experiment_id: expect.any(String) });
      expect(running.run_started_at >= waiting.created_at).toBe(true);
      expect(done.run_finished_at > done.run_started_at).toBe(true);
      expect(done.num_successes).toBeGreaterThan(0);
    },
  },
  {
    says: "what has ended stays as it is",
    async verify(api) {
      for (const outcome of ["completed", "failed"]) {
        const path = await trigger(api, outcome);
        await passUntil(api, path, outcome);
        const { body: before } = await api.get(path);
        await api.pass(300);
        expect((await api.get(path)).body).toEqual(before);
        expectProblem(await api.post(`${path}/cancel`), 400);
        expect((await api.get(path)).body).toEqual(before);
      }
    },
  },
  {
    says: "cancel ends what waits or runs at once, and only once",
    async verify(api) {
      const path = await trigger(api, "endless");
      const { status, body } = await api.post(`${path}/cancel`);
      await api.pass(300);

      expect([status, body.status]).toEqual([200, "cancelled"]);
      expect((await api.get(path)).body).toEqual(body);
      expectProblem(await api.post(`${path}/cancel`), 400);
      const other = await trigger(api, "endless");
      await passUntil(api, other, "running");
      expect((await api.post(`${other}/cancel`)).body.status).toBe("cancelled");
    },
  },
  {
    says: "a run cancelled while it waits has no start",
    basis: "assumed",
    async verify(api) {
      api.clock.step = 0;
      const path = await trigger(api);
      const { body } = await api.post(`${path}/cancel`);

      expect(body.run_started_at).toBeNull();
      expect(body.run_finished_at).toEqual(expect.any(String));
    },
  },
  {
    says: "an unknown run is a 404",
    async verify(api) {
      expectProblem(await api.get("/v2/task-runs/nobody"), 404);
      expectProblem(await api.post("/v2/task-runs/nobody/cancel"), 404);
    },
  },
  {
    says: "a trigger that does not fit is a 400",
    async verify(api) {
      const task = await create(api, "windows");
      for (const body of [
        { data_start_time: "2026-02-02T00:00:00Z", data_end_time: "2026-02-01T00:00:00Z" },
        { data_start_time: "2025-01-01T00:00:00Z", data_end_time: "2026-01-01T00:00:00Z" },
        { data_start_time: "yesterday" },
        { data_end_time: "2020-01-01T00:00:00Z" },
        { data_end_time: "2120-01-01T00:00:00Z" },
        { experiment_ids: ["e"] },
        { max_spans: 0 },
        { experiment_name: "x" },
      ]) {
        expectProblem(await api.post(`${task}/trigger`, body), 400);
      }
      const { body } = await api.post("/v2/tasks", experiment);
      for (const unfit of [
        {},
        { experiment_name: "" },
        { experiment_name: "x", max_examples: 1, example_ids: ["a"] },
        { experiment_name: "x", max_spans: 1 },
      ]) {
        expectProblem(await api.post(`/v2/tasks/${body.id}/trigger`, unfit), 400);
      }
    },
  },
  {
    says: "an experiment whose name the dataset has already is a 409",
    basis: "assumed",
    async verify(api) {
      const { body } = await api.post("/v2/tasks", experiment);
      const named = { experiment_name: "one" };

      expect((await api.post(`/v2/tasks/${body.id}/trigger`, named)).status).toBe(201);
      expectProblem(await api.post(`/v2/tasks/${body.id}/trigger`, named), 409);
    },
  },
  {
    says: "runs are listed by task and by status",
    async verify(api) {
      const steady = await create(api, "steady");
      const failing = await create(api, "fails");
      for (const task of [steady, failing]) await api.post(`${task}/trigger`);
      await api.pass(5000);
      await api.post(`${failing}/trigger`);
      const statuses = async (query: string): Promise<string[]> => {
        const { body } = await api.get(`${failing}/runs?${query}`);
        return body.task_runs.map(({ status }: { status: string }) => status);
      };

      expect(new Set(await statuses("status=failed"))).toEqual(new Set(["failed"]));
      expect(await statuses("status=completed")).toEqual([]);
      expectProblem(await api.get(`${failing}/runs?status=done`), 400);
    },
  },
];
