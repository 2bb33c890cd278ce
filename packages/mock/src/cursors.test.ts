import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cursor, readCursor, writeCursor } from "./cursors.ts";

const key = fc.oneof(fc.integer(), fc.string({ unit: "grapheme" }), fc.constant(null));
const cursors: fc.Arbitrary<Cursor> = fc.record({
  keys: fc.tuple(key, key, fc.nat()),
  isBackward: fc.boolean(),
  query: fc.string(),
});

describe("a cursor", () => {
  test("says what it was given, to the one who wrote it", () => {
    fc.assert(
      fc.property(cursors, fc.string(), (cursor, seed) => {
        expect(readCursor(writeCursor(cursor, seed), seed)).toEqual(cursor);
      }),
    );
  });

  test("says nothing to anybody else", () => {
    fc.assert(
      fc.property(cursors, (cursor) => {
        expect(readCursor(writeCursor(cursor, "one"), "other")).toBeUndefined();
      }),
    );
  });

  test("goes into a URL as it is", () => {
    fc.assert(
      fc.property(cursors, (cursor) => {
        expect(writeCursor(cursor, "x")).toMatch(/^[\w-]+$/);
      }),
    );
  });

  test.for(["", "x", "bm9uc2Vuc2U", "%%%", 5, null, {}])("is not %j", (token) => {
    expect(readCursor(token, "x")).toBeUndefined();
  });
});
