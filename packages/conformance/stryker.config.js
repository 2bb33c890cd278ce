import { globSync, readFileSync } from "node:fs";

/**
 * Changes the referee in every small way, and demands that its tests see it.
 *
 * `npm run mutate` changes the oracle, against its own tests. For the rest, where each change costs runs
 * against small servers, a sample says as much: `MUTATE=src/checks MUTATE_EVERY=40 npm run mutate`
 * changes one stretch of four lines out of forty, against all tests of the package.
 */
const { MUTATE: folder = "src/model", MUTATE_EVERY: every = "1" } = process.env;

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
const config = {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  mutate: stretches(Number(every)),
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  inPlace: true,
  concurrency: 2,
  // Twice as long as a slow run takes, and more: a change that is not seen is not to pass for one that hangs.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: "../../.reports/mutation.json" },
  thresholds: { high: 95, low: 85, break: 85 },
  tempDirName: "../../.reports/stryker",
};

export default config;

/** One stretch out of so many, counted through all files, so that each file has its turn. */
function stretches(one, length = 4) {
  const files = globSync(`${folder}/**/*.ts`, { cwd: import.meta.dirname })
    .filter((file) => !file.endsWith(".test.ts"))
    .toSorted();
  if (one === 1) return files;
  let counted = -1;
  return files.flatMap((file) => {
    const lines = readFileSync(new URL(file, import.meta.url), "utf8").split("\n").length;
    return Array.from({ length: Math.ceil(lines / length) }, (_, index) => index * length + 1)
      .filter(() => ++counted % one === 0)
      .map((from) => `${file}:${from}-${Math.min(from + length - 1, lines)}`);
  });
}
