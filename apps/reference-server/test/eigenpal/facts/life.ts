import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { executions, expectIssue, run, runUntil, workflow } from "../acts.ts";

/** Executions from birth to end. */
export const lifeFacts: readonly Fact[] = [
  {
    says: "run answers 201 with the id of an execution that can be read",
    async verify(api) {
      const { status, body } = await api.post(`${workflow}/run`, { input: { a: 1 } });
      const read = await api.get(`${executions}/${body.executionId}`);

      expect(status).toBe(201);
      expect(read.status).toBe(200);
      expect(read.body.executionId).toBe(body.executionId);
    },
  },
  {
    says: "a workflow is named by its id or its slug, and may be run with no body at all",
    async verify(api) {
      expect((await api.post(`${workflow}/run`)).status).toBe(201);
      expect((await api.post("/api/v1/workflows/wf_abc123/run?version=latest")).status).toBe(201);
    },
  },
  {
    says: "files come in a form, each under its own name",
    async verify(api) {
      const mark = "----form";
      const form = [
        `--${mark}\r\ncontent-disposition: form-data; name="_json"\r\n\r\n{"input":{"a":1}}`,
        `--${mark}\r\ncontent-disposition: form-data; name="scan"; filename="s.pdf"\r\ncontent-type: application/pdf\r\n\r\nPDF`,
        `--${mark}--\r\n`,
      ].join("\r\n");
      const headers = { "content-type": `multipart/form-data; boundary=${mark}` };
      const { status, body } = await api.call("POST", `${workflow}/run`, form, headers);
      const read = await api.get(`${executions}/${body.executionId}?includeSteps=true`);

      expect(status).toBe(201);
      expect(read.body.triggerInput).toMatchObject({ a: 1, scan: { fileName: "s.pdf" } });
    },
  },
  {
    says: "an execution completes with a result",
    async verify(api) {
      const path = await runUntil(api, "completed");
      const { body } = await api.get(path);

      expect(body.result).not.toBeNull();
      expect(body.error ?? null).toBeNull();
      expect(body.completedAt >= body.createdAt).toBe(true);
    },
  },
  {
    says: "an execution fails with an error",
    async verify(api) {
      const path = await runUntil(api, "failed", "failed");
      const { body } = await api.get(path);

      expect(body.error).toEqual(expect.any(String));
      expect(body.result ?? null).toBeNull();
      expect(body.completedAt).toEqual(expect.any(String));
    },
  },
  {
    says: "an execution may wait for a person, who rejects it",
    async verify(api) {
      const path = await runUntil(api, "rejected", "rejected");

      expect((await api.get(path)).body.completedAt).toEqual(expect.any(String));
    },
  },
  {
    says: "workers take it from created over pending, running and finalizing to its end",
    basis: "assumed",
    async verify(api) {
      api.clock.step = 0;
      const path = await run(api, "reviewed");
      const seen: string[] = [];
      while (seen.at(-1) !== "completed") {
        const { status } = (await api.get(path)).body;
        if (status !== seen.at(-1)) seen.push(status);
        await api.pass(10);
      }

      expect(seen).toEqual([
        "created",
        "pending",
        "running",
        "waiting",
        "running",
        "finalizing",
        "completed",
      ]);
    },
  },
  {
    says: "what has ended stays as it is",
    async verify(api) {
      const path = await runUntil(api, "completed");
      const { body: before } = await api.get(path);
      await api.pass(500);
      await run(api);

      expect((await api.get(path)).body).toEqual(before);
    },
  },
  {
    says: "with its steps, an execution is shown as in lists",
    async verify(api) {
      const path = await runUntil(api, "completed");
      const { body } = await api.get(`${path}?includeSteps=true`);

      expect(body).toMatchObject({
        workflowId: "wf_abc123",
        status: "completed",
        triggerType: "api",
        workflow: { id: "wf_abc123", name: "extract-invoice" },
      });
      expect(body.steps).toHaveLength(1);
      const took = Date.parse(body.completedAt) - Date.parse(body.startedAt);
      expect(Math.abs(body.durationMs - took)).toBeLessThan(1000);
      expect((await api.get(path)).body).not.toHaveProperty("steps");
      expectIssue(await api.get(`${path}?includeSteps=perhaps`), 400, "invalid_value");
    },
  },
  {
    says: "run may wait for the end, up to a minute",
    async verify(api) {
      const path = `${workflow}/run?wait_for_completion=60`;
      const { status, body } = await api.post(path, { input: { outcome: "completed" } });

      expect(status).toBe(201);
      expect(body).toMatchObject({ status: "completed" });
      expect(body.result).not.toBeNull();
      for (const seconds of ["61", "-1", "1.5", "long", ""]) {
        const refused = await api.post(`${workflow}/run?wait_for_completion=${seconds}`, {});
        expectIssue(refused, 400, "invalid_value");
      }
    },
  },
  {
    says: "a wait that is over before the end answers without a result",
    basis: "assumed",
    async verify(api) {
      const path = `${workflow}/run?wait_for_completion=1`;
      const before = api.clock.time;
      const { status, body } = await api.post(path, { input: { outcome: "endless" } });

      expect(status).toBe(201);
      expect(body).toEqual({ executionId: expect.any(String), status: "running" });
      expect(api.clock.time - before).toBeGreaterThanOrEqual(1000);
    },
  },
];
