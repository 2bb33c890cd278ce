import { library } from "@conduct/config/tsup";
import type { Options } from "tsup";

const config: Options = library({
  index: "src/index.ts",
  config: "src/config.ts",
  reports: "src/reports.ts",
  vitest: "src/vitest.ts",
});

export default config;
