// Prints `N passed, N failed` from the runner's own reports. A run that stopped before its tests
// (a build, lint, type or drift error) counts as one failure, so that it never reads as empty.
import { existsSync, readFileSync } from "node:fs";

const status = Number(process.argv[2] ?? 0);
const counts = ["vitest.json", "vitest.full.json"]
  .map((name) => new URL(`../.reports/${name}`, import.meta.url))
  .filter((report) => existsSync(report))
  .map((report) => JSON.parse(readFileSync(report, "utf8")));
const passed = counts.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0);
const counted = counts.reduce((sum, { numFailedTests }) => sum + numFailedTests, 0);
const failed = status === 0 ? counted : Math.max(1, counted);

console.log(`${passed} passed, ${failed} failed`);
