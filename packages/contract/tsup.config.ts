import { cpSync, globSync } from "node:fs";
import { basename, resolve } from "node:path";
import { library } from "@conduct/config/tsup";
import type { Options } from "tsup";

const openapi = resolve(import.meta.dirname, "../../openapi");
const shipped = globSync("*/openapi.yaml", { cwd: openapi }).map(
  (path) => path.split("/")[0] ?? "",
);

const config: Options = {
  ...library({
    index: "src/index.ts",
    node: "src/node.ts",
    diagram: "src/diagram/index.ts",
    xstate: "src/xstate/index.ts",
    ...Object.fromEntries(shipped.map((name) => [name, `src/gen/${name}.gen.ts`])),
  }),
  /** The documents themselves travel along, so that an installed package can read a contract by name. */
  onSuccess: async () => {
    for (const name of shipped) {
      cpSync(resolve(openapi, name), resolve(import.meta.dirname, "dist/openapi", basename(name)), {
        recursive: true,
      });
    }
  },
};

export default config;
