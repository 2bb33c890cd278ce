import type { ViteUserConfig } from "vitest/config";
import { workspaceTests } from "./workspace-tests.ts";

/** What `npm test` runs: everything but what takes too long for each change. */
const config: ViteUserConfig = workspaceTests({
  include: ["src/**/*.test.ts", "test/**/*.test.ts"],
  exclude: ["**/*.full.test.ts"],
  report: "vitest.json",
});

export default config;
