import { describe, expect, test } from "vitest";
import type { Predicate } from "../predicate.ts";
import { describePredicate } from "./describe-predicate.ts";

describe("describePredicate()", () => {
  test.for<readonly [string, Predicate]>([
    ["attempt < max_attempts", { lt: ["$self#/attempt", "$self#/max_attempts"] }],
    ["body.limit ≥ 3", { gte: ["$request.body#/limit", 3] }],
    ["kind ≠ null", { ne: ["$self#/kind", null] }],
    ['query.action = "rollback"', { eq: ["$request.query.action", "rollback"] }],
    ["has body", { present: "$request.body" }],
    ["no cancelled_at", { absent: "$self#/cancelled_at" }],
    ['kind in "a", "b"', { in: ["$self#/kind", ["a", "b"]] }],
    [
      "has a and (no b or c > 1)",
      {
        all: [{ present: "$self#/a" }, { any: [{ absent: "$self#/b" }, { gt: ["$self#/c", 1] }] }],
      },
    ],
    ["not (has a and has b)", { not: { all: [{ present: "$self#/a" }, { present: "$self#/b" }] } }],
    ["kind in body.kinds", { in: ["$self#/kind", "$request.body#/kinds"] }],
    [
      'every Task.status: item = "done"',
      {
        every: {
          of: { $find: { of: "Task", match: { "/job": "$self#/id" }, at: "/status" } },
          if: { eq: ["$item", "done"] },
        },
      },
    ],
    [
      'some of parts: (item.kind = "a" and item.size > 3)',
      {
        some: {
          of: "$self#/parts",
          if: { all: [{ eq: ["$item#/kind", "a"] }, { gt: ["$item#/size", 3] }] },
        },
      },
    ],
    ["no two of body.names alike", { distinct: "$request.body#/names" }],
    ["now ≤ expires_at", { lte: ["$now", "$self#/expires_at"] }],
  ])("writes %s", ([text, predicate]) => {
    expect(describePredicate(predicate)).toBe(text);
  });
});
