import type { Check, Task } from "../check.ts";
import type { ConformanceOptions } from "../conformance-options.ts";
import { requirementIds, requirementOf } from "../requirement.ts";
import type { Failure } from "../run/diagnosis.ts";
import type { Found } from "../run/finding-of.ts";
import type { Shrunk } from "../shrink/shrink.ts";
import type { Target } from "../target/target.ts";
import { redactor } from "./redact.ts";
import type { Report, Result, Verdict } from "./report.ts";
import { resultKey } from "./result-key.ts";
import { toWitness } from "./witness.ts";

/** What follows from another failure is none of its own: it stays open until that one is mended. */
export function withCause(result: Result, cause: Failure | undefined): Result {
  if (cause === undefined) return result;
  return {
    ...result,
    verdict: "inconclusive",
    exercised: 0,
    follows: cause.key,
    reason: `Follows from ${cause.id} (${cause.subject}), or cannot be told apart from it: ${result.expected} was expected, ${result.observed} was seen.`,
  };
}

/** With the least that was found to show it, and how often it did. */
export function withShrunk(result: Result, shrunk: Shrunk | undefined, target: Target): Result {
  if (shrunk === undefined) return result;
  const { failed, shown, tried } = shrunk;
  const hide = redactor(target);
  const witness = toWitness(failed.story, target);
  return {
    ...result,
    ...(tried === 0 ? {} : { reproducible: `${shown}/${tried}` }),
    // A story that tells all it needs may be longer than one that leaves half of it out.
    expected: hide(failed.expected),
    observed: hide(failed.observed),
    witness,
    shrunkFrom: result.witness.length,
  };
}

/** Requirement by requirement, in the order of the catalogue; parts in the order of the contract. */
export function inOrder(
  results: readonly Result[],
  { checks }: ConformanceOptions,
): readonly Result[] {
  const ids = checks?.map(({ id }) => id) ?? requirementIds;
  return results.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** A finding as the report tells it. */
export function toResult(
  check: Check,
  task: Task,
  finding: Found,
  { strictBasis = false, target }: ConformanceOptions,
): Result {
  const base = {
    ...requirementOf(check.id),
    key: resultKey(check.id, task.subject),
    subject: task.subject,
    place: task.place,
    basis: task.basis,
  };
  if ("error" in finding) {
    return { ...base, verdict: "error", exercised: 0, reason: finding.error, witness: [] };
  }
  if (finding.verdict === "pass") return { ...base, ...finding, witness: [] };
  if (finding.verdict === "inconclusive") {
    const { verdict, reason, story = [] } = finding;
    return { ...base, verdict, reason, exercised: 0, witness: toWitness(story, target) };
  }
  const { exercised, expected, observed, story, place = task.place, basis = task.basis } = finding;
  const hide = redactor(target);
  return {
    ...base,
    place,
    basis,
    verdict: strictBasis || basis === "documented" ? "fail" : "difference",
    exercised,
    expected: hide(expected),
    observed: hide(observed),
    witness: toWitness(story, target),
  };
}

/** The result of a requirement that nobody tried. */
export function bare(id: string, verdict: Verdict, reason: string): Result {
  return { ...requirementOf(id), key: id, subject: "", verdict, exercised: 0, reason, witness: [] };
}

/** How many results there are of each verdict. */
export function countOf(results: readonly Result[]): Report["counts"] {
  const counts = {
    pass: 0,
    fail: 0,
    difference: 0,
    inconclusive: 0,
    "not-applicable": 0,
    skipped: 0,
    error: 0,
  };
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}
