import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { parse } from "yaml";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");

/** Which tests a run is of, and where its report goes. */
export interface Selection {
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  readonly report: string;
}

/** One vitest run for the whole workspace: one project for each package that has such tests. */
export function workspaceTests({ include, exclude = [], report }: Selection): ViteUserConfig {
  return defineConfig({
    root,
    resolve: { alias: sourceAliases() },
    test: {
      reporters: process.env.CI ? ["default", "json"] : ["default"],
      outputFile: { json: resolve(root, ".reports", report) },
      // All cores: vitest leaves one free for its watch mode.
      maxWorkers: availableParallelism(),
      // No module keeps anything that a test could leave behind, and loading them all anew takes a fifth of the time.
      isolate: false,
      projects: ["packages", "apps"].flatMap((group) =>
        readdirSync(resolve(root, group)).map((name) => ({
          extends: true as const,
          root: resolve(root, group, name),
          test: {
            name,
            include: [...include],
            exclude: ["**/test/packed/project/**", "**/node_modules/**", ...exclude],
            testTimeout: 180_000,
          },
        })),
      ),
    },
  });
}

/** The `paths` of tsconfig.json as aliases, so that the two cannot drift apart. */
function sourceAliases(): { find: RegExp; replacement: string }[] {
  // YAML reads JSON with comments closely enough, except that comments start with "#".
  const text = readFileSync(resolve(here, "tsconfig.json"), "utf8").replaceAll(/^\s*\/\/.*$/gm, "");
  const { compilerOptions } = parse(text) as {
    compilerOptions: { paths: Record<string, readonly [string]> };
  };
  return Object.entries(compilerOptions.paths).map(([name, [file]]) => ({
    find: new RegExp(`^${name}$`),
    replacement: resolve(here, file),
  }));
}
