/**
 * How sure the author is of a fact.
 *
 * Only `documented` facts can fail an implementation; the others are reported as differences.
 */
export type Basis = "documented" | "observed" | "assumed";
