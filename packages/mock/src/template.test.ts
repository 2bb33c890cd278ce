import type { Json } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import type { Scope } from "./scope.ts";
import { evaluate } from "./template.ts";

const scope: Scope = {
  now: Date.parse("2026-01-01T00:00:01.500Z"),
  self: {
    attempt: 2,
    name: "x",
    list: [{ n: 1 }, { n: 2 }],
    from: "2026-01-01T00:00:00Z",
    none: null,
  },
  event: "start",
  request: {
    number: 1,
    method: "POST",
    url: "/runs?a=1",
    query: { limit: 5 },
    path: { id: "r1" },
    header: (name) => (name === "x-key" ? "k" : undefined),
    cookie: {},
    body: { a: { b: 1 } },
  },
};

describe("evaluate()", () => {
  test.for<[Json, Json | undefined]>([
    ["plain", "plain"],
    [5, 5],
    [null, null],
    ["$self#/attempt", 2],
    ["$self#/list/-1/n", 2],
    ["$self#/nothing", undefined],
    ["$$5", "$5"],
    ["$5", "$5"],
    ["$request.body#/a/b", 1],
    ["$request.query.limit", 5],
    ["$request.header.X-Key", "k"],
    ["$request.url", "/runs?a=1"],
    ["$now", "2026-01-01T00:00:01.500Z"],
    ["$now.unix", 1767225601],
    ["$now.unixms", 1767225601500],
    ["Run '{$request.path.id}' of {$self#/name}{$self#/nothing}", "Run 'r1' of x"],
    ["{not a reference}", "{not a reference}"],
    ["costs {$self#/attempt} $", "costs 2 $"],
    [{ a: "$self#/nothing", b: "$self#/none" }, { b: null }],
    [
      ["$self#/nothing", "$self#/name"],
      [null, "x"],
    ],
    [{ $first: ["$self#/nothing", "$self#/none", "$self#/name"] }, "x"],
    [{ $first: ["$self#/nothing"] }, null],
    [{ $sum: ["$self#/attempt", 1] }, 3],
    [{ $sum: ["$self#/name", 1] }, null],
    [{ $elapsed: ["$self#/from", "$now"] }, 1500],
    [{ $elapsed: ["$self#/none", "$now"] }, null],
    [{ $shift: ["$self#/from", "-1d"] }, "2025-12-31T00:00:00.000Z"],
    [{ $shift: ["$self#/none", "1h"] }, null],
    [{ $switch: { on: "$event", cases: { start: "began" } } }, "began"],
    [{ $switch: { on: "$event", cases: { stop: 1 }, else: 2 } }, 2],
    [{ $switch: { on: "$event", cases: { stop: 1 } } }, null],
    [
      { $map: { of: "$self#/list", to: { n: "$item#/n", at: "$index" } } },
      [
        { n: 1, at: 0 },
        { n: 2, at: 1 },
      ],
    ],
    [{ $unknown: 1 }, { $unknown: 1 }],
  ])("%j is %j", ([template, value]) => {
    expect(evaluate(template, scope)).toEqual(value);
  });

  test("reads a template anew for each scope", () => {
    const template = { n: "$self#/n" };

    expect([1, 2].map((n) => evaluate(template, { now: 0, self: { n } }))).toEqual([
      { n: 1 },
      { n: 2 },
    ]);
  });

  test("finds other resources as it is told", () => {
    const asked: unknown[] = [];
    const find: Scope["find"] = (lifecycle, rule) => {
      asked.push(lifecycle, rule);
      return [{ id: "a" }, { id: "b" }];
    };
    const template = { $find: { of: "Run", match: { "/of": "x" }, at: "/id" } };

    expect(evaluate(template, { now: 0, find })).toEqual(["a", "b"]);
    expect(asked).toEqual(["Run", { match: { "/of": "x" }, pick: "each" }]);
  });
});
