import { expect } from "vitest";
import type { Caller, Fact } from "../../caller.ts";
import { expectIssue, idsOf, run, runUntil, workflow } from "../acts.ts";

/** The list of a workflow's executions, and what is refused. */
export const listFacts: readonly Fact[] = [
  {
    says: "a list has a total, and repeats its limit and offset",
    async verify(api) {
      const { status, body } = await api.get(`${workflow}/executions?limit=3&offset=1`);

      expect(status).toBe(200);
      expect(body).toEqual({ data: [], total: 0, limit: 3, offset: 1 });
    },
  },
  {
    says: "a list has the newest first, fifty without a limit",
    basis: "assumed",
    async verify(api) {
      for (let made = 0; made < 52; made += 1) await run(api);
      const { body } = await api.get(`${workflow}/executions`);
      const created = body.data.map(({ createdAt }: { createdAt: string }) => createdAt);

      expect([body.data.length, body.total, body.limit]).toEqual([50, 52, 50]);
      expect(created).toEqual([...created].sort().reverse());
    },
  },
  {
    says: "pages follow one another without gap or overlap, also for one moment",
    async verify(api) {
      api.clock.step = 0;
      for (let made = 0; made < 5; made += 1) await run(api);
      const whole = idsOf((await api.get(`${workflow}/executions?limit=100`)).body);
      const found: string[] = [];
      for (let offset = 0; offset < whole.length; offset += 2) {
        const page = (await api.get(`${workflow}/executions?limit=2&offset=${offset}`)).body;
        expect(page.total).toBe(whole.length);
        found.push(...idsOf(page));
      }

      expect(found).toEqual(whole);
      expect(new Set(found).size).toBe(whole.length);
      const beyond = (await api.get(`${workflow}/executions?offset=99`)).body;
      expect(beyond.data).toEqual([]);
    },
  },
  {
    says: "status filters by one or several, and the total heeds it",
    async verify(api) {
      for (const outcome of ["completed", "failed", "rejected"]) {
        await runUntil(api, outcome, outcome);
      }
      const found = async (status: string): Promise<string[]> => {
        const { body } = await api.get(`${workflow}/executions?status=${status}`);
        expect(body.total).toBe(body.data.length);
        return body.data.map((one: { status: string }) => one.status);
      };

      for (const status of ["failed", "rejected"]) {
        expect(new Set(await found(status))).toEqual(new Set([status]));
      }
      expect(new Set(await found("failed,rejected"))).toEqual(new Set(["failed", "rejected"]));
      expectIssue(await api.get(`${workflow}/executions?status=done`), 400, "invalid_value");
    },
  },
  {
    says: "fromDate and toDate bound createdAt, as ISO 8601 or relative to now",
    async verify(api) {
      await run(api);
      await api.pass(3_000);
      api.clock.time += 2 * 86_400_000;
      await run(api);
      const count = async (query: string): Promise<number> =>
        (await api.get(`${workflow}/executions?${query}`)).body.total;
      const all = await count("");
      const yesterday = new Date(api.clock.time - 86_400_000).toISOString();

      expect(await count("fromDate=now()-7d&toDate=now()")).toBe(all);
      expect(await count(`fromDate=${yesterday}`)).toBe(all / 2);
      expect(await count(`toDate=${yesterday}`)).toBe(all / 2);
      expect(await count("fromDate=now()-1d")).toBe(all / 2);
      expect(await count("toDate=now()-1w")).toBe(0);
    },
  },
  {
    says: "a query that does not fit is a 400",
    async verify(api) {
      for (const query of [
        "limit=0",
        "limit=-1",
        "limit=101",
        "limit=ten",
        "limit=1.5",
        "offset=-1",
        "offset=x",
        "fromDate=yesterday",
        "toDate=now()-7y",
      ]) {
        expectIssue(await api.get(`${workflow}/executions?${query}`), 400, "invalid_value");
      }
      expect(await statusOf(api, "limit=100")).toBe(200);
      expect(await statusOf(api, "limit=1")).toBe(200);
    },
  },
  {
    says: "a body that does not fit is a 400, and without effect",
    async verify(api) {
      for (const body of ["{", [], { input: 1 }, { trigger: "cron" }, { overrides: {} }]) {
        expectIssue(await api.post(`${workflow}/run`, body), 400, "invalid_value");
      }
      expect((await api.get(`${workflow}/executions`)).body.total).toBe(0);
    },
  },
  {
    says: "workflows can be listed and read; an unknown one is a 404",
    async verify(api) {
      expect((await api.get("/api/v1/workflows?kind=block")).body.total).toBe(1);
      expect((await api.get("/api/v1/workflows?search=INVO")).body.total).toBe(1);
      const { body } = await api.get("/api/v1/workflows?limit=2&offset=1");
      expect([body.data.length, body.total, body.limit, body.offset]).toEqual([2, 3, 2, 1]);
      expectIssue(await api.get("/api/v1/workflows?limit=0"), 400, "invalid_value");
      expectIssue(await api.get("/api/v1/workflows?kind=other"), 400, "invalid_value");
      expect((await api.get(workflow)).body).toMatchObject({ id: "wf_abc123" });
      expect((await api.get(`${workflow}/versions`)).body.data[0].id).toBe("wfh_abc123");
      expectIssue(await api.get("/api/v1/workflows/nobody"), 404, "not_found");
      expectIssue(await api.get("/api/v1/workflows/nobody/executions"), 404, "not_found");
      expectIssue(await api.post("/api/v1/workflows/nobody/run", {}), 404, "not_found");
    },
  },
  {
    says: "an unknown path is a 404, and an unknown method a 405 with Allow",
    async verify(api) {
      expectIssue(await api.get("/nothing"), 404, "not_found");
      const reply = await api.call("DELETE", workflow);
      expect([reply.status, reply.headers.get("allow")]).toEqual([405, "GET"]);
    },
  },
  {
    says: "nothing a caller can type is a 500",
    async verify(api) {
      for (const path of [
        "/api/v1/workflows/%00",
        "/api/v1/workflows/executions/%00",
        `${workflow}/executions?status=%00&fromDate=now()-999999999w`,
        `${workflow}/executions?offset=9007199254740991`,
      ]) {
        expect((await api.get(path)).status).toBeLessThan(500);
      }
      const odd = { input: { "\u0000": "\ud800" } };
      expect((await api.post(`${workflow}/run`, odd)).status).toBe(201);
    },
  },
  {
    says: "where credentials are required, a request without a key is a 401 before all else",
    credentials: "required",
    async verify(api) {
      expectIssue(await api.get("/api/v1/workflows"), 401, "unauthorized");
      expectIssue(await api.get(`${workflow}/executions?limit=0`), 401, "unauthorized");
      const key = { authorization: "Bearer k" };
      expect((await api.call("GET", workflow, undefined, key)).status).toBe(200);
    },
  },
];

async function statusOf(api: Caller, query: string): Promise<number> {
  return (await api.get(`${workflow}/executions?${query}`)).status;
}
