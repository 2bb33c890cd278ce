import type { Operation } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { pathOf } from "./call.ts";

describe("pathOf()", () => {
  const operation = { path: "/v1.0/jobs/{id}/parts/{part}" } as Operation;

  test("reads what a path names, as it was before it was written", () => {
    expect(pathOf(operation, { path: "/v1.0/jobs/a%2Fb/parts/3?size=2" })).toEqual({
      id: "a/b",
      part: "3",
    });
  });

  test("finds nothing in another path", () => {
    expect(pathOf(operation, { path: "/v1x0/jobs/a/parts/3" })).toEqual({ id: "", part: "" });
  });
});
