import type { Outcome } from "../model/outcomes.ts";
import type { Stride } from "./long-ways.ts";

/** Whether a request has said itself where the resource is to go: it may be somewhere then that nothing else leads to. */
export function isOverride(expected: Outcome | undefined): boolean {
  return expected?.kind === "taken" && expected.case.to?.startsWith("$") === true;
}

/**
 * A trial of what was put somewhere by hand before: what members hold from there on, few contracts tell for sure, so
 * that whatever is wrong with them is only assumed to be.
 */
export function doubted(trial: Stride["trial"]): Stride["trial"] {
  const problems = trial.problems.map((one) =>
    one.aspect === "effect" || one.aspect === "unchanged"
      ? { ...one, basis: "assumed" as const }
      : one,
  );
  return { ...trial, problems };
}
