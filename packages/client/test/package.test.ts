import { globSync } from "node:fs";
import { dirname, resolve } from "node:path";
import * as root from "@conduct/client";
import * as runtime from "@conduct/client/runtime-v1";
import { describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

describe("@conduct/client", () => {
  test("exports what a program needs beside an API", () => {
    expect(Object.keys(root).sort()).toEqual([
      "ApiError",
      "EventGapError",
      "NameNotFoundError",
      "PaginationLoopError",
      "ProductError",
      "UnexpectedStatusError",
      "WaitTimeoutError",
      "isApiError",
      "isEventGapError",
      "isNameNotFoundError",
      "isUnexpectedStatusError",
      "isWaitTimeoutError",
      "systemClock",
      "withResponse",
    ]);
  });

  test("keeps the first version of the runtime as generated code knows it", () => {
    expect(Object.keys(runtime).sort()).toEqual([
      "cancelAndWait",
      "createAndWait",
      "fetchProduct",
      "findId",
      "followEvents",
      "followFeed",
      "isInStatus",
      "paginate",
      "prepareClient",
      "statusOf",
      "waitFor",
      "watch",
    ]);
  });

  test("has no dependency at run time", () => {
    expect(Object.keys(manifest)).not.toContain("dependencies");
    expect(Object.keys(manifest)).not.toContain("peerDependencies");
  });

  test("has a subpath for each API in openapi/", () => {
    const apis = globSync("*/openapi.yaml", {
      cwd: resolve(import.meta.dirname, "../../../openapi"),
    });

    expect(apis.length).toBeGreaterThan(0);
    expect(Object.keys(manifest.exports)).toEqual(
      expect.arrayContaining(apis.map((path) => `./${dirname(path)}`)),
    );
  });
});
