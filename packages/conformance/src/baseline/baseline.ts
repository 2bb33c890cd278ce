import type { BaselineFault, Report, Result } from "../report/report.ts";
import { isMatch } from "../requirement.ts";

/**
 * Failures that are known. They run all the same.
 *
 * An entry that passes by now fails the run, and so does one that matches nothing: the list cannot rot.
 */
export interface Baseline {
  readonly file: string;
  readonly known: readonly BaselineEntry[];

  /** Results that never decide, whatever they are. They are counted. */
  readonly flaky: readonly BaselineEntry[];
}

export interface BaselineEntry {
  /** The id of a requirement; `*` stands for anything. */
  readonly id: string;

  /** What it was judged on; anything if left out. */
  readonly subject?: string;
  readonly reason: string;

  /** The last day on which it counts: `2026-12-31`. */
  readonly until?: string;

  /** Where it stands in the file. */
  readonly line?: number;
}

/**
 * Marks what a baseline excuses, and lists its entries that are out of date.
 *
 * ```ts
 * process.exitCode = exitCode(applyBaseline(report, baseline, { today: "2026-11-21" }));
 * ```
 */
export function applyBaseline(
  report: Report,
  { file, known, flaky }: Baseline,
  { today }: { readonly today: string },
): Report {
  const overdue = (entry: BaselineEntry) => entry.until !== undefined && entry.until < today;
  const results = report.results.map((result): Result => {
    const flake = flaky.find((entry) => !overdue(entry) && matches(entry, result));
    if (flake !== undefined) return excuse(result, "flaky", flake);
    if (!isWrong(result)) return result;
    const failure = known.find((entry) => !overdue(entry) && matches(entry, result));
    return failure === undefined ? result : excuse(result, "known", failure);
  });
  const flakes = results.filter(({ excused }) => excused?.as === "flaky");
  return {
    ...report,
    results,
    baseline: {
      file,
      known: results.filter(({ excused }) => excused?.as === "known").length,
      flaky: flakes.length,
      flakyFailed: flakes.filter(isWrong).length,
      stale:
        report.problem === undefined
          ? [
              ...known.flatMap((entry) => faultOf(entry, report, overdue(entry), true) ?? []),
              ...flaky.flatMap((entry) => faultOf(entry, report, overdue(entry), false) ?? []),
            ]
          : [],
    },
  };
}

/** Verdicts that a baseline can excuse. What the author only assumed fails nobody. */
export function isWrong({ verdict }: Result): boolean {
  return verdict === "fail" || verdict === "error";
}

export function matches({ id, subject }: BaselineEntry, result: Result): boolean {
  return isMatch(id, result.id) && (subject === undefined || subject === result.subject);
}

/** What was left out on request says nothing about an entry, and neither does what could not be tried. */
function faultOf(
  entry: BaselineEntry,
  { results }: Report,
  overdue: boolean,
  mustFail: boolean,
): BaselineFault | undefined {
  const { id, subject, until, line } = entry;
  const fault = (kind: BaselineFault["kind"], message: string): BaselineFault => ({
    kind,
    id,
    ...(subject === undefined ? {} : { subject }),
    message,
    ...(line === undefined ? {} : { line }),
  });
  if (results.some((result) => result.verdict === "skipped" && isMatch(id, result.id))) {
    return undefined;
  }
  const found = results.filter((result) => matches(entry, result));
  if (found.every(({ verdict }) => verdict === "not-applicable")) {
    return fault("matches-nothing", "No result is called so. Remove it, or correct its name.");
  }
  if (overdue)
    return fault("overdue", `It was excused until ${until}. Mend it, or say for how long more.`);
  if (!mustFail || found.some(isWrong)) return undefined;
  if (found.some(({ verdict }) => verdict === "inconclusive")) return undefined;
  return fault("passes", "It does not fail any more. Remove it.");
}

function excuse(result: Result, as: "known" | "flaky", { reason }: BaselineEntry): Result {
  return { ...result, excused: { as, reason } };
}
