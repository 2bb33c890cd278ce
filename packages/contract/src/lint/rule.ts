import type { Contract } from "../contract.ts";
import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { Place } from "../place.ts";

/** One thing that a contract is judged by. The code never changes its meaning. */
export interface Rule {
  /** `C102`. */
  readonly code: string;

  /** How bad a finding is, unless the finding itself is milder. */
  readonly severity: Severity;

  /** What the rule finds, as one sentence of the rule table. */
  readonly summary: string;

  /** Everything in the contract that breaks the rule. */
  readonly check: (contract: Contract) => readonly Diagnostic[];
}

/** One place that breaks a rule. */
export interface Finding {
  readonly message: string;
  readonly place: Place;

  /** Where one case of a rule is milder than the rule. */
  readonly severity?: Severity;
}

/** A rule from the function that finds what breaks it, one finding after the other. */
export function defineRule({
  code,
  severity,
  summary,
  find,
}: Omit<Rule, "check"> & { readonly find: (contract: Contract) => Iterable<Finding> }): Rule {
  return {
    code,
    severity,
    summary,
    check: (contract) =>
      [...find(contract)].map((finding) => ({
        code,
        severity: finding.severity ?? severity,
        message: finding.message,
        place: finding.place,
      })),
  };
}
