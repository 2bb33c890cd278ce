import type { Tour } from "../../tour.ts";
import { on, task } from "../acts.ts";
import { act, add, start } from "./steps.ts";

/** Walks past executions of workflows and tasks. */
export const executionsTours: Readonly<Record<string, Tour>> = {
  async life(api) {
    const w = await add(api, "w", [
      task("a", "success"),
      task("b", "success", { start_after: ["a"] }),
    ]);
    const one = await start(api, w);
    for (let look = 0; look < 26; look += 1) {
      await api.get(one);
      await api.get("/task_executions/1");
      await api.get(`${one}/task_executions`);
      await api.pass(10);
    }
    await api.get(`${w}/executions`);
    await api.get(w);
    await api.post(`${one}/stop`);
    await api.pass(50);
    await api.get(one);
    await api.post(`${one}/stop`);
    await api.get("/events");
  },

  async ends(api) {
    const kwargs = { retries: 1 };
    const w = await add(api, "w", [
      task("a", "failure", { kwargs }),
      task("b", "recovery", { kwargs }),
      task("c", "success", { start_after: ["a"] }),
    ]);
    const mixed = await start(
      api,
      await add(api, "v", [task("a", "success"), task("b", "failure")]),
    );
    const one = await start(api, w);
    const later = await start(api, w);
    for (let look = 0; look < 40; look += 1) {
      await api.get(`${one}/task_executions`);
      await api.get(mixed);
      await api.pass(10);
    }
    for (const path of [one, later]) await api.get(path);
    await api.post(`${mixed}/stop`);
    await api.get(mixed);
    await act(api, one, "b", "START");
  },

  async stops(api) {
    const w = await add(api, "w", [
      task("a", "endless"),
      task("b", "success"),
      task("c", "success", { start_after: ["b"] }),
    ]);
    const other = await start(api, await add(api, "v", [task("a", "endless")]));
    const one = await start(api, w);
    await api.pass(30);
    await api.post(`${one}/stop`);
    for (let look = 0; look < 16; look += 1) {
      await api.get(one);
      await api.get(`${one}/task_executions`);
      await api.pass(10);
    }
    api.clock.time += 3;
    await api.post(`${one}/stop`);
    await api.get(one);
    await api.post("/workflow_executions/999/stop");
    await act(api, one, "a", "START");
    await act(api, one, "a", "STOP");
    const [first, second] = [await start(api, w), await start(api, w)];
    await api.post(`${w}/executions/stop`);
    for (const path of [one, first, second, other]) await api.get(path);
  },

  async settling(api) {
    const stopped = await start(api, await add(api, "s", [task("a", "endless")]));
    const kwargs = { periodic_expression: "interval@0 1 0 0" };
    const periodic = await start(
      api,
      await add(api, "p", [task("a", "success"), task("b", "success", { kwargs })]),
    );
    const names = ["a", "b", "c", "d", "e", "f"];
    const chance = await start(
      api,
      await add(
        api,
        "c",
        names.map((name) => ({ name })),
      ),
    );
    await act(api, stopped, "a", "STOP");
    await api.pass(300);
    for (const path of [stopped, periodic, chance]) await api.get(path);
    await api.get(`${chance}/task_executions`);
  },

  async "stop-all"(api) {
    const w = await add(api, "w", [task("a", "success")]);
    const one = await start(api, w);
    await api.pass(200);
    await api.post(`${w}/executions/stop`);
    await api.get(one);
  },

  async deleting(api) {
    const w = await add(api, "w", [task("a", "endless")]);
    const one = await start(api, w);
    await api.call("DELETE", one);
    await api.post(`${one}/stop`);
    await api.call("DELETE", one);
    await api.get(one);
    await api.get(`${w}/executions`);
    await api.get("/task_executions/1");
    await api.call("DELETE", one);
  },

  async commands(api) {
    const rules = [on("START", "SINGLE_EVENT", "never")];
    const w = await add(api, "w", [
      task("a", "endless"),
      task("b", "success"),
      task("c", "success", { rules }),
    ]);
    const one = await start(api, w);
    for (const action of ["START", "RESTART", "STOP", "STOP", "KILL"]) {
      await act(api, one, "a", action);
      await api.get(`${one}/task_executions`);
      await api.pass(100);
    }
    for (const [name, action] of [
      ["b", "STOP"],
      ["b", "START"],
      ["c", "STOP"],
      ["d", "STOP"],
    ] as const) {
      await act(api, one, name, action);
    }
    await api.pass(100);
    await api.get(`${one}/task_executions`);
    await api.get(one);
  },

  async others(api) {
    const [w, v] = [await add(api, "w", [task("a", "endless")]), await add(api, "v", [])];
    const [one, two] = [await start(api, w), await start(api, w)];
    await api.get(`${one}/task_executions`);
    await api.get(`${two}/task_executions`);
    await api.get(`${v}/executions`);
    await api.get("/namespaces/default/workflows/none/executions");
    await api.get("/workflow_executions/999");
    await api.get("/task_executions/999");
    for (let made = 0; made < 2; made += 1) await api.get(await start(api, w));
  },
};
