import { type Caller, spelledOut } from "../caller.ts";
import type { Tour } from "../tour.ts";

/** Walks past gyoza, each by what it visits. */
export const gyozaTours: Readonly<Record<string, Tour>> = {
  async life(api) {
    const id = await create(api, { constraints: { cpu: 1 }, event_delivery: { topic: "t" } });
    await event(api, id, "COMPLETED", "too early");
    await pass(api, 300);
    await event(api, id, "STARTED", "go", { worker_id: "w", gpu_id: 1 });
    await look(api, id);
    for (const progress of [20, 60]) {
      await pass(api, 300);
      await event(api, id, "PROGRESS", progress);
      await look(api, id);
    }
    await pass(api, 300);
    await event(api, id, "COMPLETED", "done", { outputs: { answer: 42 } });
    for (const moment of [0, 25, 200]) {
      await pass(api, moment);
      await look(api, id);
    }
    await event(api, id, "INFO", "late");
    await api.post(`/runs/${id}/cancel`);
    await look(api, id);
    await api.post(`/runs/${id}/retry`);
    await event(api, id, "STARTED", "again");
    await look(api, id);
    await api.patch(`/runs/${id}`, { priority: 3 });
    await look(api, id);
  },

  async failure(api) {
    const id = await create(api, { retry_policy: { max_attempts: 2 } });
    for (const attempt of [1, 2, 3]) {
      await pass(api, 500);
      await event(api, id, "STARTED", "go", { worker_id: `w${attempt}` });
      await event(api, id, "PROGRESS", 70);
      await look(api, id);
      await pass(api, 500);
      await event(api, id, "FAILED", "no", { error_message: `boom ${attempt}` });
      await look(api, id);
    }
    await pass(api, 200);
    await look(api, id);
    await create(api);
    await look(api, id);
    await api.patch(`/runs/${id}`, { outputs: { kept: 1 } });
    await api.post(`/runs/${id}/retry`);
    await look(api, id);
    await event(api, id, "STARTED", "go");
    await look(api, id);
    await event(api, id, "COMPLETED", "done");
    await look(api, id);
  },

  async retrying(api) {
    const running = await create(api);
    await event(api, running, "STARTED", "go");
    await api.patch(`/runs/${running}`, { outputs: { some: "text" } });
    await api.post(`/runs/${running}/retry`);
    await look(api, running);
    await api.patch(`/runs/${running}`, { state: "FAILED" });
    await api.post(`/runs/${running}/retry`);
    await look(api, running);
  },

  async cancelling(api) {
    const waiting = await create(api, { retry_policy: { max_attempts: 3 } });
    const sibling = await create(api);
    await pass(api, 500);
    await api.post(`/runs/${waiting}/cancel`);
    await look(api, waiting);
    await look(api, sibling);
    await api.post(`/runs/${waiting}/cancel`);
    await event(api, waiting, "STARTED", "go");
    await look(api, waiting);
    await event(api, sibling, "STARTED", "go");
    await api.post(`/runs/${sibling}/cancel`);
    await event(api, sibling, "COMPLETED", "anyway");
    await look(api, sibling);
    await api.post(`/runs/${sibling}/retry`);
    await look(api, sibling);
    await api.post("/runs/nobody/cancel");
  },

  async "cancel-after-the-end"(api) {
    const id = await create(api);
    await event(api, id, "STARTED", "go");
    await event(api, id, "COMPLETED", "done", { outputs: { answer: 42 } });
    await pass(api, 500);
    await api.post(`/runs/${id}/cancel`);
    await look(api, id);
  },

  async creating(api) {
    const half = { image: "a", constraints: { ram_mb: 0.5 } };
    const unfit = [{}, { image: 7 }, { image: "a", priority: "x" }, half, [], "{", ""];
    for (const body of unfit) await api.post("/runs", body);
    await api.get("/runs");
    const ids: string[] = [];
    for (const state of ["COMPLETED", "RUNNING", "PENDING"]) {
      ids.push(await create(api, { state, priority: 1 }));
    }
    for (const id of ids) await look(api, id);
  },

  async patching(api) {
    const id = await create(api, { priority: 2 });
    await api.patch(`/runs/${id}`, { outputs: { a: 1 } });
    await api.patch(`/runs/${id}`, { outputs: { b: 2 } });
    await api.patch(`/runs/${id}`, { state: "DONE", priority: 8 });
    await look(api, id);
    await api.patch(`/runs/${id}`, { state: "RUNNING" });
    await api.patch(`/runs/${id}`, { state: "COMPLETED" });
    await pass(api, 500);
    await api.patch(`/runs/${id}`, { state: "PENDING" });
    await look(api, id);
  },

  async missing(api) {
    await api.get("/runs/nobody");
    await api.get("/runs/nobody/events");
    await api.get("/runs/nobody/attempts");
    await api.patch("/runs/nobody", {});
    await api.post("/runs/nobody/retry");
  },

  async events(api) {
    const id = await create(api);
    await event(api, id, "NONSENSE", "x");
    await event(api, id, "STARTED", "go");
    await event(api, id, "PROGRESS", 250);
    await event(api, id, "INFO", "b", { c: 1 });
    await pass(api, 500);
    await api.get(`/runs/${id}/events`);
    await api.get(`/runs/${id}/events?after=0`);
    await api.get(`/runs/${id}/events?after=9`);
    await api.get(`/runs/${id}/events?after=x`);
  },

  async pages(api) {
    const ids: string[] = [];
    for (let made = 0; made < 12; made += 1) {
      ids.unshift(await create(api));
      await pass(api, 700);
    }
    await api.get("/runs");
    await api.get("/runs?limit=12");
    await walk(api, "starting_after", "/runs?limit=4");
    await walk(api, "ending_before", "/runs?limit=4", ids.at(-1));
    await api.get(`/runs?limit=3&starting_after=${ids.at(-1)}`);
    await api.get(`/runs?limit=3&ending_before=${ids[7]}`);
    await api.get(`/runs?limit=3&starting_after=${ids[2]}`);
    await create(api);
    await api.get(`/runs?limit=3&starting_after=${ids[2]}`);
    await api.post(`/runs/${ids[5]}/cancel`);
    await api.get(`/runs?state=PENDING&limit=3&starting_after=${ids[5]}`);
  },

  async limits(api) {
    await create(api);
    for (const limit of ["0", "-1", "101", "ten", "1.5", "", "1", "100"]) {
      await api.get(`/runs?limit=${limit}`);
    }
  },

  async cursors(api) {
    const id = await create(api);
    await api.get("/runs?starting_after=nobody");
    await api.get("/runs?ending_before=nobody");
    await api.get(`/runs?starting_after=${id}&ending_before=${id}`);
    await api.get("/runs?image=nobody-has-this");
  },

  async ties(api) {
    for (let made = 0; made < 7; made += 1) await create(api);
    await pass(api, 100);
    await create(api);
    await walk(api, "starting_after", "/runs?limit=2");
    await api.get("/runs");
  },

  async filters(api) {
    const ids: string[] = [];
    for (const image of ["a", "b", "ab", "a", "a"]) {
      await pass(api, 1000 - (api.clock.time % 1000));
      ids.unshift(await create(api, { image }));
    }
    await api.post(`/runs/${ids[0]}/cancel`);
    await api.post(`/runs/${ids[3]}/cancel`);
    for (const query of [
      "state=CANCELLED",
      "status=CANCELLED",
      "state=CANCELLED&status=PENDING",
      "state=cancelled",
      "state=DONE",
      "op_definition=none",
      "image=a",
      "image=a&state=CANCELLED",
      "image=a&limit=1",
      "image=b&limit=1",
    ]) {
      await api.get(`/runs?${query}`);
    }
    await api.get(`/runs?image=a&state=PENDING&starting_after=${ids[0]}`);
    await api.get(`/runs?image=a&starting_after=${ids[1]}`);
    await walk(api, "starting_after", "/runs?image=a&limit=1");
    const second = Math.floor(api.clock.time / 1000) - 2;
    for (const bound of ["gte", "lte", "gt", "lt"]) {
      await api.get(`/runs?created[${bound}]=${second}`);
    }
    await api.get("/runs?created[gte]=999999999999999");
  },

  async races(api) {
    const made = await Promise.all(Array.from({ length: 6 }, () => api.post("/runs", small)));
    const [cancelled = "", raced = ""] = made.map(({ body }) => body.id);
    await api.get("/runs");
    await pass(api, 100);
    const act = (id: string, action: string) => api.post(`/runs/${id}/${action}`);
    await Promise.all([act(cancelled, "cancel"), act(cancelled, "cancel")]);
    await look(api, cancelled);
    await pass(api, 100);
    await Promise.all([act(cancelled, "retry"), act(cancelled, "retry")]);
    await look(api, cancelled);
    await event(api, raced, "STARTED", "go");
    await Promise.all([event(api, raced, "COMPLETED", "done"), event(api, raced, "CANCELLED", "")]);
    await look(api, raced);
  },

  async edge(api) {
    const id = await create(api);
    await api.call("POST", "/runs", {}, spelledOut);
    await api.post("/runs", "{");
    await api.post("/runs", "");
    await api.call("DELETE", "/runs");
    await api.call("PUT", `/runs/${id}`);
    await api.get("/nothing");
    for (let read = 0; read < 20; read += 1) await api.get(`/runs/${id}`);
  },

  async handing(api) {
    await create(api, { priority: 1 });
    for (const priority of [8, 9]) {
      await pass(api, 500);
      await create(api, { priority });
    }
    const heartbeat = () => api.post("/workers/worker/heartbeat");
    await heartbeat();
    await Promise.all([heartbeat(), heartbeat()]);
    await heartbeat();
    await api.get("/runs");
  },

  async credentials(api) {
    const key = { "x-api-key": "key" };
    await api.get("/runs");
    await api.post("/runs", small);
    await api.call("GET", "/runs", undefined, key);
  },
};

const small = { image: "image" };

async function create(api: Caller, members: object = {}): Promise<string> {
  return (await api.post("/runs", { ...small, ...members })).body.id;
}

function event(api: Caller, id: string, type: string, msg: string | number, payload?: object) {
  return api.post(`/runs/${id}/events`, { type, msg, ...(payload ? { payload } : {}) });
}

/** Looks at a run from every side. */
async function look(api: Caller, id: string): Promise<void> {
  await api.get(`/runs/${id}`);
  await api.get(`/runs/${id}/events`);
  await api.get(`/runs/${id}/attempts`);
  await api.get("/runs");
}

async function pass(api: Caller, milliseconds: number): Promise<void> {
  api.clock.time += milliseconds;
}

/** Follows a cursor to the end, or for twenty pages. */
async function walk(api: Caller, cursor: string, path: string, from?: string): Promise<void> {
  let next = from;
  for (let page = 0; page < 20; page += 1) {
    const { body } = await api.get(next === undefined ? path : `${path}&${cursor}=${next}`);
    const ids: string[] = (body.data ?? []).map(({ id }: { id: string }) => id);
    next = cursor === "ending_before" ? ids[0] : ids.at(-1);
    if (!body.has_more || next === undefined) return;
  }
}
