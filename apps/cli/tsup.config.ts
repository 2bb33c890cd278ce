import { library } from "@conduct/config/tsup";
import type { Options } from "tsup";

const config: Options = library({ main: "src/main.ts" });

export default config;
