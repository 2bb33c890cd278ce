import { globSync } from "node:fs";
import { library } from "@conduct/config/tsup";
import type { Options } from "tsup";

/** A subpath for each generated client. */
const clients = globSync("src/gen/*/index.ts", { cwd: import.meta.dirname }).map(
  (path) => path.split("/")[2] ?? "",
);

const config: Options = library({
  index: "src/index.ts",
  "runtime-v1": "src/runtime-v1.ts",
  ...Object.fromEntries(clients.map((name) => [name, `src/gen/${name}/index.ts`])),
});

export default config;
