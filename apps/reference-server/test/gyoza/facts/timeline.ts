import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { event, newRun } from "../acts.ts";

/** Events and updates. */
export const timelineFacts: readonly Fact[] = [
  {
    says: "GET /events numbers the timeline, and shows the run's present state with each entry",
    async verify(api) {
      const id = await newRun(api);
      await event(api, id, "STARTED", "go", { worker_id: "w" });
      await event(api, id, "PROGRESS", 10);
      const { body } = await api.get(`/runs/${id}/events`);

      expect(body.events).toMatchObject([
        { id: 0, type: "STARTED", msg: "go", state: "RUNNING", payload: { worker_id: "w" } },
        { id: 1, type: "PROGRESS", msg: 10, state: "RUNNING", payload: {} },
      ]);
      expect(body.events[0].t).toMatch(/^2026-03-01T1\d:\d\d:\d\d(\.\d+)?\+00:00$/);
    },
  },
  {
    says: "GET /events?after= gives what comes after",
    async verify(api) {
      const id = await newRun(api);
      for (const msg of ["a", "b", "c"]) await event(api, id, "INFO", msg);
      const after = async (id_: string | number): Promise<number[]> => {
        const { body } = await api.get(`/runs/${id}/events?after=${id_}`);
        return body.events.map((entry: { id: number }) => entry.id);
      };

      expect(await after(0)).toEqual([1, 2]);
      expect(await after(2)).toEqual([]);
      expect(await after(99)).toEqual([]);
      expect(await after(-1)).toEqual([0, 1, 2]);
    },
  },
  {
    says: "an event must be one that is known, and PROGRESS a percentage",
    async verify(api) {
      const id = await newRun(api);
      expect((await event(api, id, "NONSENSE", "")).status).toBe(400);
      await event(api, id, "STARTED", "go", {});
      for (const msg of [-1, 101, "ten"]) {
        expect((await event(api, id, "PROGRESS", msg)).status).toBe(400);
      }
      expect((await api.get(`/runs/${id}`)).body).toMatchObject({ state: "RUNNING", progress: 0 });
    },
  },
  {
    says: "PATCH replaces outputs, sets priority and state, and leaves the timeline alone",
    async verify(api) {
      const id = await newRun(api);
      await api.patch(`/runs/${id}`, { outputs: { a: 1, b: 2 } });
      const { status, body } = await api.patch(`/runs/${id}`, {
        state: "ASSIGNED",
        outputs: { c: 3 },
        priority: 9,
      });

      expect(status).toBe(200);
      expect(body).toMatchObject({ state: "ASSIGNED", priority: 9, events: [] });
      expect(body.outputs).toEqual({ c: 3 });
    },
  },
  {
    says: "PATCH moves a live run to any state, without an attempt more",
    async verify(api) {
      const id = await newRun(api, { retry_policy: { max_attempts: 5 } });
      for (const state of ["RUNNING", "PENDING", "ASSIGNED", "FAILED"]) {
        const { body } = await api.patch(`/runs/${id}`, { state });
        expect(body).toMatchObject({ state, current_attempt: 1 });
      }
    },
  },
  {
    says: "PATCH with an unknown state is a 400, and without effect",
    async verify(api) {
      const id = await newRun(api, { priority: 2 });

      expect((await api.patch(`/runs/${id}`, { state: "DONE", priority: 7 })).status).toBe(400);
      expect((await api.get(`/runs/${id}`)).body).toMatchObject({ state: "PENDING", priority: 2 });
    },
  },
  {
    says: "an empty PATCH changes nothing",
    async verify(api) {
      const id = await newRun(api);
      const { body: before } = await api.get(`/runs/${id}`);

      expect((await api.patch(`/runs/${id}`, {})).body).toEqual(before);
    },
  },
];
