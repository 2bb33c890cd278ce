import type { Predicate } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { anything } from "./expected.ts";
import { judge } from "./judge.ts";

const self = {
  parts: [{ size: 1 }, { size: 3 }],
  names: ["a", "b", "a"],
  none: [],
  hidden: anything,
};

describe("judge()", () => {
  test.for<readonly [boolean | undefined, Predicate]>([
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
    { eq: ["$cause#/id", 1] },
    { present: { $find: { of: "Part", match: { "/id": 1 }, pick: "only" } } },
  ])("leaves %j open, since nobody outside can tell", (predicate) => {
    expect(judge(predicate, { self })).toBeUndefined();
  });
});
