import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { create, executionIn, expectError, minimal, outputOf, pathOf, root } from "../acts.ts";

/** Cancelling, and the output. */
export const endingFacts: readonly Fact[] = [
  {
    says: "cancel ends what goes on at once, with or without a reason",
    async verify(api) {
      for (const from of ["pending", "running", "paused"]) {
        for (const body of [undefined, {}, { reason: "x".repeat(500) }]) {
          const path = await executionIn(api, from);
          const reply = await api.post(`${path}/cancel`, body);
          expect([reply.status, reply.body.status]).toEqual([200, "cancelled"]);
          expect(reply.body.cancelledAt).not.toBeNull();
          expect((await api.get(path)).body).toEqual(reply.body);
          expect(JSON.stringify(reply.body)).not.toContain("xxx");
        }
      }
    },
  },
  {
    says: "what is finished cannot be cancelled, and stays as it is",
    async verify(api) {
      for (const from of ["completed", "failed", "cancelled"]) {
        const path = await executionIn(api, from);
        const { body: before } = await api.get(path);
        expectError(await api.post(`${path}/cancel`, {}), 400);
        expectError(await api.post(`${path}/cancel`, {}), 400);
        expect((await api.get(path)).body).toEqual(before);
      }
    },
  },
  {
    says: "a reason has 500 characters at most",
    async verify(api) {
      const path = await create(api);
      expectError(await api.post(`${path}/cancel`, { reason: "x".repeat(501) }), 400);
      expectError(await api.post(`${path}/cancel`, { reason: 5 }), 400);

      expect((await api.get(path)).body.status).toBe("pending");
    },
  },
  {
    says: "there is no output until there is one, and then it is the one reported",
    async verify(api) {
      const path = await executionIn(api, "running");
      expectError(await api.get(`${path}/output`), 404);
      const pipelineOutput = { results: "…" };
      await api.patch(path, {
        status: "completed",
        pipelineOutput,
        pipelineOutputSummary: "short",
      });

      const { status, body } = await api.get(`${path}/output`);
      expect(status).toBe(200);
      expect(await outputOf(api, body)).toEqual([pipelineOutput, "short"]);
    },
  },
  {
    says: "a small output comes inline",
    basis: "assumed",
    async verify(api) {
      const path = await executionIn(api, "running");
      await api.patch(path, { pipelineOutput: { a: 1 } });

      const { body } = await api.get(`${path}/output`);
      expect(body).toEqual({ type: "inline", data: { a: 1 }, summary: null });
    },
  },
  {
    says: "a failed execution has no output",
    async verify(api) {
      const path = await executionIn(api, "failed");

      expectError(await api.get(`${path}/output`), 404);
    },
  },
  {
    says: "a large output is a gzip file, to be fetched without a key",
    credentials: "required",
    async verify(api) {
      const key = { authorization: "Bearer k" };
      const path = pathOf((await api.call("POST", root, minimal, key)).body);
      const pipelineOutput = { text: "x".repeat(100_000) };
      await api.call("PATCH", path, { pipelineOutput, pipelineOutputSummary: "long" }, key);
      const { body } = await api.call("GET", `${path}/output`, undefined, key);

      expect(body.type).toBe("s3");
      expect(body.metadata).toMatchObject({ compressionType: "gzip", fileType: "json" });
      expect(await outputOf(api, body)).toEqual([pipelineOutput, "long"]);
      expectError(await api.get(`${body.downloadUrl}0`), 404);
    },
  },
];
