import type { Predicate } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { holds } from "./predicate.ts";

const self = {
  n: 2,
  text: "b",
  none: null,
  yes: true,
  at: "2026-01-01T01:00:00+01:00",
  list: [1, 2, 3],
  twice: [1, 1],
};

describe("holds()", () => {
  test.for<[Predicate, boolean]>([
    [{ present: "$self#/n" }, true],
    [{ present: "$self#/none" }, false],
    [{ absent: "$self#/none" }, true],
    [{ absent: "$self#/nothing" }, true],
    [{ eq: ["$self#/n", 2] }, true],
    [{ eq: ["$self#/n", "2"] }, false],
    [{ eq: ["$self#/at", "2026-01-01T00:00:00Z"] }, true],
    [{ ne: ["$self#/nothing", true] }, true],
    [{ ne: ["$self#/yes", true] }, false],
    [{ lt: ["$self#/n", 3] }, true],
    [{ lt: ["$self#/n", "3"] }, false],
    [{ lte: ["$self#/n", "3"] }, false],
    [{ gte: ["$self#/n", "1"] }, false],
    [{ lte: ["$self#/n", 2] }, true],
    [{ gt: ["$self#/text", "a"] }, true],
    [{ gt: ["$self#/at", "2025-12-31T23:59:59Z"] }, true],
    [{ gte: ["$self#/nothing", 0] }, false],
    [{ in: ["$self#/n", [1, 2]] }, true],
    [{ in: ["$self#/n", "$self#/list"] }, true],
    [{ in: [9, "$self#/list"] }, false],
    [{ some: { of: "$self#/list", if: { gt: ["$item", 2] } } }, true],
    [{ some: { of: "$self#/none", if: { gt: ["$item", 2] } } }, false],
    [{ every: { of: "$self#/list", if: { gt: ["$item", 1] } } }, false],
    [{ every: { of: "$self#/none", if: { gt: ["$item", 1] } } }, true],
    [{ distinct: "$self#/list" }, true],
    [{ distinct: "$self#/twice" }, false],
    [{ all: [{ present: "$self#/n" }, { absent: "$self#/n" }] }, false],
    [{ any: [{ present: "$self#/n" }, { absent: "$self#/n" }] }, true],
    [{ not: { eq: ["$self#/n", 2] } }, false],
  ])("%j is %s", ([predicate, isTrue]) => {
    expect(holds(predicate, { now: 0, self })).toBe(isTrue);
  });
});
