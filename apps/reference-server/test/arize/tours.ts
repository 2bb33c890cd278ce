import { type Caller, spelledOut } from "../caller.ts";
import type { Tour } from "../tour.ts";

/** Walks past arize, each by what it visits. */
export const arizeTours: Readonly<Record<string, Tour>> = {
  async life(api) {
    const task = await create(api, "steady");
    await api.get(`/v2/tasks/${task}`);
    const run = await trigger(api, task);
    await watch(api, task, run, 14);
    await api.pass(100);
    await look(api, task, run);
    await api.pass(50);
    await api.post(`/v2/task-runs/${run}/cancel`);
    await look(api, task, run);
  },

  async failing(api) {
    const task = await create(api, "fails");
    const run = await trigger(api, task);
    await watch(api, task, run, 12);
    await api.pass(200);
    await look(api, task, run);
  },

  async experiments(api) {
    const { body } = await api.post("/v2/tasks", experiment);
    const named = { experiment_name: "first", tracing_metadata: { outcome: "completed" } };
    const { body: run } = await api.post(`/v2/tasks/${body.id}/trigger`, named);
    await api.post(`/v2/tasks/${body.id}/trigger`, named);
    await api.post(`/v2/tasks/${body.id}/trigger`, {});
    await api.pass(100);
    await look(api, body.id, run.id);
  },

  async "cancel-early"(api) {
    const task = await create(api, "steady");
    const run = await trigger(api, task);
    await api.post(`/v2/task-runs/${run}/cancel`);
    await look(api, task, run);
    await api.post(`/v2/task-runs/${run}/cancel`);
    await api.pass(200);
    await look(api, task, run);
    await api.post("/v2/task-runs/nobody/cancel");
  },

  async "cancel-late"(api) {
    const task = await create(api, "steady");
    const run = await trigger(api, task);
    await api.pass(45);
    await api.post(`/v2/task-runs/${run}/cancel`);
    await look(api, task, run);
    await api.pass(200);
    await look(api, task, run);
  },

  async creating(api) {
    for (const body of [
      { ...evaluation, name: undefined },
      { ...evaluation, sampling_rate: 2 },
      { ...evaluation, dataset_id: "d", experiment_ids: ["e"] },
      { ...evaluation, run_configuration: {} },
      { ...experiment, query_filter: "x" },
      { ...evaluation, name: "odd", strange: 1 },
      "{",
      "",
    ]) {
      await api.post("/v2/tasks", body);
    }
    await api.get("/v2/tasks");
    await create(api, "taken");
    await create(api, "taken");
    const task = await create(api, "windows");
    const window = { data_start_time: "2020-01-01T00:00:00Z" };
    await api.post(`/v2/tasks/${task}/trigger`, window);
    await api.post(`/v2/tasks/${task}/trigger`, { experiment_ids: ["e"] });
    for (let made = 0; made < 3; made += 1) {
      await api.get(`/v2/task-runs/${await trigger(api, task)}`);
    }
  },

  async updating(api) {
    const task = await create(api, "updated", { query_filter: "a = 1" });
    await api.pass(300);
    await api.patch(`/v2/tasks/${task}`, { evaluators: [{ evaluator_id: "other" }] });
    await api.patch(`/v2/tasks/${task}`, { query_filter: null });
    await api.patch(`/v2/tasks/${task}`, {});
    await api.patch(`/v2/tasks/${task}`, { run_configuration: {} });
    await api.get(`/v2/tasks/${task}`);
  },

  async deleting(api) {
    const task = await create(api, "deleted");
    const run = await trigger(api, task);
    await api.call("DELETE", `/v2/tasks/${task}`);
    await api.get(`/v2/tasks/${task}`);
    await api.get(`/v2/task-runs/${run}`);
    await api.get(`/v2/tasks/${task}/runs`);
    await api.call("DELETE", `/v2/tasks/${task}`);
  },

  async pages(api) {
    const ids: string[] = [];
    for (let made = 0; made < 13; made += 1) {
      ids.unshift(await create(api, `page ${made}`));
      api.clock.time += 300;
    }
    await api.get("/v2/tasks");
    await walk(api, "/v2/tasks?limit=4");
    await api.get("/v2/tasks?limit=13");
    const { body } = await api.get("/v2/tasks?limit=3");
    const cursor = encodeURIComponent(body.pagination.next_cursor ?? "none");
    await create(api, "newer");
    await api.get(`/v2/tasks?limit=3&cursor=${cursor}`);
    await api.get(`/v2/tasks?limit=3&cursor=${cursor}`);
    await api.get(`/v2/tasks?limit=3&cursor=${cursor}&type=run_experiment`);
    await api.get(`/v2/tasks?limit=3&cursor=A${cursor.slice(1)}`);
    await api.get("/v2/tasks?cursor=nonsense");
    await api.get("/v2/tasks?cursor=");
    await api.call("DELETE", `/v2/tasks/${ids[2]}`);
    await api.get(`/v2/tasks?limit=3&cursor=${cursor}`);
  },

  async limits(api) {
    await create(api, "one");
    for (const limit of ["0", "-1", "101", "ten", "1.5", "", "1", "100"]) {
      await api.get(`/v2/tasks?limit=${limit}`);
    }
  },

  async names(api) {
    for (const kind of ["projects", "datasets"]) {
      await walk(api, `/v2/${kind}?limit=2`);
      for (const query of ["name=STAGING", "name=german", "space_id=other", "limit=0"])
        await api.get(`/v2/${kind}?${query}`);
    }
  },

  async ties(api) {
    for (let made = 0; made < 8; made += 1) await create(api, `tie ${made}`);
    await walk(api, "/v2/tasks?limit=3");
    await api.get("/v2/tasks");
  },

  async filters(api) {
    const steady = await create(api, "Steady one");
    const failing = await create(api, "fails often");
    await api.post("/v2/tasks", experiment);
    for (const task of [steady, failing, steady]) await trigger(api, task);
    await api.pass(200);
    await trigger(api, steady);
    for (const query of [
      "type=run_experiment",
      "name=steady",
      "name=one",
      "name=st_ady",
      "type=none",
      "project_id=other",
    ]) {
      await api.get(`/v2/tasks?${query}`);
    }
    for (const query of ["status=completed", "status=pending", "status=done", "status=cancelled"]) {
      await api.get(`/v2/tasks/${steady}/runs?${query}`);
    }
    await create(api, "last one");
    await walk(api, "/v2/tasks?name=steady&limit=1");
    await walk(api, "/v2/tasks?project_id=project&limit=1");
    await walk(api, `/v2/tasks/${steady}/runs?status=completed&limit=1`);
    await api.get(`/v2/tasks/${failing}/runs`);
  },

  async races(api) {
    const task = await create(api, "steady");
    const runs = await Promise.all(Array.from({ length: 6 }, () => trigger(api, task)));
    await api.get(`/v2/tasks/${task}/runs`);
    const cancel = () => api.post(`/v2/task-runs/${runs[0]}/cancel`);
    await Promise.all([cancel(), cancel()]);
    await look(api, task, runs[0] ?? "");
  },

  async edge(api) {
    const task = await create(api, "edge", { query_filter: "a/b" });
    await api.get("/v2/tasks/nobody");
    await api.call("POST", "/v2/tasks", {}, spelledOut);
    await api.post("/v2/tasks", "{");
    await api.call("PUT", "/v2/tasks");
    await api.get("/nothing");
    for (let read = 0; read < 20; read += 1) await api.get(`/v2/tasks/${task}`);
  },

  async credentials(api) {
    await api.get("/v2/tasks");
    await api.post("/v2/tasks", evaluation);
    await api.call("GET", "/v2/tasks", undefined, { authorization: "Bearer key" });
  },
};

const evaluation = {
  name: "evaluation",
  type: "template_evaluation",
  project_id: "project",
  evaluators: [{ evaluator_id: "evaluator" }],
};

const experiment = {
  name: "experiment",
  type: "run_experiment",
  dataset_id: "dataset",
  run_configuration: {
    experiment_type: "template_evaluation",
    ai_integration_id: "ai",
    template: "{x}",
    provide_explanation: false,
  },
};

async function create(api: Caller, name: string, members: object = {}): Promise<string> {
  return (await api.post("/v2/tasks", { ...evaluation, name, ...members })).body.id;
}

async function trigger(api: Caller, task: string): Promise<string> {
  return (await api.post(`/v2/tasks/${task}/trigger`)).body.id;
}

async function look(api: Caller, task: string, run: string): Promise<void> {
  await api.get(`/v2/task-runs/${run}`);
  await api.get(`/v2/tasks/${task}/runs`);
  await api.get(`/v2/tasks/${task}`);
}

async function watch(api: Caller, task: string, run: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await api.get(`/v2/task-runs/${run}`);
    await api.pass(10);
  }
  await look(api, task, run);
}

/** Follows next_cursor to the end, or for twelve pages. */
async function walk(api: Caller, path: string): Promise<void> {
  let next = "";
  for (let page = 0; page < 12; page += 1) {
    const { body } = await api.get(`${path}${next}`);
    if (!body.pagination?.next_cursor) return;
    next = `&cursor=${encodeURIComponent(body.pagination.next_cursor)}`;
  }
}
