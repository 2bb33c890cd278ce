import { gunzipSync } from "node:zlib";
import { runs } from "@conduct/contract/runs";
import { createMock, createVirtualClock, type Message, type MockOptions } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { client, type Reply } from "./client.ts";

const problems = "https://runs.example/problems";

/** A mock of runs, and words for its two sides: who asks for runs, and who carries them out. */
function start(options: MockOptions = {}) {
  const clock = createVirtualClock({ at: "2026-01-01T12:00:00Z" });
  const talk = client(createMock(runs, { seed: 1, clock, ...options }));
  const create = async (body: object = {}): Promise<string> =>
    (await talk.post("/runs", { task: "render", ...body })).body.id;
  return {
    ...talk,
    create,

    /** A run that waits for workers of a queue. */
    queue: (body: object = {}) => create({ queue: "reports", ...body }),
    report: (id: string, type: string, more: object = {}) =>
      talk.post(`/runs/${id}/events`, { type, ...more }),
    timeline: async (id: string): Promise<readonly string[]> =>
      (await talk.get(`/runs/${id}/events`)).body.data.map(({ type }: { type: string }) => type),
  };
}

function problem(status: number, name: string): object {
  return { status, body: { status, type: `${problems}/${name}` } };
}

describe("a run that is left alone", () => {
  test("comes to its end by itself, and tells how", async () => {
    const { mock, create, get, timeline } = start();
    const id = await create();

    mock.control.advance("1m");

    expect((await get(`/runs/${id}`)).body).toMatchObject({
      status: "succeeded",
      progress: 100,
      output_type: "inline",
      started_at: "2026-01-01T12:00:00.500Z",
      finished_at: "2026-01-01T12:00:04.500Z",
    });
    expect(await timeline(id)).toEqual([
      "create",
      "started",
      "progressed",
      "progressed",
      "progressed",
      "succeeded",
    ]);
  });

  test("fails now and then, and is tried again", async () => {
    const { mock, create, get } = start();
    const ids = await Promise.all(Array.from({ length: 40 }, () => create({ max_attempts: 2 })));

    mock.control.advance("10m");

    const ends = await Promise.all(ids.map(async (id) => (await get(`/runs/${id}`)).body));
    expect(new Set(ends.map(({ status }) => status))).toEqual(new Set(["succeeded", "failed"]));
    expect(ends.filter(({ attempt }) => attempt === 2).length).toBeGreaterThan(0);
    expect(ends.filter(({ status, attempt }) => status === "failed" && attempt === 1)).toEqual([]);
  });

  test("ends as cancelled once it was asked to", async () => {
    const { mock, create, post, get } = start();
    const id = await create();
    mock.control.advance("1s");

    const asked = await post(`/runs/${id}/cancel`, { message: "Not needed." });
    mock.control.advance("1s");

    expect(asked.body.status).toBe("cancelling");
    expect((await get(`/runs/${id}`)).body.status).toBe("cancelled");
    expect((await get(`/runs/${id}/events`)).body.data).toContainEqual({
      index: 2,
      type: "cancel",
      at: "2026-01-01T12:00:01.000Z",
      attempt: 1,
      message: "Not needed.",
    });
  });

  test("is not what a run in a queue is: that one waits for a worker", async () => {
    const { mock, queue, get } = start();
    const id = await queue();

    mock.control.advance("1h");

    expect((await get(`/runs/${id}`)).body.status).toBe("queued");
  });

  test("waits too where nothing is to happen by itself", async () => {
    const { mock, create, get } = start({ progress: "manual" });
    const id = await create();

    mock.control.advance("1h");

    expect((await get(`/runs/${id}`)).body.status).toBe("queued");
  });
});

describe("a worker", () => {
  test("carries a run out, and stores a large output as a file", async () => {
    const { mock, queue, report, get } = start();
    const id = await queue();

    await report(id, "started", { worker: "worker-1" });
    const early = await get(`/runs/${id}/output`);
    await report(id, "progressed", { progress: 40 });
    await report(id, "succeeded", { output: { pages: 12 }, stored: true });
    const { body } = await get(`/runs/${id}/output`);
    const file = await mock.fetch(body.url);

    expect(early).toMatchObject(problem(404, "no-output"));
    expect(body).toMatchObject({
      type: "file",
      encoding: "gzip",
      expires_at: "2026-01-01T13:00:00.000Z",
    });
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.length).toBe(body.size);
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual({ pages: 12 });
  });

  test("is not shown the output in the run", async () => {
    const { queue, report } = start();
    const id = await queue();

    await report(id, "started");
    const done = await report(id, "succeeded", { output: { pages: 12 } });

    expect(Object.keys(done.body)).not.toContain("output");
    expect(done.body.output_type).toBe("inline");
  });

  test("that fails is followed by another attempt while there are any left", async () => {
    const { queue, report, get } = start();
    const id = await queue({ max_attempts: 2 });

    await report(id, "started", { worker: "worker-1" });
    const again = await report(id, "failed", { message: "Out of memory" });
    await report(id, "started", { worker: "worker-2" });
    const over = await report(id, "failed");

    expect(again.body).toMatchObject({ status: "queued", attempt: 2, error: null });
    expect(over.body).toMatchObject({
      status: "failed",
      error: { message: "The worker gave no reason." },
    });
    expect((await get(`/runs/${id}/attempts`)).body.data).toMatchObject([
      { attempt: 1, status: "failed", worker: "worker-1", error: { message: "Out of memory" } },
      { attempt: 2, status: "failed", worker: "worker-2" },
    ]);
  });

  test("stops when it is asked to, and another one goes on with the same attempt", async () => {
    const { queue, report, post, timeline } = start();
    const id = await queue();

    await report(id, "started");
    const asked = await post(`/runs/${id}/pause`);
    const paused = await report(id, "paused");
    const resumed = await post(`/runs/${id}/resume`);
    const running = await report(id, "started");

    const seen = [asked, paused, resumed, running].map(({ body }) => [body.status, body.attempt]);
    expect(seen).toEqual([
      ["pausing", 1],
      ["paused", 1],
      ["queued", 1],
      ["running", 1],
    ]);
    expect(await timeline(id)).toEqual([
      "create",
      "started",
      "pause",
      "paused",
      "resume",
      "started",
    ]);
  });

  test("wins a race with a cancellation, and is not tried again if it fails", async () => {
    const { queue, report, post } = start();
    const [fast, broken] = [await queue({ max_attempts: 3 }), await queue({ max_attempts: 3 })];
    for (const id of [fast, broken]) {
      await report(id, "started");
      await post(`/runs/${id}/cancel`);
    }

    expect((await report(fast, "succeeded")).body.status).toBe("succeeded");
    expect((await report(broken, "failed")).body).toMatchObject({ status: "failed", attempt: 1 });
  });

  test("is told which status allows nothing of what it reports", async () => {
    const { queue, report } = start();
    const id = await queue();

    expect(await report(id, "succeeded")).toMatchObject({
      ...problem(409, "not-possible"),
      body: { detail: "A run that is queued takes no `succeeded`.", run_status: "queued" },
    });
  });
});

describe("cancelling", () => {
  test("changes nothing once a run is over, however often", async () => {
    const { queue, report, post } = start();
    const id = await queue();
    await report(id, "started");
    const done = await report(id, "succeeded");

    const replies = [await post(`/runs/${id}/cancel`), await post(`/runs/${id}/cancel`)];

    for (const { status, body } of replies) {
      expect(status).toBe(200);
      expect(body).toEqual(done.body);
    }
  });

  test("is undone by a retry, which counts a further attempt", async () => {
    const { queue, post } = start();
    const id = await queue();

    const cancelled = await post(`/runs/${id}/cancel`);
    const retried = await post(`/runs/${id}/retry`);

    expect(cancelled.body).toMatchObject({ status: "cancelled", started_at: null });
    expect(retried.body).toMatchObject({ status: "queued", attempt: 2, finished_at: null });
  });
});

describe("a version", () => {
  async function versioned() {
    const talk = start();
    const id = await talk.queue();
    const read = () => talk.get(`/runs/${id}`);
    const update = (tag?: string, body: object = { priority: 9 }) =>
      talk.send("PATCH", `/runs/${id}`, {
        headers: { "content-type": "application/json", ...(tag && { "if-match": tag }) },
        body: JSON.stringify(body),
      });
    return { ...talk, id, read, update };
  }

  test("is needed to change a run, and good for one change", async () => {
    const { read, update } = await versioned();
    const tag = tagOf(await read());

    const first = await update(tag);
    const second = await update(tag, { priority: 1 });

    expect(first).toMatchObject({ status: 200, body: { priority: 9 } });
    expect(second).toMatchObject(problem(412, "stale"));
    expect((await read()).body.priority).toBe(9);
    expect((await update(tagOf(first), { priority: 1 })).status).toBe(200);
    expect((await update("*", { priority: 2 })).status).toBe(200);
  });

  test("that is not sent is asked for, unless the request has other faults", async () => {
    const { update, read } = await versioned();

    expect(await update()).toMatchObject(problem(428, "unversioned"));
    expect(await update(undefined, {})).toMatchObject(problem(400, "invalid-request"));
    expect((await read()).body.priority).toBe(5);
  });

  test("that is known already is not sent again", async () => {
    const { id, get, read } = await versioned();
    const tag = tagOf(await read());

    const again = await get(`/runs/${id}`, { "if-none-match": tag });

    expect(again).toMatchObject({ status: 304, body: undefined });
    expect(tagOf(again)).toBe(tag);
  });

  test("makes a retry happen once", async () => {
    const { id, post } = await versioned();
    const tag = tagOf(await post(`/runs/${id}/cancel`));
    const retry = () => post(`/runs/${id}/retry`, {}, { "if-match": tag });

    expect((await retry()).body.attempt).toBe(2);
    expect(await retry()).toMatchObject(problem(412, "stale"));
  });
});

describe("creating", () => {
  test("with the same key again leaves one run, and another request is refused", async () => {
    const { get, post } = start();
    const key = { "idempotency-key": "8e03978e" };

    const first = await post("/runs", { task: "a" }, key);
    const again = await post("/runs", { task: "a" }, key);
    const other = await post("/runs", { task: "b" }, key);

    expect(again.body).toEqual(first.body);
    expect(other).toMatchObject(problem(422, "key-reused"));
    expect((await get("/runs")).body.data.length).toBe(1);
  });

  test("with the same key while the first is held waits for the same reply, and another request is refused", async () => {
    const { mock, get, post } = start();
    const headers = { "idempotency-key": "8e03978e", prefer: "wait=30" };

    const first = post("/runs", { task: "a" }, headers);
    const again = post("/runs", { task: "a" }, headers);
    await turn();
    expect(await post("/runs", { task: "b" }, headers)).toMatchObject(problem(422, "key-reused"));
    mock.control.advance("30s");

    expect((await again).body).toEqual((await first).body);
    expect((await get("/runs")).body.data.length).toBe(1);
  });

  test("can be held until the run is over", async () => {
    const { mock, post } = start();

    const held = post("/runs", { task: "a" }, { prefer: "wait=30" });
    await turn();
    mock.control.advance("30s");

    expect(await held).toMatchObject({ status: 201, body: { status: "succeeded" } });
  });

  test("tells what is wrong with a request, all of it", async () => {
    const { post } = start();

    expect(await post("/runs", { tsk: "a" })).toMatchObject({
      ...problem(400, "invalid-request"),
      body: {
        errors: [
          { in: "body", pointer: "/task", detail: "is required" },
          { in: "body", pointer: "/tsk", detail: "is not a known member" },
        ],
      },
    });
  });
});

describe("the list", () => {
  async function listed() {
    const talk = start();
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) {
      ids.unshift(await talk.queue());
      talk.mock.control.advance("1s");
    }
    const page = async (query: string) => {
      const { body } = await talk.get(`/runs?${query}`);
      return [body.data.map(({ id }: { id: string }) => ids.indexOf(id)), body.has_more];
    };
    return { ...talk, ids, page };
  }

  test("goes on and back, newest first", async () => {
    const { ids, page } = await listed();

    expect(await page("limit=2")).toEqual([[0, 1], true]);
    expect(await page(`limit=2&after=${ids[1]}`)).toEqual([[2, 3], true]);
    expect(await page(`limit=2&after=${ids[3]}`)).toEqual([[4], false]);
    expect(await page(`limit=2&before=${ids[4]}`)).toEqual([[2, 3], true]);
    expect(await page(`limit=2&before=${ids[2]}`)).toEqual([[0, 1], false]);
  });

  test("goes the other way round", async () => {
    const { ids, page } = await listed();

    expect(await page("limit=2&order=asc")).toEqual([[4, 3], true]);
    expect(await page(`limit=2&order=asc&after=${ids[3]}`)).toEqual([[2, 1], true]);
  });

  test("shows what all filters let through", async () => {
    const { ids, page, report, post, queue } = await listed();
    await report(ids[1] ?? "", "started");
    await post(`/runs/${ids[2]}/cancel`);

    expect(await page("status=running,cancelled")).toEqual([[1, 2], false]);
    expect(
      await page(
        "status=queued&created_since=2026-01-01T12:00:01Z&created_before=2026-01-01T12:00:04Z",
      ),
    ).toEqual([[3], false]);
    await queue({ queue: "other" });
    expect(await page("queue=other")).toEqual([[-1], false]);
  });

  test("refuses what it cannot know", async () => {
    const { ids, get } = await listed();
    const queries = ["status=gone", "after=run_x", `after=${ids[0]}&before=${ids[1]}`, "limit=101"];

    for (const query of queries)
      expect(await get(`/runs?${query}`)).toMatchObject(problem(400, "invalid-request"));
  });
});

describe("the timeline", () => {
  test("is followed by index, and has nothing new until there is", async () => {
    const { queue, report, get } = start();
    const id = await queue();
    await report(id, "started");
    await report(id, "logged", { message: "Fetched 312 rows" });

    const first = await get(`/runs/${id}/events?limit=2`);
    const rest = await get(`/runs/${id}/events?after=1`);
    const none = await get(`/runs/${id}/events?after=2`);

    expect(first.body.data.map(({ index }: { index: number }) => index)).toEqual([0, 1]);
    expect(first.body.has_more).toBe(true);
    expect(rest.body).toMatchObject({
      data: [{ index: 2, type: "logged", message: "Fetched 312 rows" }],
      has_more: false,
    });
    expect(none.body).toEqual({ data: [], has_more: false });
  });
});

describe("too many requests", () => {
  test("are told when to come back", async () => {
    const { mock, get } = start({ rate: { requests: 2, per: "10s" } });
    await get("/runs");
    mock.control.advance("3500ms");
    await get("/runs");

    const early = await get("/runs");
    mock.control.advance("6499ms");
    const stillEarly = await get("/runs");
    mock.control.advance(1);
    const inTime = await get("/runs");

    expect(early).toMatchObject(problem(429, "too-many-requests"));
    expect(early.headers.get("retry-after")).toBe("7");
    expect([stillEarly.status, inTime.status]).toEqual([429, 200]);
  });

  test("are refused before anything else about them is judged", async () => {
    const { get, post } = start({ rate: { requests: 1, per: "1m" } });
    await get("/runs");

    expect((await post("/runs", {})).status).toBe(429);
    expect((await get("/nowhere")).status).toBe(404);
  });
});

describe("a webhook", () => {
  const webhook_url = "https://client.test/hooks?of=runs";

  /** A mock whose webhooks end up in a list, answered with one status after the other, then with 204. */
  function listen(...statuses: readonly number[]) {
    const sent: Message[] = [];
    const answers = [...statuses];
    const deliver = async (message: Message) => {
      sent.push(message);
      const status = answers.shift() ?? 204;
      if (status === 0) throw new Error("Nobody listens.");
      return status;
    };
    return { ...start({ deliver }), sent, bodies: () => sent.map(({ body }) => JSON.parse(body)) };
  }

  test("tells of each status that a run comes to, at the time it does", async () => {
    const { mock, create, sent, bodies } = listen();
    const id = await create({ webhook_url });

    mock.control.advance("1m");

    expect(sent[0]).toMatchObject({
      webhook: "runStatusChanged",
      method: "POST",
      url: webhook_url,
      headers: { "content-type": "application/json" },
    });
    expect(bodies()).toEqual([
      {
        id: expect.any(String),
        type: "run.status_changed",
        at: "2026-01-01T12:00:00.500Z",
        run_id: id,
        from: "queued",
        status: "running",
      },
      expect.objectContaining({
        at: "2026-01-01T12:00:04.500Z",
        from: "running",
        status: "succeeded",
      }),
    ]);
    expect(new Set(bodies().map((body) => body.id)).size).toBe(2);
  });

  test("is sent when it happens, though nobody asks for the run", async () => {
    const clock = createVirtualClock({ at: "2026-01-01T12:00:00Z" });
    const sent: Message[] = [];
    const deliver = async (message: Message) => sent.push(message) && 204;
    const { post } = client(createMock(runs, { seed: 1, clock, deliver }));
    await post("/runs", { task: "render", webhook_url });

    clock.advance(10_000);

    expect(sent.length).toBe(2);
  });

  test("is not sent where nobody wants it, or nothing has changed", async () => {
    const { create, queue, report, sent, mock } = listen();
    await create();
    const id = await queue({ webhook_url });

    await report(id, "started");
    await report(id, "logged");
    mock.control.advance("1m");

    expect(sent.length).toBe(1);
  });

  test("is sent again until it is received, under the same id", async () => {
    const { mock, queue, report, sent, bodies } = listen(0, 500);
    await report(await queue({ webhook_url }), "started");

    const counts = [];
    for (let step = 0; step < 4; step++) {
      await turn();
      counts.push(sent.length);
      mock.control.advance("4s");
    }

    expect(counts).toEqual([1, 2, 3, 3]);
    expect(new Set(bodies().map((body) => body.id)).size).toBe(1);
  });

  test("is given up in the end", async () => {
    const { mock, queue, report, sent } = listen(500, 500, 500, 500, 500);
    await report(await queue({ webhook_url }), "started");

    for (let step = 0; step < 10; step++) {
      await turn();
      mock.control.advance("1m");
    }

    expect(sent.length).toBe(4);
  });
});

describe("the API", () => {
  test("asks for credentials where it is told to", async () => {
    const { get } = start({ credentials: "required" });

    const refused = await get("/runs");

    expect(refused).toMatchObject(problem(401, "unauthorized"));
    expect(refused.headers.get("www-authenticate")).toBe("Bearer");
    expect((await get("/runs", { authorization: "Bearer x" })).status).toBe(200);
  });

  test("knows no other run", async () => {
    const { get, post } = start();

    expect(await get("/runs/run_0")).toMatchObject({
      ...problem(404, "not-found"),
      body: { detail: "There is no run run_0." },
    });
    expect((await post("/runs/run_0/cancel")).status).toBe(404);
  });
});

function tagOf({ headers }: Reply): string {
  return headers.get("etag") ?? "";
}

/** Lets everything that is ready happen, so that a request has reached the mock. */
async function turn(): Promise<void> {
  for (let count = 0; count < 10; count++) await new Promise((resolve) => setImmediate(resolve));
}
