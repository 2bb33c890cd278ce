import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The names of the contracts that come with this package: a folder in openapi/ with an openapi.yaml. */
export function shippedContracts(): readonly string[] {
  const folder = shippedFolder();
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "openapi.yaml")))
    .sort();
}

/** The folder openapi/: built, it is beside the code; in the repository it is the one that people edit. */
export function shippedFolder(): string {
  const built = resolve(import.meta.dirname, "openapi");
  return existsSync(built) ? built : resolve(import.meta.dirname, "../../../../openapi");
}
