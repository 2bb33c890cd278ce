import { describe, expect, test } from "vitest";
import { carryToken } from "./carry-token.ts";

const key = { type: "apiKey", in: "header", name: "X-Api-Key" };
const bearer = { type: "http", scheme: "bearer" };

describe("carryToken()", () => {
  test.for([
    ["a bearer token where that is asked for", { bearer }, "secret"],
    ["a bearer token where either will do", { key, bearer }, "secret"],
    ["a bearer token where nothing is asked for", {}, "secret"],
    [
      "a bearer token where the key stands in the query",
      { key: { ...key, in: "query" } },
      "secret",
    ],
    ["the header of the key where nothing else will do", { key }, { "X-Api-Key": "secret" }],
  ] as const)("makes it %s", ([, security, carried]) => {
    expect(carryToken({ security }, "secret")).toEqual(carried);
  });
});
