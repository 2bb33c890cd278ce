import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import {
  create,
  expectProblem,
  report,
  reports,
  requests,
  runIn,
  type Status,
  take,
  ways,
} from "../acts.ts";

/** Where each request and each report leads; what is not here is refused. */
const moves: Readonly<Record<Status, Readonly<Record<string, Status>>>> = {
  queued: { pause: "paused", resume: "queued", cancel: "cancelled", ".started": "running" },
  running: {
    pause: "pausing",
    resume: "running",
    cancel: "cancelling",
    ".progressed": "running",
    ".logged": "running",
    ".succeeded": "succeeded",
    ".failed": "failed",
  },
  pausing: {
    pause: "pausing",
    resume: "running",
    cancel: "cancelling",
    ".progressed": "pausing",
    ".logged": "pausing",
    ".paused": "paused",
    ".succeeded": "succeeded",
    ".failed": "failed",
  },
  paused: { pause: "paused", resume: "queued", cancel: "cancelled" },
  cancelling: {
    cancel: "cancelling",
    ".progressed": "cancelling",
    ".logged": "cancelling",
    ".succeeded": "succeeded",
    ".failed": "failed",
    ".cancelled": "cancelled",
  },
  succeeded: { cancel: "succeeded" },
  failed: { cancel: "failed", retry: "queued" },
  cancelled: { cancel: "cancelled", retry: "queued" },
};

const steps = [...requests, ...reports.map((type) => `.${type}`)];

/** Which status follows which, and what an attempt is. */
export const movingFacts: readonly Fact[] = [
  ...(Object.keys(ways) as Status[]).map(
    (status): Fact => ({
      says: `what is ${status} takes ${Object.keys(moves[status]).join(", ")}, and nothing else`,
      // Workers of somebody else may be faster than the test.
      basis: "assumed",
      async verify(api) {
        for (const step of steps) {
          const path = await runIn(api, status);
          const reply = await take(api, path, step);
          const to = moves[status][step];
          if (to === undefined) expectProblem(reply, 409, "not-possible");
          else expect([step, reply.status, reply.body.status]).toEqual([step, 200, to]);
          expect((await api.get(path)).body.status).toBe(to ?? status);
        }
      },
    }),
  ),
  {
    says: "a run is tried again by itself while attempts are left, each with its own entry",
    async verify(api) {
      const asked = { task: "t", input: { outcome: "failed" }, max_attempts: 3 };
      const { body: run } = await api.post("/runs", asked);
      await api.pass(9000);
      const { body } = await api.get(`/runs/${run.id}`);
      const { data } = (await api.get(`/runs/${run.id}/attempts`)).body;

      expect(body).toMatchObject({ status: "failed", attempt: 3, output_type: null });
      expect(body.error.message).toEqual(expect.any(String));
      expect(data.map(({ attempt, status }: never) => [attempt, status])).toEqual([
        [1, "failed"],
        [2, "failed"],
        [3, "failed"],
      ]);
      expect(body.started_at).toBe(data[0].started_at);
    },
  },
  {
    says: "a run that is to stop is not tried again by itself",
    basis: "assumed",
    async verify(api) {
      for (const request of ["pause", "cancel"]) {
        const path = await runIn(api, "running", { max_attempts: 3 });
        await take(api, path, request);
        const { body } = await report(api, path, "failed", { message: "boom" });
        expect(body).toMatchObject({ status: "failed", attempt: 1, error: { message: "boom" } });
      }
    },
  },
  {
    says: "a retry by hand adds an attempt whatever the maximum, and keeps the first start",
    basis: "assumed",
    async verify(api) {
      const path = await runIn(api, "failed");
      const { body: failed } = await api.get(path);
      const { body: retried } = await take(api, path, "retry");
      const { body: started } = await report(api, path, "started", { worker: "w2" });

      expect(retried).toMatchObject({ status: "queued", attempt: 2, progress: 0, error: null });
      expect(retried.finished_at).toBeNull();
      expect(started.started_at).toBe(failed.started_at);
    },
  },
  {
    says: "a resumed run goes on with the same attempt",
    basis: "assumed",
    async verify(api) {
      const path = await runIn(api, "pausing");
      for (const step of [".paused", "resume", ".started"]) await take(api, path, step);
      const { body } = await api.get(path);

      expect(body).toMatchObject({ status: "running", attempt: 1 });
      expect((await api.get(`${path}/attempts`)).body.data).toHaveLength(1);
    },
  },
  {
    says: "the timeline has what was asked in the imperative and what happened in the past tense",
    basis: "assumed",
    async verify(api) {
      const path = await create(api, { max_attempts: 2 });
      await report(api, path, "started", { worker: "w1" });
      await report(api, path, "failed", { message: "boom" });
      await report(api, path, "started", { worker: "w2" });
      await api.post(`${path}/cancel`, { message: "enough" });
      await report(api, path, "cancelled");
      const { data } = (await api.get(`${path}/events`)).body;

      expect(data.map((one: never) => Object.values(one).toSpliced(2, 1))).toEqual([
        [0, "create", 1, null],
        [1, "started", 1, null],
        [2, "failed", 1, "boom"],
        [3, "started", 2, null],
        [4, "cancel", 2, "enough"],
        [5, "cancelled", 2, null],
      ]);
    },
  },
];
