// Prints `N passed, N failed` from the runner's own report. A run that stopped before its tests
// (a build, lint, type or drift error) counts as one failure, so that it never reads as empty.
import { existsSync, readFileSync } from "node:fs";

const report = new URL("../.reports/vitest.json", import.meta.url);
const status = Number(process.argv[2] ?? 0);
const { numPassedTests = 0, numFailedTests = 0 } = existsSync(report)
  ? JSON.parse(readFileSync(report, "utf8"))
  : {};
const failed = status === 0 ? numFailedTests : Math.max(1, numFailedTests);

console.log(`${numPassedTests} passed, ${failed} failed`);
