import { describe, expect, test } from "vitest";
import { controlPlaneDriver } from "./driver.ts";

describe("controlPlaneDriver()", () => {
  test("says over HTTP what a mock is to do", async () => {
    const asked: unknown[] = [];
    const driver = controlPlaneDriver("http://mock.test/", {
      fetch: async (request) => {
        asked.push([request.method, new URL(request.url).pathname, await request.json()]);
        return Response.json({ id: "run-1", ids: ["run-2"] });
      },
    });

    expect(await driver.reach("Run", "failed")).toBe("run-1");
    await driver.fire("Run", "run-1", "retry", { by: "hand" });
    await driver.advance(500);
    expect(await driver.seed("Run", 1)).toEqual(["run-2"]);

    expect(asked).toEqual([
      ["POST", "/__conduct/reach", { lifecycle: "Run", state: "failed" }],
      [
        "POST",
        "/__conduct/fire",
        { lifecycle: "Run", id: "run-1", event: "retry", body: { by: "hand" } },
      ],
      ["POST", "/__conduct/clock", { advance: 500 }],
      ["POST", "/__conduct/seed", { lifecycle: "Run", count: 1 }],
    ]);
  });

  test("says what the mock answered when it cannot", async () => {
    const driver = controlPlaneDriver("http://mock.test", {
      fetch: async () => new Response("no such lifecycle", { status: 404 }),
    });

    await expect(driver.fire("Ran", "1", "retry")).rejects.toThrow(
      "POST http://mock.test/__conduct/fire answered 404: no such lifecycle",
    );
  });
});
