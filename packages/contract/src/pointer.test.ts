import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPointer, getPointer, parsePointer } from "./pointer.ts";

describe("parsePointer()", () => {
  test("undoes formatPointer() for any segments", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (segments) => {
        expect(parsePointer(formatPointer(segments))).toEqual(segments);
      }),
    );
  });

  test("unescapes a tilde last, so that ~01 is ~1 and not a slash", () => {
    expect(parsePointer("/a~1b/~01/")).toEqual(["a/b", "~1", ""]);
  });
});

describe("getPointer()", () => {
  test("finds every part of a document", () => {
    const document = { "a/b": [{ "~": 1 }], "": null };

    expect(getPointer(document, "")).toBe(document);
    expect(getPointer(document, "/a~1b/0/~0")).toBe(1);
    expect(getPointer(document, "/a~1b/-1/~0")).toBe(1);
    expect(getPointer(document, "/")).toBeNull();
  });

  test.for(["/b", "/a/2", "/a/-", "/a/01", "/a/length", "/toString"])(
    "finds nothing at %s",
    (pointer) => {
      expect(getPointer({ a: [1, 2] }, pointer)).toBeUndefined();
    },
  );
});
