import { gunzipSync } from "node:zlib";
import { expect } from "vitest";
import type { Caller, Fact, Reply } from "../caller.ts";

const root = "/pipeline-executions";

/** What the documents of moderately say, statement by statement. */
export const moderatelyFacts: readonly Fact[] = [
  {
    says: "create answers 201 with a pending execution, every member present",
    async verify(api) {
      const { status, body } = await api.post(root, {
        pipelineConfigurationVersionId: "pipelineconfig_789ghi",
        pipelineInput: { documents: ["doc1.pdf"] },
        pipelineInputSummary: "One document",
        currentStep: 0,
        totalSteps: 4,
        anything: "else",
      });

      expect(status).toBe(201);
      expect(body).toMatchObject({
        pipelineConfigurationVersionId: "pipelineconfig_789ghi",
        pipelineInput: { documents: ["doc1.pdf"] },
        pipelineInputSummary: "One document",
        pipelineOutput: null,
        pipelineOutputSummary: null,
        status: "pending",
        progressData: {},
        pipelineOutputFileUri: null,
        currentStep: 0,
        totalSteps: 4,
        startedAt: null,
        completedAt: null,
        failedAt: null,
        cancelledAt: null,
        pausedAt: null,
      });
      expect(body.updatedAt).toBe(body.createdAt);
      expect((await api.get(pathOf(body))).body).toEqual(body);
    },
  },
  {
    says: "create adopts neither a status nor an id",
    async verify(api) {
      const { body } = await api.post(root, {
        ...minimal,
        status: "completed",
        pipelineExecutionId: "mine",
      });

      expect(body.status).toBe("pending");
      expect(body.pipelineExecutionId).not.toBe("mine");
    },
  },
  {
    says: "create with what does not fit is a 400, and leaves nothing behind",
    async verify(api) {
      const misfits: unknown[] = [
        {},
        { ...minimal, pipelineInput: [] },
        { ...minimal, pipelineInputSummary: 5 },
        { ...minimal, pipelineInputSummary: "x".repeat(1001) },
        { ...minimal, currentStep: -1 },
        { ...minimal, currentStep: 0.5 },
        { ...minimal, totalSteps: 0 },
        { ...minimal, totalSteps: null },
        [],
        "{",
        "",
      ];
      const before = await totalOf(api);
      for (const body of misfits) expectError(await api.post(root, body), 400);
      expect(await totalOf(api)).toBe(before);
      const longest = { ...minimal, pipelineInputSummary: "x".repeat(1000) };
      expect((await api.post(root, longest)).status).toBe(201);
    },
  },
  {
    says: "create with a configuration version that cannot exist is a 404",
    async verify(api) {
      const body = { ...minimal, pipelineConfigurationVersionId: "no such version" };

      expectError(await api.post(root, body), 404);
    },
  },
  {
    says: "everything about an unknown execution is a 404",
    async verify(api) {
      const path = `${root}/nobody`;
      expectError(await api.get(path), 404);
      expectError(await api.patch(path, {}), 404);
      expectError(await api.post(`${path}/cancel`, {}), 404);
      expectError(await api.get(`${path}/output`), 404);
    },
  },
  {
    says: "an error says what was wrong in both places where clients look",
    async verify(api) {
      const { body } = await api.post(root, { ...minimal, totalSteps: 0 });

      expect(body.error).toMatchObject({ path: root, details: body.details });
      expect(body.error.message).toBe(body.message);
      expect(body.error.code).toEqual(expect.any(String));
      expect(body.error.requestId).toEqual(expect.any(String));
      expect(Number.isNaN(Date.parse(body.error.timestamp))).toBe(false);
      expect(body.details).toEqual([
        { field: "totalSteps", message: expect.any(String), value: 0 },
      ]);
    },
  },
  {
    says: "a worker starts an execution, reports, and completes it",
    async verify(api) {
      const path = await create(api);
      api.clock.time += 2000;
      const started = (await api.patch(path, { status: "running", totalSteps: 3 })).body;
      expect(started).toMatchObject({ status: "running", totalSteps: 3, completedAt: null });
      expect(started.startedAt > started.createdAt).toBe(true);
      expect(started.updatedAt > started.createdAt).toBe(true);
      const reported = await api.patch(path, { currentStep: 1, progressData: { at: "one" } });
      expect(reported.body).toMatchObject({ currentStep: 1, progressData: { at: "one" } });
      await api.patch(path, { progressData: { on: "two" } });
      api.clock.time += 2000;
      const { status, body } = await api.patch(path, {
        status: "completed",
        pipelineOutput: { results: [1] },
        pipelineOutputSummary: "One result",
      });

      expect(status).toBe(200);
      expect(body).toMatchObject({
        status: "completed",
        pipelineOutput: { results: [1] },
        pipelineOutputSummary: "One result",
        startedAt: started.startedAt,
        createdAt: started.createdAt,
        failedAt: null,
        cancelledAt: null,
      });
      expect(body.progressData).toEqual({ on: "two" });
      expect(body.completedAt > body.startedAt).toBe(true);
    },
  },
  {
    says: "times that a worker supplies win over the server's",
    async verify(api) {
      const path = await create(api);
      const startedAt = "2026-02-01T10:00:00Z";
      const { body } = await api.patch(path, { status: "running", startedAt });

      expect(Date.parse(body.startedAt)).toBe(Date.parse(startedAt));
    },
  },
  {
    says: "an execution can be paused and resumed, and keeps when it started",
    basis: "assumed",
    async verify(api) {
      const path = await create(api);
      const started = (await api.patch(path, { status: "running" })).body;
      const paused = (await api.patch(path, { status: "paused" })).body;
      const resumed = (await api.patch(path, { status: "running" })).body;

      expect(paused).toMatchObject({ status: "paused", startedAt: started.startedAt });
      expect(paused.pausedAt).not.toBeNull();
      expect(resumed).toMatchObject({ status: "running", startedAt: started.startedAt });
      expect(resumed.pausedAt).toBe(paused.pausedAt);
    },
  },
  {
    says: "a status may follow only where the table of moves has it, or repeat itself",
    basis: "assumed",
    async verify(api) {
      const moves = {
        pending: ["running", "failed", "cancelled"],
        running: ["completed", "failed", "cancelled", "paused"],
        paused: ["running", "failed", "cancelled"],
        completed: [],
        failed: [],
        cancelled: [],
      };
      for (const [from, allowed] of Object.entries(moves)) {
        for (const to of Object.keys(moves)) {
          const path = await executionIn(api, from);
          const lets = from === to || (allowed as string[]).includes(to);
          const reply = await api.patch(path, { status: to });
          expect([from, to, reply.status]).toEqual([from, to, lets ? 200 : 400]);
          expect((await api.get(path)).body.status).toBe(lets ? to : from);
        }
      }
    },
  },
  {
    says: "no status follows a final one",
    async verify(api) {
      for (const from of ["completed", "failed", "cancelled"]) {
        const path = await executionIn(api, from);
        const { body: before } = await api.get(path);
        for (const to of ["pending", "running", "paused"]) {
          expectError(await api.patch(path, { status: to }), 400);
        }
        expect((await api.get(path)).body).toEqual(before);
      }
    },
  },
  {
    says: "a PATCH that is refused has no effect at all",
    async verify(api) {
      const path = await executionIn(api, "completed");
      const refused = { status: "running", progressData: { leaked: true } };
      expectError(await api.patch(path, refused), 400);
      const invalid = { progressData: { leaked: true }, currentStep: -1 };
      expectError(await api.patch(path, invalid), 400);

      expect((await api.get(path)).body.progressData).toEqual({});
    },
  },
  {
    says: "a PATCH must fit its model",
    async verify(api) {
      const path = await create(api);
      const misfits: unknown[] = [
        { status: "done" },
        { status: null },
        { pipelineOutput: [] },
        { pipelineOutputSummary: "x".repeat(1001) },
        { progressData: 1 },
        { currentStep: "1" },
        { totalSteps: 0 },
        { startedAt: "yesterday" },
        { completedAt: 5 },
        "{",
      ];
      for (const body of misfits) expectError(await api.patch(path, body), 400);
      const nulls = { pipelineOutput: null, pipelineOutputSummary: null, startedAt: null };
      expect((await api.patch(path, nulls)).status).toBe(200);
    },
  },
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
  {
    says: "a list has ten items without a size, the oldest first",
    async verify(api) {
      const ids = await createMany(api, 12, "v_ten");
      const { status, body } = await api.get(`${root}?${of("v_ten")}`);

      expect(status).toBe(200);
      expect(idsOf(body)).toEqual(ids.slice(0, 10));
      expect(body.pagination).toEqual({
        page: 1,
        pageSize: 10,
        totalItems: 12,
        totalPages: 2,
        hasNextPage: true,
        hasPreviousPage: false,
      });
      expect(body.items[0]).toEqual((await api.get(`${root}/${ids[0]}`)).body);
    },
  },
  {
    says: "pages follow one another without gap or overlap, and end",
    async verify(api) {
      const ids = await createMany(api, 5, "v_pages");
      const pages = [];
      for (const page of [1, 2, 3]) {
        pages.push((await api.get(`${root}?${of("v_pages")}&pageSize=2&page=${page}`)).body);
      }

      expect(pages.map(idsOf)).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
      expect(pages.map(({ pagination }) => pagination.hasNextPage)).toEqual([true, true, false]);
      expect(pages.map(({ pagination }) => pagination.hasPreviousPage)).toEqual([
        false,
        true,
        true,
      ]);
      expect(pages.map(({ pagination }) => pagination.totalPages)).toEqual([3, 3, 3]);
    },
  },
  {
    says: "pages of executions of one moment lose and repeat none",
    async verify(api) {
      api.clock.step = 0;
      const ids = await createMany(api, 6, "v_tie");
      const found: string[] = [];
      for (const page of [1, 2, 3]) {
        found.push(
          ...idsOf((await api.get(`${root}?${of("v_tie")}&pageSize=2&page=${page}`)).body),
        );
      }

      expect([...found].sort()).toEqual([...ids].sort());
    },
  },
  {
    says: "a page beyond the last is empty, and so is an empty list",
    basis: "assumed",
    async verify(api) {
      await createMany(api, 2, "v_beyond");
      const beyond = (await api.get(`${root}?${of("v_beyond")}&page=9`)).body;
      const huge = (await api.get(`${root}?${of("v_beyond")}&page=999999999999999999999`)).body;
      const empty = (await api.get(`${root}?${of("v_none")}`)).body;

      expect(beyond.items).toEqual([]);
      expect(beyond.pagination).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
      expect(huge.items).toEqual([]);
      expect(empty).toEqual({
        items: [],
        pagination: {
          page: 1,
          pageSize: 10,
          totalItems: 0,
          totalPages: 0,
          hasNextPage: false,
          hasPreviousPage: false,
        },
      });
    },
  },
  {
    says: "filters must all be met, and the total heeds them",
    async verify(api) {
      const ids = await createMany(api, 4, "v_filter");
      await api.post(`${root}/${ids[1]}/cancel`, {});
      await api.patch(`${root}/${ids[2]}`, { status: "running" });
      const found = async (query: string): Promise<unknown> => {
        const { body } = await api.get(`${root}?${of("v_filter")}&${query}`);
        expect(body.pagination.totalItems).toBe(body.items.length);
        return idsOf(body);
      };

      expect(await found("status=cancelled")).toEqual([ids[1]]);
      expect(await found("statuses=cancelled,running")).toEqual([ids[1], ids[2]]);
      expect(await found("status=running&statuses=cancelled,running")).toEqual([ids[2]]);
      expect(await found(`pipelineExecutionIds=${ids[0]},${ids[2]}`)).toEqual([ids[0], ids[2]]);
      expect(await found("statuses=&pipelineExecutionIds=")).toEqual(ids);
      expect(await found("teamIds=team_1&whatever=2")).toEqual(ids);
      expect(await found("pipelineIds=somebody_elses")).toEqual([]);
    },
  },
  {
    says: "pipelineIds finds executions of the versions of a pipeline",
    async verify(api) {
      const path = await create(api, "pipelineconfig_789ghi");
      await create(api, "v_other");
      const { body } = await api.get(`${root}?pipelineIds=pipeline_456def,nothing`);

      expect(body.items.map(pathOf)).toEqual([path]);
    },
  },
  {
    says: "a list is sorted by what is asked for, in the direction asked for",
    async verify(api) {
      const ids = await createMany(api, 3, "v_sort");
      for (const index of [2, 0, 1]) {
        api.clock.time += 2000;
        await api.patch(`${root}/${ids[index]}`, { status: "running" });
      }
      const sorted = async (query: string): Promise<number[]> =>
        idsOf((await api.get(`${root}?${of("v_sort")}&${query}`)).body).map((id) =>
          ids.indexOf(id),
        );

      expect(await sorted("orderBy=createdAt")).toEqual([0, 1, 2]);
      expect(await sorted("orderDirection=desc")).toEqual([2, 1, 0]);
      expect(await sorted("orderBy=startedAt")).toEqual([2, 0, 1]);
      expect(await sorted("orderBy=startedAt&orderDirection=desc&pageSize=2")).toEqual([1, 0]);
      expect(await sorted("orderBy=updatedAt&orderDirection=asc")).toEqual([2, 0, 1]);
    },
  },
  {
    says: "sorted by startedAt, what has not started comes last in either direction",
    basis: "assumed",
    async verify(api) {
      const ids = await createMany(api, 2, "v_nulls");
      await api.patch(`${root}/${ids[1]}`, { status: "running" });

      for (const direction of ["asc", "desc"]) {
        const query = `${of("v_nulls")}&orderBy=startedAt&orderDirection=${direction}`;
        expect(idsOf((await api.get(`${root}?${query}`)).body)).toEqual([ids[1], ids[0]]);
      }
    },
  },
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

const minimal = {
  pipelineConfigurationVersionId: "pipelineconfig_1",
  pipelineInput: {},
  pipelineInputSummary: "",
};

function pathOf(body: { pipelineExecutionId: string }): string {
  return `${root}/${encodeURIComponent(body.pipelineExecutionId)}`;
}

async function create(api: Caller, versionId: string = "pipelineconfig_1"): Promise<string> {
  const { body } = await api.post(root, { ...minimal, pipelineConfigurationVersionId: versionId });
  return pathOf(body);
}

/** Creates executions and returns their ids, oldest first. */
async function createMany(api: Caller, count: number, versionId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const path = await create(api, versionId);
    ids.push(decodeURIComponent(path.slice(root.length + 1)));
  }
  return ids;
}

/** Creates an execution and brings it to a status. */
async function executionIn(api: Caller, status: string): Promise<string> {
  const path = await create(api);
  if (status !== "pending") await api.patch(path, { status: "running" });
  if (status === "cancelled") await api.post(`${path}/cancel`, {});
  else if (status !== "pending" && status !== "running") await api.patch(path, { status });
  return path;
}

async function totalOf(api: Caller): Promise<number> {
  return (await api.get(root)).body.pagination.totalItems;
}

/** The output and its summary, whichever way it is handed out. */
async function outputOf(api: Caller, body: Reply["body"]): Promise<unknown[]> {
  if (body.type === "inline") return [body.data, body.summary];
  const { bytes } = await api.get(body.downloadUrl);
  expect(body.metadata.fileSizeBytes).toBe(bytes.length);
  return [JSON.parse(gunzipSync(bytes).toString()), body.metadata.outputSummary];
}

function of(versionId: string): string {
  return `pipelineConfigurationVersionIds=${versionId}`;
}

function idsOf(body: { items: readonly { pipelineExecutionId: string }[] }): string[] {
  return body.items.map(({ pipelineExecutionId }) => pipelineExecutionId);
}

function expectError({ status, body }: Reply, expected: number): void {
  expect([status, typeof body.message, body.error?.message]).toEqual([
    expected,
    "string",
    body.message,
  ]);
}
