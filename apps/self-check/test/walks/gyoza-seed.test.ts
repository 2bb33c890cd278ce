import { gyoza } from "@conduct/contract/gyoza";
import { describe, expect, test } from "vitest";
import { openTalk } from "./talk.ts";
import { morning } from "./wire.ts";

/** The mock, asked for every sentence of the router's page, from its top to its bottom. */
async function start() {
  const talk = await openTalk(gyoza, { progress: "manual" });
  const create = async (body: object = {}): Promise<string> => {
    talk.mock.control.advance("1s");
    return (await talk.post("/runs", { image: "geoiahub/my_product:latest", ...body })).body.id;
  };
  return {
    ...talk,
    create,
    many: async (count: number) => {
      const ids: string[] = [];
      for (let index = 0; index < count; index++) ids.unshift(await create());
      return ids;
    },
    list: async (query: Record<string, string>) => {
      const { body } = await talk.get("/runs", query);
      return { ...body, ids: body.data?.map(({ id }: { id: string }) => id) };
    },
    report: (id: string, type: string, msg: string | number = "", payload?: object) =>
      talk.post(`/runs/${id}/events`, { type, msg, ...(payload && { payload }) }),

    /** A run in a state, new or brought there by reports. */
    inState: async (state: string) => {
      const id = await create();
      for (const type of ways[state] ?? [])
        await talk.post(`/runs/${id}/events`, { type, msg: "" });
      expect((await talk.get(`/runs/${id}`)).body.state).toBe(state);
      return id;
    },
  };
}

const ways: Readonly<Record<string, readonly string[]>> = {
  PENDING: [],
  ASSIGNED: ["ASSIGNED"],
  RUNNING: ["STARTED"],
  COMPLETED: ["STARTED", "COMPLETED"],
  FAILED: ["STARTED", "FAILED"],
  CANCELLED: ["CANCELLED"],
};
const live = ["PENDING", "ASSIGNED", "RUNNING"];
const over = ["COMPLETED", "FAILED", "CANCELLED"];

describe("list_op_runs", () => {
  test("has ten runs on a page unless told otherwise, and takes 1 to 100", async () => {
    const { many, list, get } = await start();
    await many(11);

    expect((await list({})).data).toHaveLength(10);
    const statuses = [];
    for (const limit of ["0", "1", "100", "101"])
      statuses.push((await get("/runs", { limit })).status);
    expect(statuses).toEqual([422, 200, 200, 422]);
  });

  test("has the newest first", async () => {
    const { many, list } = await start();
    const ids = await many(3);

    expect((await list({})).ids).toEqual(ids);
  });

  test("goes to the next page after a run, and to the one before a run", async () => {
    const { many, list } = await start();
    const [a, b, c, d] = await many(4);

    expect((await list({ limit: "2", starting_after: b ?? "" })).ids).toEqual([c, d]);
    expect((await list({ limit: "2", ending_before: c ?? "" })).ids).toEqual([a, b]);
  });

  test("says in the direction of the page whether there is more, and nothing of an empty one", async () => {
    const { many, list } = await start();
    const [a, b, c, d] = await many(4);
    const more = async (query: Record<string, string>) =>
      (await list({ limit: "2", ...query })).has_more;

    expect(await more({})).toBe(true);
    expect(await more({ starting_after: b ?? "" })).toBe(false);
    expect(await more({ ending_before: d ?? "" })).toBe(true);
    expect(await more({ ending_before: c ?? "" })).toBe(false);
    expect(await more({ starting_after: d ?? "" })).toBe(false);
    expect((await list({ ending_before: a ?? "" })).data).toEqual([]);
  });

  test("keeps to the filters when it says whether there is more", async () => {
    const { many, list, report } = await start();
    const [a, , c] = await many(3);
    for (const id of [a, c]) await report(id ?? "", "STARTED");

    expect(await list({ state: "RUNNING", limit: "1" })).toMatchObject({
      ids: [a],
      has_more: true,
    });
    expect(await list({ state: "RUNNING", limit: "1", starting_after: a ?? "" })).toMatchObject({
      ids: [c],
      has_more: false,
    });
  });

  test("refuses a cursor that names no run", async () => {
    const { many, get } = await start();
    await many(1);

    for (const name of ["starting_after", "ending_before"])
      expect((await get("/runs", { [name]: "nope" })).status).toBe(400);
  });

  test("filters by state, which status is another name for", async () => {
    const { inState, list } = await start();
    const id = await inState("RUNNING");
    await inState("PENDING");

    expect((await list({ state: "RUNNING" })).ids).toEqual([id]);
    expect((await list({ status: "RUNNING" })).ids).toEqual([id]);
    expect((await list({ state: "RUNNING", status: "RUNNING" })).ids).toEqual([id]);
  });

  test("refuses two names that differ, in these words", async () => {
    const { get } = await start();

    expect(await get("/runs", { state: "RUNNING", status: "PENDING" })).toMatchObject({
      status: 400,
      body: { detail: "state and status must match when both are provided" },
    });
  });

  test("refuses a state that there is none of, in these words; capitals matter", async () => {
    const { get } = await start();

    expect(await get("/runs", { status: "running" })).toMatchObject({
      status: 400,
      body: { detail: "Invalid state 'running'" },
    });
  });

  test("filters by image and by op definition", async () => {
    const { create, list } = await start();
    const id = await create({ image: "other" });
    await create();

    expect((await list({ image: "other" })).ids).toEqual([id]);
    expect((await list({ op_definition: "segment" })).ids).toEqual([]);
  });

  test("takes an empty filter for none", async () => {
    const { many, list } = await start();
    const ids = await many(2);

    expect((await list({ state: "", image: "", op_definition: "" })).ids).toEqual(ids);
  });

  test("filters by the second of creation: at or after, at or before, after, before", async () => {
    const { many, list } = await start();
    const [c, b, a] = await many(3);
    const second = String(Date.parse(morning) / 1000 + 2);

    expect((await list({ "created[gte]": second })).ids).toEqual([c, b]);
    expect((await list({ "created[lte]": second })).ids).toEqual([b, a]);
    expect((await list({ "created[gt]": second })).ids).toEqual([c]);
    expect((await list({ "created[lt]": second })).ids).toEqual([a]);
  });

  test("refuses a second that no calendar has, in these words", async () => {
    const { get } = await start();

    expect(await get("/runs", { "created[gt]": "99999999999999" })).toMatchObject({
      status: 400,
      body: { detail: "Invalid created timestamp" },
    });
  });

  test("is an object of four members", async () => {
    const { get } = await start();

    expect((await get("/runs")).body).toEqual({
      object: "list",
      data: [],
      has_more: false,
      url: "/runs",
    });
  });
});

describe("create_op_run", () => {
  test("creates a run of no definition, with an id and defaults", async () => {
    const { post } = await start();

    const reply = await post("/runs", {
      image: "geoiahub/my_product:latest",
      priority: 4,
      inputs: { param: "value" },
      constraints: { ram_mb: 4096 },
    });

    expect(reply).toMatchObject({
      status: 201,
      body: {
        id: expect.any(String),
        state: "PENDING",
        priority: 4,
        inputs: { param: "value" },
        outputs: {},
        constraints: { ram_mb: 4096, vram_mb: null, cpu: null },
        op_definition: null,
        current_attempt: 1,
        progress: 0,
      },
    });
  });

  test("keeps a policy for retries and a topic for events; attributes that are not sent are none", async () => {
    const { post } = await start();

    const reply = await post("/runs", {
      image: "a",
      retry_policy: { max_attempts: 3 },
      event_delivery: { topic: "t" },
    });

    expect(reply.body).toMatchObject({
      retry_policy: { max_attempts: 3 },
      event_delivery: { topic: "t", attributes: {} },
    });
  });

  test("needs an image", async () => {
    const { post } = await start();

    expect((await post("/runs", { priority: 1 })).status).toBe(422);
  });
});

test.for([
  ["GET", ""],
  ["PATCH", ""],
  ["POST", "/retry"],
  ["POST", "/cancel"],
  ["GET", "/events"],
  ["GET", "/attempts"],
  ["POST", "/events"],
] as const)(
  "%s /runs/{id}%s of an unknown run is a 404, in these words",
  async ([method, path]) => {
    const { send } = await start();
    const body = path === "/events" ? { type: "INFO", msg: "" } : {};

    const reply = await send(`${method} /runs/nope${path}`, {
      ...(method !== "GET" && {
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    });

    expect(reply).toMatchObject({ status: 404, body: { detail: "OpRun 'nope' not found" } });
  },
);

describe("update_op_run", () => {
  test("sets state, outputs and priority, past the timeline", async () => {
    const { create, patch, get } = await start();
    const id = await create();

    const reply = await patch(`/runs/${id}`, { state: "RUNNING", outputs: { a: 1 }, priority: 9 });

    expect(reply).toMatchObject({
      status: 200,
      body: { state: "RUNNING", outputs: { a: 1 }, priority: 9 },
    });
    expect((await get(`/runs/${id}/events`)).body.events).toEqual([]);
  });

  test("replaces outputs as a whole", async () => {
    const { create, patch } = await start();
    const id = await create();
    await patch(`/runs/${id}`, { outputs: { a: 1, b: 2 } });

    expect((await patch(`/runs/${id}`, { outputs: { c: 3 } })).body.outputs).toEqual({ c: 3 });
  });

  test("notes the time", async () => {
    const { create, patch, mock } = await start();
    const id = await create();
    for (const body of [{ outputs: {} }, { priority: 1 }]) {
      mock.control.advance("1s");
      const { updated_at } = (await patch(`/runs/${id}`, body)).body;

      expect(Date.parse(updated_at)).toBe(mock.clock.now());
    }
  });

  test("refuses a state that there is none of", async () => {
    const { create, patch } = await start();

    expect((await patch(`/runs/${await create()}`, { state: "NOPE" })).status).toBe(400);
  });
});

describe("retry_op_run", () => {
  test("makes a new attempt, counts it, and sets the state back to PENDING", async () => {
    const { inState, post, get } = await start();
    const id = await inState("FAILED");

    const reply = await post(`/runs/${id}/retry`);

    expect(reply).toMatchObject({ status: 200, body: { state: "PENDING", current_attempt: 2 } });
    expect((await get(`/runs/${id}/attempts`)).body).toMatchObject([
      { attempt: 1, state: "FAILED" },
      { attempt: 2, state: "PENDING" },
    ]);
  });

  test("is on the timeline as RETRIED, by hand and by force", async () => {
    const { inState, post, get } = await start();
    const id = await inState("CANCELLED");
    await post(`/runs/${id}/retry`);

    expect((await get(`/runs/${id}/events`)).body.events).toMatchObject([
      { type: "RETRIED", msg: "Manual retry", payload: { force: true } },
    ]);
  });

  test("is refused where it makes no sense", async () => {
    const { inState, post } = await start();

    for (const state of [...live, "COMPLETED"])
      expect((await post(`/runs/${await inState(state)}/retry`)).status).toBe(400);
  });
});

describe("cancel_op_run", () => {
  test.for(live)("ends a run that is %s, and is on its timeline", async (state) => {
    const { inState, post, get } = await start();
    const id = await inState(state);

    const reply = await post(`/runs/${id}/cancel`);

    expect(reply).toMatchObject({ status: 200, body: { state: "CANCELLED" } });
    expect((await get(`/runs/${id}/events`)).body.events.at(-1)).toMatchObject({
      type: "CANCELLED",
      msg: "Cancelled by user",
      payload: {},
    });
  });

  test.for(over)("refuses a run that is %s, in these words", async (state) => {
    const { inState, post } = await start();

    expect(await post(`/runs/${await inState(state)}/cancel`)).toMatchObject({
      status: 400,
      body: { detail: `Run is already in terminal state ${state}` },
    });
  });
});

describe("poll_op_run_events", () => {
  test("numbers events from 0 and tells type, time, message, payload and the present state of the run", async () => {
    const { create, report, get } = await start();
    const id = await create();
    await report(id, "STARTED", "up", { worker_id: "w" });
    await report(id, "COMPLETED", "done");

    const { events } = (await get(`/runs/${id}/events`)).body;

    expect(events).toEqual([
      {
        id: 0,
        type: "STARTED",
        t: expect.any(String),
        msg: "up",
        state: "COMPLETED",
        payload: { worker_id: "w" },
      },
      {
        id: 1,
        type: "COMPLETED",
        t: expect.any(String),
        msg: "done",
        state: "COMPLETED",
        payload: {},
      },
    ]);
    expect(Date.parse(events[0].t)).not.toBeNaN();
  });

  test("gives only what is after a number, if one is sent", async () => {
    const { create, report, get } = await start();
    const id = await create();
    for (const msg of ["a", "b", "c"]) await report(id, "INFO", msg);
    const after = async (number: string) =>
      (await get(`/runs/${id}/events`, { after: number })).body.events.map(
        (one: { id: number }) => one.id,
      );

    expect(await after("0")).toEqual([1, 2]);
    expect(await after("2")).toEqual([]);
    expect(await after("99")).toEqual([]);
  });
});

describe("get_op_attempts", () => {
  test("is a bare array of everything that was tried, each with its own timeline", async () => {
    const { create, report, get } = await start();
    const id = await create({ retry_policy: { max_attempts: 2 } });
    await report(id, "STARTED");
    await report(id, "FAILED", "", { error_message: "out of memory" });
    await report(id, "STARTED");

    const { body } = await get(`/runs/${id}/attempts`);

    expect(body).toMatchObject([
      { attempt: 1, state: "FAILED", op_run_id: id, finished_at: expect.any(String) },
      { attempt: 2, state: "RUNNING", op_run_id: id, finished_at: null },
    ]);
    const types = body.map(({ events }: { events: { type: string }[] }) =>
      events.map(({ type }) => type),
    );
    expect(types).toEqual([
      ["STARTED", "FAILED"],
      ["RETRIED", "STARTED"],
    ]);
  });
});

describe("add_event_to_run", () => {
  test("STARTED carries the worker, and a GPU if there is one", async () => {
    const { create, report } = await start();

    const reply = await report(await create(), "STARTED", "", { worker_id: "w", gpu_id: 1 });

    expect(reply.body).toMatchObject({
      state: "RUNNING",
      execution_summary: { worker_id: "w", gpu_id: 1 },
    });
  });

  test("PROGRESS is a number from 0 to 100, and becomes the progress of the run", async () => {
    const { inState, report } = await start();
    const id = await inState("RUNNING");

    for (const number of [0, 100])
      expect((await report(id, "PROGRESS", number)).body.progress).toBe(number);
    for (const wrong of [-1, 101, "half"])
      expect((await report(id, "PROGRESS", wrong)).status).toBe(400);
  });

  test("COMPLETED may carry outputs", async () => {
    const { inState, report } = await start();

    const plain = await report(await inState("RUNNING"), "COMPLETED");
    const rich = await report(await inState("RUNNING"), "COMPLETED", "", { outputs: { a: 1 } });

    expect(plain.body).toMatchObject({ state: "COMPLETED", outputs: {} });
    expect(rich.body).toMatchObject({ state: "COMPLETED", outputs: { a: 1 } });
  });

  test("FAILED may carry a message, and is followed by another attempt while any are left", async () => {
    const { create, report } = await start();
    const id = await create({ retry_policy: { max_attempts: 2 } });
    await report(id, "STARTED");

    const first = await report(id, "FAILED", "", { error_message: "out of memory" });
    await report(id, "STARTED");
    const last = await report(id, "FAILED", "", { error_message: "again" });

    expect(first.body).toMatchObject({ state: "PENDING", current_attempt: 2 });
    expect(last.body).toMatchObject({
      state: "FAILED",
      current_attempt: 2,
      execution_summary: { error_message: "again" },
    });
  });

  test("CANCELLED carries nothing, and ends the run", async () => {
    const { inState, report } = await start();

    for (const state of live)
      expect((await report(await inState(state), "CANCELLED")).body.state).toBe("CANCELLED");
  });

  test("is refused when the run is over, or the event is none", async () => {
    const { create, inState, report } = await start();

    for (const state of over) expect((await report(await inState(state), "INFO")).status).toBe(400);
    expect((await report(await create(), "EXPLODED")).status).toBe(400);
  });
});
