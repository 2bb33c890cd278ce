import type { Value } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { evaluate, type Scope } from "./evaluate.ts";
import { anything, type Expected, instant } from "./expected.ts";

const scope: Scope = {
  self: { name: "a", count: 2, gone: null, parts: [{ size: 1 }, { size: 3 }], hidden: anything },
  request: {
    path: { id: "7" },
    query: { page: "2" },
    headers: { "X-Key": "k" },
    body: { text: "hi", deep: { er: [1] } },
  },
  event: "start",
  from: "queued",
  to: "running",
};

describe("evaluate()", () => {
  test.for<readonly [Value, Expected | undefined]>([
    ["plain", "plain"],
    ["$$self", "$self"],
    ["$nonsense", "$nonsense"],
    [1, 1],
    [false, false],
    [null, null],
    ["$self#/name", "a"],
    ["$self#/gone", null],
    ["$self#/nowhere", undefined],
    ["$self#/hidden/x", anything],
    ["$request.body#/deep/er/0", 1],
    ["$request.body", { text: "hi", deep: { er: [1] } }],
    ["$request.query.page", "2"],
    ["$request.query.size", undefined],
    ["$request.path.id", "7"],
    ["$request.path.other", anything],
    ["$request.header.X-Key", "k"],
    ["$request.header.x-KEY", "k"],
    ["$request.header.X-Other", anything],
    ["$event", "start"],
    ["$from", "queued"],
    ["$to", "running"],
    ["$now", instant],
    ["$now.iso", instant],
    ["$now.unix", instant],
    ["$now.unixms", instant],
    ["$new", anything],
    ["$cause#/id", anything],
    ["$item", undefined],
    ["$index", anything],
    [
      ["$self#/name", "$self#/nowhere"],
      ["a", null],
    ],
    [
      { a: "$self#/name", b: "$self#/nowhere", c: 1 },
      { a: "a", c: 1 },
    ],
    [{ a: { b: ["$event"] } }, { a: { b: ["start"] } }],
    [{}, {}],
    ["run {$self#/name} of {$self#/count}", "run a of 2"],
    ["{$request.path.id}", "7"],
    ["x{$self#/nowhere}y", "xy"],
    ["x{$self#/gone}y", "xnully"],
    ["x{$self#/hidden}y{$self#/name}", anything],
    ["x{$nonsense}y", "x{$nonsense}y"],
    ["at {$now}", anything],
    ["a {b} c", "a {b} c"],
    [{ $first: ["$self#/nowhere", "$self#/gone", "$self#/name"] }, "a"],
    [{ $first: ["$self#/nowhere", "$self#/gone"] }, null],
    [{ $first: ["$self#/hidden", "$self#/name"] }, anything],
    [{ $first: [false, 1] }, false],
    [{ $first: "x" }, anything],
    [{ $switch: { on: "$self#/name", cases: { a: 1 }, else: 2 } }, 1],
    [{ $switch: { on: "$self#/count", cases: { 2: "two" } } }, "two"],
    [{ $switch: { on: "$self#/name", cases: { b: 1 }, else: 2 } }, 2],
    [{ $switch: { on: "$self#/name", cases: { b: 1 } } }, null],
    [{ $switch: { on: "$self#/hidden", cases: { a: 1 } } }, anything],
    [{ $switch: { cases: { null: 3 } } }, 3],
    [{ $switch: { on: "$self#/name", else: 4 } }, 4],
    [{ $switch: 1 }, anything],
    [{ $sum: ["$self#/count", 3, 1] }, 6],
    [{ $sum: ["$self#/count", "$self#/hidden"] }, anything],
    [{ $sum: ["$self#/count", "$self#/name"] }, null],
    [{ $sum: 1 }, anything],
    [{ $map: { of: "$self#/parts", to: "$item#/size" } }, [1, 3]],
    [{ $map: { of: "$self#/parts", to: { n: "$index" } } }, [{ n: 0 }, { n: 1 }]],
    [{ $map: { of: "$self#/parts", to: "$item#/none" } }, [null, null]],
    [{ $map: { of: "$self#/parts" } }, [null, null]],
    [{ $map: { of: "$self#/nowhere", to: 1 } }, undefined],
    [{ $map: { of: "$self#/gone", to: 1 } }, undefined],
    [{ $map: { of: "$self#/hidden", to: 1 } }, anything],
    [{ $map: { to: 1 } }, undefined],
    [{ $map: 1 }, anything],
    [{ $elapsed: ["$self#/a", "$now"] }, anything],
    [
      { $first: ["$self#/name"], other: 1 },
      { $first: ["a"], other: 1 },
    ],
  ])("makes of %j %j", ([value, result]) => {
    expect(evaluate(value, scope)).toEqual(result);
  });

  test("takes for open what nobody has told", () => {
    const told = ["$request.body#/a", "$request.query.a", "$request.path.a", "$request.header.a"];

    expect(told.map((text) => evaluate(text, {}))).toEqual(told.map(() => anything));
    expect(["$event", "$from", "$to"].map((text) => evaluate(text, {}))).toEqual(
      Array(3).fill(anything),
    );
    expect(evaluate("$self#/a", {})).toBeUndefined();
  });

  test.for<readonly [Value, Expected | undefined]>([
    ["$now", "2026-01-02T00:00:00.000Z"],
    [{ $shift: ["$now", "-7d"] }, "2025-12-26T00:00:00.000Z"],
    [{ $shift: ["$self#/at", "90s"] }, "2026-01-01T00:01:30.000Z"],
    [{ $shift: ["$now", "-1.5h"] }, "2026-01-01T22:30:00.000Z"],
    [{ $shift: ["$self#/gone", "1h"] }, null],
    [{ $shift: ["$now", "soon"] }, null],
    [{ $elapsed: ["$self#/at", "$now"] }, 86_400_000],
    [{ $elapsed: ["$self#/gone", "$now"] }, null],
    [{ $elapsed: ["$self#/hidden", "$now"] }, anything],
  ])("reads %j at a time that is supposed", ([value, expected]) => {
    const self = { at: "2026-01-01T00:00:00Z", gone: null, hidden: anything };

    expect(evaluate(value, { self, now: "2026-01-02T00:00:00.000Z" })).toEqual(expected);
  });

  test("does not foretell how long something takes", () => {
    const self = { from: "2026-01-01T00:00:00Z", to: "2026-01-01T00:00:01Z" };

    expect(evaluate({ $elapsed: ["$self#/from", "$self#/to"] }, { self })).toBe(anything);
  });
});
