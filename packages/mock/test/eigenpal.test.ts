import { eigenpal } from "@conduct/contract/eigenpal";
import { createMock, createVirtualClock, type Mock } from "@conduct/mock";
import { describe, expect, test } from "vitest";

describe("the mock of eigenpal", () => {
  test("starts with workflows, as no operation creates any", async () => {
    const api = start();

    expect(await api.get("/api/v1/workflows?limit=2")).toMatchObject({
      data: [{ id: "wf_ghi789" }, { id: "wf_def456" }],
      total: 4,
      limit: 2,
      offset: 0,
    });
    expect(await api.get("/api/v1/workflows?kind=block")).toMatchObject({ total: 1 });
    expect(await api.get("/api/v1/workflows?search=INV")).toMatchObject({ total: 1 });
  });

  test("has them again after a reset", async () => {
    const api = start();
    api.mock.control.fire("Workflow", "wf_abc123", "remove");

    api.mock.control.reset();

    expect(await api.get("/api/v1/workflows")).toMatchObject({ total: 4 });
  });

  test("never shows what a workflow is told apart by", async () => {
    const api = start();

    expect(Object.keys(await api.get("/api/v1/workflows/wf_jkl012"))).toEqual([
      "id",
      "name",
      "version",
      "createdAt",
      "updatedAt",
    ]);
  });

  test("finds a workflow by its id and by its name", async () => {
    const api = start();

    const byId = await api.get("/api/v1/workflows/wf_abc123");

    expect(await api.get("/api/v1/workflows/extract-invoice")).toEqual(byId);
    expect(await api.send("GET", "/api/v1/workflows/nothing")).toMatchObject({
      status: 404,
      body: { issues: [{ code: "not_found", field: "id" }] },
    });
  });

  test("lists versions and executions of one workflow only, by name as by id", async () => {
    const api = start();
    await api.run("wf_abc123");
    await api.run("classify-document");

    for (const workflow of ["wf_abc123", "extract-invoice"]) {
      expect(await api.get(`/api/v1/workflows/${workflow}/versions`)).toMatchObject({
        data: [{ id: "wfh_abc2" }, { id: "wfh_abc1" }],
        total: 2,
      });
      expect(await api.get(`/api/v1/workflows/${workflow}/executions`)).toMatchObject({
        data: [{ workflowId: "wf_abc123", workflow: { name: "extract-invoice" } }],
        total: 1,
      });
    }
  });

  test("shows the short status, or the whole execution with its steps", async () => {
    const api = start();
    const id = await api.run("wf_abc123", { input: { page: 1 } });

    const short = await api.get(`/api/v1/workflows/executions/${id}`);
    const whole = await api.get(`/api/v1/workflows/executions/${id}?includeSteps=true`);

    expect(short).toMatchObject({ executionId: id, status: "created", result: null });
    expect(short).not.toHaveProperty("steps");
    expect(short).not.toHaveProperty("id");
    expect(whole).toMatchObject({ id, triggerType: "api", triggerInput: { page: 1 }, steps: [] });
    expect(whole).not.toHaveProperty("executionId");
  });

  test("cancels at once before a worker has it", async () => {
    const api = start();
    const id = await api.run("wf_abc123");

    expect(await api.cancel(id)).toEqual({
      executionId: id,
      status: "cancelled",
      wasStatus: "created",
    });
    expect(await api.cancel(id)).toEqual({
      executionId: id,
      status: "already-terminal",
      wasStatus: "cancelled",
    });
  });

  test("only asks for the end of what is running, and remembers when it was first asked", async () => {
    const api = start("manual");
    const id = api.mock.control.reach("Execution", "running");
    const first = api.mock.clock.now();

    expect(await api.cancel(id)).toMatchObject({
      status: "cancellation-requested",
      wasStatus: "running",
    });
    api.mock.control.advance("3s");
    expect(await api.cancel(id)).toMatchObject({ status: "cancellation-requested" });

    const asked = new Date(first).toISOString();
    const path = `/api/v1/workflows/executions/${id}`;
    expect(await api.get(path)).toMatchObject({ status: "running", cancelRequestedAt: asked });
    api.mock.control.fire("Execution", id, "honour");
    expect(await api.get(path)).toMatchObject({ status: "cancelled", cancelRequestedAt: asked });
  });

  test("honours a cancel by itself", async () => {
    const api = start();
    const id = api.mock.control.reach("Execution", "running");
    await api.cancel(id);

    api.mock.control.advance("2s");

    expect(await api.get(`/api/v1/workflows/executions/${id}`)).toMatchObject({
      status: "cancelled",
    });
  });

  test("has a result if it is completed, and an error if it failed", async () => {
    const api = start();
    const read = (state: string) =>
      api.get(`/api/v1/workflows/executions/${api.mock.control.reach("Execution", state)}`);

    expect(await read("completed")).toMatchObject({ result: expect.anything(), error: null });
    expect(await read("failed")).toMatchObject({ result: null, error: expect.any(String) });
    for (const state of ["running", "cancelled", "rejected"])
      expect(await read(state)).toMatchObject({ result: null, error: null });
  });

  test("holds a run until it is over, or the time is up", async () => {
    const api = start("manual");
    const path = "/api/v1/workflows/wf_abc123/run?wait_for_completion=10";
    const early = api.mock.handle({
      method: "POST",
      path: path.split("?")[0] ?? "",
      query: "wait_for_completion=10",
    });
    const [latest] = ids(api.mock);
    for (const event of ["enqueue", "start", "wrapUp", "complete"])
      api.mock.control.fire("Execution", latest ?? "", event);
    const late = api.mock.handle({
      method: "POST",
      path: path.split("?")[0] ?? "",
      query: "wait_for_completion=10",
    });
    api.mock.control.advance("10s");

    expect(await early).toMatchObject({ status: 201 });
    expect(JSON.parse(String((await early).body))).toMatchObject({ status: "completed" });
    expect(JSON.parse(String((await late).body))).toMatchObject({ status: "created" });
  });

  test("takes files, with the rest of the input beside them", async () => {
    const api = start();
    const form = new FormData();
    form.set("_json", JSON.stringify({ input: { page: 2 }, trigger: "cli" }));
    form.set("contract", new File(["text"], "contract.pdf"));

    const reply = await api.mock.fetch("http://localhost/api/v1/workflows/wf_abc123/run", {
      method: "POST",
      body: form,
    });

    expect(reply.status).toBe(201);
    const { executionId } = (await reply.json()) as { executionId: string };
    expect(
      await api.get(`/api/v1/workflows/executions/${executionId}?includeSteps=true`),
    ).toMatchObject({ triggerType: "cli", triggerInput: { page: 2 } });
  });

  test("refuses to run a workflow whose trigger is closed", async () => {
    const api = start();

    expect(await api.send("POST", "/api/v1/workflows/wf_jkl012/run", {})).toMatchObject({
      status: 403,
      body: { issues: [{ code: "api_trigger_disabled" }] },
    });
    expect(await api.get("/api/v1/workflows/wf_jkl012/executions")).toMatchObject({ total: 0 });
  });

  test("leaves executions of a deleted workflow without one", async () => {
    const api = start();
    const id = await api.run("wf_abc123");
    const other = await api.run("wf_def456");

    api.mock.control.fire("Workflow", "wf_abc123", "remove");

    const path = (execution: string) =>
      `/api/v1/workflows/executions/${execution}?includeSteps=true`;
    expect(await api.get(path(id))).toMatchObject({ workflowId: "wf_abc123", workflow: null });
    expect(await api.get(path(other))).toMatchObject({ workflow: { id: "wf_def456" } });
    expect(await api.send("GET", "/api/v1/workflows/wf_abc123/versions")).toMatchObject({
      status: 404,
    });
  });

  test("filters by several statuses and by dates relative to now", async () => {
    const api = start();
    const id = await api.run("wf_abc123");
    await api.cancel(id);
    await api.run("wf_abc123");
    api.mock.control.advance("2d");
    const list = (query: string) => api.get(`/api/v1/workflows/wf_abc123/executions?${query}`);

    expect(await list("status=cancelled,rejected")).toMatchObject({ total: 1, data: [{ id }] });
    expect(await list("fromDate=now()-1d&toDate=now()")).toMatchObject({ total: 0 });
    expect(await list("fromDate=now()-7d")).toMatchObject({ total: 2 });
  });

  test.for([
    { query: "status=done", field: "status" },
    { query: "fromDate=yesterday", field: "fromDate" },
    { query: "toDate=now()-x", field: "toDate" },
    { query: "limit=101", field: "limit" },
    { query: "offset=-1", field: "offset" },
  ])("refuses $query and says which parameter it is", async ({ query, field }) => {
    const api = start();

    const reply = await api.send("GET", `/api/v1/workflows/wf_abc123/executions?${query}`);

    expect(reply).toMatchObject({
      status: 400,
      body: { issues: [{ field, code: "invalid_value", severity: "error" }] },
    });
  });

  test("names every request in a header, and in the body of a refusal", async () => {
    const api = start();

    const ok = await api.mock.fetch("http://localhost/api/v1/workflows");
    const refused = await api.mock.fetch("http://localhost/api/v1/workflows/nothing");
    const lost = await api.mock.fetch("http://localhost/nowhere");

    const names = [ok, refused, lost].map((reply) => reply.headers.get("x-request-id"));
    expect(new Set(names).size).toBe(3);
    expect(names).not.toContain(null);
    expect(await refused.json()).toMatchObject({ requestId: names[1] });
    expect(await lost.json()).toMatchObject({ requestId: names[2] });
  });
});

interface Api {
  readonly mock: Mock;
  get(path: string): Promise<Record<string, unknown>>;
  send(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  run(workflow: string, body?: unknown): Promise<string>;
  cancel(id: unknown): Promise<unknown>;
}

function start(progress: "auto" | "manual" = "auto"): Api {
  const mock = createMock(eigenpal, { seed: 1, clock: createVirtualClock(), progress });
  const send: Api["send"] = async (method, path, body) => {
    const init = { method, headers: { "content-type": "application/json" } };
    const sent = body === undefined ? { method } : { ...init, body: JSON.stringify(body) };
    const reply = await mock.fetch(`http://localhost${path}`, sent);
    return { status: reply.status, body: await reply.json() };
  };
  const expectOk = async (method: string, path: string, body?: unknown) => {
    const reply = await send(method, path, body);
    expect(reply.status, `${method} ${path}`).toBeLessThan(300);
    return reply.body as Record<string, unknown>;
  };
  return {
    mock,
    send,
    get: (path) => expectOk("GET", path),
    run: async (workflow, body = {}) =>
      String((await expectOk("POST", `/api/v1/workflows/${workflow}/run`, body)).executionId),
    cancel: (id) => expectOk("POST", `/api/v1/workflows/executions/${id}/cancel`),
  };
}

function ids({ control }: Mock): readonly string[] {
  const { resources = [] } = control.state().lifecycles.Execution ?? {};
  return resources.map(({ id }) => String(id));
}
