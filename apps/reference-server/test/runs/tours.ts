import { type Caller, spelledOut } from "../caller.ts";
import type { Tour } from "../tour.ts";
import {
  create,
  report,
  reports,
  requests,
  runIn,
  type Status,
  take,
  update,
  ways,
} from "./acts.ts";

/** Walks past the shared contract, each by what it visits. */
export const runsTours: Readonly<Record<string, Tour>> = {
  ...Object.fromEntries(
    (Object.keys(ways) as Status[]).map((status): [string, Tour] => [
      `from-${status}`,
      (api) => tryAll(api, status),
    ]),
  ),

  async life(api) {
    const webhook = { webhook_url: "http://hooks.test/listening" };
    const id = (await api.post("/runs", own("succeeded", webhook))).body.id;
    await watch(api, `/runs/${id}`, 18);
    await api.pass(150);
    await api.get(`/runs/${id}`);
    await api.post(`/runs/${id}/cancel`);
    await look(api, `/runs/${id}`);
  },

  async failure(api) {
    const twice = (await api.post("/runs", own("failed", { max_attempts: 2 }))).body.id;
    await watch(api, `/runs/${twice}`, 16);
    await api.pass(150);
    await look(api, `/runs/${twice}`);
    const once = (await api.post("/runs", own("failed-once", { max_attempts: 3 }))).body.id;
    await api.pass(400);
    await look(api, `/runs/${once}`);
  },

  async stopping(api) {
    for (const request of ["pause", "cancel"]) {
      const id = (await api.post("/runs", own("succeeded"))).body.id;
      await api.pass(25);
      await api.post(`/runs/${id}/${request}`);
      await watch(api, `/runs/${id}`, 6);
    }
  },

  async working(api) {
    const path = await create(api, { max_attempts: 2, input: { a: 1 } });
    api.clock.time += 500;
    await report(api, path, "started", { worker: "w1" });
    await report(api, path, "progressed", { progress: 40, message: "on" });
    await report(api, path, "logged", { message: "line" });
    await look(api, path);
    api.clock.time += 500;
    await report(api, path, "failed", { message: "boom" });
    await look(api, path);
    api.clock.time += 500;
    await report(api, path, "started", { worker: "w2" });
    await look(api, path);
    await report(api, path, "failed", { message: "bang" });
    await look(api, path);
    api.clock.time += 500;
    await api.post(`${path}/retry`, { message: "again" });
    await look(api, path);
    await report(api, path, "started", {});
    await report(api, path, "succeeded", { output: { pages: 12 }, stored: true });
    await look(api, path);
    const { url } = (await api.get(`${path}/output`)).body;
    if (typeof url === "string") await api.get(url);
  },

  async pausing(api) {
    const path = await create(api, { max_attempts: 3 });
    await report(api, path, "started", {});
    await report(api, path, "progressed", { progress: 50 });
    api.clock.time += 300;
    for (const step of ["pause", ".paused", "resume", ".started", "pause", ".failed"]) {
      await take(api, path, step);
      await look(api, path);
    }
  },

  async cancelling(api) {
    const path = await create(api, { max_attempts: 3 });
    const sibling = await create(api);
    await report(api, path, "started", {});
    api.clock.time += 300;
    for (const step of ["cancel", ".failed"]) await take(api, path, step);
    await look(api, path);
    const queued = await create(api, { task: "other", max_attempts: 2 });
    api.clock.time += 300;
    await api.post(`${queued}/cancel`, { message: "no longer" });
    await look(api, queued);
    const last = await create(api);
    await api.post(`${last}/cancel`);
    await api.get(sibling);
    for (const _ of [1, 2]) {
      api.clock.time += 300;
      await api.post(`${queued}/cancel`);
      await look(api, queued);
    }
    await api.post("/runs/run_0000000000000000/cancel");
  },

  async missing(api) {
    const path = "/runs/run_0000000000000000";
    for (const part of ["", "/output", "/events", "/attempts"]) await api.get(`${path}${part}`);
    await api.post(`${path}/pause`);
    await api.call("PATCH", path, { priority: 1 }, { "if-match": "*" });
  },

  async outputs(api) {
    for (const status of ["running", "failed", "cancelled"] as const) {
      await api.get(`${await runIn(api, status)}/output`);
    }
    const path = await runIn(api, "running", { input: { i: 1 } });
    await report(api, path, "succeeded", { output: { o: 2 } });
    await api.get(`${path}/output`);
    await api.post(`${path}/cancel`);
    await api.get(`${path}/output`);
  },

  async creating(api) {
    const unfit = [
      "{",
      "",
      [],
      {},
      { task: "" },
      { task: 1 },
      { task: "t", taks: 1 },
      { task: 1, priority: "x" },
      { task: "t", status: "succeeded" },
      { task: "t", priority: 10 },
      { task: "t", webhook_url: "no url" },
    ];
    for (const body of unfit) await api.post("/runs", body);
    await api.get("/runs");
    const asked = { task: "render-report", priority: 3, max_attempts: 4, input: {}, queue: "q" };
    for (let made = 0; made < 4; made += 1) {
      const { body, headers } = await api.post("/runs", asked);
      await api.get(headers.get("location") ?? "");
      await api.get(`/runs/${body.id}`);
    }
    const { body } = await api.post("/runs", { task: "a" });
    await api.get(`/runs/${body.id}`);
    const input = { many: Array.from({ length: 60 }, (_, index) => index), long: "x".repeat(300) };
    await api.post("/runs", { task: "most", priority: 9, input });
  },

  async "service-queues"(api) {
    const path = await create(api, { input: { outcome: "succeeded" } });
    await watch(api, path, 4);
  },

  async reporting(api) {
    const path = await runIn(api, "running");
    for (const body of [
      "{",
      {},
      { type: "nonsense" },
      { type: "logged", message: "x".repeat(501) },
      { type: "logged", stranger: 1 },
      { type: "progressed", progress: 101 },
      { type: "succeeded", output: 1 },
    ]) {
      await api.post(`${path}/events`, body);
    }
    await api.post(`${path}/cancel`, { message: 1 });
    await api.post("/runs/run_0000000000000000/cancel", { message: 1 });
    await look(api, path);
  },

  async updating(api) {
    const path = await runIn(api, "running", { max_attempts: 4 });
    for (const body of [{}, { priority: -1 }, { priority: 8 }, { max_attempts: 7 }, { x: 1 }]) {
      await update(api, path, body);
    }
    await look(api, path);
  },

  async versions(api) {
    const path = await runIn(api, "running");
    const { headers } = await api.get(path);
    const first = headers.get("etag") ?? "";
    await api.get(path);
    await api.call("GET", path, undefined, { "if-none-match": first });
    await api.call("GET", path, undefined, { "if-none-match": '"other"' });
    const change = (tag: string, method: string = "PATCH", part: string = "") => {
      const body = method === "PATCH" ? { priority: 7 } : {};
      return api.call(method, `${path}${part}`, body, { "if-match": tag });
    };
    await api.patch(path, { priority: 1 });
    const { headers: after } = await change(first);
    await change(first);
    await api.get(path);
    await change(after.get("etag") ?? "");
    await change('"ffff"');
    await change("*");
    await change(first, "POST", "/pause");
    await api.get(path);
    await report(api, path, "progressed", { progress: 10 });
    await change(first, "POST", "/retry");
    await change('"ffff"', "POST", "/retry");
  },

  async keys(api) {
    const post = (body: object, key: string) =>
      api.call("POST", "/runs", body, { "idempotency-key": key });
    await post({ task: 1 }, "unfit");
    await post({ task: "t", queue: "q" }, "unfit");
    await post({ task: "t", queue: "q" }, "key-number-one");
    await post({ task: "t", queue: "q" }, "key-number-one");
    await post({ queue: "q", task: "t" }, "key-number-one");
    await post({ task: "t", queue: "r" }, "key-number-one");
    await post({ task: "u", queue: "q" }, "key-number-one");
    await post({ task: "u", queue: "q" }, "key-number-two");
    await post({ task: "t" }, "x".repeat(256));
    await api.get("/runs");
    await api.pass(200);
    await post({ task: "t", queue: "q" }, "key-number-one");
    api.clock.time += 86_500_000;
    await post({ task: "u", queue: "q" }, "key-number-one");
  },

  async holds(api) {
    const hold = (path: string, wish: string) => api.call("GET", path, undefined, { prefer: wish });
    const made = await api.call("POST", "/runs", own("succeeded"), { prefer: "wait=1" });
    await hold(`/runs/${made.body.id}`, "wait=1");
    for (const outcome of ["failed", "endless"]) {
      await api.call("POST", "/runs", own(outcome), { prefer: "wait=1" });
      await told(api);
    }
    const path = await create(api);
    await hold(path, "wait=2");
    await told(api);
    await hold(path, "wait=x");
    await take(api, path, "pause");
    await hold(path, "wait=1");
    await told(api);
  },

  async "long-holds"(api) {
    const path = await create(api);
    await api.call("GET", path, undefined, { prefer: "wait=61" });
    await told(api);
  },

  async pages(api) {
    const ids: string[] = [];
    for (let made = 0; made < 11; made += 1) {
      ids.unshift((await create(api, { task: made % 2 ? "odd" : "even" })).slice(6));
      api.clock.time += 700;
    }
    await api.get("/runs?limit=11");
    await walk(api, "after", "/runs?limit=4");
    await walk(api, "before", "/runs?limit=4", ids.at(-1));
    await walk(api, "after", "/runs?limit=4&order=asc");
    await walk(api, "before", "/runs?limit=4&order=asc", ids[0]);
    await walk(api, "after", "/runs?limit=2&task=odd");
    await api.get(`/runs?limit=3&after=${ids.at(-1)}`);
    await api.get(`/runs?limit=3&before=${ids[7]}`);
    await api.get(`/runs?limit=3&after=${ids[2]}`);
    await create(api);
    await api.get(`/runs?limit=3&after=${ids[2]}`);
    await api.post(`/runs/${ids[5]}/cancel`);
    await api.get(`/runs?status=queued&limit=3&after=${ids[5]}`);
    await api.get("/runs?limit=2");
    for (let made = 0; made < 15; made += 1) await create(api);
    await api.get("/runs");
  },

  async limits(api) {
    await create(api);
    for (const limit of ["0", "-1", "101", "ten", "1.5", "", "1", "100"]) {
      await api.get(`/runs?limit=${limit}`);
    }
  },

  async cursors(api) {
    const id = (await create(api)).slice(6);
    await api.get("/runs?after=nobody");
    await api.get("/runs?before=nobody");
    await api.get(`/runs?after=${id}&before=${id}`);
    await api.get("/runs?task=nobody-has-this");
  },

  async ties(api) {
    for (let made = 0; made < 7; made += 1) await create(api);
    await api.pass(100);
    await create(api);
    await walk(api, "after", "/runs?limit=2");
    await api.get("/runs");
  },

  async filters(api) {
    const begun = api.clock.time;
    const ids: string[] = [];
    for (const [task, queue] of ["aq", "bq", "ar", "br"].map((both) => [...both])) {
      ids.push((await create(api, { task, queue })).slice(6));
      api.clock.time += 1000;
    }
    await create(api, { task: "ab" });
    await api.post(`/runs/${ids[0]}/cancel`);
    await api.post(`/runs/${ids[1]}/pause`);
    const second = new Date(begun + 1000).toISOString();
    const elsewhere = new Date(begun + 3_600_000 + 1000).toISOString().replace("Z", "%2B01:00");
    for (const query of [
      "status=cancelled",
      "status=cancelled,paused",
      "status=PAUSED",
      "status=nonsense",
      "task=a",
      "queue=q",
      "task=a&queue=q",
      "task=a&status=queued",
      `created_since=${second}`,
      `created_before=${second}`,
      `created_since=${elsewhere}`,
      "created_since=yesterday",
      "order=asc",
      "order=up",
      "task=a&limit=1",
    ]) {
      await api.get(`/runs?${query}`);
    }
    await api.get(`/runs?task=a&after=${ids[3]}`);
  },

  async timeline(api) {
    const path = await runIn(api, "running");
    for (const progress of [1, 2, 3, 4]) {
      await report(api, path, "progressed", { progress, message: `at ${progress}` });
      api.clock.time += 100;
    }
    await report(api, path, "logged", { message: "b" });
    for (const query of ["", "limit=2", "after=1&limit=2", "after=5", "after=99", "after=x"]) {
      await api.get(`${path}/events?${query}`);
    }
    await api.get(`${path}/events?limit=7`);
  },

  async webhooks(api) {
    const path = await create(api, { webhook_url: "http://hooks.test/deaf" });
    await report(api, path, "started", {});
    await api.pass(4000);
  },

  async races(api) {
    const made = await Promise.all(
      Array.from({ length: 6 }, () =>
        api.call("POST", "/runs", { task: "t", queue: "q" }, { "idempotency-key": "one" }),
      ),
    );
    await api.get("/runs");
    const path = `/runs/${made[0]?.body.id}`;
    await Promise.all([take(api, path, "cancel"), take(api, path, "cancel")]);
    await look(api, path);
    await Promise.all([take(api, path, "retry"), take(api, path, "retry")]);
    await look(api, path);
    const running = await runIn(api, "running");
    const etag = (await api.get(running)).headers.get("etag") ?? "";
    const patch = (priority: number) =>
      api.call("PATCH", running, { priority }, { "if-match": etag });
    await Promise.all([patch(1), patch(2)]);
    await Promise.all([take(api, running, ".succeeded"), take(api, running, ".failed")]);
    await look(api, running);
    await Promise.all(Array.from({ length: 6 }, () => create(api)));
    await api.get("/runs");
  },

  async edge(api) {
    const path = await create(api);
    await api.call("POST", "/runs", {}, spelledOut);
    await api.post("/runs", "{");
    await api.post("/runs", "");
    await api.call("DELETE", "/runs");
    await api.call("PUT", path);
    await api.get("/nothing");
    for (let read = 0; read < 20; read += 1) await api.get(path);
  },

  async credentials(api) {
    const mine = { authorization: "Bearer mine" };
    const yours = { authorization: "Bearer yours" };
    await api.get("/runs");
    await api.post("/runs", { task: "t", queue: "q" });
    await api.call("GET", "/runs", undefined, { authorization: "Basic bWluZTo=" });
    const keyed = { ...mine, "idempotency-key": "one" };
    const { body } = await api.call("POST", "/runs", { task: "t", queue: "q" }, keyed);
    await api.call("POST", "/runs", { task: "t", queue: "q" }, { ...keyed, ...yours });
    const path = `/runs/${body.id}`;
    const get = (part: string, who: Record<string, string>) =>
      api.call("GET", part, undefined, who);
    await get("/runs", yours);
    await get("/runs?limit=1", mine);
    for (const part of ["", "/events", "/output", "/attempts"]) await get(path + part, yours);
    await get(`/runs?after=${body.id}`, yours);
    await api.post(`${path}/resume`);
    await api.call("PATCH", path, { priority: 1 }, { ...yours, "if-match": "*" });
    await api.call("POST", `${path}/cancel`, undefined, yours);
    await get(path, mine);
    await api.call("POST", `${path}/events`, { type: "started" }, mine);
    const output = { type: "succeeded", output: {}, stored: true };
    await api.call("POST", `${path}/events`, output, mine);
    await get(`${path}/output`, yours);
    const { url } = (await get(`${path}/output`, mine)).body;
    await api.get(url);
    await get("/runs", mine);
  },
};

/** A run that the service carries out itself. */
function own(outcome: string, members: object = {}): object {
  return { task: "t", input: { outcome, file: "a/b" }, ...members };
}

/** Brings a run to a status again and again, and lets another thing happen to it each time. */
async function tryAll(api: Caller, status: Status): Promise<void> {
  for (const step of [...requests, ...reports.map((type) => `.${type}`), "update"]) {
    const path = await runIn(api, status);
    api.clock.time += 100;
    if (step === "update") await update(api, path, { priority: 8 });
    else await take(api, path, step);
    await look(api, path);
  }
}

/** Looks at a run from every side. */
async function look(api: Caller, path: string): Promise<void> {
  await api.get(path);
  await api.get(`${path}/events`);
  await api.get(`${path}/attempts`);
  await api.get(`${path}/output`);
  await api.get("/runs");
}

async function watch(api: Caller, path: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await api.get(path);
    await api.pass(10);
  }
  await look(api, path);
}

/** Shows how much time has passed: it stands in whatever is created now. */
async function told(api: Caller): Promise<void> {
  await create(api);
}

/** Follows a cursor to the end, or for twenty pages. */
async function walk(api: Caller, cursor: string, path: string, from?: string): Promise<void> {
  let next = from;
  for (let page = 0; page < 20; page += 1) {
    const { body } = await api.get(next === undefined ? path : `${path}&${cursor}=${next}`);
    const ids: string[] = (body.data ?? []).map(({ id }: { id: string }) => id);
    next = cursor === "before" ? ids[0] : ids.at(-1);
    if (!body.has_more || next === undefined) return;
  }
}
