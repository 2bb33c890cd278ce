import { describe, expect, test } from "vitest";
import { didYouMean, quoteList, thereAre } from "./closed-list.ts";

describe("didYouMean()", () => {
  test.for([
    ["runing", ' Did you mean "running"?'],
    ["Running", ' Did you mean "running"?'],
    ["in-progress", ' Did you mean "in_progress"?'],
    ["queud", ' Did you mean "queued"?'],
    ["cancelled", ""],
    ["", ""],
  ] as const)("takes %s for %j", ([name, guess]) => {
    expect(didYouMean(name, ["queued", "running", "in_progress"])).toBe(guess);
  });

  test("guesses the nearest of several", () => {
    expect(didYouMean("page", ["pages", "page2x", "pase"])).toBe(' Did you mean "pages"?');
  });
});

describe("quoteList()", () => {
  test("cuts a long list, and says so", () => {
    const names = Array.from({ length: 23 }, (_, index) => `n${index}`);

    expect(quoteList(names)).toMatch(/^"n0", .*"n19" and 3 more$/);
  });
});

describe("thereAre()", () => {
  test("counts", () => {
    expect([[], ["a"], ["a", "b"]].map(thereAre)).toEqual([
      "There are none",
      'There is only "a"',
      'There are "a", "b"',
    ]);
  });
});
