import { gunzipSync } from "node:zlib";
import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { create, expectProblem, report, runIn, type Status, take } from "../acts.ts";

/** What is over, and what it leaves. */
export const endingFacts: readonly Fact[] = [
  {
    says: "a small output is in the reply",
    basis: "assumed",
    async verify(api) {
      const path = await runIn(api, "running");
      const { body } = await report(api, path, "succeeded", { output: { pages: 12 } });

      expect(body).toMatchObject({ status: "succeeded", output_type: "inline", progress: 100 });
      expect((await api.get(`${path}/output`)).body).toEqual({
        type: "inline",
        output: { pages: 12 },
      });
    },
  },
  {
    says: "a large output is a compressed file, fetched without credentials",
    basis: "assumed",
    credentials: "required",
    async verify(api) {
      const key = { authorization: "Bearer key" };
      const asked = { task: "t", queue: "q" };
      const { body: run } = await api.call("POST", "/runs", asked, key);
      const path = `/runs/${run.id}`;
      const said = [{ type: "started" }, { type: "succeeded", output: { a: 1 }, stored: true }];
      for (const event of said) await api.call("POST", `${path}/events`, event, key);
      const { body } = await api.call("GET", `${path}/output`, undefined, key);
      const file = await api.get(body.url);

      expect(body).toMatchObject({ type: "file", encoding: "gzip", size: file.bytes.length });
      expect(Date.parse(body.expires_at)).toBeGreaterThan(api.clock.time);
      expect(JSON.parse(gunzipSync(file.bytes).toString())).toEqual({ a: 1 });
    },
  },
  ...(["queued", "failed", "cancelled"] as const).map(
    (status): Fact => ({
      says: `what is ${status} has no output`,
      async verify(api) {
        const path = await runIn(api, status);
        expectProblem(await api.get(`${path}/output`), 404, "no-output");
      },
      ...(status === "cancelled" ? {} : { basis: "assumed" as const }),
    }),
  ),
  ...(["succeeded", "failed", "cancelled"] as const).map(
    (status: Status): Fact => ({
      says: `cancelling what is ${status} changes nothing, however often`,
      // Workers of somebody else may be faster than the test.
      basis: "assumed",
      async verify(api) {
        const path = await runIn(api, status);
        const before = await api.get(path);
        for (const _ of [1, 2]) {
          const { status: code, body } = await take(api, path, "cancel");
          expect([code, body]).toEqual([200, before.body]);
        }
        const after = await api.get(path);
        expect(after.headers.get("etag")).toBe(before.headers.get("etag"));
      },
    }),
  ),
  {
    says: "what was cancelled before its start never started",
    async verify(api) {
      const path = await create(api);
      const { body } = await take(api, path, "cancel");
      if (body.status === "cancelled" && body.attempt === 1) {
        expect(body.finished_at).toEqual(expect.any(String));
        expect(body.error).toBeNull();
      }
      await api.pass(2000);
      expect(["cancelled", "succeeded"]).toContain((await api.get(path)).body.status);
    },
  },
];
