import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { create, expectProblem, idsOf } from "../acts.ts";

/** Creating, once for each key, and waiting for what comes of it. */
export const creatingFacts: readonly Fact[] = [
  {
    says: "a run is created as queued, with defaults, a Location and a version",
    async verify(api) {
      const reply = await api.post("/runs", { task: "render-report", queue: "reports" });
      const { body, headers } = reply;

      expect(reply.status).toBe(201);
      expect(body).toMatchObject({
        task: "render-report",
        input: {},
        queue: "reports",
        priority: 5,
        attempt: 1,
        max_attempts: 1,
        output_type: null,
        error: null,
        webhook_url: null,
        finished_at: null,
      });
      expect(body.id).toMatch(/^run_[0-9a-z]{16}$/);
      expect(headers.get("etag")).toMatch(/^"[^"]+"$/);
      const found = await api.get(new URL(headers.get("location") ?? "", "http://api.test").href);
      expect(found.body.id).toBe(body.id);
    },
  },
  {
    says: "a run without a queue is carried out by the service itself",
    async verify(api) {
      const { body } = await api.post("/runs", { task: "t", input: { outcome: "succeeded" } });
      await api.pass(5000);
      const { body: after } = await api.get(`/runs/${body.id}`);

      expect(after).toMatchObject({ status: "succeeded", progress: 100, error: null });
      expect(after.output_type).not.toBeNull();
    },
  },
  {
    says: "the same key with the same request leaves one run",
    async verify(api) {
      const post = () =>
        api.call("POST", "/runs", { task: "t", queue: "k" }, { "idempotency-key": "one" });
      const [first, second] = [await post(), await post()];

      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body.id).toBe(first.body.id);
      expect(idsOf(await api.get("/runs?queue=k"))).toEqual([first.body.id]);
    },
  },
  {
    says: "the same key at once, many times, leaves one run",
    async verify(api) {
      const replies = await Promise.all(
        Array.from({ length: 8 }, () =>
          api.call("POST", "/runs", { task: "t", queue: "k" }, { "idempotency-key": "one" }),
        ),
      );

      expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
      expect(idsOf(await api.get("/runs?queue=k"))).toHaveLength(1);
    },
  },
  {
    says: "the same key with another request is refused, and leaves nothing",
    async verify(api) {
      const key = { "idempotency-key": "one" };
      await api.call("POST", "/runs", { task: "t", queue: "k" }, key);
      const reused = await api.call("POST", "/runs", { task: "u", queue: "k" }, key);

      expectProblem(reused, 422, "key-reused");
      expect(idsOf(await api.get("/runs?queue=k"))).toHaveLength(1);
    },
  },
  {
    says: "a held creation shows a run that is over, if it is in time",
    basis: "assumed",
    async verify(api) {
      const asked = { task: "t", input: { outcome: "succeeded" } };
      const { body } = await api.call("POST", "/runs", asked, { prefer: "wait=10" });

      expect(body.status).toBe("succeeded");
    },
  },
  {
    says: "a hold ends after the seconds asked for, with the run as it is then",
    async verify(api) {
      const begun = api.clock.time;
      const path = await create(api);
      const reply = await api.call("GET", path, undefined, { prefer: "wait=1" });

      expect([reply.status, reply.body.status]).toEqual([200, expect.any(String)]);
      expect(api.clock.time - begun).toBeLessThan(3000);
    },
  },
];
