import type { Case } from "./case.ts";
import type { Finding, Run } from "./judge-case.ts";

/** All judgements of one case, in a row of the table. */
export interface Outcome {
  readonly case: Case;
  readonly runs: readonly Run[];

  /** How many runs found something wrong, whatever it was. */
  readonly caught: number;

  /** How many runs named the violated requirement first. */
  readonly first: number;

  /** How many runs named it at all. */
  readonly named: number;

  /** The requirements that were named, in the order of the first run. */
  readonly ids: readonly string[];

  /** The greatest number of requirements named beside the violated one. */
  readonly extra: number;
}

/**
 * Weighs the judgements of a case. `usual` tells the differences that the clean server has as well:
 * they are our assumptions, and no finding.
 */
export function outcomeOf(one: Case, runs: readonly Run[], usual: ReadonlySet<string>): Outcome {
  const named = runs.map((run) => idsOf(run, one, usual));
  const isIt = (id: string | undefined) => id !== undefined && one.violates.includes(id);
  const all = [...new Set(named.flat())];
  return {
    case: one,
    runs,
    caught: named.filter((ids) => ids.length > 0).length,
    first: named.filter(([id]) => isIt(id)).length,
    named: named.filter((ids) => ids.some(isIt)).length,
    ids: all,
    extra: Math.max(0, ...named.map((ids) => ids.filter((id) => !isIt(id)).length)),
  };
}

/** What of a run one would not wait for the table to hear: a correct server is rejected, or a fault is missed. */
export function surpriseOf(one: Case, { findings, problem }: Run): string | undefined {
  if (problem !== undefined) return `not judged: ${problem}`;
  const failed = findings.filter(({ verdict }) => verdict === "fail" || verdict === "error");
  if (one.violates.length > 0) return failed.length === 0 && !one.assumed ? "missed" : undefined;
  const [first] = failed;
  return first && `rejected by ${nameOf(first)}: ${first.told}`;
}

/** The clean server is held to what is documented; its differences are what we only assume. */
export function usualOf(clean: readonly Run[]): ReadonlySet<string> {
  return new Set(
    clean.flatMap(({ findings }) =>
      findings.filter(({ verdict }) => verdict === "difference").map(nameOf),
    ),
  );
}

/**
 * The requirements that a run names, as they are found. Where what is broken is only assumed, a
 * difference names it too. Of a correct server, everything that would make a check of it fail counts.
 */
function idsOf(
  { findings, problem }: Run,
  one: Case,
  usual: ReadonlySet<string>,
): readonly string[] {
  const counts = (finding: Finding) =>
    finding.verdict === "fail" ||
    finding.verdict === "error" ||
    (one.assumed && !usual.has(nameOf(finding)));
  const ids = findings.filter(counts).map(({ id }) => id);
  return [...new Set(problem === undefined ? ids : [...ids, "(not judged)"])];
}

function nameOf({ id, subject }: Finding): string {
  return `${id} ${subject}`;
}
