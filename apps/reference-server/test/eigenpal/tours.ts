import { type Caller, spelledOut } from "../caller.ts";
import type { Tour } from "../tour.ts";

/** Walks past eigenpal, each by what it visits. */
export const eigenpalTours: Readonly<Record<string, Tour>> = {
  async life(api) {
    const id = await run(api, "completed");
    await watch(api, id, 14);
    await api.post(`${executions}/${id}/cancel`);
    await api.pass(100);
    await look(api, id);
    await api.pass(50);
    await look(api, id);
  },

  async ends(api) {
    const ids = [];
    for (const outcome of ["failed", "rejected", "reviewed"]) ids.push(await run(api, outcome));
    for (const id of ids) await watch(api, id, 6);
    await api.pass(200);
    for (const id of ids) await look(api, id);
  },

  async "cancel-early"(api) {
    const id = await run(api, "completed");
    await api.post(`${executions}/${id}/cancel`);
    await look(api, id);
    await api.post(`${executions}/${id}/cancel`);
    await api.pass(150);
    await look(api, id);
    await api.post(`${executions}/nobody/cancel`);
  },

  async "cancel-late"(api) {
    const id = await run(api, "completed");
    await api.pass(45);
    await api.post(`${executions}/${id}/cancel`);
    await look(api, id);
    api.clock.time += 3;
    await api.post(`${executions}/${id}/cancel`);
    await look(api, id);
    await api.pass(150);
    await look(api, id);
  },

  async creating(api) {
    for (const body of ["{", [], { input: 1 }, { trigger: "x" }, { overrides: {} }]) {
      await api.post(`${workflow}/run`, body);
    }
    await api.post("/api/v1/workflows/nobody/run", {});
    await api.post(`${workflow}/run?version=9.9.9`, {});
    await api.post("/api/v1/workflows/wf_ghi789/run", {});
    await api.get(`${workflow}/executions`);
    const ids = [await run(api), await run(api), await run(api), await run(api)];
    for (const id of ids) await look(api, id);
  },

  async missing(api) {
    await api.get(`${executions}/nobody`);
    await api.get("/api/v1/workflows/nobody/executions");
    await api.get("/api/v1/workflows/nobody");
    await api.get("/api/v1/workflows");
  },

  async holds(api) {
    const input = { outcome: "completed" };
    for (const seconds of ["3", "0", "61", "x", "-1"]) {
      await api.post(`${workflow}/run?wait_for_completion=${seconds}`, { input });
    }
    await api.post(`${workflow}/run?wait_for_completion=1`, { input: { outcome: "endless" } });
    await api.get(`${workflow}/executions`);
  },

  async pages(api) {
    for (let made = 0; made < 6; made += 1) {
      await run(api, "completed");
      await api.pass(40);
    }
    await api.post("/api/v1/workflows/wf_def456/run", {});
    for (const offset of [0, 2, 4, 6, 9]) {
      await api.get(`${workflow}/executions?limit=2&offset=${offset}`);
    }
    for (const limit of ["0", "-1", "101", "ten", "1", "100"]) {
      await api.get(`${workflow}/executions?limit=${limit}`);
    }
    await api.get(`${workflow}/executions?offset=-1`);
    await api.get(`${workflow}/executions?status=rejected`);
  },

  async ties(api) {
    for (let made = 0; made < 8; made += 1) await run(api, "completed");
    await api.get(`${workflow}/executions`);
  },

  async filters(api) {
    const first = api.clock.time;
    for (const outcome of ["completed", "failed", "rejected"]) {
      await run(api, outcome);
      await api.pass(200);
    }
    const second = new Date(first + 200).toISOString();
    for (const query of [
      "status=failed",
      "status=failed,completed",
      "status=nonsense",
      `fromDate=${second}`,
      `toDate=${second}`,
      `toDate=${second.replace("Z", "%2B01:00")}`,
      `fromDate=${second}&toDate=${second}`,
      "fromDate=now()-7d",
      "toDate=now()-1s",
      "fromDate=yesterday",
    ]) {
      await api.get(`${workflow}/executions?${query}`);
    }
    api.clock.time += 5_000;
    await api.get(`${workflow}/executions?fromDate=now()-1s`);
    await api.get("/api/v1/workflows?kind=block");
  },

  async races(api) {
    const runs = Array.from({ length: 6 }, () => api.post(`${workflow}/run`, {}));
    const [{ body }] = (await Promise.all(runs)) as [Awaited<(typeof runs)[0]>];
    await api.get(`${workflow}/executions`);
    await api.pass(10);
    const cancel = () => api.post(`${executions}/${body.executionId}/cancel`);
    await Promise.all([cancel(), cancel()]);
    await look(api, body.executionId);
  },

  async edge(api) {
    const id = await run(api, "completed");
    await api.call("POST", `${workflow}/run`, {}, spelledOut);
    await api.post(`${workflow}/run`, "{");
    await api.call("DELETE", workflow);
    await api.get("/nothing");
    for (let read = 0; read < 20; read += 1) await api.get(`${executions}/${id}`);
  },

  async credentials(api) {
    await api.get("/api/v1/workflows");
    await api.post(`${workflow}/run`, {});
    const key = { authorization: "Bearer key" };
    await api.call("GET", `${workflow}/executions`, undefined, key);
  },
};

const workflow = "/api/v1/workflows/extract-invoice";
const executions = "/api/v1/workflows/executions";

async function run(api: Caller, outcome: string = "completed"): Promise<string> {
  return (await api.post(`${workflow}/run`, { input: { outcome, file: "a/b" } })).body.executionId;
}

/** Looks at an execution from every side. */
async function look(api: Caller, id: string): Promise<void> {
  await api.get(`${executions}/${id}`);
  await api.get(`${executions}/${id}?includeSteps=true`);
  await api.get(`${workflow}/executions`);
}

async function watch(api: Caller, id: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await api.get(`${executions}/${id}`);
    await api.pass(10);
  }
  await look(api, id);
}
