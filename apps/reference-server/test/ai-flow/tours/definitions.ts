import type { Tour } from "../../tour.ts";
import { task } from "../acts.ts";
import { add } from "./steps.ts";

/** Walks past what users define, and what is refused. */
export const definitionsTours: Readonly<Record<string, Tour>> = {
  async schedules(api) {
    const w = await add(api, "w", [task("a", "success")]);
    const v = await add(api, "v", []);
    const { body } = await api.post(`${w}/schedules`, { expression: "cron@0 6 * * *", id: 77 });
    const path = `${w}/schedules/${body.id}`;
    await api.get(path);
    await api.post(`${path}/pause`);
    await api.get(path);
    api.clock.time += 3;
    await api.post(`${path}/resume`);
    await api.get(`${v}/schedules/${body.id}`);
    await api.call("DELETE", path);
    await api.get(path);
    for (let made = 0; made < 3; made += 1) {
      await api.post(`${w}/schedules`, { expression: "interval@0 1 0 0" });
    }
    await api.call("DELETE", `${w}/schedules`);
    await api.get(`${w}/schedules`);
  },

  async workflows(api) {
    const w = await add(api, "w", [task("a", "success")], {
      kwargs: { x: 1 },
      create_time: "2020-01-01T00:00:00Z",
    });
    await api.get(w);
    await api.get("/namespaces/default/workflows");
    api.clock.time += 3;
    await api.call("PUT", w, { rules: [] });
    await api.get(w);
    await api.post(`${w}/disable`);
    await api.get(w);
    await api.post(`${w}/disable`);
    await api.post(`${w}/enable`);
    await add(api, "w", []);
    await add(api, "twins", [task("a", "success"), task("a", "success")]);
    await api.get("/namespaces/default/workflows/twins");
    await api.post("/namespaces/none/workflows", { name: "lost" });
    await api.get("/namespaces/none/workflows/w");
    await api.post(`${await add(api, "idle", [])}/executions`);
    await api.post("/namespaces", { name: "other" });
    await api.post("/namespaces/other/workflows", { name: "there" });
    await api.get("/namespaces/other/workflows");
    await api.call("DELETE", w);
    await api.get(w);
  },

  async namespaces(api) {
    await api.get("/namespaces");
    for (const name of ["b", "a", "b"]) await api.post("/namespaces", { name });
    await api.call("PUT", "/namespaces/a", { properties: { x: "1" } });
    await api.get("/namespaces/a");
    await api.call("DELETE", "/namespaces/a");
    await api.get("/namespaces");
  },

  async states(api) {
    const [w, v] = [await add(api, "w", []), await add(api, "v", [])];
    for (const value of [{ a: 1 }, { b: 2 }, 3, null]) {
      await api.call("PUT", `${w}/states/mark`, { value });
      await api.get(`${w}/states/mark`);
    }
    await api.get(`${v}/states/mark`);
    await api.call("DELETE", `${w}/states/mark`);
    await api.get(`${w}/states/mark`);
  },

  async refusals(api) {
    for (const body of [{}, { name: 1 }, { name: "bare" }, "{"]) {
      await api.post("/namespaces/default/workflows", body);
    }
    await api.post("/namespaces/default/workflows");
    await api.post("/namespaces", { name: "n", properties: { x: 1 } });
    await api.post("/events", { key: "", value: "" });
    const w = "/namespaces/default/workflows/bare";
    await api.post(`${w}/schedules`, { expression: "daily" });
    const condition = { type: "SOME_EVENT", expect_event_keys: ["a"] };
    await api.post(`${w}/triggers`, { rule: { condition } });
    await api.get("/workflow_executions/x");
  },
};
