import { describe, test } from "vitest";
import { checkConformance } from "./check-conformance.ts";
import { type ConformanceOptions, isSelected } from "./conformance-options.ts";
import { formatResult } from "./report/format-report.ts";
import type { Report } from "./report/report.ts";
import { requirementIds, requirementOf } from "./requirement.ts";

/** How verdicts become test results. */
export interface DefineOptions extends ConformanceOptions {
  /** What could not be tested fails instead of being skipped. */
  readonly strict?: boolean;
}

/**
 * Registers one test for each requirement, in a vitest file of your own.
 *
 * The target is judged once, when the first test runs. What does not apply or could not be tested is
 * skipped with the reason, so it never looks green.
 *
 * ```ts
 * defineConformance({ contract, target: { url: "http://localhost:4010" } });
 * ```
 */
export function defineConformance(options: DefineOptions): void {
  let report: Promise<Report> | undefined;
  const known = options.checks?.map((check) => check.id) ?? requirementIds;
  const ids = known.filter((id) => isSelected(id, options));

  describe(`${options.contract.title} at ${options.target.url}`, () => {
    for (const id of ids) {
      const { sentence } = requirementOf(id);
      test(`${id} ${sentence}`, { timeout: options.budget?.time ?? 60_000 }, async ({ skip }) => {
        report ??= checkConformance(options);
        const { results, problem } = await report;
        if (problem !== undefined) throw new Error(`Could not judge: ${problem}`);

        const mine = results.filter((result) => result.id === id);
        const bad = mine.filter(
          ({ verdict, level }) =>
            verdict === "error" ||
            (verdict === "fail" && level === "must") ||
            (verdict === "inconclusive" && options.strict === true),
        );
        if (bad.length > 0) throw new Error(bad.map((one) => formatResult(one)).join("\n\n"));
        const green = mine.some(({ verdict }) => verdict === "pass");
        const open = mine.find(({ verdict }) => verdict !== "pass");
        if (!green || open?.verdict === "inconclusive") skip(open?.reason ?? "nothing was judged");
      });
    }
  });
}
