import type { Json, Predicate } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { anything } from "./expected.ts";
import { judge, orderOf } from "./judge.ts";

const self = {
  one: 1,
  name: "a",
  gone: null,
  empty: "",
  at: "2026-01-01T00:00:00Z",
  object: { b: [1], a: 2 },
  half: { x: anything },
  parts: [{ size: 1 }, { size: 3 }],
  names: ["a", "b", "a"],
  none: [],
  hidden: anything,
};

describe("judge()", () => {
  test.for<readonly [boolean | undefined, Predicate]>([
    [true, { present: "$self#/one" }],
    [true, { present: "$self#/empty" }],
    [false, { present: "$self#/gone" }],
    [false, { present: "$self#/nowhere" }],
    [false, { absent: "$self#/one" }],
    [true, { absent: "$self#/gone" }],
    [true, { absent: "$self#/nowhere" }],
    [true, { eq: ["$self#/one", 1] }],
    [false, { eq: ["$self#/one", "1"] }],
    [false, { eq: ["$self#/nowhere", null] }],
    [true, { eq: ["$self#/gone", null] }],
    [false, { eq: ["$self#/gone", 0] }],
    [false, { eq: ["$self#/nowhere", "$self#/half"] }],
    [false, { eq: ["$self#/half", "$self#/nowhere"] }],
    [true, { eq: ["$self#/object", { a: 2, b: [1] }] }],
    [false, { eq: ["$self#/object", { a: 2, b: [2] }] }],
    [true, { eq: ["$self#/at", "2026-01-01T01:00:00+01:00"] }],
    [false, { ne: ["$self#/one", 1] }],
    [true, { ne: ["$self#/one", 2] }],
    [true, { lt: ["$self#/one", 2] }],
    [false, { lt: ["$self#/one", 1] }],
    [true, { lte: ["$self#/one", 1] }],
    [false, { lte: ["$self#/one", 0] }],
    [true, { gt: ["$self#/one", 0] }],
    [false, { gt: ["$self#/one", 1] }],
    [true, { gte: ["$self#/one", 1] }],
    [false, { gte: ["$self#/one", 2] }],
    [true, { lt: ["$self#/name", "b"] }],
    [false, { lt: ["$self#/name", "a"] }],
    [true, { lte: ["$self#/name", "a"] }],
    [true, { gt: ["b", "$self#/name"] }],
    [true, { lt: ["$self#/at", "2026-01-01T01:00:00.5Z"] }],
    [false, { lt: ["$self#/one", "2"] }],
    [false, { gte: ["$self#/name", 0] }],
    [false, { gte: ["$self#/nowhere", 0] }],
    [true, { all: [] }],
    [true, { all: [{ present: "$self#/one" }, { present: "$self#/name" }] }],
    [false, { all: [{ present: "$self#/hidden" }, { present: "$self#/gone" }] }],
    [false, { any: [] }],
    [true, { any: [{ present: "$self#/hidden" }, { present: "$self#/one" }] }],
    [false, { any: [{ present: "$self#/gone" }, { absent: "$self#/one" }] }],
    [false, { not: { present: "$self#/one" } }],
    [true, { not: { present: "$self#/gone" } }],
    [false, { in: ["a", "$self#/name"] }],
    [false, { some: { of: "$self#/name", if: { present: "$item" } } }],
    [true, { every: { of: "$self#/name", if: { absent: "$item" } } }],
    [true, { some: { of: "$self#/parts", if: { eq: ["$index", 1] } } }],
    [true, { distinct: "$self#/name" }],
    [true, { distinct: "$self#/nowhere" }],
    [
      false,
      {
        distinct: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
    ],
    [true, { some: { of: "$self#/parts", if: { gt: ["$item#/size", 2] } } }],
    [false, { every: { of: "$self#/parts", if: { gt: ["$item#/size", 2] } } }],
    [true, { every: { of: "$self#/parts", if: { gt: ["$item#/size", "$index"] } } }],
    [false, { some: { of: "$self#/none", if: { present: "$item" } } }],
    [true, { every: { of: "$self#/none", if: { absent: "$item" } } }],
    [true, { in: ["b", "$self#/names"] }],
    [false, { in: ["c", "$self#/names"] }],
    [false, { distinct: "$self#/names" }],
    [true, { distinct: { $map: { of: "$self#/parts", to: "$item#/size" } } }],
  ])("says %s of %j", ([verdict, predicate]) => {
    expect(judge(predicate, { self })).toBe(verdict);
  });

  test.for<Predicate>([
    { some: { of: "$self#/hidden", if: { present: "$item" } } },
    { every: { of: "$self#/hidden", if: { present: "$item" } } },
    { in: ["a", "$self#/hidden"] },
    { distinct: "$self#/hidden" },
    { distinct: [1, "$self#/hidden"] },
    { present: "$self#/hidden" },
    { absent: "$self#/hidden" },
    { not: { present: "$self#/hidden" } },
    { eq: ["$self#/hidden", 1] },
    { eq: [1, "$self#/hidden"] },
    { eq: ["$self#/half", { x: 1 }] },
    { eq: [{ x: 1 }, "$self#/half"] },
    { ne: ["$self#/hidden", 1] },
    { lt: ["$self#/hidden", 1] },
    { lt: [1, "$self#/hidden"] },
    { all: [{ present: "$self#/one" }, { present: "$self#/hidden" }] },
    { any: [{ present: "$self#/gone" }, { present: "$self#/hidden" }] },
    { in: ["$self#/hidden", ["a", "b"]] },
    { eq: ["$cause#/id", 1] },
    { present: { $find: { of: "Part", match: { "/id": 1 }, pick: "only" } } },
  ])("leaves %j open, since nobody outside can tell", (predicate) => {
    expect(judge(predicate, { self })).toBeUndefined();
  });
});

test.for<readonly [Json | undefined, Json | undefined, number | undefined]>([
  [1, 3, -2],
  ["a", "b", -1],
  ["b", "a", 1],
  ["a", "a", 0],
  ["2026-01-01T00:00:01Z", "2026-01-01T01:00:00+01:00", 1000],
  ["2026-01-01T00:00:01Z", "a", -1],
  ["b", "2026-01-01T00:00:01Z", 1],
  [1, "1", undefined],
  ["1", 1, undefined],
  [true, false, undefined],
  [undefined, 1, undefined],
])("the order of %j and %j is %j", ([left, right, order]) => {
  expect(orderOf(left, right)).toBe(order);
});
