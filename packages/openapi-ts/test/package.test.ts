import * as openapiTs from "@conduct/openapi-ts";
import { describe, expect, test } from "vitest";

describe("@conduct/openapi-ts", () => {
  test("exports the plugin, and the function that runs it on a contract", () => {
    expect(Object.keys(openapiTs).sort()).toEqual(["GenerateError", "conduct", "generateClient"]);
  });
});
