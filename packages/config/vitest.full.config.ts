import type { ViteUserConfig } from "vitest/config";
import { workspaceTests } from "./workspace-tests.ts";

/** What `npm run test:full` runs beside the matrix: tests that take too long for each change. */
const config: ViteUserConfig = workspaceTests({
  include: ["test/**/*.full.test.ts"],
  report: "vitest.full.json",
});

export default config;
