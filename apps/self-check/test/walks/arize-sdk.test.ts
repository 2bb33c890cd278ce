import { arize } from "@conduct/contract/arize";
import type { MockOptions } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { openWire, type Reply } from "./wire.ts";

/**
 * What arize 8.26.0 for Python puts on the wire, and what it reads from the replies.
 *
 * A generated client does the talking: identifiers are base64, so that `=` arrives as %3D in a path;
 * times are written as `isoformat()` does; members that are None are left out, but for a query filter.
 */
async function startSdk(options: MockOptions = {}) {
  const { mock, send } = await openWire(arize, {
    credentials: "required",
    progress: "manual",
    ...options,
  });
  const headers = {
    "Accept-Encoding": "identity",
    Accept: "application/json, application/problem+json",
    "User-Agent": "OpenAPI-Generator/1.0.0/python",
    Authorization: "Bearer ak-0123456789",
  };
  const get = (path: string, query: Record<string, string> = {}) => {
    const parameters = new URLSearchParams(query).toString();
    return send(`GET /v2${path}${parameters && `?${parameters}`}`, { headers });
  };
  const write = (method: string, path: string, body: object) =>
    send(`${method} /v2${path}`, {
      headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });

  /** An ID is what is base64 for something with a colon in it; all else is a name to be looked up. */
  const resolve = async (task: string): Promise<string> => {
    if (/^[A-Za-z0-9+/]+=*$/.test(task) && task.length % 4 === 0 && atob(task).includes(":"))
      return task;
    for (let cursor: string | undefined = ""; cursor !== undefined; ) {
      const query = { name: task, limit: "100", ...(cursor && { cursor }) };
      const { body } = await get("/tasks", query);
      const found = body.tasks.find(({ name }: { name: string }) => name === task);
      if (found !== undefined) return found.id;
      cursor = body.pagination.has_more ? body.pagination.next_cursor : undefined;
    }
    throw new Error(`No task is named ${task}`);
  };
  const read = async (task: string) => get(`/tasks/${encodeURIComponent(await resolve(task))}`);
  return {
    mock,
    send,
    get,
    read,
    list: (query = {}) => get("/tasks", { limit: "100", ...query }),
    create: (body: object) => write("POST", "/tasks", body),
    update: async (task: string, body: object) => {
      const { id } = (await read(task)).body;
      return write("PATCH", `/tasks/${encodeURIComponent(id)}`, body);
    },
    remove: async (task: string) =>
      send(`DELETE /v2/tasks/${encodeURIComponent(await resolve(task))}`, { headers }),
    trigger: async (task: string, body: object = {}) => {
      const { id } = (await read(task)).body;
      return write("POST", `/tasks/${encodeURIComponent(id)}/trigger`, body);
    },
    runs: async (task: string, query = {}) =>
      get(`/tasks/${encodeURIComponent(await resolve(task))}/runs`, { limit: "100", ...query }),
    getRun: (id: string) => get(`/task-runs/${encodeURIComponent(id)}`),
    cancelRun: (id: string) =>
      send(`POST /v2/task-runs/${encodeURIComponent(id)}/cancel`, { headers }),
  };
}

const evaluation = {
  name: "Relevance",
  type: "template_evaluation",
  evaluators: [{ evaluator_id: "RXZhbHVhdG9yOjM6aWprbA==" }],
  project_id: "TW9kZWw6Mjph",
  sampling_rate: 0.5,
  is_continuous: true,
  query_filter: "latency_ms > 100",
};
const experiment = {
  name: "Prompt A",
  type: "run_experiment",
  dataset_id: "RGF0YXNldDoxOmE=",
  run_configuration: {
    experiment_type: "llm_generation",
    ai_integration_id: "QWlJbnRlZ3JhdGlvbjoyOnFyc3Q=",
    model_name: "gpt-4o",
    messages: [{ role: "user", content: "Answer {question}." }],
    input_variable_format: "f_string",
    invocation_parameters: { temperature: 0, max_tokens: 256, stop: ["END"] },
  },
};

/** The exception of the generated client; a body that it cannot take for a Problem would be another. */
function raised({ status, headers, body }: Reply): string {
  const names: Readonly<Record<number, string>> = {
    400: "BadRequestException",
    401: "UnauthorizedException",
    404: "NotFoundException",
    409: "ConflictException",
  };
  expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ title: expect.any(String), status });
  return names[status] ?? "ApiException";
}

describe("arize 8.26.0 on the mock", () => {
  test("creates a task, and reads every member that its model requires", async () => {
    const { create } = await startSdk();

    const { status, body } = await create(evaluation);

    expect(status).toBe(201);
    expect(Object.keys(body).toSorted()).toEqual(
      [
        "id",
        "name",
        "type",
        "project_id",
        "dataset_id",
        "sampling_rate",
        "is_continuous",
        "query_filter",
        "evaluators",
        "experiment_ids",
        "run_configuration",
        "last_run_at",
        "created_at",
        "updated_at",
        "created_by_user_id",
      ].toSorted(),
    );
    expect(body.evaluators).toEqual([
      {
        evaluator_id: "RXZhbHVhdG9yOjM6aWprbA==",
        evaluator_name: expect.any(String),
        query_filter: null,
        column_mappings: null,
      },
    ]);
  });

  test("addresses tasks and runs by identifiers in base64, whose padding arrives as %3D", async () => {
    const { create, read, trigger, getRun, get } = await startSdk();
    const { id } = (await create(evaluation)).body;

    const run = (await trigger(id)).body;

    expect(await read(id)).toMatchObject({ status: 200, body: { id } });
    expect(await getRun(run.id)).toMatchObject({ status: 200, body: { id: run.id } });
    expect(await get("/task-runs/VGFza1J1bjo5OTpxUndYYQ%3D%3D")).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining("VGFza1J1bjo5OTpxUndYYQ==") },
    });
  });

  test("finds a task by its whole name among those that have it as a part", async () => {
    const { create, read, mock } = await startSdk();
    for (const name of ["Relevance", "Relevance 2", "Irrelevance"]) {
      mock.control.advance("1s");
      await create({ ...evaluation, name });
    }

    expect(await read("Relevance")).toMatchObject({ status: 200, body: { name: "Relevance" } });
    await expect(read("relevance")).rejects.toThrow("No task is named relevance");
  });

  test("finds a project and a data set by their names in a space, and creates tasks of them", async () => {
    const { get, create } = await startSdk();
    const find = async (kind: string, name: string, query = {}) => {
      const space = { space_name: "Default space", ...query };
      const { body } = await get(`/${kind}`, { ...space, name, limit: "100" });
      return body[kind].find((one: { name: string }) => one.name === name)?.id;
    };

    const project_id = await find("projects", "shop-assistant");
    const dataset_id = await find("datasets", "questions", { space_id: "U3BhY2U6MTpkZWZh" });

    expect(await create({ ...evaluation, project_id })).toMatchObject({
      status: 201,
      body: { project_id },
    });
    expect(await create({ ...experiment, dataset_id })).toMatchObject({
      status: 201,
      body: { dataset_id },
    });
    expect(await find("projects", "Shop-Assistant")).toBeUndefined();
    expect(await find("datasets", "questions", { space_name: "other" })).toBeUndefined();
  });

  test("lists with a limit of a hundred always, and follows cursors while there is more", async () => {
    const { create, list } = await startSdk();
    for (let index = 0; index < 5; index++) await create({ ...evaluation, name: `T${index}` });

    const all = await list();
    const seen: string[] = [];
    for (let query: Record<string, string> | undefined = { limit: "2", name: "t" }; query; ) {
      const { body } = await list(query);
      seen.push(...body.tasks.map(({ id }: { id: string }) => id));
      const { has_more, next_cursor } = body.pagination;
      query = has_more ? { limit: "2", name: "t", cursor: next_cursor } : undefined;
    }

    expect(all.body.pagination).toEqual({ has_more: false });
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });

  test("lists by space, project, data set and type", async () => {
    const { create, list } = await startSdk();
    await create(evaluation);
    await create(experiment);
    const names = async (query: object) =>
      (await list(query)).body.tasks.map(({ name }: { name: string }) => name);

    expect(await names({ project_id: "TW9kZWw6Mjph" })).toEqual(["Relevance"]);
    expect(await names({ dataset_id: "RGF0YXNldDoxOmE=" })).toEqual(["Prompt A"]);
    expect(await names({ type: "template_evaluation" })).toEqual(["Relevance"]);
    expect(await names({ space_name: "def" })).toHaveLength(2);
  });

  test("reads a task before it changes it, sends what was given, and null to remove a filter", async () => {
    const { create, update } = await startSdk();
    await create(evaluation);

    const renamed = await update("Relevance", { name: "Relevance v2" });
    const cleared = await update("Relevance v2", { query_filter: null });
    const replaced = await update("Relevance v2", {
      sampling_rate: 1,
      evaluators: [
        { evaluator_id: "RXZhbHVhdG9yOjQ6aWprbA==", column_mappings: { output: "answer" } },
      ],
    });

    expect(renamed.body.query_filter).toBe("latency_ms > 100");
    expect(cleared.body).toMatchObject({ name: "Relevance v2", query_filter: null });
    expect(replaced.body).toMatchObject({
      sampling_rate: 1,
      evaluators: [
        { evaluator_id: "RXZhbHVhdG9yOjQ6aWprbA==", column_mappings: { output: "answer" } },
      ],
    });
  });

  test("replaces the configuration of an experiment as a whole", async () => {
    const { create, update } = await startSdk();
    await create(experiment);
    const run_configuration = {
      experiment_type: "template_evaluation",
      ai_integration_id: "QWlJbnRlZ3JhdGlvbjoyOnFyc3Q=",
      template: "Is {answer} right?",
      provide_explanation: true,
    };

    const { status, body } = await update("Prompt A", { run_configuration });

    expect([status, body.run_configuration]).toEqual([200, run_configuration]);
  });

  test("deletes a task, and reads an empty reply", async () => {
    const { create, remove, read } = await startSdk();
    const { id } = (await create(evaluation)).body;

    const { status, bytes } = await remove("Relevance");

    expect([status, bytes.length]).toEqual([204, 0]);
    expect(raised(await read(id))).toBe("NotFoundException");
  });

  test("triggers with an empty object, and reads every member of a run", async () => {
    const { create, trigger } = await startSdk();
    const task = (await create(evaluation)).body;

    const { status, body } = await trigger("Relevance");

    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.any(String),
      task_id: task.id,
      status: "pending",
      run_started_at: null,
      run_finished_at: null,
      data_start_time: "2025-12-25T12:00:00.000Z",
      data_end_time: "2026-01-01T12:00:00.000Z",
      num_successes: 0,
      num_errors: 0,
      num_skipped: 0,
      created_at: "2026-01-01T12:00:00.000Z",
    });
    expect(body).toHaveProperty("created_by_user_id");
    expect(atob(body.id)).toMatch(/^TaskRun:/);
  });

  test("writes times as Python does, with an offset and microseconds", async () => {
    const { create, trigger } = await startSdk();
    await create(evaluation);

    const { status, body } = await trigger("Relevance", {
      data_start_time: "2025-12-01T00:00:00.123456+00:00",
      data_end_time: "2025-12-02T01:00:00+01:00",
      max_spans: 500,
      override_evaluations: true,
    });

    expect(status).toBe(201);
    expect(Date.parse(body.data_end_time)).toBe(Date.parse("2025-12-02T00:00:00Z"));
  });

  test("triggers an experiment with all it may say of it", async () => {
    const { create, trigger, runs, mock } = await startSdk();
    await create(experiment);
    const dataset = { dataset_id: experiment.dataset_id, experiment_ids: ["RXhwZXJpbWVudDoxOmE="] };
    const { project_id: _, sampling_rate: __, ...rest } = evaluation;
    const follower = (await create({ ...rest, ...dataset, is_continuous: false })).body;

    const run = await trigger("Prompt A", {
      experiment_name: "baseline",
      dataset_version_id: "RGF0YXNldFZlcnNpb246MTph",
      max_examples: 10,
      tracing_metadata: { branch: "main" },
      evaluation_task_ids: [follower.id],
    });
    for (const event of ["start", "complete"]) mock.control.fire("TaskRun", run.body.id, event);

    expect(run).toMatchObject({ status: 201, body: { data_start_time: null } });
    expect((await runs("Relevance")).body.task_runs).toMatchObject([{ task_id: follower.id }]);
  });

  test("lists runs of one status", async () => {
    const { create, trigger, runs, cancelRun } = await startSdk();
    await create(evaluation);
    const { id } = (await trigger("Relevance")).body;
    await trigger("Relevance");
    await cancelRun(id);

    expect((await runs("Relevance", { status: "cancelled" })).body).toMatchObject({
      task_runs: [{ id, status: "cancelled" }],
      pagination: { has_more: false },
    });
  });

  test("waits: a look at once, then one every five seconds, until the run is over", async () => {
    const { mock, create, trigger, getRun } = await startSdk({ progress: "auto" });
    await create(evaluation);
    const { id } = (await trigger("Relevance")).body;
    const seen: string[] = [];
    const deadline = mock.clock.now() + 600_000;

    for (;;) {
      seen.push((await getRun(id)).body.status);
      const remaining = deadline - mock.clock.now();
      if (["completed", "failed", "cancelled"].includes(seen.at(-1) ?? "") || remaining <= 0) break;
      mock.control.advance(Math.min(5000, remaining));
    }

    expect(seen[0]).toBe("pending");
    expect(["completed", "failed"]).toContain(seen.at(-1));
    expect((await getRun(id)).body.run_finished_at).toEqual(expect.any(String));
  });

  test("gives up after ten minutes, with a last look at the deadline", async () => {
    const { mock, create, trigger, getRun } = await startSdk();
    await create(evaluation);
    const { id } = (await trigger("Relevance")).body;
    const deadline = mock.clock.now() + 600_000;
    let looks = 0;

    for (let remaining = 1; remaining > 0; looks++) {
      expect((await getRun(id)).body.status).toBe("pending");
      remaining = deadline - mock.clock.now();
      if (remaining > 0) mock.control.advance(Math.min(5000, remaining));
    }

    expect([looks, mock.clock.now()]).toEqual([121, deadline]);
  });

  test("raises an exception for each status, with a problem as its body", async () => {
    const { send, create, trigger, cancelRun, list, getRun } = await startSdk();
    await create(evaluation);
    await create(experiment);
    const { id } = (await trigger("Relevance")).body;
    await trigger("Prompt A", { experiment_name: "baseline" });
    await cancelRun(id);

    expect(raised(await create(evaluation))).toBe("BadRequestException");
    expect(raised(await create({ ...evaluation, dataset_id: "d" }))).toBe("BadRequestException");
    expect(raised(await list({ limit: "101" }))).toBe("BadRequestException");
    expect(raised(await list({ cursor: "bm8=" }))).toBe("BadRequestException");
    expect(raised(await cancelRun(id))).toBe("BadRequestException");
    expect(raised(await getRun("nope"))).toBe("NotFoundException");
    expect(raised(await trigger("Prompt A", { experiment_name: "baseline" }))).toBe(
      "ConflictException",
    );
    expect(raised(await send("GET /v2/tasks?limit=100"))).toBe("UnauthorizedException");
  });
});
