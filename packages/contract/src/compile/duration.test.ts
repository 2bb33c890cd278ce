import { describe, expect, test } from "vitest";
import { parseDuration } from "./duration.ts";

describe("parseDuration()", () => {
  test.for([
    ["0ms", 0],
    ["500ms", 500],
    ["1.5s", 1500],
    ["10m", 600_000],
    ["6h", 21_600_000],
    ["2d", 172_800_000],
  ] as const)("reads %s as %i milliseconds", ([text, milliseconds]) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  test.for(["", "5", "s", "5 s", "-1s", "1w", "1.s", "PT5S"])("reads %j as nothing", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
