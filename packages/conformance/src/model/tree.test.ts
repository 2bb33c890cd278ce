import { describe, expect, test } from "vitest";
import { anything, type Expected } from "./expected.ts";
import { getExpected, putExpected } from "./tree.ts";

const tree = { a: { b: [10, 20, 30] }, gone: null, hidden: anything, text: "abc" };

describe("getExpected()", () => {
  test.for<readonly [string, Expected | undefined]>([
    ["", tree],
    ["/a/b/0", 10],
    ["/a/b/2", 30],
    ["/a/b/3", undefined],
    ["/a/b/-1", 30],
    ["/a/b/01", undefined],
    ["/a/b/1x", undefined],
    ["/a/b/x1", undefined],
    ["/a/b/-2", undefined],
    ["/a/c", undefined],
    ["/gone", null],
    ["/gone/x", undefined],
    ["/nowhere/x", undefined],
    ["/hidden", anything],
    ["/hidden/x/y", anything],
    ["/text/0", undefined],
    ["/text/length", undefined],
  ])("finds at %s %j", ([pointer, value]) => {
    expect(getExpected(tree, pointer)).toBe(value);
  });

  test("finds nothing in nothing", () => {
    expect(getExpected(undefined, "/a")).toBeUndefined();
    expect(getExpected(undefined, "")).toBeUndefined();
  });
});

describe("putExpected()", () => {
  test.for<readonly [string, Expected | undefined, Expected | undefined]>([
    ["", 1, 1],
    ["/a", 1, { a: 1, list: [1, 2, 3] }],
    ["/new/deep", 1, { a: { b: 0 }, list: [1, 2, 3], new: { deep: 1 } }],
    ["/a/b", undefined, { a: {}, list: [1, 2, 3] }],
    ["/a", undefined, { list: [1, 2, 3] }],
    ["/a/b/c", 1, { a: { b: { c: 1 } }, list: [1, 2, 3] }],
    ["/list/0", 9, { a: { b: 0 }, list: [9, 2, 3] }],
    ["/list/-1", 9, { a: { b: 0 }, list: [1, 2, 9] }],
    ["/list/-", 9, { a: { b: 0 }, list: [1, 2, 3, 9] }],
    ["/list/3", 9, { a: { b: 0 }, list: [1, 2, 3, 9] }],
    ["/list/4", 9, { a: { b: 0 }, list: [1, 2, 3] }],
    ["/list/x", 9, { a: { b: 0 }, list: [1, 2, 3] }],
    ["/list/1", undefined, { a: { b: 0 }, list: [1, 2, 3] }],
    ["/list/1/x", 9, { a: { b: 0 }, list: [1, { x: 9 }, 3] }],
  ])("puts at %s %j", ([pointer, value, result]) => {
    const before = { a: { b: 0 }, list: [1, 2, 3] };

    expect(putExpected(before, pointer, value)).toEqual(result);
    expect(before).toEqual({ a: { b: 0 }, list: [1, 2, 3] });
  });

  test("makes what is not there, leaves holes as they are, and has no last element of none", () => {
    expect(putExpected(undefined, "/a/b", 1)).toEqual({ a: { b: 1 } });
    expect(putExpected(null, "/a", 1)).toEqual({ a: 1 });
    expect(putExpected(anything, "/a", 1)).toBe(anything);
    expect(putExpected({ a: anything }, "/a/b", 1)).toEqual({ a: anything });
    expect(putExpected({ list: [] }, "/list/-1", 1)).toEqual({ list: [] });
    expect(putExpected({ list: [] }, "/list/-", 1)).toEqual({ list: [1] });
  });
});
