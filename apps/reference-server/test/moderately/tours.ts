import { type Caller, spelledOut } from "../caller.ts";
import type { Tour } from "../tour.ts";

/** Walks past moderately, each by what it visits. */
export const moderatelyTours: Readonly<Record<string, Tour>> = {
  async life(api) {
    const path = await create(api, { currentStep: 0, totalSteps: 4 });
    await api.patch(path, { status: "completed" });
    await api.get(`${path}/output`);
    await pass(api, 300);
    await api.patch(path, { status: "running" });
    await look(api, path);
    await api.patch(path, { currentStep: 1, progressData: { a: 1 } });
    await api.patch(path, { currentStep: 2, progressData: { b: 2 } });
    await look(api, path);
    await pass(api, 300);
    await api.patch(path, { pipelineOutput: { first: 1 } });
    const pipelineOutput = { second: 2 };
    await api.patch(path, { status: "completed", pipelineOutput, pipelineOutputSummary: "two" });
    for (const moment of [0, 25, 200]) {
      await pass(api, moment);
      await look(api, path);
    }
    await api.post(`${path}/cancel`, {});
    await look(api, path);
    await api.patch(path, { status: "running", progressData: { leaked: true } });
    await look(api, path);
    await api.patch(path, { status: "pending" });
    await look(api, path);
  },

  async pausing(api) {
    const path = await create(api);
    await api.patch(path, { status: "running" });
    await pass(api, 300);
    await api.patch(path, { status: "paused" });
    await look(api, path);
    await pass(api, 300);
    await api.patch(path, { status: "running" });
    await look(api, path);
    await api.patch(path, { status: "running" });
    await api.patch(path, { status: "paused" });
    await api.post(`${path}/cancel`, {});
    await look(api, path);
  },

  async failing(api) {
    const path = await create(api);
    await api.patch(path, { status: "running" });
    await pass(api, 300);
    await api.patch(path, { status: "failed" });
    await look(api, path);
    await pass(api, 200);
    await look(api, path);
    await create(api);
    await look(api, path);
    await api.patch(path, { status: "completed" });
    await look(api, path);
  },

  async cancelling(api) {
    const waiting = await create(api);
    const sibling = await create(api);
    await pass(api, 300);
    await api.post(`${waiting}/cancel`, { reason: "x".repeat(501) });
    await api.post(`${waiting}/cancel`);
    await look(api, waiting);
    await look(api, sibling);
    await api.post(`${waiting}/cancel`, {});
    await api.patch(waiting, { status: "running" });
    await look(api, waiting);
    await api.patch(sibling, { status: "running" });
    await api.post(`${sibling}/cancel`, {});
    await api.patch(sibling, { status: "completed" });
    await look(api, sibling);
    await api.post(`${root}/nobody/cancel`, {});
  },

  async outputs(api) {
    const path = await create(api);
    await api.patch(path, { status: "running", pipelineOutput: { a: 1 } });
    await api.get(`${path}/output`);
    await api.patch(path, { pipelineOutput: { text: "x".repeat(70_000) } });
    const { body } = await api.get(`${path}/output`);
    await api.get(body.downloadUrl ?? `${root}/no-download-url`);
    await api.get("/downloads/nobody?expires=9&signature=0");
  },

  async creating(api) {
    const { pipelineInputSummary: _, ...lacking } = small;
    const unfit: unknown[] = [
      {},
      lacking,
      { ...small, pipelineInputSummary: "x".repeat(1001) },
      { ...small, currentStep: -1 },
      { ...small, pipelineConfigurationVersionId: "no such version" },
      "{",
      "",
    ];
    for (const body of unfit) await api.post(root, body);
    await api.get(root);
    const paths: string[] = [];
    for (const status of ["completed", "running", "pending"]) {
      paths.push(await create(api, { status, extra: 1 }));
    }
    for (const path of paths) await look(api, path);
    await api.patch(paths[0] ?? "", { status: "done" });
  },

  async missing(api) {
    await api.get(`${root}/nobody`);
    await api.get(`${root}/nobody/output`);
    await api.patch(`${root}/nobody`, {});
  },

  async pages(api) {
    for (let made = 0; made < 12; made += 1) {
      await create(api);
      await pass(api, 700);
    }
    await api.get(root);
    for (const page of [0, 1, 2, 3, 4, 9]) await api.get(`${root}?pageSize=5&page=${page}`);
    await api.get(`${root}?pageSize=6&page=2`);
    await api.get(`${root}?page=999999999999999999999`);
    await api.get(`${root}?pipelineConfigurationVersionIds=none`);
  },

  async sizes(api) {
    await create(api);
    for (const size of ["0", "-1", "1001", "ten", "3x", "1.5", "", "1", "1000"]) {
      await api.get(`${root}?pageSize=${size}`);
      await api.get(`${root}?page=${size}`);
    }
  },

  async ties(api) {
    for (let made = 0; made < 8; made += 1) await create(api);
    await api.get(root);
    await api.get(`${root}?pageSize=3&page=2`);
  },

  async order(api) {
    const paths: string[] = [];
    for (let made = 0; made < 5; made += 1) {
      paths.push(await create(api));
      await pass(api, 700);
    }
    for (const index of [3, 0, 2]) {
      await pass(api, 700);
      await api.patch(paths[index] ?? "", { status: "running" });
    }
    for (const orderBy of ["createdAt", "updatedAt", "startedAt"]) {
      for (const direction of ["asc", "desc"]) {
        await api.get(`${root}?orderBy=${orderBy}&orderDirection=${direction}&pageSize=2`);
      }
    }
    await api.get(`${root}?orderBy=startedAt`);
    await api.get(`${root}?pageSize=2&page=2`);
  },

  async filters(api) {
    const paths: string[] = [];
    for (const version of ["a", "b", "a", "b"]) {
      paths.push(await create(api, { pipelineConfigurationVersionId: version }));
      await pass(api, 700);
    }
    await api.post(`${paths[1]}/cancel`, {});
    await api.patch(paths[2] ?? "", { status: "running" });
    const ids = paths.map((path) => path.slice(root.length + 1));
    for (const query of [
      "status=cancelled",
      "status=done",
      "statuses=cancelled,running",
      "statuses=cancelled,done",
      "status=running&statuses=cancelled",
      "status=pending&pageSize=1",
      "status=pending&page=9",
      "status=cancelled&pageSize=1",
      "pipelineConfigurationVersionIds=a",
      "pipelineConfigurationVersionIds=a&status=pending",
      "pipelineIds=pipeline_of_b",
      `pipelineExecutionIds=${ids[0]}`,
      `pipelineExecutionIds=${ids.slice(0, 3).join(",")}`,
      "teamIds=team_1",
    ]) {
      await api.get(`${root}?${query}`);
    }
  },

  async races(api) {
    const made = await Promise.all(Array.from({ length: 6 }, () => api.post(root, small)));
    const [cancelled = "", raced = ""] = made.map(({ body }) => pathOf(body));
    await api.get(root);
    await pass(api, 100);
    await Promise.all([api.post(`${cancelled}/cancel`, {}), api.post(`${cancelled}/cancel`, {})]);
    await look(api, cancelled);
    await api.patch(raced, { status: "running" });
    await Promise.all([
      api.patch(raced, { status: "completed", pipelineOutput: {} }),
      api.post(`${raced}/cancel`, {}),
    ]);
    await look(api, raced);
  },

  async edge(api) {
    const path = await create(api);
    await api.call("POST", root, {}, spelledOut);
    await api.post(root, "{");
    await api.post(root, "");
    await api.call("DELETE", root);
    await api.call("PUT", path);
    await api.get("/nothing");
    for (let read = 0; read < 20; read += 1) await api.get(path);
  },

  async credentials(api) {
    await api.get(root);
    await api.post(root, small);
    await api.call("GET", root, undefined, { authorization: "Bearer key" });
  },
};

const root = "/pipeline-executions";

const small = {
  pipelineConfigurationVersionId: "pipelineconfig_1",
  pipelineInput: {},
  pipelineInputSummary: "small",
};

async function create(api: Caller, members: object = {}): Promise<string> {
  return pathOf((await api.post(root, { ...small, ...members })).body);
}

function pathOf(body: { pipelineExecutionId: string }): string {
  return `${root}/${encodeURIComponent(body.pipelineExecutionId)}`;
}

/** Looks at an execution from every side. */
async function look(api: Caller, path: string): Promise<void> {
  await api.get(path);
  await api.get(`${path}/output`);
  await api.get(root);
}

async function pass(api: Caller, milliseconds: number): Promise<void> {
  api.clock.time += milliseconds;
}
