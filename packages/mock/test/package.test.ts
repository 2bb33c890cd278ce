import * as index from "@conduct/mock";
import * as msw from "@conduct/mock/msw";
import * as node from "@conduct/mock/node";
import { describe, expect, test } from "vitest";

describe("the package exports", () => {
  test("from its root", () => {
    expect(Object.keys(index).sort()).toEqual([
      "MockError",
      "createMock",
      "createVirtualClock",
      "isMockError",
    ]);
  });

  test("from /msw", () => {
    expect(Object.keys(msw)).toEqual(["toHandlers"]);
  });

  test("from /node", () => {
    expect(Object.keys(node)).toEqual(["serve"]);
  });
});
