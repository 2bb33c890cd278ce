import type { Report } from "./report.ts";

/**
 * 0: conforms. 1: does not. 2: could not be judged.
 *
 * Nothing tried is never 0. A SHOULD that fails is a warning, and so is a MUST that could not be tried;
 * with `strict` the latter counts as 1.
 */
export function exitCode(
  report: Report,
  { strict = false }: { readonly strict?: boolean } = {},
): 0 | 1 | 2 {
  const { results } = report;
  if (results.some((result) => result.verdict === "fail" && result.level === "must")) return 1;
  if (report.problem !== undefined) return 2;
  if (results.some((result) => result.verdict === "error")) return 2;
  const judged = results.some(({ verdict }) => verdict === "pass" || verdict === "difference");
  if (!judged) return 2;
  const open = results.some(
    (result) => result.verdict === "inconclusive" && result.level === "must",
  );
  return strict && open ? 1 : 0;
}
