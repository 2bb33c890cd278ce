import { gyoza } from "@conduct/contract/gyoza";
import { createMock } from "@conduct/mock";
import { afterEach, describe, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("the programs of the README", () => {
  test("call it: create, drive, wait, list", async () => {
    const mock = createMock(gyoza, { basePath: "/gyoza" });
    vi.stubGlobal("fetch", mock.fetch);
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);

    await import("./readme/call-it.ts");

    const [{ id } = { id: "" }] = mock.control.state().lifecycles.OpRun?.resources ?? [];
    expect(log.mock.calls).toEqual([[{ score: 0.93 }], [id, "COMPLETED"]]);
  });
});
