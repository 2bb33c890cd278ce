import type { ViteUserConfig } from "vitest/config";
import workspace from "../config/vitest.config.ts";

/** The tests that a mutation run asks: of the oracle its own, of all else every one of the package's sources. */
const config: ViteUserConfig = {
  ...workspace,
  root: import.meta.dirname,
  test: {
    include: [process.env.MUTATE === undefined ? "src/model/**/*.test.ts" : "src/**/*.test.ts"],
    testTimeout: 60_000,
  },
};

export default config;
