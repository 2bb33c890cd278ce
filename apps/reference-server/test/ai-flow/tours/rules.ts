import type { Tour } from "../../tour.ts";
import { on, task } from "../acts.ts";
import { act, add, start } from "./steps.ts";

/** Walks past rules, conditions, triggers and the clock. */
export const rulesTours: Readonly<Record<string, Tour>> = {
  async conditions(api) {
    const w = await add(api, "w", [
      task("main", "endless"),
      task("all", "success", { rules: [on("START", "MEET_ALL", "x", "y")] }),
      task("any", "success", { rules: [on("START", "MEET_ANY", "x", "z")] }),
      task("one", "endless", { rules: [on("RESTART", "SINGLE_EVENT", "z")] }),
      task("two", "endless", {
        rules: [on("STOP", "MEET_ANY", "q"), on("RESTART", "MEET_ANY", "q", "r")],
      }),
    ]);
    const [first, second] = [await start(api, w), await start(api, w)];
    for (const [key, rest] of [
      ["x", { namespace: "elsewhere" }],
      ["x", { context: { workflow_execution_id: 1 } }],
      ["y", {}],
      ["z", {}],
      ["q", {}],
      ["y", {}],
    ] as const) {
      await api.post("/events", { key, value: "1", ...rest });
      await api.pass(110);
      for (const path of [first, second]) await api.get(`${path}/task_executions`);
    }
  },

  async statuses(api) {
    const rule = (status: string, ...names: string[]) => ({
      action: "START",
      condition: {
        type: "TASK_STATUS",
        upstream_task_status: names.map((name) => ({ task_name: name, status })),
      },
    });
    const w = await add(api, "w", [
      task("good", "success"),
      task("bad", "failure"),
      task("worst", "endless"),
      task("after", "success", { start_after: ["good", "bad"] }),
      task("failed", "success", { rules: [rule("FAILED", "bad")] }),
      task("stopped", "success", { rules: [rule("STOPPED", "worst")] }),
    ]);
    const one = await start(api, w);
    for (let look = 0; look < 20; look += 1) {
      await api.get(`${one}/task_executions`);
      await api.pass(20);
    }
    await act(api, one, "worst", "STOP");
    await api.pass(200);
    await api.get(`${one}/task_executions`);
    await api.get(one);
  },

  async triggers(api) {
    const condition = { type: "SINGLE_EVENT", expect_event_keys: ["go"] };
    const w = await add(api, "w", [task("a", "success")], { rules: [{ condition }] });
    const go = () => api.post("/events", { key: "go", value: "" });
    await api.get(`${w}/triggers`);
    await go();
    await api.get(`${w}/executions`);
    const { body } = await api.post(`${w}/triggers`, { rule: { condition } });
    const path = `${w}/triggers/${body.id}`;
    await api.post(`${path}/pause`);
    await api.get(path);
    await go();
    await api.get(`${w}/executions`);
    await api.post(`${path}/resume`);
    await api.get(path);
    await api.post(`${w}/disable`);
    await go();
    await api.get(`${w}/executions`);
    await api.post(`${w}/executions`);
    await api.call("PUT", w, { rules: [{ condition }, { condition }] });
    await api.get(`${w}/triggers`);
    await api.call("DELETE", path);
    await api.call("DELETE", path);
    const other = await add(api, "v", [], { rules: [{ condition }] });
    await api.call("DELETE", `${w}/triggers`);
    await api.get(`${other}/triggers`);
  },

  async clock(api) {
    const kwargs = { periodic_expression: "interval@0 0 0 2" };
    const w = await add(api, "w", [
      task("tick", "endless", { kwargs }),
      task("silent", "silence"),
      task("done", "success"),
    ]);
    const one = await start(api, w);
    const v = await add(api, "v", [task("a", "success")]);
    await api.post(`${v}/schedules`, { expression: "interval@0 0 1 0" });
    const { body } = await api.post(`${v}/schedules`, { expression: "interval@0 0 0 40" });
    const path = `${v}/schedules/${body.id}`;
    await api.post(`${path}/pause`);
    for (let look = 0; look < 4; look += 1) {
      await api.pass(17_000);
      await api.get(one);
      await api.get(`${one}/task_executions`);
      await api.get(`${v}/executions`);
    }
  },
};
