import { moderately } from "@conduct/contract/moderately";
import { describe, expect, test } from "vitest";
import { openTalk } from "./talk.ts";

const executions = "/pipeline-executions";

/** The mock, asked for every sentence of the resource's page, from its top to its bottom. */
async function start() {
  const talk = await openTalk(moderately, { progress: "manual" });
  const create = async (body: object = {}): Promise<string> => {
    talk.mock.control.advance("1s");
    const reply = await talk.post(executions, {
      pipelineConfigurationVersionId: "version_123",
      pipelineInput: { documents: ["doc1.pdf", "doc2.pdf"] },
      pipelineInputSummary: "Process 2 legal documents",
      ...body,
    });
    return reply.body.pipelineExecutionId;
  };
  const ids = async (query: Record<string, string>) =>
    (await talk.get(executions, query)).body.items.map(
      (item: { pipelineExecutionId: string }) => item.pipelineExecutionId,
    );
  const to = async (id: string, ...statuses: readonly string[]) => {
    for (const status of statuses) await talk.patch(`${executions}/${id}`, { status });
  };
  return { ...talk, create, ids, to, at: (id: string) => `${executions}/${id}` };
}

describe("an execution", () => {
  test("puts input data through one version of a pipeline's configuration", async () => {
    const { create, get, at } = await start();

    expect((await get(at(await create()))).body).toMatchObject({
      pipelineConfigurationVersionId: "version_123",
      pipelineInput: { documents: ["doc1.pdf", "doc2.pdf"] },
    });
  });

  test("tracks status, progress and output data", async () => {
    const { create, patch, get, at } = await start();
    const path = at(await create());

    await patch(path, {
      status: "running",
      progressData: { done: 1 },
      currentStep: 1,
      totalSteps: 2,
    });
    await patch(path, { pipelineOutput: { results: "..." } });

    expect((await get(path)).body).toMatchObject({
      status: "running",
      progressData: { done: 1 },
      currentStep: 1,
      totalSteps: 2,
      pipelineOutput: { results: "..." },
    });
  });
});

describe("list", () => {
  test("filters by versions of a configuration", async () => {
    const { create, ids } = await start();
    const [a, b] = [
      await create(),
      await create({ pipelineConfigurationVersionId: "pipelineconfig_789ghi" }),
    ];
    await create({ pipelineConfigurationVersionId: "pipelineconfig_012jkl" });

    expect(
      await ids({ pipelineConfigurationVersionIds: "version_123,pipelineconfig_789ghi" }),
    ).toEqual([a, b]);
  });

  test("filters by pipelines, which it knows by the versions of their configurations", async () => {
    const { create, ids } = await start();
    const [a, b, c] = [
      await create({ pipelineConfigurationVersionId: "pipelineconfig_789ghi" }),
      await create({ pipelineConfigurationVersionId: "pipelineconfig_012jkl" }),
      await create({ pipelineConfigurationVersionId: "version_123" }),
    ];

    expect(await ids({ pipelineIds: "pipeline_456def" })).toEqual([b, c]);
    expect(await ids({ pipelineIds: "pipeline_123abc,pipeline_456def" })).toEqual([a, b, c]);
    expect(await ids({ pipelineIds: "pipeline_none" })).toEqual([]);
  });

  test("filters by identifiers of executions", async () => {
    const { create, ids } = await start();
    const [a, , c] = [await create(), await create(), await create()];

    expect(await ids({ pipelineExecutionIds: `${c},${a}` })).toEqual([a, c]);
  });

  test("filters by one status, or by several", async () => {
    const { create, ids, to } = await start();
    const [a, b, c] = [await create(), await create(), await create()];
    await to(b, "running");
    await to(c, "failed");

    expect(await ids({ status: "running" })).toEqual([b]);
    expect(await ids({ statuses: "failed,pending" })).toEqual([a, c]);
  });

  test("begins with page 1 and has ten executions on a page unless told otherwise", async () => {
    const { create, get } = await start();
    for (let index = 0; index < 11; index++) await create();

    const { body } = await get(executions);

    expect(body.items).toHaveLength(10);
    expect(body.pagination).toMatchObject({ page: 1, pageSize: 10, hasNextPage: true });
  });

  test("takes pages of 1 to 1000", async () => {
    const { get } = await start();
    const status = async (pageSize: string) => (await get(executions, { pageSize })).status;

    expect(await Promise.all(["0", "1", "1000", "1001"].map(status))).toEqual([400, 200, 200, 400]);
  });

  test("counts pages from 1", async () => {
    const { get } = await start();

    expect((await get(executions, { page: "0" })).status).toBe(400);
  });

  test("sorts by createdAt, updatedAt or startedAt, and by nothing else", async () => {
    const { mock, create, ids, to, get } = await start();
    const [a, b, c] = [await create(), await create(), await create()];
    for (const id of [c, a, b]) {
      mock.control.advance("1s");
      await to(id, "running");
    }

    expect(await ids({ orderBy: "startedAt" })).toEqual([c, a, b]);
    expect(await ids({ orderBy: "updatedAt", orderDirection: "desc" })).toEqual([b, a, c]);
    expect((await get(executions, { orderBy: "createdAt" })).status).toBe(200);
    expect((await get(executions, { orderBy: "status" })).status).toBe(400);
  });

  test("sorts upwards unless told otherwise, and knows two directions", async () => {
    const { create, ids, get } = await start();
    const [a, b] = [await create(), await create()];

    expect(await ids({ orderBy: "createdAt" })).toEqual([a, b]);
    expect(await ids({ orderBy: "createdAt", orderDirection: "desc" })).toEqual([b, a]);
    expect((await get(executions, { orderDirection: "up" })).status).toBe(400);
  });

  test("returns whole executions as items", async () => {
    const { create, get, at } = await start();
    const id = await create();

    expect((await get(executions)).body.items).toEqual([(await get(at(id))).body]);
  });
});

describe("retrieve", () => {
  test("finds an execution by its identifier, and nothing by another", async () => {
    const { create, get, at } = await start();
    const id = await create();

    expect(await get(at(id))).toMatchObject({ status: 200, body: { pipelineExecutionId: id } });
    expect((await get(at("execution_123"))).status).toBe(404);
  });
});

describe("create", () => {
  test("finds nothing to execute where the version of the configuration does not exist", async () => {
    const { post, ids } = await start();

    const reply = await post(executions, {
      pipelineConfigurationVersionId: "version_nope",
      pipelineInput: {},
      pipelineInputSummary: "s",
    });

    expect(reply).toMatchObject({
      status: 404,
      body: { message: "Pipeline configuration version 'version_nope' not found" },
    });
    expect(await ids({})).toEqual([]);
  });

  test.for(["pipelineConfigurationVersionId", "pipelineInput", "pipelineInputSummary"])(
    "needs %s",
    async (member) => {
      const { post } = await start();
      const whole: Record<string, unknown> = {
        pipelineConfigurationVersionId: "version_123",
        pipelineInput: {},
        pipelineInputSummary: "s",
      };
      delete whole[member];

      expect(await post(executions, whole)).toMatchObject({
        status: 400,
        body: { details: [{ field: expect.stringContaining(member) }] },
      });
    },
  );

  test("takes a summary of up to 1000 characters", async () => {
    const { post } = await start();
    const status = async (length: number) =>
      (
        await post(executions, {
          pipelineConfigurationVersionId: "version_123",
          pipelineInput: {},
          pipelineInputSummary: "ä".repeat(length),
        })
      ).status;

    expect([await status(1000), await status(1001)]).toEqual([201, 400]);
  });

  test("counts steps from 0, and takes more of them than none", async () => {
    const { post } = await start();
    const status = async (steps: object) =>
      (
        await post(executions, {
          pipelineConfigurationVersionId: "version_123",
          pipelineInput: {},
          pipelineInputSummary: "s",
          ...steps,
        })
      ).status;

    expect(await status({ currentStep: 0, totalSteps: 1 })).toBe(201);
    expect(await status({ currentStep: -1 })).toBe(400);
    expect(await status({ totalSteps: 0 })).toBe(400);
  });

  test("does not mind further members", async () => {
    const { create, get, at } = await start();

    expect((await get(at(await create({ anything: [1, 2] })))).status).toBe(200);
  });
});

describe("update", () => {
  test("lets workers report every member there is, one at a time", async () => {
    const { create, patch, at } = await start();
    const path = at(await create());
    const reports = [
      { pipelineOutput: { results: "..." } },
      { pipelineOutputSummary: "Successfully processed 2 documents" },
      { status: "running" },
      { progressData: { percent: 50 } },
      { currentStep: 2 },
      { totalSteps: 4 },
      { startedAt: "2026-01-01T11:00:00.000Z" },
      { completedAt: "2026-01-01T11:01:00.000Z" },
      { failedAt: "2026-01-01T11:02:00.000Z" },
      { cancelledAt: "2026-01-01T11:03:00.000Z" },
      { pausedAt: "2026-01-01T11:04:00.000Z" },
    ];

    for (const report of reports)
      expect(await patch(path, report)).toMatchObject({ status: 200, body: report });
  });

  test("knows six statuses", async () => {
    const { create, patch, at } = await start();
    const path = at(await create());
    const details = async (status: string) => (await patch(path, { status })).body.details;

    expect(await details("done")).toMatchObject([{ field: "status" }]);
    for (const status of ["pending", "running", "paused", "running", "completed"])
      expect(await patch(path, { status })).toMatchObject({ status: 200, body: { status } });
  });

  test("takes a summary of up to 1000 characters", async () => {
    const { create, patch, at } = await start();
    const path = at(await create());
    const status = async (length: number) =>
      (await patch(path, { pipelineOutputSummary: "x".repeat(length) })).status;

    expect([await status(1000), await status(1001)]).toEqual([200, 400]);
  });

  test("leaves alone what is not sent", async () => {
    const { create, patch, at } = await start();
    const path = at(await create());
    const before = (await patch(path, { pipelineOutput: { a: 1 }, totalSteps: 3 })).body;

    expect((await patch(path, { currentStep: 1 })).body).toEqual({ ...before, currentStep: 1 });
  });

  test("finds nothing by another identifier", async () => {
    const { patch, at } = await start();

    expect((await patch(at("execution_123"), { currentStep: 1 })).status).toBe(404);
  });
});

describe("cancel", () => {
  test("ends what is pending, running or paused, and returns it", async () => {
    const { create, post, to, at } = await start();
    const [pending, running, paused] = [await create(), await create(), await create()];
    await to(running, "running");
    await to(paused, "running", "paused");

    for (const id of [pending, running, paused])
      expect(await post(`${at(id)}/cancel`, {})).toMatchObject({
        status: 200,
        body: { pipelineExecutionId: id, status: "cancelled", cancelledAt: expect.any(String) },
      });
  });

  test("refuses what is over", async () => {
    const { create, post, to, at } = await start();
    const [completed, failed, cancelled] = [await create(), await create(), await create()];
    await to(completed, "running", "completed");
    await to(failed, "failed");
    await to(cancelled, "cancelled");

    for (const id of [completed, failed, cancelled])
      expect((await post(`${at(id)}/cancel`, {})).status).toBe(400);
  });

  test("takes a reason of up to 500 characters, or none", async () => {
    const { create, post, at } = await start();
    const status = async (body?: object) =>
      (await post(`${at(await create())}/cancel`, body)).status;

    expect(await status({ reason: "x".repeat(500) })).toBe(200);
    expect(await status({ reason: "x".repeat(501) })).toBe(400);
    expect(await status()).toBe(200);
  });

  test("finds nothing by another identifier", async () => {
    const { post, at } = await start();

    expect((await post(`${at("execution_123")}/cancel`, {})).status).toBe(404);
  });
});

describe("get_output", () => {
  test("has small outputs in the reply", async () => {
    const { create, patch, get, at } = await start();
    const path = at(await create());
    await patch(path, { pipelineOutput: { results: "..." }, pipelineOutputSummary: "good" });

    expect((await get(`${path}/output`)).body).toEqual({
      type: "inline",
      data: { results: "..." },
      summary: "good",
    });
  });

  test("has large outputs behind a URL that needs no key, as compressed JSON", async () => {
    const { mock, create, patch, get, send, at } = await start();
    const id = await create();
    await patch(at(id), { pipelineOutput: { results: "x".repeat(5000) } });
    mock.control.fire("PipelineExecution", id, "store");

    const { body } = await get(`${at(id)}/output`);
    const file = await send(`GET ${body.downloadUrl}`);

    expect(body).toMatchObject({
      type: "s3",
      metadata: { compressionType: "gzip", fileType: "json" },
    });
    expect([file.status, file.bytes[0], file.bytes[1]]).toEqual([200, 0x1f, 0x8b]);
    expect(file.bytes.length).toBe(body.metadata.fileSizeBytes);
  });

  test("has nothing for an execution that is unknown, or has no output", async () => {
    const { create, get, at } = await start();

    expect((await get(`${at("execution_123")}/output`)).status).toBe(404);
    expect((await get(`${at(await create())}/output`)).status).toBe(404);
  });
});
