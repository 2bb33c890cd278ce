import { gunzipSync } from "node:zlib";
import { moderately } from "@conduct/contract/moderately";
import { describe, expect, test } from "vitest";
import { openWire, type Reply } from "./wire.ts";

/**
 * What moderatelyai-sdk 0.2.7 for Python puts on the wire, and what it reads from the replies.
 *
 * It names its team in the query of every request, also of those that write; it sends Content-Type
 * with every request, also where there is no body; and it always sends page, pageSize and orderDirection.
 */
async function startSdk() {
  const { mock, url, send } = await openWire(moderately, { credentials: "required" });
  const headers = {
    Accept: "application/json",
    "Accept-Encoding": "gzip, deflate",
    Connection: "keep-alive",
    "User-Agent": "moderatelyai-python/0.1.0",
    Authorization: "Bearer mk_live_0123456789",
    "Content-Type": "application/json",
  };
  const ask = (method: string, path: string, query: object = {}, body?: object) => {
    const parameters = new URLSearchParams({ teamIds: "team_7Hq", ...query });
    return send(`${method} ${path}?${parameters}`, {
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };
  return {
    mock,
    url,
    send,
    list: (query: object = {}) =>
      ask("GET", "/pipeline-executions", {
        page: 1,
        pageSize: 10,
        orderDirection: "asc",
        ...query,
      }),
    retrieve: (id: string) => ask("GET", `/pipeline-executions/${id}`),
    create: (body: object = {}) =>
      ask(
        "POST",
        "/pipeline-executions",
        {},
        {
          pipelineConfigurationVersionId: "version_123",
          pipelineInput: { documents: ["doc1.pdf", "doc2.pdf"] },
          pipelineInputSummary: "Process 2 legal documents",
          ...body,
        },
      ),
    update: (id: string, body: object) => ask("PATCH", `/pipeline-executions/${id}`, {}, body),
    cancel: (id: string, body: object = {}) =>
      ask("POST", `/pipeline-executions/${id}/cancel`, {}, body),
    output: (id: string) => ask("GET", `/pipeline-executions/${id}/output`),
  };
}

/** The error that the SDK raises, and what it takes from the body. */
function raised({ status, body }: Reply) {
  const name =
    status === 400 && body.details
      ? "ValidationError"
      : status === 401 || status === 403
        ? "AuthenticationError"
        : status === 404
          ? "NotFoundError"
          : "APIError";
  return { name, message: body.message, details: body.details };
}

describe("moderatelyai-sdk 0.2.7 on the mock", () => {
  test("creates an execution with the three members it always sends, and reads a rich model", async () => {
    const { create } = await startSdk();

    const { status, body } = await create();

    expect(status).toBe(201);
    expect(body).toEqual({
      pipelineExecutionId: expect.any(String),
      pipelineConfigurationVersionId: "version_123",
      pipelineInput: { documents: ["doc1.pdf", "doc2.pdf"] },
      pipelineInputSummary: "Process 2 legal documents",
      pipelineOutput: null,
      pipelineOutputSummary: null,
      status: "pending",
      progressData: {},
      pipelineOutputFileUri: null,
      currentStep: null,
      totalSteps: null,
      createdAt: "2026-01-01T12:00:00.000Z",
      updatedAt: "2026-01-01T12:00:00.000Z",
      startedAt: null,
      completedAt: null,
      failedAt: null,
      cancelledAt: null,
      pausedAt: null,
    });
  });

  test("creates with whatever else a caller passes as keyword", async () => {
    const { create } = await startSdk();

    const reply = await create({ currentStep: 0, totalSteps: 4, priority: "high" });

    expect(reply).toMatchObject({ status: 201, body: { currentStep: 0, totalSteps: 4 } });
  });

  test("lists with the defaults it always sends, and finds items and a page around them", async () => {
    const { create, list } = await startSdk();
    await create();

    const { status, body } = await list();

    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(["items", "pagination"]);
    expect(body.items).toHaveLength(1);
    expect(body.pagination).toEqual({
      page: 1,
      pageSize: 10,
      totalItems: 1,
      totalPages: 1,
      hasNextPage: false,
      hasPreviousPage: false,
    });
  });

  test("joins identifiers and statuses with commas that arrive as %2C", async () => {
    const { create, list } = await startSdk();
    const first = (await create()).body.pipelineExecutionId;
    const second = (await create({ pipelineConfigurationVersionId: "pipelineconfig_789ghi" })).body
      .pipelineExecutionId;
    await create({ pipelineConfigurationVersionId: "pipelineconfig_012jkl" });

    const byId = await list({ pipelineExecutionIds: `${first},${second}` });
    const byVersion = await list({
      pipelineConfigurationVersionIds: "version_123,pipelineconfig_789ghi",
    });
    const byStatus = await list({
      statuses: "pending,paused",
      pipelineIds: "pipeline_123abc,pipeline_456def",
    });
    const byOne = await list({ status: "running", orderBy: "startedAt" });

    expect(byId.body.pagination.totalItems).toBe(2);
    expect(byVersion.body.pagination.totalItems).toBe(2);
    expect(byStatus.body.pagination.totalItems).toBe(3);
    expect(byOne.body.items).toEqual([]);
  });

  test("walks page by page until there is no next one", async () => {
    const { create, list } = await startSdk();
    for (let index = 0; index < 5; index++) await create();
    const seen: string[] = [];

    for (let page = 1, more = true; more; page++) {
      const { body } = await list({ page, pageSize: 2 });
      for (const item of body.items) seen.push(item.pipelineExecutionId);
      more = body.pagination.hasNextPage;
    }

    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  test("reports progress and results as its workers do, with nothing but the members that are set", async () => {
    const { create, update } = await startSdk();
    const id = (await create()).body.pipelineExecutionId;

    const running = await update(id, {
      status: "running",
      progressData: { phase: "ocr" },
      currentStep: 1,
      totalSteps: 4,
      startedAt: "2026-01-01T12:00:00+00:00",
    });
    const done = await update(id, {
      pipelineOutput: { results: "..." },
      pipelineOutputSummary: "Successfully processed 2 documents",
      status: "completed",
      workerVersion: "3.1",
    });

    expect(running.body).toMatchObject({
      status: "running",
      progressData: { phase: "ocr" },
      currentStep: 1,
      startedAt: "2026-01-01T12:00:00+00:00",
    });
    expect(done).toMatchObject({
      status: 200,
      body: { status: "completed", pipelineOutput: { results: "..." }, currentStep: 1 },
    });
    expect(done.body).not.toHaveProperty("workerVersion");
  });

  test("cancels with an empty object, or with a reason that no reply shows", async () => {
    const { create, cancel } = await startSdk();
    const [a, b] = [await create(), await create()].map((reply) => reply.body.pipelineExecutionId);

    const plain = await cancel(a);
    const explained = await cancel(b, { reason: "x".repeat(500) });

    for (const reply of [plain, explained])
      expect(reply).toMatchObject({ status: 200, body: { status: "cancelled" } });
    expect(JSON.stringify(explained.body)).not.toContain("xxx");
  });

  test("raises what it promises: NotFoundError, ValidationError, AuthenticationError", async () => {
    const { send, retrieve, create, list, cancel, output } = await startSdk();
    const id = (await create()).body.pipelineExecutionId;
    await cancel(id);

    expect(raised(await retrieve("nope")).name).toBe("NotFoundError");
    expect(raised(await output("nope")).name).toBe("NotFoundError");
    expect(raised(await output(id))).toMatchObject({
      name: "NotFoundError",
      message: "Pipeline execution has no output",
    });
    expect(raised(await list({ pageSize: 1001 }))).toMatchObject({
      name: "ValidationError",
      details: [{ field: "pageSize", message: expect.any(String), value: 1001 }],
    });
    expect(raised(await create({ pipelineInputSummary: "x".repeat(1001) }))).toMatchObject({
      name: "ValidationError",
      details: [{ field: expect.stringContaining("pipelineInputSummary") }],
    });
    expect(await cancel(id)).toMatchObject({ status: 400, body: { message: expect.any(String) } });
    expect(raised(await send("GET /pipeline-executions?teamIds=t"))).toMatchObject({
      name: "AuthenticationError",
      message: expect.any(String),
    });
  });

  test("gets an output that is in the reply", async () => {
    const { create, update, output } = await startSdk();
    const id = (await create()).body.pipelineExecutionId;
    await update(id, { status: "running", pipelineOutput: { results: 1 } });

    expect((await output(id)).body).toMatchObject({ type: "inline", data: { results: 1 } });
  });

  test("downloads an output that is a file, through urllib and without credentials, and unpacks it itself", async () => {
    const { mock, send, create, update, output } = await startSdk();
    const id = (await create()).body.pipelineExecutionId;
    await update(id, { status: "running", pipelineOutput: { results: ["a", "b"] } });
    mock.control.fire("PipelineExecution", id, "store");

    const { body } = await output(id);
    const file = await send(`GET ${body.downloadUrl}`, {
      headers: {
        "Accept-Encoding": "identity",
        "User-Agent": "Python-urllib/3.12",
        Connection: "close",
      },
    });

    expect(body).toMatchObject({ type: "s3", metadata: { compressionType: "gzip" } });
    expect(file.status).toBe(200);
    expect(file.headers["content-encoding"]).toBeUndefined();
    expect(JSON.parse(gunzipSync(file.bytes).toString("utf8"))).toEqual({ results: ["a", "b"] });
  });

  test("waits: a pause of two seconds, then a look, until the worker has completed it", async () => {
    const { mock, create, update, retrieve } = await startSdk();
    const id = (await create()).body.pipelineExecutionId;
    const work = ["running", "paused", "running", "completed"];
    const seen: string[] = [];

    for (let status = ""; status !== "completed"; ) {
      mock.control.advance(2000);
      const next = work.shift();
      if (next !== undefined) await update(id, { status: next });
      status = (await retrieve(id)).body.status;
      seen.push(status);
    }

    expect(seen).toEqual(["running", "paused", "running", "completed"]);
    expect((await retrieve(id)).body.completedAt).toBe("2026-01-01T12:00:08.000Z");
  });

  test("finds the reason of a failure where the worker left it", async () => {
    const { create, update, retrieve } = await startSdk();
    const id = (await create()).body.pipelineExecutionId;
    await update(id, { status: "failed", progressData: { error: "no such document" } });

    const { body } = await retrieve(id);

    expect([body.status, body.progressData.error]).toEqual(["failed", "no such document"]);
  });
});
