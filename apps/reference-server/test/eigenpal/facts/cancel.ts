import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { executions, expectIssue, passUntil, run, runUntil } from "../acts.ts";

/** Cancelling, which is idempotent, and deferred for what runs. */
export const cancelFacts: readonly Fact[] = [
  {
    says: "what no worker has is cancelled at once, and is never run",
    basis: "assumed",
    async verify(api) {
      api.clock.step = 0;
      const path = await run(api);
      const { status, body } = await api.post(`${path}/cancel`);
      await api.pass(500);
      const { body: after } = await api.get(`${path}?includeSteps=true`);

      expect(status).toBe(200);
      expect(body).toMatchObject({ status: "cancelled", wasStatus: "created" });
      expect(after).toMatchObject({ status: "cancelled", startedAt: null, result: null });
      expect(after.completedAt).toEqual(expect.any(String));
    },
  },
  {
    says: "what runs is marked, and cancelled by its worker",
    basis: "assumed",
    async verify(api) {
      api.clock.step = 0;
      const path = await runUntil(api, "running");
      const first = await api.post(`${path}/cancel`);
      const { body: marked } = await api.get(path);
      api.clock.time += 3;
      const second = await api.post(`${path}/cancel`);
      const { body: again } = await api.get(path);

      const answer = { status: "cancellation-requested", wasStatus: "running" };
      expect([first.body, second.body]).toMatchObject([answer, answer]);
      expect(marked).toMatchObject({ status: "running" });
      expect(marked.cancelRequestedAt).toEqual(expect.any(String));
      expect(again.cancelRequestedAt).toBe(marked.cancelRequestedAt);
      await passUntil(api, path, "cancelled");
    },
  },
  {
    says: "an execution that was asked to be cancelled ends",
    async verify(api) {
      const path = await run(api);
      const { status, body } = await api.post(`${path}/cancel`);
      await api.pass(3000);
      const { body: after } = await api.get(path);

      expect(status).toBe(200);
      expect(["cancelled", "cancellation-requested", "already-terminal"]).toContain(body.status);
      expect(body.status === "already-terminal" || after.status === "cancelled").toBe(true);
    },
  },
  ...["completed", "failed", "rejected"].map(
    (ending): Fact => ({
      says: `cancelling what is ${ending} does nothing, however often`,
      async verify(api) {
        const path = await runUntil(api, ending, ending);
        const { body: before } = await api.get(path);
        for (const _ of [1, 2]) {
          const { status, body } = await api.post(`${path}/cancel`);
          expect(status).toBe(200);
          expect(body).toMatchObject({ status: "already-terminal", wasStatus: ending });
        }
        expect((await api.get(path)).body).toEqual(before);
      },
    }),
  ),
  {
    says: "an unknown execution is a 404",
    async verify(api) {
      expectIssue(await api.post(`${executions}/nobody/cancel`), 404, "not_found");
      expectIssue(await api.get(`${executions}/nobody`), 404, "not_found");
    },
  },
];
