import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { expectError, minimal, pathOf, root } from "../acts.ts";

/** What is refused, and how. */
export const refusingFacts: readonly Fact[] = [
  {
    says: "a query that does not fit is a 400",
    async verify(api) {
      const misfits = [
        "page=0",
        "page=-1",
        "page=one",
        "page=1.5",
        "page=",
        "page=1&page=2",
        "pageSize=0",
        "pageSize=-1",
        "pageSize=1001",
        "pageSize=3x",
        "pageSize=99999999999999999999",
        "status=done",
        "statuses=running,done",
        "orderBy=name",
        "orderDirection=up",
      ];
      for (const query of misfits) expectError(await api.get(`${root}?${query}`), 400);
      expect((await api.get(`${root}?pageSize=1000`)).status).toBe(200);
      expect((await api.get(`${root}?pageSize=1`)).status).toBe(200);
    },
  },
  {
    says: "an unknown path is a 404, and an unknown method a 405 with Allow",
    async verify(api) {
      expectError(await api.get("/nothing"), 404);
      const reply = await api.call("DELETE", root);
      expectError(reply, 405);
      expect(reply.headers.get("allow")).toBe("GET, POST");
    },
  },
  {
    says: "nothing a caller can type is a 500",
    async verify(api) {
      const odd = "\u0000\ud800'";
      const created = await api.post(root, { ...minimal, pipelineInputSummary: odd });
      expect(created.status).toBe(201);
      await api.patch(pathOf(created.body), { pipelineOutputSummary: odd });
      for (const path of [
        `${root}/%00`,
        `${root}/%E0%A4%A`,
        `${root}?pipelineExecutionIds=%00&pipelineIds=%00`,
        `${root}?status=%00`,
      ]) {
        expect((await api.get(path)).status).toBeLessThan(500);
      }
      const wide = { ...minimal, currentStep: 9_007_199_254_740_991 };
      expect((await api.post(root, wide)).status).toBe(201);
    },
  },
  {
    says: "where credentials are required, a request without a key is a 401 before all else",
    credentials: "required",
    async verify(api) {
      expectError(await api.get(root), 401);
      expectError(await api.get(`${root}?page=0`), 401);
      expectError(await api.get(`${root}/nobody`), 401);
      expectError(await api.post(root, {}), 401);
      const key = { authorization: "Bearer k" };
      expect((await api.call("GET", root, undefined, key)).status).toBe(200);
    },
  },
];
