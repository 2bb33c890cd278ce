import { globSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { generateClient } from "@conduct/openapi-ts";

/** Generates a client into src/gen/<name> for each API in openapi/. */
const openapi = resolve(import.meta.dirname, "../../../openapi");
for (const name of globSync("*/openapi.yaml", { cwd: openapi }).map(dirname).sort()) {
  const files = await generateClient({
    contract: name,
    output: resolve(import.meta.dirname, "../src/gen", name),
    extension: ".ts",
    command: "npm run generate",
  });
  console.log(`${name}: ${files.length} files`);
}
