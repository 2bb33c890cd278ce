import { runs } from "@conduct/contract/runs";
import { createMock } from "@conduct/mock";
import { afterAll, vi } from "vitest";

// The program of the README registers its tests here, and finds a mock where it expects a server.
vi.stubGlobal("fetch", createMock(runs, { basePath: "/runs" }).fetch);
afterAll(() => void vi.unstubAllGlobals());

await import("./readme/judge-it.ts");
