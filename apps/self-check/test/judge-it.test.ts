import { gyoza } from "@conduct/contract/gyoza";
import { createMock } from "@conduct/mock";
import { vi } from "vitest";

// The program of the README registers its tests here, and finds a mock where it expects a server.
vi.stubGlobal("fetch", createMock(gyoza, { basePath: "/gyoza" }).fetch);
await import("./readme/judge-it.ts");
