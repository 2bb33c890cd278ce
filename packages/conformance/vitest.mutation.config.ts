import type { ViteUserConfig } from "vitest/config";
import workspace from "../config/vitest.config.ts";

/** The tests of the oracle alone, as a mutation run needs them: one project, no reports. */
const config: ViteUserConfig = {
  ...workspace,
  root: import.meta.dirname,
  test: { include: ["src/model/**/*.test.ts"], testTimeout: 60_000 },
};

export default config;
