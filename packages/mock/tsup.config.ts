import { library } from "@conduct/config/tsup";
import type { Options } from "tsup";

const config: Options = library({ index: "src/index.ts", msw: "src/msw.ts", node: "src/node.ts" });

export default config;
