import { getPointer } from "@conduct/contract";
import { arize } from "@conduct/contract/arize";
import { gyoza } from "@conduct/contract/gyoza";
import { moderately } from "@conduct/contract/moderately";
import { createMock, createVirtualClock, isMockError } from "@conduct/mock";
import { describe, expect, test } from "vitest";
import { client } from "./client.ts";
import { jobs } from "./jobs.ts";

const start = (contract = gyoza) =>
  client(
    createMock(contract, { seed: 1, clock: createVirtualClock({ at: "2026-01-01T00:00:00Z" }) }),
  );

describe("control", () => {
  test("says what there is where something is asked for that there is not", () => {
    const { control } = start().mock;
    const id = control.reach("OpRun", "COMPLETED");

    expect(() => control.fire("Run", id, "STARTED")).toThrow(
      '[unknown-lifecycle] The contract has no lifecycle "Run", only "OpRun", "OpDefinition". Name one of these.',
    );
    expect(() => control.fire("OpRun", id, "started")).toThrow(
      '[unknown-event] OpRun has no event "started", only "CREATED"',
    );
    expect(() => control.fire("OpRun", "x", "STARTED")).toThrow(
      '[unknown-resource] There is no OpRun "x".',
    );
    expect(() => control.fire("OpRun", id, "STARTED")).toThrow(
      '[event-refused] OpRun cannot take "STARTED" in state "COMPLETED". Possible are "PATCHED".',
    );
    expect(() => control.seed({ lifecycle: "OpRun", count: 1, state: "DONE" })).toThrow(
      '[unknown-state] OpRun has no state "DONE"',
    );
    expect(() => control.advance("soon")).toThrow('[malformed-duration] "soon" is no duration.');
  });

  test("cannot move a clock that is somebody else's", () => {
    const { control } = createMock(gyoza, { clock: { now: () => 0 } });

    expect(() => control.advance("1s")).toThrow("[fixed-clock]");
  });

  test.for([
    [gyoza, "OpRun"],
    [moderately, "PipelineExecution"],
    [jobs(), "Job"],
  ] as const)("reaches every state of %o", ([contract, lifecycle]) => {
    const { control } = start(contract).mock;
    const states = Object.keys(contract.lifecycles[lifecycle]?.states ?? {});

    for (const state of states) control.reach(lifecycle, state);

    const reached = control.state().lifecycles[lifecycle]?.states ?? {};
    expect(Object.keys(reached).toSorted()).toEqual(states.toSorted());
  });

  test("reaches states by the events that lead there, so that all could have been", async () => {
    const { mock, get } = start();

    const id = mock.control.reach("OpRun", "COMPLETED");

    const { body } = await get(`/runs/${id}`);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual(["STARTED", "COMPLETED"]);
    expect(body.execution_summary.duration_ms).toBe(2000);
    expect(Date.parse(body.updated_at)).toBe(mock.clock.now());
    expect(Date.parse(body.created_at)).toBeLessThan(Date.parse(body.updated_at));
  });

  test("lays resources over all states, oldest first, none of them in the future", async () => {
    const { mock, get } = start();

    const ids = mock.control.seed({ lifecycle: "OpRun", count: 60 });

    const { body } = await get("/runs?limit=100");
    expect(body.data.map(({ id }: { id: string }) => id).toSorted()).toEqual([...ids].toSorted());
    expect(new Set(body.data.map(({ state }: { state: string }) => state)).size).toBe(6);
    for (const run of body.data) {
      expect(Date.parse(run.updated_at)).toBeLessThanOrEqual(mock.clock.now());
    }
    const begun = body.data.filter(({ state }: { state: string }) =>
      ["RUNNING", "COMPLETED", "FAILED"].includes(state),
    );
    expect(
      begun.every((run: { execution_summary: unknown }) => run.execution_summary !== null),
    ).toBe(true);
  });

  test("lays what is over a minute apart, and what is live at the present moment", () => {
    const { mock } = start();

    mock.control.seed({ lifecycle: "OpRun", count: 3, state: "COMPLETED" });
    mock.control.seed({ lifecycle: "OpRun", count: 2, state: "RUNNING" });

    const held = mock.control.state().lifecycles.OpRun?.resources ?? [];
    const ages = held.map(
      ({ value }) => mock.clock.now() - Date.parse(String(getPointer(value, "/updated_at"))),
    );
    expect(ages).toEqual([120_000, 60_000, 0, 0, 0]);
  });

  test("creates the parents that a resource is seeded under", async () => {
    const { mock, get } = start(jobs());

    const [id] = mock.control.seed({ lifecycle: "Job", count: 1, state: "running" });

    const { project } = (await get(`/jobs/${id}`)).body;
    expect((await get(`/projects/${project}/jobs`)).body).toHaveLength(1);
  });

  test("seeds what must differ under other names, and what is there already never twice", () => {
    const { control } = start(arize).mock;

    const ids = control.seed({ lifecycle: "Task", count: 3 });

    const names = control
      .state()
      .lifecycles.Task?.resources.map(({ value }) => getPointer(value, "/name"));
    expect(ids).toHaveLength(3);
    expect(new Set(names).size).toBe(3);
  });

  test("fires with the body it is given, and else with one that the contract shows", () => {
    const { control } = start().mock;
    const [own, shown] = [control.reach("OpRun", "PENDING"), control.reach("OpRun", "PENDING")];

    expect(control.fire("OpRun", own, "STARTED", { payload: { worker_id: "mine" } })).toMatchObject(
      {
        execution_summary: { worker_id: "mine" },
      },
    );
    expect(control.fire("OpRun", shown, "STARTED")).toMatchObject({
      execution_summary: { worker_id: "worker-1" },
    });
  });

  test("puts back what was, the clock and what was about to happen included", async () => {
    const { mock, get, post } = start(jobs());
    const [id] = mock.control.seed({ lifecycle: "Job", count: 1, state: "queued" });
    const snapshot = mock.control.snapshot();
    const story = async () => {
      const seen = [];
      for (let step = 0; step < 6; step++) {
        mock.control.advance("1s");
        seen.push((await get(`/jobs/${id}`)).body);
      }
      return seen;
    };

    const first = await story();
    await post(`/jobs/${id}/cancel`);
    mock.control.restore(JSON.parse(JSON.stringify(snapshot)));

    expect(await story()).toEqual(first);
  });

  test("forgets everything, and begins again the same way", async () => {
    const { mock, post } = start();
    const first = (await post("/runs", { image: "a" })).body;

    mock.control.reset();
    const again = (await post("/runs", { image: "a" })).body;
    mock.control.reset(2);
    const other = (await post("/runs", { image: "a" })).body;

    expect(again).toEqual(first);
    expect(other.id).not.toBe(first.id);
    expect(mock.control.state().lifecycles.OpRun?.count).toBe(1);
  });
});

describe("control over HTTP", () => {
  test("does what the functions do", async () => {
    const { post, get } = start();
    const { id } = (await post("/__conduct/reach", { lifecycle: "OpRun", state: "RUNNING" })).body;

    const fired = await post("/__conduct/fire", {
      lifecycle: "OpRun",
      id,
      event: "COMPLETED",
      body: { payload: { outputs: { a: 1 } } },
    });
    const moved = await post("/__conduct/clock", { advance: "10m" });
    const seeded = await post("/__conduct/seed", { lifecycle: "OpRun", count: 2, state: "FAILED" });
    const state = await get("/__conduct/state");
    const contract = await get("/__conduct/contract");

    expect(fired.body.value).toMatchObject({ state: "COMPLETED", outputs: { a: 1 } });
    expect(moved.body).toEqual({ now: "2026-01-01T00:10:00.000Z" });
    expect(seeded.body.ids).toHaveLength(2);
    expect(state.body.lifecycles.OpRun.states).toEqual({ COMPLETED: 1, FAILED: 2 });
    expect(contract.body.name).toBe("gyoza");

    const snapshot = (await get("/__conduct/snapshot")).body;
    await post("/__conduct/reset", {});
    expect((await get(`/runs/${id}`)).status).toBe(404);
    await post("/__conduct/restore", snapshot);
    expect((await get(`/runs/${id}`)).status).toBe(200);
  });

  test.for([
    ["POST", "/__conduct/fire", {}, 400, "malformed-request"],
    ["POST", "/__conduct/clock", { advance: true }, 400, "malformed-request"],
    ["POST", "/__conduct/seed", { lifecycle: "X" }, 400, "unknown-lifecycle"],
    [
      "POST",
      "/__conduct/fire",
      { lifecycle: "OpRun", id: "x", event: "STARTED" },
      404,
      "unknown-resource",
    ],
    ["GET", "/__conduct/fire", undefined, 405, "unknown-method"],
    ["GET", "/__conduct/nothing", undefined, 404, "unknown-path"],
  ] as const)("%s %s %o is refused with %i %s", async ([method, path, body, status, code]) => {
    const { send } = start();

    const reply = await send(
      method,
      path,
      body === undefined ? {} : { body: JSON.stringify(body) },
    );

    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.body.message.length).toBeGreaterThan(20);
  });
});

describe("isMockError()", () => {
  test("narrows to the facts of a code", () => {
    const error = caught(() => start().mock.control.reach("OpRun", "LOST"));

    expect(isMockError(error, "unknown-state") && error.detail.state).toBe("LOST");
    expect(isMockError(error, "port-taken")).toBe(false);
  });
});

function caught(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("expected a throw, but the function returned");
}
