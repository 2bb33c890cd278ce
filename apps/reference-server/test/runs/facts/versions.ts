import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { create, expectProblem, take } from "../acts.ts";

/** Versions, and changes that are meant for one of them. */
export const versionFacts: readonly Fact[] = [
  {
    says: "a run that has not changed is not sent again to one who knows its version",
    async verify(api) {
      const path = await create(api);
      await take(api, path, "cancel");
      await api.pass(3000);
      const { headers } = await api.get(path);
      const etag = headers.get("etag") ?? "";
      const known = await api.call("GET", path, undefined, { "if-none-match": etag });
      const other = await api.call("GET", path, undefined, { "if-none-match": '"other"' });

      expect([known.status, known.text, known.headers.get("etag")]).toEqual([304, "", etag]);
      expect(other.status).toBe(200);
    },
  },
  {
    says: "an update is made once in a version, and says the next one",
    basis: "assumed",
    async verify(api) {
      const path = await create(api);
      const { headers } = await api.get(path);
      const first = { "if-match": headers.get("etag") ?? "" };
      const done = await api.call("PATCH", path, { priority: 9 }, first);
      const again = await api.call("PATCH", path, { priority: 1 }, first);
      const next = { "if-match": done.headers.get("etag") ?? "" };

      expect([done.status, done.body.priority, done.body.max_attempts]).toEqual([200, 9, 1]);
      expectProblem(again, 412, "stale");
      expect((await api.get(path)).body.priority).toBe(9);
      expect((await api.call("PATCH", path, { max_attempts: 2 }, next)).status).toBe(200);
      expect((await api.call("PATCH", path, { priority: 2 }, { "if-match": "*" })).status).toBe(
        200,
      );
    },
  },
  {
    says: "of many updates of one version at once, one is made",
    basis: "assumed",
    async verify(api) {
      const path = await create(api);
      const etag = (await api.get(path)).headers.get("etag") ?? "";
      const replies = await Promise.all(
        Array.from({ length: 6 }, (_, priority) =>
          api.call("PATCH", path, { priority }, { "if-match": etag }),
        ),
      );

      const statuses = replies.map(({ status }) => status).sort();
      expect(statuses).toEqual([200, 412, 412, 412, 412, 412]);
    },
  },
  {
    says: "an update must say which version it is meant for",
    async verify(api) {
      const path = await create(api);
      expectProblem(await api.patch(path, { priority: 9 }), 428, "unversioned");
    },
  },
  {
    says: "a request of a client may say which version it is meant for",
    async verify(api) {
      const path = await create(api);
      const stale = await api.call("POST", `${path}/cancel`, {}, { "if-match": '"other"' });

      expectProblem(stale, 412, "stale");
      expect((await api.get(path)).body.status).not.toBe("cancelled");
    },
  },
];
