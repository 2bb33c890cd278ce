import type { Contract } from "@conduct/contract";
import { gyoza } from "@conduct/contract/gyoza";
import { runs } from "@conduct/contract/runs";
import { createMock, type Mock } from "@conduct/mock";
import { afterEach, describe, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("a program with a generated client, on a mock and no server", () => {
  test("creates a run, drives it, waits for it, fetches its output and lists all: runs", async () => {
    const { mock, log } = listen(runs, "/runs");

    await import("./readme/call-it.ts");

    const [{ id, value } = { id: "", value: null }] =
      mock.control.state().lifecycles.Run?.resources ?? [];
    const { finished_at: finishedAt } = value as { finished_at: string };
    expect(log.mock.calls).toEqual([[Date.parse(finishedAt)], [{ pages: 12 }], [id, "succeeded"]]);
  });

  test("creates a run, drives it, waits for it and lists all: gyoza", async () => {
    const { mock, log } = listen(gyoza, "/gyoza");

    await import("./programs/gyoza.ts");

    const [{ id } = { id: "" }] = mock.control.state().lifecycles.OpRun?.resources ?? [];
    expect(log.mock.calls).toEqual([[{ score: 0.93 }], [id, "COMPLETED"]]);
  });
});

/** Puts a mock where programs expect a server, and listens to what they print. */
function listen(contract: Contract, basePath: string) {
  const mock: Mock = createMock(contract, { basePath });
  vi.stubGlobal("fetch", mock.fetch);
  return { mock, log: vi.spyOn(console, "log").mockImplementation(() => undefined) };
}
