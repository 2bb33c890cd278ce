import { eigenpal } from "@conduct/contract/eigenpal";
import type { MockOptions } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { openWire, type Reply } from "./wire.ts";

/**
 * What the eigenpal SDK 0.6.9 for Python puts on the wire, and what it reads from the replies.
 *
 * It tells what it is in five headers; parameters that are not given are not sent; the body of a run
 * is JSON, or a form as soon as one input is a file.
 */
async function startSdk(options: MockOptions = {}) {
  const { mock, send, arrival } = await openWire(eigenpal, { credentials: "required", ...options });
  const headers = {
    Accept: "*/*",
    "Accept-Encoding": "gzip, deflate",
    Connection: "keep-alive",
    "X-Eigenpal-Sdk": "python",
    "X-Eigenpal-Sdk-Version": "0.6.9",
    "X-Eigenpal-Sdk-Runtime": "python-3.12.4",
    "X-Eigenpal-Sdk-Os": "linux-x86_64",
    "User-Agent": "eigenpal-sdk-python/0.6.9 (python-3.12.4; linux-x86_64)",
    Authorization: "Bearer eg_0123456789",
  };
  const get = (path: string, query: Record<string, string> = {}) => {
    const parameters = new URLSearchParams(query).toString();
    return send(`GET /api/v1${path}${parameters && `?${parameters}`}`, { headers });
  };
  return {
    mock,
    send,
    arrival,
    get,
    run: (workflow: string, body: object = {}, query = "") =>
      send(`POST /api/v1/workflows/${workflow}/run${query}`, {
        headers: { ...headers, "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    runWithFiles: (workflow: string, form: Uint8Array, boundary: string, query = "") =>
      send(`POST /api/v1/workflows/${workflow}/run${query}`, {
        headers: { ...headers, "Content-Type": `multipart/form-data; boundary=${boundary}` },
        body: form,
      }),
    execution: (id: string, query = {}) => get(`/workflows/executions/${id}`, query),
    executions: (workflow: string, query = {}) => get(`/workflows/${workflow}/executions`, query),
    cancel: (id: string) => send(`POST /api/v1/workflows/executions/${id}/cancel`, { headers }),
  };
}

const final = ["completed", "failed", "cancelled", "rejected"];

/** The exception that the SDK raises, with what it takes along. */
function raised({ status, headers, body }: Reply) {
  const names: Readonly<Record<number, string>> = {
    400: "EigenpalValidationError",
    401: "EigenpalAuthError",
    403: "EigenpalForbiddenError",
    404: "EigenpalNotFoundError",
    429: "EigenpalRateLimitError",
  };
  const retryAfter = headers["retry-after"];
  return {
    name: names[status] ?? "EigenpalError",
    codes: body.issues.map(({ code }: { code: string }) => code),
    requestId: body.requestId,
    ...(retryAfter !== undefined && { retryAfter: Number(retryAfter) }),
  };
}

describe("the eigenpal SDK 0.6.9 on the mock", () => {
  test("runs a workflow by name with a JSON body, and reads the id of an execution", async () => {
    const { run, execution } = await startSdk();

    const { status, headers, body } = await run("extract-invoice", { input: { page: 1 } });

    expect([status, headers["content-type"]]).toEqual([201, "application/json"]);
    expect(body.executionId).toMatch(/^exec_/);
    const read = (await execution(body.executionId)).body;
    expect(read).toMatchObject({ executionId: body.executionId, createdAt: expect.any(String) });
    expect(read).toMatchObject({ result: null, error: null });
  });

  test("runs with nothing at all: the body is an empty object", async () => {
    const { run } = await startSdk();

    expect(await run("wf_abc123")).toMatchObject({ status: 201 });
  });

  test("sends overrides and a trigger beside the input, and a version in the query", async () => {
    const { run, execution } = await startSdk();
    const body = {
      input: { page: 1 },
      overrides: { steps: { extract: { model: "large" } } },
      trigger: "cli",
    };

    const reply = await run("wf_abc123", body, "?version=latest");

    expect(reply.status).toBe(201);
    expect((await execution(reply.body.executionId, { includeSteps: "true" })).body).toMatchObject({
      id: reply.body.executionId,
      workflowId: "wf_abc123",
      triggerType: "cli",
    });
  });

  test("names a version by its id, its tag or latest, and is told of one that is not there", async () => {
    const { run } = await startSdk();
    const status = async (version: string) =>
      (await run("extract-invoice", {}, `?version=${version}`)).status;

    expect(await status("wfh_abc1")).toBe(201);
    expect(await status("1.2.4")).toBe(201);
    expect(await status("latest")).toBe(201);
    const unknown = await run("extract-invoice", {}, "?version=wfh_def1");
    expect(unknown.status).toBe(404);
    expect(raised(unknown)).toMatchObject({ name: "EigenpalNotFoundError", codes: ["not_found"] });
  });

  test("uploads files as parts of a form, in whatever order, with all else in the part _json", async () => {
    const { runWithFiles, execution } = await startSdk();
    const boundary = "4c1f5d0e8a";
    const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x0d, 0x0a, 0x00, 0xff, 0x2d, 0x2d]);
    const form = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="_json"\r\n\r\n` +
          `{"input": {"language": "de"}}\r\n` +
          `--${boundary}\r\nContent-Disposition: form-data; name="contract_document"; ` +
          `filename="contract.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
      ),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);

    const { status, body } = await runWithFiles("extract-invoice", form, boundary);

    expect(status).toBe(201);
    const shown = (await execution(body.executionId, { includeSteps: "true" })).body;
    expect(shown.triggerInput).toMatchObject({ language: "de" });
  });

  test("uploads a file alone: a form without the part _json", async () => {
    const { runWithFiles } = await startSdk();
    const boundary = "9b2";
    const form = Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="contract_document"; ` +
        `filename="c.txt"\r\nContent-Type: text/plain\r\n\r\ntext\r\n--${boundary}--\r\n`,
    );

    expect(await runWithFiles("extract-invoice", form, boundary)).toMatchObject({ status: 201 });
  });

  test("lets the server hold a run for up to a minute, and reads what became of it", async () => {
    const { mock, run, arrival } = await startSdk({ progress: "manual" });
    const arrived = arrival();

    const held = run("wf_abc123", { input: {} }, "?wait_for_completion=60");
    await arrived;
    const [execution] = mock.control.state().lifecycles.Execution?.resources ?? [];
    for (const event of ["enqueue", "start", "wrapUp", "complete"])
      mock.control.fire("Execution", execution?.id ?? "", event);
    const { status, body } = await held;

    expect(status).toBe(201);
    expect(body).toMatchObject({ status: "completed", result: expect.anything() });
  });

  test("gets an unfinished execution back when the minute is up", async () => {
    const { mock, run, arrival } = await startSdk({ progress: "manual" });
    const arrived = arrival();

    const held = run("wf_abc123", { input: {} }, "?wait_for_completion=60");
    await arrived;
    mock.control.advance("60s");
    const { status, body } = await held;

    expect([status, final.includes(body.status)]).toEqual([201, false]);
    expect(body.executionId).toEqual(expect.any(String));
  });

  test("runs and waits: a look every two seconds until it is over, for five minutes at most", async () => {
    const { mock, run, execution } = await startSdk();
    const { executionId } = (await run("extract-invoice", { input: {} })).body;
    const seen: string[] = [];
    const deadline = mock.clock.now() + 300_000;

    while (!final.includes(seen.at(-1) ?? "") && mock.clock.now() < deadline) {
      seen.push((await execution(executionId)).body.status);
      mock.control.advance(2000);
    }

    const known = ["created", "pending", "running", "waiting", "finalizing", ...final];
    expect(seen[0]).toBe("created");
    expect(final).toContain(seen.at(-1));
    expect(seen.filter((status) => !known.includes(status))).toEqual([]);
  });

  test("sees the time run out while nobody works", async () => {
    const { mock, run, execution } = await startSdk({ progress: "manual" });
    const { executionId } = (await run("extract-invoice")).body;
    let looks = 0;

    for (const deadline = mock.clock.now() + 300_000; mock.clock.now() < deadline; looks++) {
      expect((await execution(executionId)).body.status).toBe("created");
      mock.control.advance(2000);
    }

    expect(looks).toBe(150);
  });

  test("lists with several statuses in one parameter, relative dates and a limit", async () => {
    const { mock, run, cancel, executions } = await startSdk({ progress: "manual" });
    const { executionId } = (await run("wf_abc123")).body;
    await run("wf_abc123");
    await cancel(executionId);
    mock.control.advance("1d");

    const { status, body } = await executions("wf_abc123", {
      status: "failed,cancelled",
      fromDate: "now()-7d",
      toDate: "now()",
      limit: "50",
    });

    expect(status).toBe(200);
    expect(body).toEqual({ data: [expect.anything()], total: 1, limit: 50, offset: 0 });
    expect(body.data[0]).toMatchObject({
      id: executionId,
      workflowId: "wf_abc123",
      status: "cancelled",
      triggerType: "api",
      result: null,
      error: null,
      createdAt: "2026-01-01T12:00:00.000Z",
      startedAt: null,
      completedAt: "2026-01-01T12:00:00.000Z",
      workflow: { id: "wf_abc123", name: "extract-invoice" },
    });
  });

  test("reads on from an offset until it has the total", async () => {
    const { run, executions } = await startSdk({ progress: "manual" });
    for (let index = 0; index < 5; index++) await run("wf_abc123");
    const seen: string[] = [];

    for (let total = 1; seen.length < total; ) {
      const offset = String(seen.length);
      const { body } = await executions("wf_abc123", { limit: "2", offset });
      seen.push(...body.data.map(({ id }: { id: string }) => id));
      total = body.total;
    }

    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });

  test("cancels without a body, as often as it likes", async () => {
    const { mock, run, cancel } = await startSdk({ progress: "manual" });
    const { executionId } = (await run("wf_abc123")).body;
    const running = String(mock.control.reach("Execution", "running"));
    const outcome = async (id: string) => {
      const { status, body } = await cancel(id);
      return [status, body.status, body.wasStatus];
    };

    expect(await outcome(executionId)).toEqual([200, "cancelled", "created"]);
    expect(await outcome(executionId)).toEqual([200, "already-terminal", "cancelled"]);
    expect(await outcome(running)).toEqual([200, "cancellation-requested", "running"]);
    expect(await outcome(running)).toEqual([200, "cancellation-requested", "running"]);
  });

  test("finds workflows by name, and their versions", async () => {
    const { get } = await startSdk();

    const list = await get("/workflows", { name: "extract-invoice", kind: "workflow", limit: "1" });
    const one = await get("/workflows/wf_abc123");
    const versions = await get("/workflows/wf_abc123/versions", { limit: "1", offset: "1" });

    expect(list.body).toMatchObject({ data: [{ id: "wf_abc123" }], total: 1 });
    expect(one.body).toMatchObject({ id: "wf_abc123", name: "extract-invoice" });
    expect(versions.body).toMatchObject({ data: [{ id: "wfh_abc1" }], total: 2, offset: 1 });
  });

  test("raises an exception for each status, with the issues and the id of the request", async () => {
    const { run, executions, execution, send } = await startSdk();
    const issue = { requestId: expect.any(String) };

    expect(raised(await executions("wf_abc123", { status: "done" }))).toEqual({
      ...issue,
      name: "EigenpalValidationError",
      codes: ["invalid_value"],
    });
    expect(raised(await execution("exec_nothing"))).toEqual({
      ...issue,
      name: "EigenpalNotFoundError",
      codes: ["not_found"],
    });
    expect(raised(await run("wf_jkl012"))).toEqual({
      ...issue,
      name: "EigenpalForbiddenError",
      codes: ["api_trigger_disabled"],
    });
    expect(raised(await send("GET /api/v1/workflows"))).toEqual({
      ...issue,
      name: "EigenpalAuthError",
      codes: ["unauthorized"],
    });
  });

  test("is told in whole seconds when to come back", async () => {
    const { execution } = await startSdk({ rate: { requests: 1, per: 10_000 } });
    await execution("exec_nothing");

    expect(raised(await execution("exec_nothing"))).toMatchObject({
      name: "EigenpalRateLimitError",
      codes: ["rate_limited"],
      retryAfter: 10,
    });
  });

  test("takes nothing for a reply that is not JSON, not even where there is no API", async () => {
    const { send } = await startSdk();

    const lost = await send("GET /v1/workflows");

    expect([lost.status, lost.headers["content-type"]]).toEqual([404, "application/json"]);
  });
});
