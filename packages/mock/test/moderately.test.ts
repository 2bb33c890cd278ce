import { gunzipSync } from "node:zlib";
import { moderately } from "@conduct/contract/moderately";
import { createMock, createVirtualClock } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { type Client, client } from "./client.ts";

const executions = "/pipeline-executions";

/** The mock of moderately, asked for what its document and the fact sheet say. */
function start(): Client & { readonly create: (input?: object) => Promise<string> } {
  const clock = createVirtualClock({ at: "2026-01-01T00:00:00Z" });
  const talk = client(createMock(moderately, { seed: 1, clock }));
  const create = async (input: object = {}) => {
    const body = {
      pipelineConfigurationVersionId: "pipelineconfig_789ghi",
      pipelineInput: {},
      pipelineInputSummary: "s",
      ...input,
    };
    return (await talk.post(executions, body)).body.pipelineExecutionId as string;
  };
  return { ...talk, create };
}

/** How to bring an execution to each status, by PATCH alone. */
const ways: Readonly<Record<string, readonly string[]>> = {
  pending: [],
  running: ["running"],
  paused: ["running", "paused"],
  completed: ["running", "completed"],
  failed: ["running", "failed"],
  cancelled: ["cancelled"],
};

describe("PATCH of a status", () => {
  const legal: Readonly<Record<string, readonly string[]>> = {
    pending: ["pending", "running", "failed", "cancelled"],
    running: ["running", "paused", "completed", "failed", "cancelled"],
    paused: ["paused", "running", "failed", "cancelled"],
    completed: ["completed"],
    failed: ["failed"],
    cancelled: ["cancelled"],
  };
  const cells = Object.keys(ways).flatMap((from) =>
    Object.keys(ways).map((to) => [from, to] as const),
  );

  test.for(cells)("%s → %s is as the table says", async ([from, to]) => {
    const { create, patch, get } = start();
    const path = `${executions}/${await create()}`;
    for (const status of ways[from] ?? []) await patch(path, { status });

    const reply = await patch(path, { status: to });

    const isLegal = legal[from]?.includes(to) === true;
    expect([reply.status, (await get(path)).body.status]).toEqual(
      isLegal ? [200, to] : [400, from],
    );
  });

  test("stamps the time, unless the worker sends one", async () => {
    const { create, patch, mock } = start();
    const [own, sent] = [await create(), await create()];
    mock.control.advance("1m");

    const first = await patch(`${executions}/${own}`, { status: "running" });
    const second = await patch(`${executions}/${sent}`, {
      status: "running",
      startedAt: "2025-12-31T23:00:00Z",
    });

    expect(first.body).toMatchObject({
      startedAt: "2026-01-01T00:01:00.000Z",
      updatedAt: "2026-01-01T00:01:00.000Z",
    });
    expect(second.body.startedAt).toBe("2025-12-31T23:00:00Z");
  });

  test("keeps the first start when the work goes on after a pause", async () => {
    const { create, patch, mock } = start();
    const path = `${executions}/${await create()}`;

    for (const status of ["running", "paused", "running"]) {
      mock.control.advance("1m");
      await patch(path, { status });
    }

    expect((await patch(path, {})).body).toMatchObject({
      startedAt: "2026-01-01T00:01:00.000Z",
      pausedAt: "2026-01-01T00:02:00.000Z",
    });
  });
});

describe("cancel", () => {
  test("works once, and not on what is over", async () => {
    const { create, post } = start();
    const path = `${executions}/${await create()}/cancel`;

    const once = await post(path, { reason: "no longer needed" });
    const twice = await post(path, {});

    expect(once).toMatchObject({
      status: 200,
      body: { status: "cancelled", cancelledAt: "2026-01-01T00:00:00.000Z" },
    });
    expect(twice).toMatchObject({
      status: 400,
      body: {
        error: {
          code: "BAD_REQUEST",
          message: "Pipeline execution is cancelled and cannot be cancelled",
          path,
        },
        message: "Pipeline execution is cancelled and cannot be cancelled",
        details: [
          {
            field: "status",
            message: "Pipeline execution is cancelled and cannot be cancelled",
            value: "cancelled",
          },
        ],
      },
    });
  });
});

describe("the list", () => {
  test("is paged by number, with everything there is to say about the page", async () => {
    const { create, get } = start();
    for (let index = 0; index < 5; index++) await create();

    const page = await get(`${executions}?page=2&pageSize=2&orderDirection=asc&teamIds=team_1`);
    const beyond = await get(`${executions}?page=9&pageSize=2`);

    expect(page.body.items).toHaveLength(2);
    expect(page.body.pagination).toEqual({
      page: 2,
      pageSize: 2,
      totalItems: 5,
      totalPages: 3,
      hasNextPage: true,
      hasPreviousPage: true,
    });
    expect(beyond.body).toEqual({
      items: [],
      pagination: {
        page: 9,
        pageSize: 2,
        totalItems: 5,
        totalPages: 3,
        hasNextPage: false,
        hasPreviousPage: true,
      },
    });
  });

  test("is filtered by lists with commas, all of which must hold", async () => {
    const { create, get, patch } = start();
    const a = await create({ pipelineConfigurationVersionId: "pipelineconfig_789ghi" });
    const b = await create({ pipelineConfigurationVersionId: "pipelineconfig_012jkl" });
    const c = await create({ pipelineConfigurationVersionId: "version_123" });
    await patch(`${executions}/${b}`, { status: "running" });
    const ids = async (query: string) =>
      (await get(`${executions}?${query}`)).body.items.map(
        (item: { pipelineExecutionId: string }) => item.pipelineExecutionId,
      );

    expect((await ids("statuses=pending,running")).toSorted()).toEqual([a, b, c].toSorted());
    expect(
      (
        await ids("pipelineConfigurationVersionIds=pipelineconfig_789ghi,pipelineconfig_012jkl")
      ).toSorted(),
    ).toEqual([a, b].toSorted());
    expect(
      await ids(
        "pipelineConfigurationVersionIds=pipelineconfig_789ghi,pipelineconfig_012jkl&status=running",
      ),
    ).toEqual([b]);
    expect(await ids("status=running&statuses=pending")).toEqual([]);
    expect((await ids("pipelineExecutionIds=")).toSorted()).toEqual([a, b, c].toSorted());
  });

  test("puts what has no start last, whichever way it is sorted", async () => {
    const { create, get, patch } = start();
    const [a, b, c] = [await create(), await create(), await create()];
    await patch(`${executions}/${a}`, { status: "running", startedAt: "2026-01-01T02:00:00Z" });
    await patch(`${executions}/${c}`, {
      status: "running",
      startedAt: "2026-01-01T02:30:00+01:00",
    });
    const ids = async (direction: string) =>
      (await get(`${executions}?orderBy=startedAt&orderDirection=${direction}`)).body.items.map(
        (item: { pipelineExecutionId: string }) => item.pipelineExecutionId,
      );

    expect(await ids("asc")).toEqual([c, a, b]);
    expect(await ids("desc")).toEqual([a, c, b]);
  });

  test.for([
    ["pageSize=0", "pageSize", "must be >= 1"],
    ["pageSize=1001", "pageSize", "must be <= 1000"],
    ["page=0", "page", "must be >= 1"],
    ["orderBy=name", "orderBy", 'must be one of "createdAt", "updatedAt", "startedAt"'],
    ["statuses=pending,lost", "statuses", "Unknown status 'lost'"],
  ])("refuses %s, and says of %s that it %s", async ([query, field, message]) => {
    const { get } = start();

    const reply = await get(`${executions}?${query}`);

    expect(reply.status).toBe(400);
    expect(reply.body.details).toMatchObject([{ field, message }]);
    expect(reply.body.error.details).toEqual(reply.body.details);
  });
});

test("a refusal of a list tells its own time and number, however often it is asked for", async () => {
  const { get, mock } = start();

  const first = (await get(`${executions}?statuses=lost`)).body.error;
  mock.control.advance("1s");
  const second = (await get(`${executions}?statuses=lost`)).body.error;

  expect(first.requestId).not.toBe(second.requestId);
  expect([first.timestamp, second.timestamp]).toEqual([
    "2026-01-01T00:00:00.000Z",
    "2026-01-01T00:00:01.000Z",
  ]);
});

describe("the output", () => {
  test("is missing until there is one", async () => {
    const { create, get } = start();

    expect(await get(`${executions}/${await create()}/output`)).toMatchObject({
      status: 404,
      body: { message: "Pipeline execution has no output" },
    });
  });

  test("is in the reply while it is small", async () => {
    const { create, get, patch } = start();
    const path = `${executions}/${await create()}`;
    await patch(path, { pipelineOutput: { score: 1 }, pipelineOutputSummary: "good" });

    expect((await get(`${path}/output`)).body).toEqual({
      type: "inline",
      data: { score: 1 },
      summary: "good",
    });
  });

  test("is a packed file behind a URL once it is stored, for an hour and without credentials", async () => {
    const { create, get, patch, mock } = start();
    const id = await create();
    await patch(`${executions}/${id}`, { pipelineOutput: { score: 1, text: "ä".repeat(40_000) } });
    mock.control.fire("PipelineExecution", id, "store");

    const { body } = await get(`${executions}/${id}/output`);
    const file = await mock.fetch(body.downloadUrl);
    const bytes = Buffer.from(await file.arrayBuffer());

    expect(body).toMatchObject({ type: "s3", expiresAt: "2026-01-01T01:00:00.000Z" });
    expect(body.metadata).toMatchObject({
      compressionType: "gzip",
      fileType: "json",
      fileSizeBytes: bytes.length,
    });
    expect(file.headers.get("content-encoding")).toBeNull();
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual({
      score: 1,
      text: "ä".repeat(40_000),
    });

    mock.control.advance("61m");
    expect((await mock.fetch(body.downloadUrl)).status).toBe(410);
    expect((await mock.fetch(body.downloadUrl.replace("form=0", "form=1"))).status).toBe(404);
  });
});
