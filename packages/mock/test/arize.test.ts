import { arize } from "@conduct/contract/arize";
import { createMock, createVirtualClock, type Mock } from "@conduct/mock";
import { beforeEach, describe, expect, test } from "vitest";

const evaluators = [{ evaluator_id: "RXZhbHVhdG9yOjM6aWprbA==" }];
const run_configuration = {
  experiment_type: "llm_generation",
  ai_integration_id: "QWlJbnRlZ3JhdGlvbjoyOnFyc3Q=",
  messages: [{ role: "user", content: "Answer." }],
  input_variable_format: "none",
};
const onProject = { name: "P", type: "template_evaluation", project_id: "p", evaluators };
const onDataset = {
  name: "D",
  type: "code_evaluation",
  dataset_id: "d",
  experiment_ids: ["e"],
  evaluators,
};
const experiment = { name: "X", type: "run_experiment", dataset_id: "d", run_configuration };

let mock: Mock;

beforeEach(() => {
  mock = createMock(arize, { seed: 1, clock: createVirtualClock(), progress: "manual" });
});

describe("the mock of arize", () => {
  test.for([
    { why: "neither project nor data set", body: { ...onProject, project_id: undefined } },
    { why: "both", body: { ...onProject, dataset_id: "d", experiment_ids: ["e"] } },
    { why: "a data set without experiments", body: { ...onDataset, experiment_ids: undefined } },
    { why: "a data set with no experiment", body: { ...onDataset, experiment_ids: [] } },
    { why: "a project with experiments", body: { ...onProject, experiment_ids: ["e"] } },
    { why: "a sampling rate with a data set", body: { ...onDataset, sampling_rate: 0.5 } },
    { why: "a sampling rate above one", body: { ...onProject, sampling_rate: 1.5 } },
    { why: "no evaluators", body: { ...onProject, evaluators: [] } },
    { why: "an empty name", body: { ...onProject, name: "" } },
    { why: "evaluators of an experiment", body: { ...experiment, evaluators } },
    { why: "an evaluation with a configuration", body: { ...onProject, run_configuration } },
    { why: "an experiment without one", body: { ...experiment, run_configuration: undefined } },
    { why: "a type there is none of", body: { ...onProject, type: "guess" } },
  ])("creates no task with $why", async ({ body }) => {
    expect(await send("POST", "/v2/tasks", body)).toMatchObject({
      status: 400,
      type: "application/problem+json",
      body: { title: "Bad Request", status: 400 },
    });
    expect(await send("GET", "/v2/tasks")).toMatchObject({ body: { tasks: [] } });
  });

  test.for<[string, object, string]>([
    ["no type", { name: "t" }, "type: is required"],
    [
      "a type that there is none of",
      { type: "other" },
      'type: must be one of "template_evaluation", "code_evaluation", "run_experiment"',
    ],
    [
      "an experiment without a configuration",
      { ...experiment, run_configuration: undefined },
      "run_configuration: is required",
    ],
    [
      "an evaluation of a project and of a data set",
      { ...onProject, dataset_id: "d", experiment_ids: ["e"] },
      "project_id: is not allowed here",
    ],
    [
      "an evaluation of neither",
      { ...onProject, project_id: undefined },
      "project_id: is required",
    ],
    [
      "a mistake deep inside of one of several configurations",
      {
        ...experiment,
        run_configuration: { ...run_configuration, messages: [{ role: "nobody" }] },
      },
      'run_configuration.messages.0.role: must be one of "user", "assistant", "system", "tool"',
    ],
  ])("tells of what was meant what is wrong: %s", async ([, body, detail]) => {
    expect(await send("POST", "/v2/tasks", body)).toMatchObject({ status: 400, body: { detail } });
  });

  test("creates a task with all its members", async () => {
    expect(await send("POST", "/v2/tasks", { ...onProject, query_filter: "a > 1" })).toMatchObject({
      status: 201,
      body: {
        ...onProject,
        evaluators: [{ ...evaluators[0], query_filter: null, column_mappings: null }],
        query_filter: "a > 1",
        dataset_id: null,
        is_continuous: false,
        experiment_ids: [],
        last_run_at: null,
      },
    });
  });

  test("makes identifiers that clients recognise by what is in them", async () => {
    const { id } = await create(onProject);

    expect(atob(id)).toMatch(/^OnlineTask:45:/);
  });

  test("keeps names unique, also when they change", async () => {
    await create(onProject);
    const { id } = await create(onDataset);
    const taken = {
      status: 400,
      body: { detail: "A task named 'P' exists in this space already." },
    };

    expect(await send("POST", "/v2/tasks", onProject)).toMatchObject(taken);
    expect(await send("PATCH", `/v2/tasks/${id}`, { name: "P" })).toMatchObject(taken);
    expect(await send("PATCH", `/v2/tasks/${id}`, { name: "D" })).toMatchObject({ status: 200 });
    expect(await send("GET", "/v2/tasks?name=p")).toMatchObject({
      body: { tasks: [{ name: "P" }] },
    });
  });

  test("tells a filter that is sent as null from one that is not sent", async () => {
    const { id } = await create({ ...onProject, query_filter: "a > 1" });

    const renamed = await send("PATCH", `/v2/tasks/${id}`, { name: "Q" });
    const cleared = await send("PATCH", `/v2/tasks/${id}`, { query_filter: null });

    expect(renamed.body).toMatchObject({ name: "Q", query_filter: "a > 1" });
    expect(cleared.body).toMatchObject({ name: "Q", query_filter: null, evaluators: [{}] });
  });

  test.for([
    { of: experiment, body: { sampling_rate: 0.1 } },
    { of: experiment, body: { is_continuous: false } },
    { of: experiment, body: { query_filter: "a" } },
    { of: experiment, body: { query_filter: null } },
    { of: experiment, body: { evaluators } },
    { of: onProject, body: { run_configuration } },
    { of: onProject, body: {} },
    { of: onProject, body: { name: null } },
    { of: onProject, body: { evaluators: [] } },
  ])("does not change $of.type by $body", async ({ of, body }) => {
    const before = await create(of);

    expect(await send("PATCH", `/v2/tasks/${before.id}`, body)).toMatchObject({ status: 400 });
    expect(await send("GET", `/v2/tasks/${before.id}`)).toMatchObject({ body: before });
  });

  test("takes a rate for a task with a data set later on, which is nowhere said to be refused", async () => {
    const { id } = await create(onDataset);

    const changed = await send("PATCH", `/v2/tasks/${id}`, { sampling_rate: 0.1 });

    expect(changed).toMatchObject({ status: 200, body: { sampling_rate: 0.1 } });
  });

  test("filters by a part of a name, of the space and by type", async () => {
    await create(onProject);
    await create(experiment);
    const names = async (query: string) => {
      const { body } = await send("GET", `/v2/tasks?${query}`);
      return (body as { tasks: { name: string }[] }).tasks.map(({ name }) => name);
    };

    expect(await names("type=run_experiment")).toEqual(["X"]);
    expect(await names("dataset_id=d")).toEqual(["X"]);
    expect(await names("space_name=DEFAULT")).toEqual(["X", "P"]);
    expect(await names("space_id=another")).toEqual([]);
  });

  test("ties a cursor to the filters it was given out for", async () => {
    for (const name of ["a", "ab", "abc"]) await create({ ...onProject, name });

    const first = await send("GET", "/v2/tasks?limit=2&name=a");
    const { next_cursor } = (first.body as { pagination: { next_cursor: string } }).pagination;

    expect(await send("GET", `/v2/tasks?limit=2&name=a&cursor=${next_cursor}`)).toMatchObject({
      body: { tasks: [{ name: "a" }], pagination: { has_more: false } },
    });
    expect(await send("GET", `/v2/tasks?limit=2&cursor=${next_cursor}`)).toMatchObject({
      status: 400,
    });
    expect(await send("GET", "/v2/tasks?cursor=nonsense")).toMatchObject({ status: 400 });
  });

  test("looks at the last seven days, or at all since the last run", async () => {
    const { id } = await create(onProject);
    const now = mock.clock.now();

    const first = await trigger(id);
    mock.control.fire("TaskRun", first.id, "start");
    mock.control.advance("1h");
    const second = await trigger(id);

    expect(first).toMatchObject({
      status: "pending",
      data_start_time: iso(now - 7 * 86_400_000),
      data_end_time: iso(now),
    });
    expect(second).toMatchObject({
      data_start_time: iso(now),
      data_end_time: iso(now + 3_600_000),
    });
    expect(await send("GET", `/v2/tasks/${id}`)).toMatchObject({ body: { last_run_at: iso(now) } });
  });

  test.for([
    { of: onProject, body: { experiment_name: "a" } },
    { of: onProject, body: { experiment_ids: ["e"] } },
    { of: onProject, body: { max_spans: 0 } },
    {
      of: onProject,
      body: { data_start_time: "2026-02-02T00:00:00Z", data_end_time: "2026-02-02T00:00:00Z" },
    },
    {
      of: onProject,
      body: { data_start_time: "2026-01-01T00:00:00Z", data_end_time: "2026-01-31T00:00:01Z" },
    },
    { of: onProject, body: { data_end_time: "2001-01-01T00:00:00Z" } },
    { of: experiment, body: {} },
    { of: experiment, body: { override_evaluations: true } },
    { of: experiment, body: { experiment_name: "a", max_examples: 1, example_ids: ["x"] } },
    { of: experiment, body: { experiment_name: "a", max_spans: 1 } },
  ])("does not trigger $of.type by $body", async ({ of, body }) => {
    const { id } = await create(of);

    expect(await send("POST", `/v2/tasks/${id}/trigger`, body)).toMatchObject({ status: 400 });
    expect(await send("GET", `/v2/tasks/${id}/runs`)).toMatchObject({ body: { task_runs: [] } });
  });

  test("takes a window of thirty days, and experiments of a task with a data set", async () => {
    const project = await create(onProject);
    const dataset = await create(onDataset);
    const window = {
      data_start_time: "2026-01-01T00:00:00Z",
      data_end_time: "2026-01-31T00:00:00Z",
    };

    expect(await trigger(project.id, window)).toMatchObject(window);
    expect(await trigger(dataset.id, { experiment_ids: ["e"] })).toMatchObject({
      task_id: dataset.id,
    });
  });

  test("runs an experiment of one name once in a data set", async () => {
    const { id } = await create(experiment);
    const other = await create({ ...experiment, name: "Y", dataset_id: "other" });

    const run = await trigger(id, { experiment_name: "baseline" });

    expect(run).toMatchObject({ data_start_time: null, data_end_time: null, experiment_id: null });
    expect(
      await send("POST", `/v2/tasks/${id}/trigger`, { experiment_name: "baseline" }),
    ).toMatchObject({
      status: 409,
      type: "application/problem+json",
    });
    expect(await trigger(other.id, { experiment_name: "baseline" })).toMatchObject({
      task_id: other.id,
    });
    mock.control.fire("TaskRun", run.id, "start");
    expect(await send("GET", `/v2/task-runs/${run.id}`)).toMatchObject({
      body: { experiment_id: expect.any(String) },
    });
  });

  test("runs evaluations once an experiment is completed", async () => {
    const { id } = await create(experiment);
    const evaluation = await create(onDataset);
    const evaluation_task_ids = [evaluation.id, "unknown", id];
    const run = await trigger(id, { experiment_name: "baseline", evaluation_task_ids });

    mock.control.fire("TaskRun", run.id, "start");
    expect(await send("GET", `/v2/tasks/${evaluation.id}/runs`)).toMatchObject({
      body: { task_runs: [] },
    });
    mock.control.fire("TaskRun", run.id, "complete");

    expect(await send("GET", `/v2/tasks/${evaluation.id}/runs`)).toMatchObject({
      body: { task_runs: [{ task_id: evaluation.id, status: "pending", num_successes: 0 }] },
    });
    const { body } = await send("GET", `/v2/tasks/${id}/runs`);
    expect((body as { task_runs: unknown[] }).task_runs).toHaveLength(1);
  });

  test("cancels what is pending or running, and nothing else", async () => {
    const { id } = await create(onProject);
    const run = await trigger(id);
    const path = `/v2/task-runs/${run.id}/cancel`;

    expect(await send("POST", path)).toMatchObject({
      status: 200,
      body: { status: "cancelled", run_started_at: null, run_finished_at: iso(mock.clock.now()) },
    });
    expect(await send("POST", path)).toMatchObject({
      status: 400,
      type: "application/problem+json",
    });
    const over = mock.control.reach("TaskRun", "completed");
    expect(await send("POST", `/v2/task-runs/${over}/cancel`)).toMatchObject({ status: 400 });
  });

  test("deletes a task with its runs, and no others", async () => {
    const gone = await create(onProject);
    const kept = await create(onDataset);
    const run = await trigger(gone.id);
    const other = await trigger(kept.id);

    expect(await send("DELETE", `/v2/tasks/${gone.id}`)).toMatchObject({ status: 204 });

    expect(await send("GET", `/v2/tasks/${gone.id}/runs`)).toMatchObject({ status: 404 });
    expect(await send("GET", `/v2/task-runs/${run.id}`)).toMatchObject({ status: 404 });
    expect(await send("GET", `/v2/task-runs/${other.id}`)).toMatchObject({ status: 200 });
  });

  test("counts while it runs", async () => {
    const lively = createMock(arize, { seed: 1, clock: createVirtualClock() });
    const id = lively.control.reach("TaskRun", "running");
    const read = async () => {
      const reply = await lively.fetch(`http://localhost/v2/task-runs/${id}`);
      return (await reply.json()) as Record<string, number | string>;
    };

    lively.control.advance("1m");

    const { status, num_successes, num_errors, num_skipped } = await read();
    expect(["completed", "failed"]).toContain(status);
    expect(Number(num_successes) + Number(num_errors) + Number(num_skipped)).toBeGreaterThan(0);
  });
});

interface Reply {
  readonly status: number;
  readonly type: string | null;
  readonly body: unknown;
}

async function send(method: string, path: string, body?: unknown): Promise<Reply> {
  const reply = await mock.fetch(`http://localhost${path}`, {
    method,
    ...(body !== undefined && {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  });
  const text = await reply.text();
  const type = reply.headers.get("content-type");
  return { status: reply.status, type, body: text === "" ? undefined : JSON.parse(text) };
}

async function create(body: unknown): Promise<{ id: string }> {
  mock.control.advance("1s");
  const reply = await send("POST", "/v2/tasks", body);
  expect(reply.status).toBe(201);
  return reply.body as { id: string };
}

async function trigger(task: string, body?: unknown): Promise<{ id: string }> {
  const reply = await send("POST", `/v2/tasks/${task}/trigger`, body);
  expect(reply.status).toBe(201);
  return reply.body as { id: string };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
