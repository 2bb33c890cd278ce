import type { Json } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import {
  anything,
  type Expected,
  fits,
  formatExpected,
  instant,
  isHole,
  isKnown,
  toInstant,
} from "./expected.ts";

describe("fits()", () => {
  test.for<readonly [boolean, Expected | undefined, Json | undefined]>([
    [true, undefined, undefined],
    [true, undefined, null],
    [false, undefined, 0],
    [true, null, undefined],
    [true, null, null],
    [false, null, false],
    [true, anything, undefined],
    [true, anything, { a: 1 }],
    [true, instant, "2026-01-01T00:00:00Z"],
    [true, instant, 1_767_225_600],
    [false, instant, "yesterday"],
    [false, instant, undefined],
    [false, instant, null],
    [true, 1, 1],
    [false, 1, "1"],
    [false, 1, 2],
    [true, "2026-01-01T01:00:00+01:00", "2026-01-01T00:00:00Z"],
    [true, "2026-01-01T00:00:00.123456Z", "2026-01-01T00:00:00.123Z"],
    [false, "2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z"],
    [false, "a", "b"],
    [true, [1, anything], [1, 2]],
    [false, [1], [1, 2]],
    [false, [1, 2], [1]],
    [false, [1, 2], [2, 1]],
    [false, [1, 2], [1, 3]],
    [false, { a: 1, b: 2 }, { a: 1, b: 3 }],
    [false, [], {}],
    [false, [1], "1"],
    [true, { a: 1 }, { a: 1, b: 2 }],
    [true, { a: null }, {}],
    [false, { a: 1 }, { a: 2 }],
    [false, { a: 1 }, {}],
    [false, { a: 1 }, [1]],
    [false, {}, null],
  ])("says %s of %j and %j", ([verdict, expected, seen]) => {
    expect(fits(expected, seen)).toBe(verdict);
  });
});

describe("isKnown()", () => {
  test.for<readonly [boolean, Expected | undefined]>([
    [true, null],
    [true, 0],
    [true, "a"],
    [true, [1, { a: 2 }]],
    [true, {}],
    [false, undefined],
    [false, anything],
    [false, [1, instant]],
    [false, { a: { b: anything } }],
  ])("says %s of %j", ([verdict, value]) => {
    expect(isKnown(value)).toBe(verdict);
  });
});

test("tells holes from what looks like one", () => {
  expect([anything, instant].map(isHole)).toEqual([true, true]);
  expect([undefined, null, 1, {}, [], "hole"].map(isHole)).toEqual(Array(6).fill(false));
});

describe("toInstant()", () => {
  test.for<readonly [unknown, number | undefined]>([
    ["1970-01-01T00:00:01Z", 1000],
    ["1970-01-01T00:00:01.5Z", 1500],
    ["1970-01-01T00:00:01.123456789Z", 1123],
    ["1970-01-01t00:00:01z", 1000],
    ["1970-01-01 00:00:01Z", 1000],
    ["1970-01-01T01:00:01+01:00", 1000],
    ["1969-12-31T23:00:01-01:00", 1000],
    ["1970-01-01T00:00:01", undefined],
    ["1970-01-01", undefined],
    ["1970-13-01T00:00:01Z", undefined],
    ["x1970-01-01T00:00:01Z", undefined],
    ["1970-01-01T00:00:01Zx", undefined],
    ["1970-01-01T00:00:01.Z", undefined],
    ["70-01-01T00:00:01Z", undefined],
    ["1970-1-01T00:00:01Z", undefined],
    ["1970-01-1T00:00:01Z", undefined],
    ["1970-01-01T0:00:01Z", undefined],
    ["1970-01-01T00:0:01Z", undefined],
    ["1970-01-01T00:00:1Z", undefined],
    ["1970-01-01T00:00:01+0100", undefined],
    ["1970-01-01T00:00:01+1:00", undefined],
    ["1970-01-01T00:00:01+01:0", undefined],
    ["1970-01-01T00:00:0aZ", undefined],
    [1000, undefined],
    [null, undefined],
  ])("reads %j as %j", ([text, time]) => {
    expect(toInstant(text)).toBe(time);
  });
});

test.for<readonly [Expected | undefined, string]>([
  [undefined, "nothing"],
  [anything, "any value"],
  [instant, "an instant"],
  [null, "null"],
  ["a", '"a"'],
  [2, "2"],
  [[1, instant], "[1, an instant]"],
  [{ a: 1, b: anything }, "{a: 1, b: any value}"],
])("%j reads %s", ([value, text]) => {
  expect(formatExpected(value)).toBe(text);
});
