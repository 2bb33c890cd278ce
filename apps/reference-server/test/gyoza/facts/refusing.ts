import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { expectDetail, idsOf, newRun, newRuns } from "../acts.ts";

/** What is refused, and how. */
export const refusingFacts: readonly Fact[] = [
  {
    says: "an unknown cursor is a 400, and so are two cursors",
    basis: "assumed",
    async verify(api) {
      const id = await newRun(api);
      const unknown = "Cursor run 'nobody' not found";
      expectDetail(await api.get("/runs?starting_after=nobody"), 400, unknown);
      expectDetail(await api.get("/runs?ending_before=nobody"), 400, unknown);
      const both = await api.get(`/runs?starting_after=${id}&ending_before=${id}`);
      expectDetail(both, 400, "starting_after and ending_before cannot be combined");
    },
  },
  ...(
    [
      ["0", "greater_than_equal"],
      ["-1", "greater_than_equal"],
      ["101", "less_than_equal"],
      ["ten", "int_parsing"],
      ["1.5", "int_parsing"],
      ["", "int_parsing"],
      ["99999999999999999999", "less_than_equal"],
    ] as const
  ).map(
    ([limit, type]): Fact => ({
      says: `a limit of "${limit}" is a 422`,
      async verify(api) {
        const { status, body } = await api.get(`/runs?limit=${limit}`);

        expect(status).toBe(422);
        expect(body.detail).toMatchObject([{ type, loc: ["query", "limit"], input: limit }]);
      },
    }),
  ),
  {
    says: "a limit may be 1 or 100",
    async verify(api) {
      await newRuns(api, 2, { image: "edge" });

      expect(idsOf((await api.get("/runs?image=edge&limit=1")).body)).toHaveLength(1);
      expect(idsOf((await api.get("/runs?image=edge&limit=100")).body)).toHaveLength(2);
    },
  },
  {
    says: "a body that does not fit is a 422 that names each place, and without effect",
    async verify(api) {
      const misfits: [unknown, (string | number)[]][] = [
        [{}, ["body", "image"]],
        [{ image: 3 }, ["body", "image"]],
        [{ image: null }, ["body", "image"]],
        [{ image: "bad", priority: "high" }, ["body", "priority"]],
        [{ image: "bad", priority: 1.5 }, ["body", "priority"]],
        [{ image: "bad", inputs: [] }, ["body", "inputs"]],
        [{ image: "bad", constraints: { cpu: "two" } }, ["body", "constraints", "cpu"]],
        [{ image: "bad", retry_policy: {} }, ["body", "retry_policy", "max_attempts"]],
        [
          { image: "bad", retry_policy: { max_attempts: 0 } },
          ["body", "retry_policy", "max_attempts"],
        ],
        [{ image: "bad", event_delivery: {} }, ["body", "event_delivery", "topic"]],
        [[], ["body"]],
        ["{", ["body", 1]],
        ["", ["body"]],
      ];
      for (const [body, loc] of misfits) {
        const reply = await api.post("/runs", body);
        expect([reply.status, reply.body.detail[0].loc]).toEqual([422, loc]);
      }
      expect(idsOf((await api.get("/runs?image=bad")).body)).toEqual([]);
    },
  },
  {
    says: "an event without type or message is a 422",
    async verify(api) {
      const id = await newRun(api);
      const { status, body } = await api.post(`/runs/${id}/events`, {});

      expect(status).toBe(422);
      expect(body.detail.map(({ loc }: { loc: string[] }) => loc[1])).toEqual(["type", "msg"]);
    },
  },
  {
    says: "an unknown path is a 404, and an unknown method a 405 with Allow",
    async verify(api) {
      expectDetail(await api.get("/nothing"), 404, "Not Found");
      const reply = await api.call("DELETE", "/runs");
      expectDetail(reply, 405, "Method Not Allowed");
      expect(reply.headers.get("allow")).toBe("GET, POST");
    },
  },
  {
    says: "nothing a caller can type is a 500",
    async verify(api) {
      const id = await newRun(api, { image: "\u0000\ud800'", inputs: { "\u0000": "\u0000" } });
      const paths = [
        "/runs/%00",
        "/runs/%E0%A4%A",
        "/runs/'",
        `/runs?image=%00&starting_after=%00`,
        "/runs?created[gte]=9223372036854775808",
        `/runs/${id}/events?after=99999999999999999999`,
      ];
      for (const path of paths) expect((await api.get(path)).status).toBeLessThan(500);
      const deep = `{"image":"a","inputs":${'{"a":'.repeat(9000)}1${"}".repeat(9000)}}`;
      expect((await api.post("/runs", deep)).status).toBe(422);
      expect((await api.post("/runs", { image: "a", priority: 1e30 })).status).toBe(201);
    },
  },
  {
    says: "where credentials are required, a request without a key is a 401 before all else",
    credentials: "required",
    async verify(api) {
      expectDetail(await api.get("/runs"), 401, "Not authenticated");
      expectDetail(await api.get("/runs?limit=0"), 401, "Not authenticated");
      expectDetail(await api.post("/runs", {}), 401, "Not authenticated");
      expect((await api.call("GET", "/runs", undefined, { "x-api-key": "k" })).status).toBe(200);
      expect((await api.get("/nothing")).status).toBe(404);
    },
  },
];
