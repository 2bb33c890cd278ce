import { type Caller, spelledOut } from "../../caller.ts";
import type { Tour } from "../../tour.ts";
import { task } from "../acts.ts";
import { act, add, start } from "./steps.ts";

/** Walks past the notification service, pages, races and the edge. */
export const requestsTours: Readonly<Record<string, Tour>> = {
  async events(api) {
    for (const [key, namespace, sender] of ["axs", "abxt", "byt", "ays"].map((text) => [
      text.slice(0, -2),
      text.at(-2),
      text.at(-1),
    ])) {
      const context = { workflow_execution_id: 7 };
      await api.post("/events", { key, value: "/", namespace, sender, context });
    }
    const create_time = "2020-01-01T00:00:00Z";
    await api.post("/events", { key: "plain", value: "", create_time });
    for (const uuid of ["u", "u"]) await api.post("/events", { key: "once", value: "", uuid });
    await api.post("/events", { key: "twice", value: "", uuid: "u" });
    for (const query of [
      "",
      "key=a",
      "namespace=x",
      "sender=t",
      "key=a&namespace=y&sender=s",
      "key=*",
      "start_offset=2",
      "end_offset=2",
      "start_offset=x",
    ]) {
      await api.get(`/events?${query}`);
    }
  },

  async waits(api) {
    const before = api.clock.time;
    await api.get("/events?timeout_seconds=1");
    await note(api, before);
    await api.post("/events", { key: "a", value: "" });
    await api.get("/events?timeout_seconds=1");
    await note(api, before);
  },

  async pages(api) {
    await api.get("/events");
    for (let made = 0; made < 6; made += 1) {
      await api.post("/events", { key: `k${made}`, value: "" });
      await api.post("/namespaces", { name: `n${made}` });
    }
    for (const offset of [0, 1, 2, 4, 6, 9]) {
      await api.get(`/events?page_size=2&offset=${offset}`);
      await api.get(`/namespaces?page_size=2&offset=${offset}`);
    }
    for (const size of ["0", "-1", "101", "ten", "1", "100"]) {
      await api.get(`/events?page_size=${size}`);
    }
    await api.get("/events?offset=-1");
    await api.get("/events?offset=2");
  },

  async races(api) {
    const w = await add(api, "w", [task("a", "success")]);
    const replies = await Promise.all(Array.from({ length: 3 }, () => api.post(`${w}/executions`)));
    await api.pass(200);
    const one = `/workflow_executions/${replies[0]?.body.id}`;
    const event = { key: "a", value: "", uuid: "u" };
    await Promise.all(Array.from({ length: 3 }, () => api.post("/events", event)));
    await Promise.all(
      Array.from({ length: 3 }, () => api.post("/events", { key: "b", value: "" })),
    );
    await api.get("/events?key=b");
    await api.get(one);
    const v = await start(api, await add(api, "v", [task("a", "success"), task("b", "endless")]));
    await api.pass(200);
    await Promise.all([act(api, v, "a", "START"), act(api, v, "a", "START")]);
    await api.get(`${v}/task_executions`);
    api.clock.step = 7;
    await Promise.all([api.post(`${v}/stop`), api.post(`${v}/stop`)]);
    await api.get(v);
  },

  async edge(api) {
    await api.call("POST", "/namespaces", { name: "utf-8" }, spelledOut);
    await api.call("PATCH", "/namespaces");
    await api.get("/nothing");
    for (let read = 0; read < 20; read += 1) await api.get("/namespaces/default");
  },
};

/** Has the server say how much time has passed, by the time of something new. */
async function note(api: Caller, before: number): Promise<void> {
  await add(api, `passed-${api.clock.time - before}`, []);
}
