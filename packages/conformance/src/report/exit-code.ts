import type { Report } from "./report.ts";

/** What else than a MUST that fails makes a target not conform. */
export interface Strictness {
  /** A MUST that could not be tested. */
  readonly strict?: boolean;

  /** The least level that fails. By default `must`: a SHOULD that does not hold is a warning. */
  readonly failOn?: "must" | "should" | "may";
}

/**
 * 0: conforms. 1: does not, or the list of known failures is out of date. 2: could not be judged.
 *
 * Nothing tried is never 0. Known and flaky failures do not decide.
 */
export function exitCode(
  report: Report,
  { strict = false, failOn = "must" }: Strictness = {},
): 0 | 1 | 2 {
  const deciding = report.results.filter(({ excused }) => excused === undefined);
  const counts = levels.slice(0, levels.indexOf(failOn) + 1);
  if (deciding.some(({ verdict, level }) => verdict === "fail" && counts.includes(level))) return 1;
  if (report.problem !== undefined) return 2;
  if (deciding.some(({ verdict }) => verdict === "error")) return 2;
  const judged = report.results.some(
    ({ verdict, excused }) =>
      verdict === "pass" || verdict === "difference" || (verdict === "fail" && excused),
  );
  if (!judged) return 2;
  if ((report.baseline?.stale.length ?? 0) > 0) return 1;
  const open = deciding.some(
    ({ verdict, level }) => verdict === "inconclusive" && counts.includes(level),
  );
  return strict && open ? 1 : 0;
}

const levels: readonly Report["results"][number]["level"][] = ["must", "should", "may"];
