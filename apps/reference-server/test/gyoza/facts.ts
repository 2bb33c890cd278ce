import { expect } from "vitest";
import type { Caller, Fact } from "../caller.ts";

/** What the documents of gyoza say, statement by statement. */
export const gyozaFacts: readonly Fact[] = [
  {
    says: "POST /runs answers 201 with a pending run and its first attempt",
    async verify(api) {
      const asked = {
        image: "geoiahub/my_product:latest",
        priority: 4,
        inputs: { param: "value" },
        constraints: { ram_mb: 4096 },
        retry_policy: { max_attempts: 3 },
        event_delivery: { topic: "done" },
      };
      const { status, body } = await api.post("/runs", asked);

      expect(status).toBe(201);
      expect(body).toMatchObject({
        state: "PENDING",
        priority: 4,
        image: "geoiahub/my_product:latest",
        inputs: { param: "value" },
        outputs: {},
        constraints: { ram_mb: 4096 },
        retry_policy: { max_attempts: 3 },
        event_delivery: { topic: "done", attributes: {} },
        progress: 0,
        current_attempt: 1,
        events: [],
      });
      expect(body.op_definition ?? null).toBeNull();
      expect(body.updated_at).toBe(body.created_at);
      expect((await api.get(`/runs/${body.id}`)).body).toEqual(body);
    },
  },
  {
    says: "POST /runs needs only an image",
    async verify(api) {
      const { status, body } = await api.post("/runs", { image: "a" });

      expect(status).toBe(201);
      expect(body).toMatchObject({ inputs: {}, outputs: {} });
      expect(body.event_delivery ?? null).toBeNull();
    },
  },
  {
    says: "a run without a priority has 5, and one attempt without a retry policy",
    basis: "assumed",
    async verify(api) {
      const { body } = await api.post("/runs", { image: "a" });

      expect(body).toMatchObject({
        priority: 5,
        retry_policy: { max_attempts: 1 },
        execution_summary: null,
      });
    },
  },
  {
    says: "POST /runs ignores members that callers do not set",
    async verify(api) {
      const { body } = await api.post("/runs", { image: "a", state: "COMPLETED", id: "mine" });

      expect(body.state).toBe("PENDING");
      expect(body.id).not.toBe("mine");
    },
  },
  ...["/runs/nobody", "/runs/nobody/events", "/runs/nobody/attempts"].map(
    (path): Fact => ({
      says: `GET ${path} is a 404 that names the id`,
      verify: async (api) => expectDetail(await api.get(path), 404, "OpRun 'nobody' not found"),
    }),
  ),
  {
    says: "every change of an unknown run is a 404 that names the id",
    async verify(api) {
      const detail = "OpRun 'nobody' not found";
      expectDetail(await api.patch("/runs/nobody", {}), 404, detail);
      expectDetail(await api.post("/runs/nobody/retry"), 404, detail);
      expectDetail(await api.post("/runs/nobody/cancel"), 404, detail);
      const event = { type: "INFO", msg: "" };
      expectDetail(await api.post("/runs/nobody/events", event), 404, detail);
    },
  },
  {
    says: "a run goes from PENDING over RUNNING to COMPLETED by its events",
    async verify(api) {
      const id = await newRun(api);
      const payload = { worker_id: "w1", gpu_id: 2 };
      const started = await event(api, id, "STARTED", "go", payload);
      expect(started.body).toMatchObject({
        state: "RUNNING",
        progress: 0,
        execution_summary: { worker_id: "w1", gpu_id: 2 },
      });
      const halfway = await event(api, id, "PROGRESS", 40);
      expect(halfway.body).toMatchObject({ state: "RUNNING", progress: 40 });
      api.clock.time += 5000;
      const outputs = { answer: 42 };
      const { status, body } = await event(api, id, "COMPLETED", "done", { outputs });

      expect(status).toBe(200);
      expect(body).toMatchObject({ state: "COMPLETED", progress: 100, outputs });
      expect(body.execution_summary.duration_ms).toBeGreaterThanOrEqual(5000);
      expect(body.events.map((entry: { type: string }) => entry.type)).toEqual([
        "STARTED",
        "PROGRESS",
        "COMPLETED",
      ]);
      const [attempt] = (await api.get(`/runs/${id}/attempts`)).body;
      expect(attempt).toMatchObject({ op_run_id: id, attempt: 1, state: "COMPLETED", outputs });
      expect(attempt.started_at <= attempt.finished_at).toBe(true);
    },
  },
  {
    says: "INFO and ERROR only append, and any accepted event moves updated_at",
    async verify(api) {
      const id = await newRun(api);
      const { body: before } = await api.get(`/runs/${id}`);
      api.clock.time += 2000;
      await event(api, id, "INFO", "a");
      const { body } = await event(api, id, "ERROR", "b", { why: 1 });

      expect(body.state).toBe("PENDING");
      expect(body.updated_at > before.updated_at).toBe(true);
      expect(body.created_at).toBe(before.created_at);
      expect(body.events).toMatchObject([
        { type: "INFO", msg: "a", payload: {} },
        { type: "ERROR", msg: "b", payload: { why: 1 } },
      ]);
    },
  },
  {
    says: "a failed run with attempts left waits again, in a new attempt",
    async verify(api) {
      const id = await newRun(api, { retry_policy: { max_attempts: 2 } });
      await event(api, id, "STARTED", "go", { worker_id: "w" });
      const payload = { error_message: "boom" };
      const { body } = await event(api, id, "FAILED", "no", payload);

      expect(body).toMatchObject({ state: "PENDING", current_attempt: 2, progress: 0 });
      const { body: attempts } = await api.get(`/runs/${id}/attempts`);
      expect(attempts).toMatchObject([
        { attempt: 1, state: "FAILED", execution_summary: { error_message: "boom" } },
        { attempt: 2, state: "PENDING" },
      ]);
      expect(attempts[1].started_at ?? null).toBeNull();
      expect(attempts[1].finished_at ?? null).toBeNull();
    },
  },
  {
    says: "a failed run without attempts left is FAILED, with its error",
    async verify(api) {
      const id = await newRun(api, { retry_policy: { max_attempts: 2 } });
      for (const attempt of [1, 2]) {
        await event(api, id, "STARTED", "go", { worker_id: "w" });
        await event(api, id, "FAILED", "no", { error_message: `boom ${attempt}` });
      }

      const { body } = await api.get(`/runs/${id}`);
      expect(body).toMatchObject({
        state: "FAILED",
        current_attempt: 2,
        outputs: {},
        execution_summary: { error_message: "boom 2" },
      });
    },
  },
  {
    says: "POST /cancel cancels what is not finished, and says so in the timeline",
    async verify(api) {
      const id = await newRun(api);
      const { status, body } = await api.post(`/runs/${id}/cancel`);

      expect(status).toBe(200);
      expect(body.state).toBe("CANCELLED");
      expect(body.events).toMatchObject([
        { type: "CANCELLED", msg: "Cancelled by user", payload: {} },
      ]);
      expect((await api.get(`/runs/${id}`)).body.state).toBe("CANCELLED");
    },
  },
  {
    says: "an event CANCELLED cancels as well",
    async verify(api) {
      const id = await newRun(api);
      await event(api, id, "STARTED", "go", {});

      expect((await event(api, id, "CANCELLED", "stop")).body.state).toBe("CANCELLED");
    },
  },
  ...(["COMPLETED", "FAILED", "CANCELLED"] as const).flatMap((state): Fact[] => [
    {
      says: `a ${state} run cannot be cancelled, and is left as it is`,
      async verify(api) {
        const id = await finishedRun(api, state);
        const { body: before } = await api.get(`/runs/${id}`);
        const reply = await api.post(`/runs/${id}/cancel`);

        expectDetail(reply, 400, `Run is already in terminal state ${state}`);
        expect((await api.get(`/runs/${id}`)).body).toEqual(before);
      },
    },
    {
      says: `a ${state} run takes no event`,
      async verify(api) {
        const id = await finishedRun(api, state);
        const { body: before } = await api.get(`/runs/${id}`);

        for (const type of ["STARTED", "INFO", "COMPLETED", "FAILED", "CANCELLED"]) {
          expect((await event(api, id, type, "late")).status).toBe(400);
        }
        expect((await api.get(`/runs/${id}`)).body).toEqual(before);
      },
    },
    {
      says: `a ${state} run takes no update, but an empty one`,
      basis: "assumed",
      async verify(api) {
        const id = await finishedRun(api, state);
        const detail = `OpRun is locked in terminal state ${state}`;

        expectDetail(await api.patch(`/runs/${id}`, { state: "PENDING" }), 400, detail);
        expectDetail(await api.patch(`/runs/${id}`, { priority: 1 }), 400, detail);
        expect((await api.patch(`/runs/${id}`, {})).body.state).toBe(state);
      },
    },
  ]),
  ...(["FAILED", "CANCELLED"] as const).map(
    (state): Fact => ({
      says: `POST /retry opens a new attempt at a ${state} run`,
      async verify(api) {
        const id = await finishedRun(api, state);
        const { status, body } = await api.post(`/runs/${id}/retry`);

        expect(status).toBe(200);
        expect(body).toMatchObject({ state: "PENDING", current_attempt: 2, progress: 0 });
        expect((await api.get(`/runs/${id}/attempts`)).body).toMatchObject([
          { attempt: 1, state },
          { attempt: 2, state: "PENDING" },
        ]);
      },
    }),
  ),
  {
    says: "a new attempt has a timeline of its own, which RETRIED opens",
    basis: "assumed",
    async verify(api) {
      const id = await finishedRun(api, "FAILED");
      await api.post(`/runs/${id}/retry`);

      expect((await api.get(`/runs/${id}/events`)).body.events).toMatchObject([
        { id: 0, type: "RETRIED", msg: "Manual retry", payload: { force: true }, state: "PENDING" },
      ]);
    },
  },
  {
    says: "what is completed or goes on cannot be retried",
    basis: "assumed",
    async verify(api) {
      const completed = await finishedRun(api, "COMPLETED");
      const pending = await newRun(api);

      const reply = await api.post(`/runs/${completed}/retry`);
      expectDetail(reply, 400, "Cannot retry run in state COMPLETED");
      expect((await api.post(`/runs/${pending}/retry`)).status).toBe(400);
    },
  },
  {
    says: "GET /events numbers the timeline, and shows the run's present state with each entry",
    async verify(api) {
      const id = await newRun(api);
      await event(api, id, "STARTED", "go", { worker_id: "w" });
      await event(api, id, "PROGRESS", 10);
      const { body } = await api.get(`/runs/${id}/events`);

      expect(body.events).toMatchObject([
        { id: 0, type: "STARTED", msg: "go", state: "RUNNING", payload: { worker_id: "w" } },
        { id: 1, type: "PROGRESS", msg: 10, state: "RUNNING", payload: {} },
      ]);
      expect(body.events[0].t).toMatch(/^2026-03-01T1\d:\d\d:\d\d(\.\d+)?\+00:00$/);
    },
  },
  {
    says: "GET /events?after= gives what comes after",
    async verify(api) {
      const id = await newRun(api);
      for (const msg of ["a", "b", "c"]) await event(api, id, "INFO", msg);
      const after = async (id_: string | number): Promise<number[]> => {
        const { body } = await api.get(`/runs/${id}/events?after=${id_}`);
        return body.events.map((entry: { id: number }) => entry.id);
      };

      expect(await after(0)).toEqual([1, 2]);
      expect(await after(2)).toEqual([]);
      expect(await after(99)).toEqual([]);
      expect(await after(-1)).toEqual([0, 1, 2]);
    },
  },
  {
    says: "an event must be one that is known, and PROGRESS a percentage",
    async verify(api) {
      const id = await newRun(api);
      expect((await event(api, id, "NONSENSE", "")).status).toBe(400);
      await event(api, id, "STARTED", "go", {});
      for (const msg of [-1, 101, "ten"]) {
        expect((await event(api, id, "PROGRESS", msg)).status).toBe(400);
      }
      expect((await api.get(`/runs/${id}`)).body).toMatchObject({ state: "RUNNING", progress: 0 });
    },
  },
  {
    says: "PATCH replaces outputs, sets priority and state, and leaves the timeline alone",
    async verify(api) {
      const id = await newRun(api);
      await api.patch(`/runs/${id}`, { outputs: { a: 1, b: 2 } });
      const { status, body } = await api.patch(`/runs/${id}`, {
        state: "ASSIGNED",
        outputs: { c: 3 },
        priority: 9,
      });

      expect(status).toBe(200);
      expect(body).toMatchObject({ state: "ASSIGNED", priority: 9, events: [] });
      expect(body.outputs).toEqual({ c: 3 });
    },
  },
  {
    says: "PATCH moves a live run to any state, without an attempt more",
    async verify(api) {
      const id = await newRun(api, { retry_policy: { max_attempts: 5 } });
      for (const state of ["RUNNING", "PENDING", "ASSIGNED", "FAILED"]) {
        const { body } = await api.patch(`/runs/${id}`, { state });
        expect(body).toMatchObject({ state, current_attempt: 1 });
      }
    },
  },
  {
    says: "PATCH with an unknown state is a 400, and without effect",
    async verify(api) {
      const id = await newRun(api, { priority: 2 });

      expect((await api.patch(`/runs/${id}`, { state: "DONE", priority: 7 })).status).toBe(400);
      expect((await api.get(`/runs/${id}`)).body).toMatchObject({ state: "PENDING", priority: 2 });
    },
  },
  {
    says: "an empty PATCH changes nothing",
    async verify(api) {
      const id = await newRun(api);
      const { body: before } = await api.get(`/runs/${id}`);

      expect((await api.patch(`/runs/${id}`, {})).body).toEqual(before);
    },
  },
  {
    says: "a list says what it is",
    async verify(api) {
      const { status, body } = await api.get("/runs?image=nobody-has-this");

      expect(status).toBe(200);
      expect(body).toEqual({ object: "list", data: [], has_more: false, url: "/runs" });
    },
  },
  {
    says: "a list has the newest first, and ten without a limit",
    async verify(api) {
      const ids = await newRuns(api, 12, { image: "ten" });
      const { body } = await api.get("/runs?image=ten");

      expect(idsOf(body)).toEqual(ids.slice(0, 10));
      expect(body.has_more).toBe(true);
      expect(body.data[0]).toEqual((await api.get(`/runs/${ids[0]}`)).body);
    },
  },
  {
    says: "starting_after goes to older runs, and has_more says whether there are any",
    async verify(api) {
      const ids = await newRuns(api, 6, { image: "walk" });
      const first = (await api.get("/runs?image=walk&limit=3")).body;
      const second = (await api.get(`/runs?image=walk&limit=3&starting_after=${at(ids, 2)}`)).body;
      const third = (await api.get(`/runs?image=walk&limit=3&starting_after=${at(ids, 5)}`)).body;

      expect([idsOf(first), first.has_more]).toEqual([ids.slice(0, 3), true]);
      expect([idsOf(second), second.has_more]).toEqual([ids.slice(3), false]);
      expect([idsOf(third), third.has_more]).toEqual([[], false]);
    },
  },
  {
    says: "ending_before goes to newer runs, just before the cursor and in the same order",
    async verify(api) {
      const ids = await newRuns(api, 6, { image: "back" });
      const page = (await api.get(`/runs?image=back&limit=2&ending_before=${at(ids, 4)}`)).body;
      const last = (await api.get(`/runs?image=back&limit=2&ending_before=${at(ids, 2)}`)).body;
      const none = (await api.get(`/runs?image=back&limit=2&ending_before=${at(ids, 0)}`)).body;

      expect([idsOf(page), page.has_more]).toEqual([ids.slice(2, 4), true]);
      expect([idsOf(last), last.has_more]).toEqual([ids.slice(0, 2), false]);
      expect([idsOf(none), none.has_more]).toEqual([[], false]);
    },
  },
  {
    says: "no run of one moment is lost or repeated by a walk, in either direction",
    async verify(api) {
      api.clock.step = 0;
      const made = await newRuns(api, 7, { image: "tie" });
      const forward = await walk(api, "starting_after", "/runs?image=tie&limit=2");
      const last = forward.at(-1) ?? "";
      const back = await walk(api, "ending_before", `/runs?image=tie&limit=2`, last);

      expect([...forward].sort()).toEqual([...made].sort());
      expect(back).toEqual(forward.slice(0, -1));
    },
  },
  {
    says: "filters must all be met, on every page, and has_more heeds them",
    async verify(api) {
      const ids = await newRuns(api, 5, { image: "mixed" });
      await api.post(`/runs/${at(ids, 1)}/cancel`);
      await api.post(`/runs/${at(ids, 3)}/cancel`);
      const query = "/runs?image=mixed&state=CANCELLED&limit=1";
      const first = (await api.get(query)).body;
      const second = (await api.get(`${query}&starting_after=${at(ids, 1)}`)).body;

      expect([idsOf(first), first.has_more]).toEqual([[at(ids, 1)], true]);
      expect([idsOf(second), second.has_more]).toEqual([[at(ids, 3)], false]);
      expect(idsOf((await api.get("/runs?image=mixed&status=CANCELLED")).body)).toHaveLength(2);
      expect(idsOf((await api.get("/runs?image=mix")).body)).toEqual([]);
      expect(idsOf((await api.get("/runs?image=mixed&op_definition=none")).body)).toEqual([]);
    },
  },
  {
    says: "created bounds are seconds, inclusive for gte and lte, exclusive for gt and lt",
    async verify(api) {
      api.clock.step = 0;
      const { body: probe } = await api.post("/runs", { image: "probe" });
      const skew = Date.parse(probe.created_at) - api.clock.time;
      const second = Date.parse("2026-03-02T00:00:00Z") / 1000;
      const ids: string[] = [];
      for (const offset of [-1, 0, 1]) {
        api.clock.time = (second + offset) * 1000 - Math.round(skew / 1000) * 1000;
        ids.unshift(await newRun(api, { image: "bounds" }));
      }
      const found = async (bounds: string): Promise<string[]> =>
        idsOf((await api.get(`/runs?image=bounds&${bounds}`)).body);

      expect(await found(`created[gte]=${second}`)).toEqual([ids[0], ids[1]]);
      expect(await found(`created[gt]=${second}`)).toEqual([ids[0]]);
      expect(await found(`created[lte]=${second}`)).toEqual([ids[1], ids[2]]);
      expect(await found(`created[lt]=${second}`)).toEqual([ids[2]]);
      expect(await found(`created[gte]=${second}&created[lte]=${second}`)).toEqual([ids[1]]);
    },
  },
  {
    says: "an empty filter, an empty cursor and an unknown parameter do not restrict",
    async verify(api) {
      const ids = await newRuns(api, 2, { image: "empty" });
      const query = "state=&status=&op_definition=&starting_after=&ending_before=&whatever=1";

      expect(idsOf((await api.get(`/runs?image=empty&${query}`)).body)).toEqual(ids);
    },
  },
  {
    says: "state and status must agree, and name a state as it is spelt",
    async verify(api) {
      const differ = await api.get("/runs?state=FAILED&status=PENDING");
      expectDetail(differ, 400, "state and status must match when both are provided");
      expect((await api.get("/runs?state=FAILED&status=FAILED")).status).toBe(200);
      expectDetail(await api.get("/runs?state=DONE"), 400, "Invalid state 'DONE'");
      expectDetail(await api.get("/runs?status=pending"), 400, "Invalid state 'pending'");
    },
  },
  {
    says: "a time beyond the calendar is a 400",
    async verify(api) {
      const detail = "Invalid created timestamp";
      expectDetail(await api.get("/runs?created[gte]=999999999999999"), 400, detail);
      expectDetail(await api.get("/runs?created[lt]=-99999999999999"), 400, detail);
    },
  },
  {
    says: "an unknown cursor is a 400, and so are two cursors",
    basis: "assumed",
    async verify(api) {
      const id = await newRun(api);
      const unknown = "Cursor run 'nobody' not found";
      expectDetail(await api.get("/runs?starting_after=nobody"), 400, unknown);
      expectDetail(await api.get("/runs?ending_before=nobody"), 400, unknown);
      const both = await api.get(`/runs?starting_after=${id}&ending_before=${id}`);
      expectDetail(both, 400, "starting_after and ending_before cannot be combined");
    },
  },
  ...(
    [
      ["0", "greater_than_equal"],
      ["-1", "greater_than_equal"],
      ["101", "less_than_equal"],
      ["ten", "int_parsing"],
      ["1.5", "int_parsing"],
      ["", "int_parsing"],
      ["99999999999999999999", "less_than_equal"],
    ] as const
  ).map(
    ([limit, type]): Fact => ({
      says: `a limit of "${limit}" is a 422`,
      async verify(api) {
        const { status, body } = await api.get(`/runs?limit=${limit}`);

        expect(status).toBe(422);
        expect(body.detail).toMatchObject([{ type, loc: ["query", "limit"], input: limit }]);
      },
    }),
  ),
  {
    says: "a limit may be 1 or 100",
    async verify(api) {
      await newRuns(api, 2, { image: "edge" });

      expect(idsOf((await api.get("/runs?image=edge&limit=1")).body)).toHaveLength(1);
      expect(idsOf((await api.get("/runs?image=edge&limit=100")).body)).toHaveLength(2);
    },
  },
  {
    says: "a body that does not fit is a 422 that names each place, and without effect",
    async verify(api) {
      const misfits: [unknown, (string | number)[]][] = [
        [{}, ["body", "image"]],
        [{ image: 3 }, ["body", "image"]],
        [{ image: null }, ["body", "image"]],
        [{ image: "bad", priority: "high" }, ["body", "priority"]],
        [{ image: "bad", priority: 1.5 }, ["body", "priority"]],
        [{ image: "bad", inputs: [] }, ["body", "inputs"]],
        [{ image: "bad", constraints: { cpu: "two" } }, ["body", "constraints", "cpu"]],
        [{ image: "bad", retry_policy: {} }, ["body", "retry_policy", "max_attempts"]],
        [
          { image: "bad", retry_policy: { max_attempts: 0 } },
          ["body", "retry_policy", "max_attempts"],
        ],
        [{ image: "bad", event_delivery: {} }, ["body", "event_delivery", "topic"]],
        [[], ["body"]],
        ["{", ["body", 1]],
        ["", ["body"]],
      ];
      for (const [body, loc] of misfits) {
        const reply = await api.post("/runs", body);
        expect([reply.status, reply.body.detail[0].loc]).toEqual([422, loc]);
      }
      expect(idsOf((await api.get("/runs?image=bad")).body)).toEqual([]);
    },
  },
  {
    says: "an event without type or message is a 422",
    async verify(api) {
      const id = await newRun(api);
      const { status, body } = await api.post(`/runs/${id}/events`, {});

      expect(status).toBe(422);
      expect(body.detail.map(({ loc }: { loc: string[] }) => loc[1])).toEqual(["type", "msg"]);
    },
  },
  {
    says: "an unknown path is a 404, and an unknown method a 405 with Allow",
    async verify(api) {
      expectDetail(await api.get("/nothing"), 404, "Not Found");
      const reply = await api.call("DELETE", "/runs");
      expectDetail(reply, 405, "Method Not Allowed");
      expect(reply.headers.get("allow")).toBe("GET, POST");
    },
  },
  {
    says: "nothing a caller can type is a 500",
    async verify(api) {
      const id = await newRun(api, { image: "\u0000\ud800'", inputs: { "\u0000": "\u0000" } });
      const paths = [
        "/runs/%00",
        "/runs/%E0%A4%A",
        "/runs/'",
        `/runs?image=%00&starting_after=%00`,
        "/runs?created[gte]=9223372036854775808",
        `/runs/${id}/events?after=99999999999999999999`,
      ];
      for (const path of paths) expect((await api.get(path)).status).toBeLessThan(500);
      const deep = `{"image":"a","inputs":${'{"a":'.repeat(9000)}1${"}".repeat(9000)}}`;
      expect((await api.post("/runs", deep)).status).toBe(422);
      expect((await api.post("/runs", { image: "a", priority: 1e30 })).status).toBe(201);
    },
  },
  {
    says: "where credentials are required, a request without a key is a 401 before all else",
    credentials: "required",
    async verify(api) {
      expectDetail(await api.get("/runs"), 401, "Not authenticated");
      expectDetail(await api.get("/runs?limit=0"), 401, "Not authenticated");
      expectDetail(await api.post("/runs", {}), 401, "Not authenticated");
      expect((await api.call("GET", "/runs", undefined, { "x-api-key": "k" })).status).toBe(200);
      expect((await api.get("/nothing")).status).toBe(404);
    },
  },
];

export async function newRun(api: Caller, members: object = {}): Promise<string> {
  return (await api.post("/runs", { image: "image", ...members })).body.id;
}

/** Creates runs and returns their ids, newest first. */
async function newRuns(api: Caller, count: number, members: object): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.unshift(await newRun(api, members));
  return ids;
}

async function finishedRun(
  api: Caller,
  state: "COMPLETED" | "FAILED" | "CANCELLED",
): Promise<string> {
  const id = await newRun(api, { retry_policy: { max_attempts: 1 } });
  await event(api, id, "STARTED", "go", { worker_id: "w" });
  await event(api, id, state, "end");
  return id;
}

function event(
  api: Caller,
  id: string,
  type: string,
  msg: string | number,
  payload?: object,
): ReturnType<Caller["post"]> {
  return api.post(`/runs/${id}/events`, { type, msg, ...(payload ? { payload } : {}) });
}

/** Follows a cursor to the end; newest first, whichever way it went. */
async function walk(
  api: Caller,
  cursor: "starting_after" | "ending_before",
  path: string,
  from?: string,
): Promise<string[]> {
  const found: string[] = [];
  let next = from;
  for (;;) {
    const { body } = await api.get(next === undefined ? path : `${path}&${cursor}=${next}`);
    const ids = idsOf(body);
    if (cursor === "ending_before") found.unshift(...ids);
    else found.push(...ids);
    next = cursor === "ending_before" ? ids[0] : ids.at(-1);
    if (!body.has_more) return found;
  }
}

function idsOf(body: { data: readonly { id: string }[] }): string[] {
  return body.data.map(({ id }) => id);
}

function at(ids: readonly string[], index: number): string {
  return ids[index] ?? "";
}

function expectDetail(reply: { status: number; body: unknown }, status: number, detail: string) {
  expect([reply.status, reply.body]).toEqual([status, { detail }]);
}
