import { checkConformance } from "../check-conformance.ts";
import type { ConformanceOptions } from "../conformance-options.ts";
import { formatResult } from "../report/format-report.ts";
import type { Report, Result } from "../report/report.ts";

/** What became of a failure when it was judged once more. */
export interface Replay {
  readonly outcome: "fails" | "fixed" | "undecided";

  /** The results as they were, if an earlier report is known, and as they are. */
  readonly before: readonly Result[];
  readonly report: Report;
}

/** Thrown for a key that names no result. */
export class ReplayError extends Error {
  override readonly name = "ReplayError";
}

/**
 * Judges one result once more, and nothing else; also against another address, or after a repair.
 *
 * The resources are made anew, by the same requests as in the run that failed if its report is given: first
 * by the few that showed it, and if these show it no more by all that it takes to judge. What only reviews
 * the requests of others has these sent again. A requirement's id stands for all its results.
 *
 * ```ts
 * const { outcome } = await replay("LC-CAN-01:5e0c1a2b", { contract, target }, report);
 * ```
 *
 * @throws {ReplayError} where neither the earlier report nor the contract has such a result.
 */
export async function replay(
  key: string,
  options: ConformanceOptions,
  earlier?: Report,
): Promise<Replay> {
  const before = earlier?.results.filter((result) => result.key === key || result.id === key) ?? [];
  if (earlier !== undefined && before.length === 0) throw new ReplayError(unknown(key, earlier));
  const seed = options.seed ?? earlier?.seed;
  const failed = before.filter(isBad);
  const report = await checkConformance({
    ...options,
    ...(seed === undefined ? {} : { seed }),
    shrink: false,
    stories: new Map(
      failed.flatMap(({ key, reproducible, witness }) =>
        reproducible === undefined ? [] : [[key, witness]],
      ),
    ),
    cases: failed.length > 0 ? failed.map((result) => result.key) : [key],
  });
  const { results, problem } = report;
  if (results.length === 0 && problem === undefined) {
    const hint = "The key of a failure stands beside it in a report.";
    throw new ReplayError(`The contract has no result called "${key}". ${hint}`);
  }
  const outcome =
    problem === undefined && results.some(isBad)
      ? "fails"
      : problem === undefined && results.every(({ verdict }) => verdict === "pass")
        ? "fixed"
        : "undecided";
  return { outcome, before, report };
}

/** A replay for a terminal: each result as it is, and where the replies differ from those before. */
export function formatReplay(
  { outcome, before, report }: Replay,
  { color = false }: { readonly color?: boolean } = {},
): string {
  const blocks = report.results.map((result) => {
    const was = before.find(({ key }) => key === result.key);
    const differences = was === undefined ? [] : differencesOf(was, result);
    const heading = formatResult(result, { color });
    return differences.length === 0
      ? heading
      : [heading, "  since then:", ...differences.map((line) => `    ~ ${line}`)].join("\n");
  });
  const problem = report.problem === undefined ? [] : [`Could not judge: ${report.problem}`];
  const where = `${report.requests} requests to ${report.target}, seed ${report.seed}`;
  return [...blocks, ...problem, `${words[outcome]}  ${where}`].join("\n\n");
}

/** 0: it holds now. 1: it still fails. 2: neither can be said. */
export function replayExitCode({ outcome }: Replay): 0 | 1 | 2 {
  return outcome === "fixed" ? 0 : outcome === "fails" ? 1 : 2;
}

const words = { fails: "STILL FAILS", fixed: "FIXED", undecided: "UNDECIDED" } as const;

function isBad({ verdict }: Result): boolean {
  return verdict === "fail" || verdict === "difference";
}

/** Requests in the same place that are answered otherwise by now. */
function differencesOf(was: Result, is: Result): readonly string[] {
  return is.witness.flatMap((step, index) => {
    const old = was.witness[index];
    if (old === undefined || old.operation !== step.operation) return [];
    if (old.reply.status === step.reply.status) return [];
    const request = `${step.request.method} ${step.request.url}`;
    return [`${request} answered ${old.reply.status}, and now ${step.reply.status}`];
  });
}

function unknown(key: string, { results }: Report): string {
  const failures = results.filter(isBad).map((result) => result.key);
  return failures.length === 0
    ? `The report has no result called "${key}", and no failures at all.`
    : `The report has no result called "${key}". Its failures are ${failures.join(", ")}.`;
}
