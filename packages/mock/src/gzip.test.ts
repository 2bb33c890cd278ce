import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gzip } from "./gzip.ts";

describe("gzip()", () => {
  test("packs what any other unpacks", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(new Uint8Array(gunzipSync(gzip(bytes)))).toEqual(bytes);
      }),
    );
  });

  test.for([0, 65_534, 65_535, 65_536, 200_000])("packs %i bytes", (length) => {
    const bytes = new Uint8Array(length).fill(7);

    expect(gunzipSync(gzip(bytes)).length).toBe(length);
  });
});
