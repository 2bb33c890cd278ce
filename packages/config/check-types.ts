#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";

/**
 * Checks the types of the package it is called in, with the native compiler.
 *
 * TypeScript 7 takes a fourth of the time that 6 takes, but has no API yet for what bundles declarations
 * and for what generates clients: those go on with 6, which is why `tsc` is not enough here.
 */
const require = createRequire(import.meta.url);
const compiler = resolve(dirname(require.resolve("typescript-7/package.json")), "bin/tsc");
const run = spawnSync(process.execPath, [compiler, "-p", ".", ...process.argv.slice(2)], {
  stdio: "inherit",
});
if (run.error) throw run.error;
process.exit(run.status ?? 1);
