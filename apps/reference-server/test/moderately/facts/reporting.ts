import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { create, executionIn, expectError } from "../acts.ts";

/** What workers report. */
export const reportingFacts: readonly Fact[] = [
  {
    says: "a worker starts an execution, reports, and completes it",
    async verify(api) {
      const path = await create(api);
      api.clock.time += 2000;
      const started = (await api.patch(path, { status: "running", totalSteps: 3 })).body;
      expect(started).toMatchObject({ status: "running", totalSteps: 3, completedAt: null });
      expect(started.startedAt > started.createdAt).toBe(true);
      expect(started.updatedAt > started.createdAt).toBe(true);
      const reported = await api.patch(path, { currentStep: 1, progressData: { at: "one" } });
      expect(reported.body).toMatchObject({ currentStep: 1, progressData: { at: "one" } });
      await api.patch(path, { progressData: { on: "two" } });
      api.clock.time += 2000;
      const { status, body } = await api.patch(path, {
        status: "completed",
        pipelineOutput: { results: [1] },
        pipelineOutputSummary: "One result",
      });

      expect(status).toBe(200);
      expect(body).toMatchObject({
        status: "completed",
        pipelineOutput: { results: [1] },
        pipelineOutputSummary: "One result",
        startedAt: started.startedAt,
        createdAt: started.createdAt,
        failedAt: null,
        cancelledAt: null,
      });
      expect(body.progressData).toEqual({ on: "two" });
      expect(body.completedAt > body.startedAt).toBe(true);
    },
  },
  {
    says: "times that a worker supplies win over the server's",
    async verify(api) {
      const path = await create(api);
      const startedAt = "2026-02-01T10:00:00Z";
      const { body } = await api.patch(path, { status: "running", startedAt });

      expect(Date.parse(body.startedAt)).toBe(Date.parse(startedAt));
    },
  },
  {
    says: "an execution can be paused and resumed, and keeps when it started",
    basis: "assumed",
    async verify(api) {
      const path = await create(api);
      const started = (await api.patch(path, { status: "running" })).body;
      const paused = (await api.patch(path, { status: "paused" })).body;
      const resumed = (await api.patch(path, { status: "running" })).body;

      expect(paused).toMatchObject({ status: "paused", startedAt: started.startedAt });
      expect(paused.pausedAt).not.toBeNull();
      expect(resumed).toMatchObject({ status: "running", startedAt: started.startedAt });
      expect(resumed.pausedAt).toBe(paused.pausedAt);
    },
  },
  {
    says: "a status may follow only where the table of moves has it, or repeat itself",
    basis: "assumed",
    async verify(api) {
      const moves = {
        pending: ["running", "failed", "cancelled"],
        running: ["completed", "failed", "cancelled", "paused"],
        paused: ["running", "failed", "cancelled"],
        completed: [],
        failed: [],
        cancelled: [],
      };
      for (const [from, allowed] of Object.entries(moves)) {
        for (const to of Object.keys(moves)) {
          const path = await executionIn(api, from);
          const lets = from === to || (allowed as string[]).includes(to);
          const reply = await api.patch(path, { status: to });
          expect([from, to, reply.status]).toEqual([from, to, lets ? 200 : 400]);
          expect((await api.get(path)).body.status).toBe(lets ? to : from);
        }
      }
    },
  },
  {
    says: "no status follows a final one",
    async verify(api) {
      for (const from of ["completed", "failed", "cancelled"]) {
        const path = await executionIn(api, from);
        const { body: before } = await api.get(path);
        for (const to of ["pending", "running", "paused"]) {
          expectError(await api.patch(path, { status: to }), 400);
        }
        expect((await api.get(path)).body).toEqual(before);
      }
    },
  },
  {
    says: "a PATCH that is refused has no effect at all",
    async verify(api) {
      const path = await executionIn(api, "completed");
      const refused = { status: "running", progressData: { leaked: true } };
      expectError(await api.patch(path, refused), 400);
      const invalid = { progressData: { leaked: true }, currentStep: -1 };
      expectError(await api.patch(path, invalid), 400);

      expect((await api.get(path)).body.progressData).toEqual({});
    },
  },
  {
    says: "a PATCH must fit its model",
    async verify(api) {
      const path = await create(api);
      const misfits: unknown[] = [
        { status: "done" },
        { status: null },
        { pipelineOutput: [] },
        { pipelineOutputSummary: "x".repeat(1001) },
        { progressData: 1 },
        { currentStep: "1" },
        { totalSteps: 0 },
        { startedAt: "yesterday" },
        { completedAt: 5 },
        "{",
      ];
      for (const body of misfits) expectError(await api.patch(path, body), 400);
      const nulls = { pipelineOutput: null, pipelineOutputSummary: null, startedAt: null };
      expect((await api.patch(path, nulls)).status).toBe(200);
    },
  },
];
