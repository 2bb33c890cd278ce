import { defineConfig, type Options } from "tsup";

/** The build of a published package: ESM, declarations, one output file for each entry. */
export function library(entry: Readonly<Record<string, string>>): Options {
  return defineConfig({
    entry: { ...entry },
    format: "esm",
    target: "node22",
    dts: true,
    // Bundlers for browsers report "node:fs" by name; without the prefix they look for a package.
    removeNodeProtocol: false,
    clean: true,
    treeshake: true,
    splitting: true,
    sourcemap: false,
  }) as Options;
}
