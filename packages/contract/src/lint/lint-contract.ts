import type { Contract } from "../contract.ts";
import type { Diagnostic, Severity } from "../diagnostic.ts";
import { rules } from "./rules.ts";

/** How much to report: `core` errors, `strict` warnings too, `audit` everything. */
export type LintProfile = "core" | "strict" | "audit";

export interface LintOptions {
  /** `strict` unless said otherwise. */
  readonly profile?: LintProfile;
}

/**
 * Judges a compiled contract and returns what is wrong with it, in the order of the document.
 *
 * What cannot be compiled at all, an unknown state say, is reported by `compileContract`.
 *
 * ```ts
 * for (const finding of lintContract(contract, { profile: "audit" })) {
 *   console.log(formatDiagnostic(finding));
 * }
 * ```
 */
export function lintContract(
  contract: Contract,
  { profile = "strict" }: LintOptions = {},
): readonly Diagnostic[] {
  return rules
    .flatMap((rule) => rule.check(contract))
    .filter(({ severity }) => profiles[profile].includes(severity))
    .sort(byPlace);
}

const profiles: { readonly [profile in LintProfile]: readonly Severity[] } = {
  core: ["error"],
  strict: ["error", "warning"],
  audit: ["error", "warning", "info"],
};

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compare(a.code, b.code)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
