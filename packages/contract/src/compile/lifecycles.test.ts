import type { Lifecycle } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { compile, lifecycle } from "../../test/compile.ts";

const events = "{ create: { from: $none, to: queued } }";

describe("a lifecycle", () => {
  test("gets what is not written", () => {
    const run = read(`{ states: { queued: {} }, events: ${events} }`);

    expect(run).toEqual({
      name: "Run",
      id: "/id",
      state: "/status",
      open: false,
      keeps: [],
      each: {},
      states: {
        queued: {
          name: "queued",
          value: { "/status": "queued" },
          enter: {},
          blocks: false,
          basis: "documented",
          place: expect.objectContaining({ pointer: "/x-conduct/lifecycles/Run/states/queued" }),
        },
      },
      events: {
        create: {
          name: "create",
          by: "client",
          each: true,
          basis: "documented",
          cases: [
            {
              from: ["$none"],
              to: "queued",
              effects: {},
              basis: "documented",
              place: expect.objectContaining({
                pointer: "/x-conduct/lifecycles/Run/events/create",
              }),
            },
          ],
          place: expect.objectContaining({ pointer: "/x-conduct/lifecycles/Run/events/create" }),
        },
      },
      wait: { every: 1000, backoff: 1.5, max: 10_000, until: [] },
      waiters: {},
      settled: [],
      place: expect.objectContaining({ pointer: "/x-conduct/lifecycles/Run" }),
    });
  });

  test("keeps what nobody is shown, and tells mocks what to leave to itself", () => {
    const run = read(
      `{ states: { queued: {} }, events: ${events}, keeps: [/secret], simulate: { if: { absent: $self#/queue } } }`,
    );

    expect(run.keeps).toEqual(["/secret"]);
    expect(run.simulate).toEqual({ if: { absent: "$self#/queue" } });
  });

  test("without states has one that no member shows", () => {
    const run = read(
      "{ events: { create: { from: $none, to: exists }, remove: { from: $any, to: $none } } }",
    );

    expect(run.states.exists).toMatchObject({ name: "exists", value: {}, blocks: false });
    expect(run.events.remove?.cases[0]?.from).toEqual(["exists"]);
  });

  test("waits no less than it looks, unless that is written", () => {
    const waits = ["{ every: 30s }", "{ every: 30s, max: 5s }", "{ every: 2s }"].map(
      (wait) => read(`{ wait: ${wait}, states: { queued: {} }, events: ${events} }`).wait.max,
    );

    expect(waits).toEqual([30_000, 5_000, 10_000]);
  });
});

describe("a state", () => {
  test("keeps a value that is written, instead of the one at the lifecycle's pointer", () => {
    const run = read(
      `{ state: /state, states: { queued: {}, done: { final: success, value: { /done: true } } }, events: ${events} }`,
    );

    expect(Object.values(run.states).map(({ value }) => value)).toEqual([
      { "/state": "queued" },
      { "/done": true },
    ]);
  });
});

describe("a wildcard", () => {
  const states =
    "{ queued: {}, waiting: {}, done: { final: success }, failed: { final: failure } }";

  test.for([
    ["$live", ["queued", "waiting"]],
    ["$final", ["done", "failed"]],
    ["$any", ["queued", "waiting", "done", "failed"]],
    ["$none", ["$none"]],
    ["[$none, $any]", ["$none", "queued", "waiting", "done", "failed"]],
    ["[done, $live, done]", ["done", "queued", "waiting"]],
  ] as const)("%s stands for %j", ([from, names]) => {
    const run = read(`{ states: ${states}, events: { go: { from: ${from} } } }`);

    expect(run.events.go?.cases[0]?.from).toEqual(names);
  });
});

describe("an event", () => {
  test("lends its basis to the cases that have none", () => {
    const run = read(
      "{ states: { a: {} }, events: { go: { basis: assumed, cases: [{ from: a }, { from: $none, basis: observed }] } } }",
    );

    expect(run.events.go?.cases.map(({ basis }) => basis)).toEqual(["assumed", "observed"]);
  });

  test("is simulated after a second, and as likely as any other, unless it says otherwise", () => {
    const run = read(
      "{ states: { a: {} }, events: { go: { by: server, from: a, simulate: {} }, on: { by: clock, after: 2m, from: a, simulate: { after: 5ms, weight: 3 } } } }",
    );

    expect(run.events.go?.simulate).toEqual({ after: 1000, weight: 1 });
    expect(run.events.on).toMatchObject({ after: 120_000, simulate: { after: 5, weight: 3 } });
  });

  test("keeps its effects, in all their kinds", () => {
    const run = read(
      "{ states: { a: {} }, events: { go: { from: a, clear: [/b], merge: $request.body, set: { /c: 1 }, init: { /d: 2 }, add: { /e: 3 }, append: { /f: 4 }, assumed: [/c] } } }",
    );

    expect(run.events.go?.cases[0]?.effects).toEqual({
      clear: ["/b"],
      merge: "$request.body",
      set: { "/c": 1 },
      init: { "/d": 2 },
      add: { "/e": 3 },
      append: { "/f": 4 },
      assumed: ["/c"],
    });
  });

  test("names the lifecycle and the event that it spawns", () => {
    const run = read(
      "{ states: { a: {} }, events: { make: { from: $none, to: a }, again: { from: a, spawn: { event: Run.make } } } }",
    );

    expect(run.events.again?.cases[0]?.spawn).toEqual({ lifecycle: "Run", event: "make", set: {} });
  });
});

describe("blocks", () => {
  test.for([
    ["only the client leads on", "submit: { from: asking, to: working }", true],
    ["nothing leads on", "look: { from: asking }", false],
    ["the client can only end it", "cancel: { from: asking, to: failed }", false],
    [
      "a worker leads on too",
      "submit: { from: asking, to: working }, take: { by: worker, from: asking, to: working }",
      false,
    ],
    [
      "the server can complete it",
      "submit: { from: asking, to: working }, end: { by: server, from: asking, to: done }",
      false,
    ],
    [
      "time can only make it fail",
      "submit: { from: asking, to: working }, expire: { by: clock, after: 1h, from: asking, to: failed }",
      true,
    ],
    ["the client assigns any state", "patch: { from: asking, to: $request.body#/status }", true],
  ] as const)("of a live state where %s", ([, events, blocks]) => {
    const run = read(
      `{ states: { asking: {}, working: {}, done: { final: success }, failed: { final: failure } }, events: { ${events} } }`,
    );

    expect(run.states.asking?.blocks).toBe(blocks);
    expect(run.settled).toEqual(blocks ? ["asking", "done", "failed"] : ["done", "failed"]);
  });

  test("is what is written, where it is written", () => {
    const run = read(
      "{ states: { a: { blocks: true }, b: { blocks: false } }, events: { go: { from: b, to: a } } }",
    );

    expect(run.settled).toEqual(["a"]);
  });
});

describe("a waiter", () => {
  const states =
    "{ queued: {}, running: {}, paused: {}, done: { final: success }, failed: { final: failure } }";
  const moves = [
    "start: { by: worker, from: queued, to: running }",
    "finish: { by: server, from: running, to: done }",
    "fail: { by: server, from: running, to: failed }",
    "pause: { from: running, to: paused }",
    "resume: { from: paused, to: running }",
    "retry: { from: failed, to: queued }",
  ].join(", ");

  test("gives up where only the client could still lead there", () => {
    const run = read(
      `{ states: ${states}, events: { ${moves} }, waiters: { started: { until: [running, done] }, over: { until: $settled } } }`,
    );

    expect(run.waiters).toEqual({
      started: { until: ["running", "done"], fails: ["paused", "failed"] },
      over: { until: ["paused", "done", "failed"], fails: [] },
    });
  });

  test("gives up where it is written", () => {
    const run = read(
      `{ states: ${states}, events: { ${moves} }, waiters: { over: { until: done, fails: failed, gone: failure } } }`,
    );

    expect(run.waiters.over).toEqual({ until: ["done"], fails: ["failed"], gone: "failure" });
  });
});

function read(members: string): Lifecycle {
  const run = compile(lifecycle(members)).lifecycles.Run;
  if (run === undefined) throw new Error("the document has no lifecycle Run");
  return run;
}
