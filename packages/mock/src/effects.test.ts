import type { Effects, JsonObject } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { applyEffects } from "./effects.ts";
import type { Shape } from "./shape.ts";

const shape = {
  guarded: [["id"], ["status"]],
  writable: (name: string) => (["name", "note", "size"].includes(name) ? {} : undefined),
  allowsNull: (pointer: string) => pointer === "/note",
  isReadOnly: () => false,
} as unknown as Shape;

const self: JsonObject = {
  id: "a",
  status: "live",
  n: 1,
  list: [{ x: 1 }, { x: 2 }],
  gone: null,
  inner: { kept: true },
};

describe("applyEffects()", () => {
  test.for<[string, Effects, JsonObject]>([
    [
      "clear",
      { clear: ["/n", "/list/-1", "/nothing"] },
      { n: undefined, list: [{ x: 1 }] } as unknown as JsonObject,
    ],
    [
      "set",
      { set: { "/n": 5, "/inner/new": "$self#/n" } },
      { n: 5, inner: { kept: true, new: 1 } },
    ],
    ["set of nothing", { set: { "/n": "$self#/nothing" } }, { n: 1 }],
    ["set below null", { set: { "/gone/deep": 1 } }, { gone: { deep: 1 } }],
    ["set of the last", { set: { "/list/-1/x": 9 } }, { list: [{ x: 1 }, { x: 9 }] }],
    ["set of the last of none", { set: { "/none/-1/x": 9 } }, {}],
    ["init", { init: { "/n": 5, "/gone": 6, "/fresh": 7 } }, { n: 1, gone: 6, fresh: 7 }],
    [
      "add",
      { add: { "/n": 2, "/count": 1, "/status": "text" } },
      { n: 3, count: 1, status: "live" },
    ],
    [
      "append",
      { append: { "/list": { x: "$index" }, "/log": "a" } },
      { list: [{ x: 1 }, { x: 2 }, { x: 2 }], log: ["a"] },
    ],
    [
      "append and the last that was",
      { set: { "/list/-1/x": 9 }, append: { "/list": { x: 3 }, "/list/-1/seen": "s" } },
      { list: [{ x: 1 }, { x: 9, seen: ["s"] }, { x: 3 }] },
    ],
    [
      "merge of what may be written",
      { merge: "$request.body" },
      { id: "a", status: "live", name: "new", note: null },
    ],
    [
      "merge by pointer",
      { merge: { "/n": "$request.body#/name", "/gone": "$request.body#/nothing" } },
      { n: "new", gone: null },
    ],
    [
      "merge that overwrites a state",
      { merge: { "/status": "$request.body#/status" } },
      { status: "live" },
    ],
    ["set before init", { set: { "/gone": 1 }, init: { "/gone": 2 } }, { gone: 1 }],
  ])("applies %s", ([, effects, expected]) => {
    expect(applied(effects)).toEqual({ ...self, ...expected });
  });

  test("leaves what it was given as it was, inside", () => {
    const before = JSON.stringify(self);

    applied({ set: { "/inner/kept": false, "/list/0/x": 5 }, append: { "/list": 1 } });

    expect(JSON.stringify(self)).toBe(before);
  });
});

function applied(effects: Effects): JsonObject {
  const body = { id: "b", status: "dead", name: "new", note: null, size: null, other: 1 };
  const request = {
    number: 1,
    method: "",
    url: "",
    query: {},
    path: {},
    header: () => undefined,
    cookie: {},
    body,
  };
  return applyEffects(effects, { ...self }, { now: 0, self, request }, shape);
}
