import { createMock, createVirtualClock, type MockOptions } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { type Client, client } from "./client.ts";
import { jobs } from "./jobs.ts";

/** A mock of jobs with a clock that stands still, and a project to put jobs into. */
async function start(
  options: MockOptions = {},
): Promise<Client & { readonly create: (body?: object) => Promise<string> }> {
  const clock = createVirtualClock({ at: "2026-01-01T00:00:00Z" });
  const talk = client(createMock(jobs(), { seed: 1, clock, ...options }));
  await talk.send("PUT", "/projects/a", json({ title: "A" }));
  const create = async (body: object = { name: "first" }) =>
    (await talk.post("/projects/a/jobs", body)).body.id as string;
  return { ...talk, create };
}

function json(body: object): RequestInit {
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

describe("events that nobody fires", () => {
  test("happen at their time, one after the other", async () => {
    const { mock, get, create } = await start();
    const id = await create();

    const seen = [];
    for (let second = 0; second <= 6; second++) {
      const { body } = await get(`/jobs/${id}`);
      seen.push([second, body.status, body.beats]);
      mock.control.advance("1s");
    }

    expect(seen).toEqual([
      [0, "queued", 0],
      [1, "running", 0],
      [2, "running", 1],
      [3, "running", 2],
      [4, "running", 2],
      [5, "done", 2],
      [6, "done", 2],
    ]);
  });

  test("have happened at their own time, however far the clock jumped", async () => {
    const { mock, get, create } = await start();
    const id = await create();

    mock.control.advance("10m");

    expect((await get(`/jobs/${id}`)).body).toMatchObject({
      status: "done",
      started: "2026-01-01T00:00:01.000Z",
    });
  });

  test("come at the instant that the resource holds", async () => {
    const { mock, get, create } = await start({ progress: "auto" });
    const id = await create({ name: "late", deadline: "2026-01-01T00:00:01.500Z" });

    mock.control.advance(1499);
    const before = (await get(`/jobs/${id}`)).body.status;
    mock.control.advance(1);

    expect([before, (await get(`/jobs/${id}`)).body.status]).toEqual(["running", "expired"]);
  });

  test("end a resource an hour after it came to its state", async () => {
    const { mock, get, create } = await start();
    const id = await create();

    mock.control.advance("1h");
    const before = (await get(`/jobs/${id}`)).status;
    mock.control.advance("5s");

    expect([before, (await get(`/jobs/${id}`)).status]).toEqual([200, 404]);
  });

  test("come once, where they leave the resource where it is", async () => {
    const { mock, get, create } = await start();
    const id = await create();
    mock.control.fire("Job", id, "break");

    mock.control.advance("5h");

    expect((await get(`/jobs/${id}`)).body).toMatchObject({ status: "failed", beats: 1 });
  });

  test("do not happen in a mock that is driven by hand", async () => {
    const { mock, get, create } = await start({ progress: "manual" });
    const id = await create();

    mock.control.advance("1h");

    expect((await get(`/jobs/${id}`)).body.status).toBe("queued");
  });
});

describe("a request that is held", () => {
  test("is answered as soon as the job is over", async () => {
    const { mock, post } = await start();

    const held = post("/projects/a/jobs?wait=20", { name: "x" });
    const isEarly = await settles(held);
    mock.control.advance("1m");

    expect(isEarly).toBe(false);
    expect(await held).toMatchObject({
      status: 201,
      body: { status: "done", started: "2026-01-01T00:00:01.000Z" },
    });
  });

  test("is answered when its time is up, with the state of that moment", async () => {
    const { mock, post } = await start();

    const held = post("/projects/a/jobs?wait=1", { name: "x" });
    await settles(held);
    mock.control.advance("1m");

    expect(await held).toMatchObject({ status: 202, body: { status: "running", beats: 0 } });
  });

  test("waits no longer than the most there is", async () => {
    const { mock, post } = await start({ progress: "manual" });

    const held = post("/projects/a/jobs?wait=60", { name: "x" });
    await settles(held);
    mock.control.advance("29999ms");
    const isEarly = await settles(held);
    mock.control.advance(1);

    expect(isEarly).toBe(false);
    expect((await held).status).toBe(202);
  });

  test("is not held where nothing asks for it", async () => {
    const { post } = await start();

    expect((await post("/projects/a/jobs", { name: "x" })).status).toBe(201);
  });

  test("understands Prefer, and gives way to an event of somebody else", async () => {
    const { mock, get, create } = await start({ progress: "manual" });
    const id = await create();

    const held = get(`/jobs/${id}/join`, { prefer: "respond-async, wait=5" });
    await settles(held);
    mock.control.fire("Job", id, "break");

    expect(await held).toMatchObject({ status: 200, body: { status: "failed" } });
  });

  test("is let go when its caller hangs up", async () => {
    const { mock, create } = await start({ progress: "manual" });
    const id = await create();
    const caller = new AbortController();

    const held = mock.fetch(`/jobs/${id}/join`, {
      headers: { prefer: "wait" },
      signal: caller.signal,
    });
    await settles(held.catch(() => {}));
    caller.abort();

    await expect(held).rejects.toThrow("aborted");
  });
});

describe("a key", () => {
  const key = { "idempotency-key": "k1" };

  test("makes a request that is sent twice count once", async () => {
    const { post, get } = await start();

    const first = await post("/projects/a/jobs", { name: "x" }, key);
    const second = await post("/projects/a/jobs", { name: "x" }, key);

    expect(second).toMatchObject({ status: 201, body: first.body });
    expect((await get("/projects/a/jobs")).body).toHaveLength(1);
  });

  test("is refused with another body", async () => {
    const { post } = await start();
    await post("/projects/a/jobs", { name: "x" }, key);

    expect(await post("/projects/a/jobs", { name: "y" }, key)).toMatchObject({
      status: 422,
      body: { error: "key k1 was used before" },
    });
  });

  test("is forgotten after its time", async () => {
    const { mock, post } = await start({ progress: "manual" });
    const first = await post("/projects/a/jobs", { name: "x" }, key);

    mock.control.advance("1h");
    const later = await post("/projects/a/jobs", { name: "y" }, key);

    expect([first.status, later.status]).toEqual([201, 201]);
    expect(later.body.id).not.toBe(first.body.id);
  });
});

describe("what a request is refused for", () => {
  test("comes in order: credentials, form, parent, resource, state", async () => {
    const { mock, post, create } = await start({ credentials: "required" });
    const token = { authorization: "Bearer x" };
    await mock.fetch("/projects/a", {
      method: "PUT",
      ...json({}),
      headers: { ...token, "content-type": "application/json" },
    });
    const id = (await post("/projects/a/jobs", { name: "x" }, token)).body.id;
    mock.control.fire("Job", id, "break");

    const asked = [
      await post("/projects/none/jobs", {}),
      await post("/projects/none/jobs", {}, token),
      await post("/projects/none/jobs", { name: "x" }, token),
      await post("/jobs/none/cancel", {}, token),
      await post(`/jobs/${id}/cancel`, {}, token),
    ];

    expect(asked.map(({ status }) => status)).toEqual([401, 400, 404, 404, 409]);
    expect(asked[0]?.headers.get("www-authenticate")).toBe("Bearer");
    expect(asked[1]?.body.violations).toMatchObject([
      {
        in: "body",
        name: "name",
        pointer: "/name",
        path: ["body", "name"],
        keyword: "required",
        message: "is required",
      },
    ]);
    expect(asked[2]?.body).toEqual({ error: "no project none" });
    expect(asked[3]?.body).toEqual({ error: "no job none" });
    expect(asked[4]?.body).toEqual({ error: "cancel is too late, the job is failed" });
    expect(create).toBeTypeOf("function");
  });

  test("lists everything that is wrong", async () => {
    const { post } = await start();

    const { body } = await post("/projects/a/jobs?wait=61", { name: "", deadline: "soon" });

    expect(
      body.violations.map(({ path, keyword }: { path: unknown; keyword: string }) => [
        path,
        keyword,
      ]),
    ).toEqual([
      [["query", "wait"], "maximum"],
      [["body", "name"], "minLength"],
      [["body", "deadline"], "format"],
    ]);
  });

  test("is a body that is not JSON, or of a type that is not declared", async () => {
    const { send } = await start();
    const head = (type: string) => ({ headers: { "content-type": type } });

    const broken = await send("POST", "/projects/a/jobs", {
      body: "{",
      ...head("application/json"),
    });
    const foreign = await send("POST", "/projects/a/jobs", {
      body: "<a/>",
      ...head("application/xml"),
    });

    expect(broken).toMatchObject({
      status: 400,
      body: { violations: [{ in: "body", keyword: "json" }] },
    });
    expect(foreign).toMatchObject({
      status: 400,
      body: { violations: [{ in: "header", name: "content-type" }] },
    });
  });

  test("is a path or method there is not, told with what there is", async () => {
    const { get, send } = await start();

    const path = await get("/jobz");
    const method = await send("DELETE", "/version");

    expect(path).toMatchObject({ status: 404, body: { title: "Not found" } });
    expect(path.body.detail).toContain("GET /jobs/{id}");
    expect(method.status).toBe(405);
    expect(method.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });
});

describe("operations", () => {
  test("answer below the path of the server as well as without it", async () => {
    const { get } = await start();

    expect((await get("/v2/version")).body).toEqual({ version: "2.1" });
    expect((await get("/version")).body).toEqual({ version: "2.1" });
  });

  test("answer HEAD like GET without a body, and OPTIONS with what is allowed", async () => {
    const { send } = await start();

    const head = await send("HEAD", "/version");
    const options = await send("OPTIONS", "/version");

    expect([head.status, head.body, head.headers.get("content-type")]).toEqual([
      200,
      undefined,
      "application/json",
    ]);
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  });

  test("create what is named once, and fill in what no rule sets", async () => {
    const { send } = await start();

    const again = await send("PUT", "/projects/a", json({ title: "B" }));

    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: "a", title: "A" });
    expect(["red", "blue"]).toContain(again.body.color);
  });

  test("delete", async () => {
    const { send } = await start();

    const gone = await send("DELETE", "/projects/a");

    expect([gone.status, gone.body]).toEqual([204, undefined]);
    expect((await send("DELETE", "/projects/a")).status).toBe(404);
  });

  test("say where what they created is", async () => {
    const { post } = await start();

    const { body, headers } = await post("/projects/a/jobs", { name: "x" });

    expect(headers.get("location")).toBe(`/jobs/${body.id}`);
    expect(body.id).toMatch(/^job_[a-z0-9]{6}$/);
  });

  test("show what was spawned, and leave the old one alone", async () => {
    const { mock, post, get, create } = await start({ progress: "manual" });
    const id = await create();
    await post(`/jobs/${id}/cancel`);

    const again = await post(`/jobs/${id}/again`);

    expect(again).toMatchObject({
      status: 201,
      body: { name: "first", project: "a", of: id, status: "queued" },
    });
    expect((await get(`/jobs/${id}`)).body.status).toBe("cancelled");
    expect(mock.control.state().lifecycles.Job?.count).toBe(2);
  });

  test("answer without the resource where it is not returned", async () => {
    const { post, create } = await start();

    expect(await post(`/jobs/${await create()}/cancel`)).toMatchObject({
      status: 202,
      body: { accepted: true },
    });
  });

  test("know the version that was read before", async () => {
    const { mock, get, create } = await start({ progress: "manual" });
    const id = await create();
    const tag = (await get(`/jobs/${id}`)).headers.get("etag") ?? "";

    const same = await get(`/jobs/${id}`, { "if-none-match": tag });
    mock.control.fire("Job", id, "start");
    const changed = await get(`/jobs/${id}`, { "if-none-match": tag });

    expect([same.status, changed.status]).toEqual([304, 200]);
    expect(changed.headers.get("etag")).not.toBe(tag);
  });

  test("never write what a client may not", async () => {
    const { post } = await start();

    const { body } = await post("/projects/a/jobs", {
      name: "x",
      id: "mine",
      status: "done",
      color: "red",
    });

    expect(body.id).not.toBe("mine");
    expect(body.status).toBe("queued");
    expect(body).not.toHaveProperty("color");
  });
});

/** Whether a promise has settled once everything that was ready has run. */
async function settles(promise: Promise<unknown>): Promise<boolean> {
  let isSettled = false;
  promise.then(() => {
    isSettled = true;
  });
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
  return isSettled;
}
