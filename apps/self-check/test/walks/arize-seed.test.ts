import { arize } from "@conduct/contract/arize";
import { describe, expect, test } from "vitest";
import { openTalk } from "./talk.ts";

/** The mock, asked for every sentence of the tasks client, from its top to its bottom. */
async function start() {
  const talk = await openTalk(arize, { progress: "manual" });
  const { control } = talk.mock;
  return {
    ...talk,
    create: async (body: object): Promise<string> => {
      control.advance("1s");
      const reply = await talk.post("/v2/tasks", body);
      expect(reply.status).toBe(201);
      return reply.body.id;
    },
    refused: async (body: object) => (await talk.post("/v2/tasks", body)).status === 400,
    trigger: async (task: string, body: object = {}) =>
      talk.post(`/v2/tasks/${task}/trigger`, body),
    fire: (run: string, ...events: readonly string[]) => {
      for (const event of events) control.fire("TaskRun", run, event);
    },
    run: async (id: string) => (await talk.get(`/v2/task-runs/${id}`)).body,
    names: async (query: Record<string, string>) =>
      (await talk.get("/v2/tasks", query)).body.tasks.map(({ name }: { name: string }) => name),
  };
}

const evaluators = [
  { evaluator_id: "RXZhbHVhdG9yOjM6YQ==", query_filter: "a = 1", column_mappings: { x: "y" } },
];
const ofProject = { name: "P", type: "template_evaluation", project_id: "p", evaluators };
const ofDataset = {
  name: "D",
  type: "code_evaluation",
  dataset_id: "d",
  experiment_ids: ["e"],
  evaluators,
};
const run_configuration = {
  experiment_type: "template_evaluation",
  ai_integration_id: "QWlJbnRlZ3JhdGlvbjoyOmE=",
  template: "Is it right?",
  provide_explanation: false,
};
const experiment = { name: "X", type: "run_experiment", dataset_id: "d", run_configuration };

describe("list", () => {
  test("takes a part of a name in whatever case", async () => {
    const { create, names } = await start();
    await create({ ...ofProject, name: "Daily relevance" });
    await create(ofDataset);

    expect(await names({ name: "RELEV" })).toEqual(["Daily relevance"]);
  });

  test("takes a project, a data set, a space or a type", async () => {
    const { create, names } = await start();
    for (const task of [ofProject, ofDataset, experiment]) await create(task);

    expect(await names({ project_id: "p" })).toEqual(["P"]);
    expect(await names({ dataset_id: "d" })).toEqual(["X", "D"]);
    expect(await names({ type: "code_evaluation" })).toEqual(["D"]);
    expect(await names({ space_name: "no such space" })).toEqual([]);
  });

  test("takes a limit of 1 to 100", async () => {
    const { get } = await start();
    const statuses = [];
    for (const limit of ["0", "1", "100", "101"])
      statuses.push((await get("/v2/tasks", { limit })).status);

    expect(statuses).toEqual([400, 200, 200, 400]);
  });

  test("goes on from the cursor of an earlier reply, which is given only while there is more", async () => {
    const { create, get } = await start();
    for (const name of ["a", "b", "c"]) await create({ ...ofProject, name });

    const first = (await get("/v2/tasks", { limit: "2" })).body;
    const cursor = first.pagination.next_cursor;
    const second = (await get("/v2/tasks", { limit: "2", cursor })).body;

    expect(first.pagination).toEqual({ has_more: true, next_cursor: expect.any(String) });
    expect(second.tasks.map(({ name }: { name: string }) => name)).toEqual(["a"]);
    expect(second.pagination).toEqual({ has_more: false });
  });
});

describe("get", () => {
  test("finds a task with its full configuration, and nothing by another id", async () => {
    const { create, get } = await start();
    const id = await create(experiment);

    expect((await get(`/v2/tasks/${id}`)).body).toMatchObject(experiment);
    expect((await get("/v2/tasks/nope")).status).toBe(404);
  });
});

describe("create", () => {
  test("makes evaluations of templates and of code, with evaluators, filters and column mappings", async () => {
    const { create, get } = await start();

    for (const task of [ofProject, ofDataset])
      expect((await get(`/v2/tasks/${await create(task)}`)).body).toMatchObject(task);
  });

  test("wants names to be unique within a space", async () => {
    const { create, refused } = await start();
    await create(ofProject);

    expect(await refused({ ...ofDataset, name: "P" })).toBe(true);
  });

  test("wants evaluators of an evaluation: at least one, and each with its id", async () => {
    const { refused } = await start();

    expect(await refused({ ...ofProject, evaluators: undefined })).toBe(true);
    expect(await refused({ ...ofProject, evaluators: [] })).toBe(true);
    expect(await refused({ ...ofProject, evaluators: [{ query_filter: "a" }] })).toBe(true);
    expect(await refused({ ...ofProject, evaluators: [{ evaluator_id: "RTox" }] })).toBe(false);
  });

  test("wants a project or a data set of an evaluation, and experiments with a data set only", async () => {
    const { refused } = await start();

    expect(await refused({ ...ofProject, project_id: undefined })).toBe(true);
    expect(await refused({ ...ofDataset, experiment_ids: undefined })).toBe(true);
    expect(await refused({ ...ofDataset, experiment_ids: [] })).toBe(true);
    expect(await refused({ ...ofProject, experiment_ids: ["e"] })).toBe(true);
  });

  test("wants a sampling rate between 0 and 1, and of a project only", async () => {
    const { create, refused } = await start();

    expect(await refused({ ...ofProject, sampling_rate: -0.1 })).toBe(true);
    expect(await refused({ ...ofProject, sampling_rate: 1.1 })).toBe(true);
    expect(await refused({ ...ofDataset, sampling_rate: 0.5 })).toBe(true);
    await create({ ...ofProject, sampling_rate: 0.5, is_continuous: true, query_filter: "a = 1" });
  });

  test("wants a configuration and a data set of an experiment, and nothing of an evaluation", async () => {
    const { create, refused } = await start();

    expect(await refused({ ...experiment, run_configuration: undefined })).toBe(true);
    expect(await refused({ ...experiment, dataset_id: undefined })).toBe(true);
    for (const [member, value] of Object.entries({
      evaluators,
      project_id: "p",
      sampling_rate: 0.5,
      is_continuous: true,
      query_filter: "a",
      experiment_ids: ["e"],
    }))
      expect([member, await refused({ ...experiment, [member]: value })]).toEqual([member, true]);
    await create(experiment);
  });

  test("takes a configuration of an experiment only", async () => {
    const { refused } = await start();

    expect(await refused({ ...ofProject, run_configuration })).toBe(true);
  });
});

describe("update", () => {
  test("changes each member that an evaluation lets change, and only that", async () => {
    const { create, get, patch } = await start();
    const id = await create({ ...ofProject, sampling_rate: 0.1 });
    const { updated_at: _, ...before } = (await get(`/v2/tasks/${id}`)).body;
    const changes = [
      { name: "Q" },
      { sampling_rate: 0.9 },
      { is_continuous: true },
      { query_filter: "b = 2" },
      { query_filter: null },
    ];

    let expected = before;
    for (const change of changes) {
      expected = { ...expected, ...change };
      expect(await patch(`/v2/tasks/${id}`, change)).toMatchObject({ status: 200, body: expected });
    }
  });

  test("replaces evaluators as a whole, by at least one", async () => {
    const { create, patch } = await start();
    const id = await create(ofProject);
    const other = [{ evaluator_id: "RXZhbHVhdG9yOjQ6YQ==" }];

    const { body } = await patch(`/v2/tasks/${id}`, { evaluators: other });

    expect(body.evaluators).toMatchObject(other);
    expect(body.evaluators).toHaveLength(1);
    expect(body.evaluators[0].query_filter).toBeNull();
    expect((await patch(`/v2/tasks/${id}`, { evaluators: [] })).status).toBe(400);
  });

  test("wants at least one member", async () => {
    const { create, patch } = await start();

    for (const task of [ofProject, experiment])
      expect((await patch(`/v2/tasks/${await create(task)}`, {})).status).toBe(400);
  });

  test("refuses what belongs to the other kind of task", async () => {
    const { create, patch } = await start();
    const [evaluation, run] = [await create(ofProject), await create(experiment)];

    expect((await patch(`/v2/tasks/${evaluation}`, { run_configuration })).status).toBe(400);
    for (const body of [
      { sampling_rate: 0.5 },
      { is_continuous: true },
      { query_filter: null },
      { evaluators },
    ])
      expect((await patch(`/v2/tasks/${run}`, body)).status).toBe(400);
  });

  test("replaces the configuration of an experiment as a whole", async () => {
    const { create, patch } = await start();
    const id = await create({
      ...experiment,
      run_configuration: { ...run_configuration, model_name: "m" },
    });

    const { body } = await patch(`/v2/tasks/${id}`, { name: "Y", run_configuration });

    expect(body).toMatchObject({ name: "Y", run_configuration });
    expect(body.run_configuration).not.toHaveProperty("model_name");
  });
});

describe("delete", () => {
  test("removes a task with all that belongs to it, once", async () => {
    const { create, trigger, remove, get } = await start();
    const id = await create(ofProject);
    const run = (await trigger(id)).body.id;

    expect((await remove(`/v2/tasks/${id}`)).status).toBe(204);
    for (const path of [`/v2/tasks/${id}`, `/v2/tasks/${id}/runs`, `/v2/task-runs/${run}`])
      expect((await get(path)).status).toBe(404);
    expect((await remove(`/v2/tasks/${id}`)).status).toBe(404);
  });
});

describe("trigger_run", () => {
  test("makes a run that is pending", async () => {
    const { create, trigger } = await start();
    const id = await create(ofProject);

    expect(await trigger(id)).toMatchObject({
      status: 201,
      body: { task_id: id, status: "pending", run_started_at: null, run_finished_at: null },
    });
  });

  test("needs nothing for an evaluation: its data end now", async () => {
    const { create, trigger, mock } = await start();

    const { body } = await trigger(await create(ofProject));

    expect(Date.parse(body.data_end_time)).toBe(mock.clock.now());
  });

  test("takes a window, a number of spans and an override for an evaluation, and experiments with a data set", async () => {
    const { create, trigger } = await start();
    const [p, d] = [await create(ofProject), await create(ofDataset)];
    const window = {
      data_start_time: "2025-12-01T00:00:00.000Z",
      data_end_time: "2025-12-02T00:00:00.000Z",
    };

    expect(
      (await trigger(p, { ...window, max_spans: 1, override_evaluations: true })).body,
    ).toMatchObject(window);
    expect((await trigger(d, { experiment_ids: ["e"] })).status).toBe(201);
    expect((await trigger(p, { experiment_ids: ["e"] })).status).toBe(400);
  });

  test("needs the name of an experiment, which is its own within the data set", async () => {
    const { create, trigger } = await start();
    const id = await create(experiment);

    expect((await trigger(id)).status).toBe(400);
    expect((await trigger(id, { experiment_name: "a" })).status).toBe(201);
    expect((await trigger(id, { experiment_name: "a" })).status).toBe(409);
    expect((await trigger(id, { experiment_name: "b" })).status).toBe(201);
  });

  test("takes either examples or a number of them, or neither", async () => {
    const { create, trigger } = await start();
    const id = await create(experiment);
    const status = async (experiment_name: string, body: object) =>
      (await trigger(id, { experiment_name, ...body })).status;

    expect(await status("a", { example_ids: ["x"] })).toBe(201);
    expect(await status("b", { max_examples: 5 })).toBe(201);
    expect(await status("c", { example_ids: ["x"], max_examples: 5 })).toBe(400);
  });

  test("takes a version of the data set and metadata of the traces", async () => {
    const { create, trigger } = await start();

    const reply = await trigger(await create(experiment), {
      experiment_name: "a",
      dataset_version_id: "RFY6MQ==",
      tracing_metadata: { branch: "main" },
    });

    expect(reply.status).toBe(201);
  });

  test("triggers evaluations once the experiment is completed, and not when it fails", async () => {
    const { create, trigger, fire, get } = await start();
    const [id, evaluation] = [await create(experiment), await create(ofDataset)];
    const evaluation_task_ids = [evaluation];
    const followers = async () => (await get(`/v2/tasks/${evaluation}/runs`)).body.task_runs.length;

    const failed = (await trigger(id, { experiment_name: "a", evaluation_task_ids })).body.id;
    fire(failed, "start", "fail");
    expect(await followers()).toBe(0);
    const completed = (await trigger(id, { experiment_name: "b", evaluation_task_ids })).body.id;
    fire(completed, "start", "complete");
    expect(await followers()).toBe(1);
  });

  test("refuses what belongs to the other kind of task", async () => {
    const { create, trigger } = await start();
    const [p, x] = [await create(ofProject), await create(experiment)];

    for (const [member, value] of Object.entries({
      experiment_name: "a",
      dataset_version_id: "RFY6MQ==",
      max_examples: 1,
      example_ids: ["x"],
      evaluation_task_ids: [p],
      tracing_metadata: {},
    }))
      expect([member, (await trigger(p, { [member]: value })).status]).toEqual([member, 400]);
    for (const [member, value] of Object.entries({
      data_start_time: "2025-12-01T00:00:00Z",
      data_end_time: "2025-12-02T00:00:00Z",
      max_spans: 1,
      override_evaluations: true,
      experiment_ids: ["e"],
    })) {
      const reply = await trigger(x, { experiment_name: "a", [member]: value });
      expect([member, reply.status]).toEqual([member, 400]);
    }
  });

  test("finds no task by another id", async () => {
    const { trigger } = await start();

    expect((await trigger("nope")).status).toBe(404);
  });
});

describe("list_runs", () => {
  test.for([
    ["pending", []],
    ["running", ["start"]],
    ["completed", ["start", "complete"]],
    ["failed", ["start", "fail"]],
  ] as const)("filters by %s", async ([status, events]) => {
    const { create, trigger, fire, get, post } = await start();
    const id = await create(ofProject);
    const run = (await trigger(id)).body.id;
    fire(run, ...events);
    const other = (await trigger(id)).body.id;
    await post(`/v2/task-runs/${other}/cancel`);

    expect((await get(`/v2/tasks/${id}/runs`, { status })).body.task_runs).toMatchObject([
      { id: run, status },
    ]);
  });

  test("shows runs of this task only, page by page", async () => {
    const { create, trigger, get, mock } = await start();
    const [a, b] = [await create(ofProject), await create(ofDataset)];
    const runs: string[] = [];
    for (let index = 0; index < 3; index++) {
      mock.control.advance("1s");
      runs.unshift((await trigger(a)).body.id);
      await trigger(b);
    }
    const path = `/v2/tasks/${a}/runs`;

    const first = (await get(path, { limit: "2" })).body;
    const cursor = first.pagination.next_cursor;
    const second = (await get(path, { limit: "2", cursor })).body;

    expect([...first.task_runs, ...second.task_runs].map(({ id }: { id: string }) => id)).toEqual(
      runs,
    );
  });
});

describe("cancel_run", () => {
  test.for([
    ["pending", []],
    ["running", ["start"]],
  ] as const)("ends a run that is %s at once", async ([, events]) => {
    const { create, trigger, fire, post, run } = await start();
    const { id } = (await trigger(await create(ofProject))).body;
    fire(id, ...events);

    const reply = await post(`/v2/task-runs/${id}/cancel`);

    expect(reply).toMatchObject({ status: 200, body: { id, status: "cancelled" } });
    expect(await run(id)).toEqual(reply.body);
  });

  test.for([["complete"], ["fail"]])("refuses a run that is over: %s", async ([event = ""]) => {
    const { create, trigger, fire, post } = await start();
    const { id } = (await trigger(await create(ofProject))).body;
    fire(id, "start", event);

    expect((await post(`/v2/task-runs/${id}/cancel`)).status).toBe(400);
  });

  test("refuses to cancel twice, and to cancel what is unknown", async () => {
    const { create, trigger, post } = await start();
    const { id } = (await trigger(await create(ofProject))).body;
    await post(`/v2/task-runs/${id}/cancel`);

    expect((await post(`/v2/task-runs/${id}/cancel`)).status).toBe(400);
    expect((await post("/v2/task-runs/nope/cancel")).status).toBe(404);
  });
});

describe("wait_for_run", () => {
  test("ends with a run that is completed, failed or cancelled, which then changes no more", async () => {
    const { mock, get } = await start();

    for (const state of ["completed", "failed", "cancelled"]) {
      const path = `/v2/task-runs/${mock.control.reach("TaskRun", state)}`;
      const before = (await get(path)).body;
      mock.control.advance("10m");

      expect(before).toMatchObject({ status: state, run_finished_at: expect.any(String) });
      expect((await get(path)).body).toEqual(before);
    }
  });
});
