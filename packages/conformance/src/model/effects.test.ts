import type { Json } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { type CaseSketch, sketch } from "../../test/lifecycle.ts";
import { effectsOf, modelled } from "./effects.ts";
import type { RequestData } from "./evaluate.ts";
import { anything, type Expected, instant } from "./expected.ts";

const before = {
  id: "7",
  state: "queued",
  count: 1,
  gone: null,
  log: ["a"],
  parts: [{ n: 1 }, { n: 2 }],
  hidden: anything,
};

const request: RequestData = {
  path: {},
  query: {},
  headers: {},
  body: { id: "8", state: "done", name: "new", locked: true, left: null },
};

/** What the one case of an event does to the resource above. */
function effectOf(
  written: CaseSketch,
  { to = "queued" as string | null, from = "queued", each = true, self = before as Expected } = {},
) {
  const life = sketch({
    states: {
      queued: { enter: { set: { "/again": 1 } } },
      running: {
        value: { "/state": "running", "/note": "$literal" },
        enter: { init: { "/startedAt": "$now" }, set: { "/via": "$event" } },
      },
    },
    each: { set: { "/updatedAt": "$now" } },
    events: { go: { each, ...written } },
  });
  const event = life.events.go;
  const [one] = event?.cases ?? [];
  if (event === undefined || one === undefined) throw new Error("no case");
  const scope = { self, request, from };
  return effectsOf(life, event, one, to ?? undefined, scope, (pointer) => pointer !== "/locked");
}

/** Its changes, without what the lifecycle does with each event. */
function changesOf(written: CaseSketch): readonly (readonly [string, Expected | undefined])[] {
  const { changes } = effectOf(written, { each: false });
  return changes.map(({ pointer, expected }) => [pointer, expected]);
}

describe("effectsOf()", () => {
  test.for<readonly [CaseSketch, readonly (readonly [string, Expected | undefined])[]]>([
    [
      { clear: ["/count", "/nowhere"] },
      [
        ["/count", undefined],
        ["/nowhere", undefined],
      ],
    ],
    [
      { set: { "/a": 1, "/b": "$self#/count" } },
      [
        ["/a", 1],
        ["/b", 1],
      ],
    ],
    [{ set: { "/a": "$self#/nowhere" } }, []],
    [{ set: { "/a": null } }, [["/a", null]]],
    [{ init: { "/count": 5 } }, []],
    [
      { init: { "/gone": 5, "/new": 6 } },
      [
        ["/gone", 5],
        ["/new", 6],
      ],
    ],
    [{ init: { "/hidden": 5 } }, [["/hidden", anything]]],
    [{ init: { "/new": "$self#/nowhere" } }, []],
    [{ add: { "/count": 2 } }, [["/count", 3]]],
    [{ add: { "/gone": 2 } }, [["/gone", anything]]],
    [{ add: { "/count": "$self#/log" } }, [["/count", anything]]],
    [{ append: { "/log": "b" } }, [["/log", ["a", "b"]]]],
    [{ append: { "/log": "$index" } }, [["/log", ["a", 1]]]],
    [{ append: { "/new": "b" } }, [["/new", ["b"]]]],
    [{ append: { "/log": "$self#/nowhere" } }, []],
    [{ append: { "/hidden": "b" } }, [["/hidden", anything]]],
    [{ append: { "/count": "b" } }, [["/count", anything]]],
    [{ set: { "/parts/-1/n": 9 } }, [["/parts/1/n", 9]]],
    [
      { merge: "$request.body" },
      [
        ["/name", "new"],
        ["/left", null],
      ],
    ],
    [{ merge: "$request.body#/name" }, []],
    [{ merge: "$request.body#/nowhere" }, []],
    [{ merge: "$self#/hidden" }, []],
    [{ merge: "$self#/log" }, []],
    [
      { merge: { "/name": "$request.body#/name", "/other": "$request.body#/other" } },
      [["/name", "new"]],
    ],
    [{ merge: { "/locked": "$request.body#/locked" } }, []],
    [
      { merge: "$request.body", init: { "/name": "old", "/left": 1 } },
      [
        ["/name", "new"],
        ["/left", null],
      ],
    ],
    [
      { clear: ["/count"], set: { "/count": "$self#/count" }, add: { "/count": 1 } },
      [["/count", 2]],
    ],
  ])("%j changes %j", ([written, changes]) => {
    expect(changesOf(written)).toEqual(changes);
  });

  test("makes the changes in the resource, and leaves the rest", () => {
    const { self } = effectOf({ clear: ["/count"], append: { "/log": "b" } }, { each: false });

    const { count: _, ...rest } = before;
    expect(self).toEqual({ ...rest, log: ["a", "b"] });
  });

  test("enters a state only if it was not in it: its constants, then what entering it does", () => {
    const written = { from: "queued" };

    expect(effectOf(written, { to: "running", each: false }).changes).toEqual([
      { pointer: "/state", expected: "running", assumed: false },
      { pointer: "/note", expected: "$literal", assumed: false },
      { pointer: "/via", expected: "go", assumed: false },
      { pointer: "/startedAt", expected: instant, assumed: false },
    ]);
    expect(effectOf(written, { to: "queued", each: false }).changes).toEqual([]);
    expect(effectOf(written, { to: null, each: false }).changes).toEqual([]);
  });

  test("does what comes with each event, but not to what is only made", () => {
    const pointers = (options: Parameters<typeof effectOf>[1]) =>
      effectOf({ set: { "/to": "$to" } }, options).changes.map(({ pointer }) => pointer);

    expect(pointers({})).toEqual(["/to", "/updatedAt"]);
    expect(pointers({ each: false })).toEqual(["/to"]);
    expect(pointers({ from: "$none", to: null })).toEqual(["/to"]);
    expect(pointers({ from: "$none" })).toEqual(["/to", "/state", "/again"]);
    expect(effectOf({ set: { "/to": "$to" } }).changes[0]?.expected).toBe("queued");
  });

  test("begins with nothing where there is no resource yet", () => {
    const life = sketch({
      states: { queued: {} },
      events: { create: { from: "$none", set: { "/a": 1 } } },
    });
    const event = life.events.create;
    const [one] = event?.cases ?? [];
    if (event === undefined || one === undefined) throw new Error("no case");

    const { self } = effectsOf(life, event, one, "queued", { from: "$none" }, () => true);
    expect(self).toEqual({ a: 1, state: "queued" });
  });

  test("knows which changes are only assumed, by where they end up", () => {
    const { changes } = effectOf(
      { set: { "/a": 1, "/b": 2, "/parts/-1/n": 3 }, assumed: ["/b", "/parts/-1/n"] },
      { each: false },
    );

    expect(changes.map(({ pointer, assumed }) => [pointer, assumed])).toEqual([
      ["/a", false],
      ["/b", true],
      ["/parts/1/n", true],
    ]);
  });

  test("stays with an assumption that a later step writes again", () => {
    const { changes } = effectOf({ set: { "/updatedAt": 1 }, assumed: ["/updatedAt"] });

    expect(changes).toEqual([{ pointer: "/updatedAt", expected: instant, assumed: true }]);
  });
});

test("modelled() lists every place that an effect writes", () => {
  const value = "x" as Json;
  const life = sketch({
    states: { queued: { enter: { set: { "/entered": value } } } },
    each: { append: { "/log": value } },
    events: {
      a: {
        clear: ["/cleared"],
        set: { "/set": value },
        init: { "/init": value },
        add: { "/add": 1 },
      },
      b: { merge: { "/merged": value } },
      c: { merge: "$request.body" },
    },
  });

  expect([...modelled(life)].toSorted()).toEqual([
    "/add",
    "/cleared",
    "/entered",
    "/init",
    "/log",
    "/merged",
    "/set",
  ]);
});
