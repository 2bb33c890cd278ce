import { describe, expect, test } from "vitest";
import { getPointer, withPointer } from "./pointer.ts";

describe("getPointer()", () => {
  test.for([
    ["", { a: 1 }, { a: 1 }],
    ["/a/0/b", { a: [{ b: 2 }] }, 2],
    ["/a~1b/~0c", { "a/b": { "~c": 3 } }, 3],
    ["/a/b", { a: null }, undefined],
    ["/toString", {}, undefined],
  ] as const)("reads %j", ([pointer, value, found]) => {
    expect(getPointer(value, pointer)).toEqual(found);
  });
});

describe("withPointer()", () => {
  test("writes into a copy, and makes the objects on the way", () => {
    const body = Object.freeze({ filter: Object.freeze({ state: "FAILED" }) });

    const written = withPointer(body, "/page/after", "r1");

    expect(written).toEqual({ filter: { state: "FAILED" }, page: { after: "r1" } });
    expect(body).toEqual({ filter: { state: "FAILED" } });
  });

  test("writes an element of an array", () => {
    expect(withPointer([1, 2], "/1", 3)).toEqual([1, 3]);
  });
});
