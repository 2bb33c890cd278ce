import { describe, expect, test } from "vitest";
import type { Outcome } from "../model/outcomes.ts";
import type { Stride } from "./long-ways.ts";
import { doubted, isOverride } from "./overridden.ts";

describe("a resource that was put somewhere by hand", () => {
  test.for([
    ["says itself where it goes", { kind: "taken", case: { to: "$request.body#/state" } }, true],
    ["goes where its case says", { kind: "taken", case: { to: "done" } }, false],
    ["stays where it is", { kind: "taken", case: {} }, false],
    ["is refused", { kind: "refused" }, false],
  ] as const)("is told by a request that %s", ([, expected, is]) => {
    expect(isOverride(expected as unknown as Outcome)).toBe(is);
  });

  test("is only assumed to hold what it should, and surely is in the state that it should be in", () => {
    const problems = ["state", "effect", "unchanged"].map((aspect) => ({
      aspect,
      basis: "documented",
    }));
    const trial = { problems } as unknown as Stride["trial"];

    expect(doubted(trial).problems.map(({ basis }) => basis)).toEqual([
      "documented",
      "assumed",
      "assumed",
    ]);
  });
});
