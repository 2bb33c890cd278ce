import type { Failed, Finding, Task } from "../check.ts";

/**
 * Whether a finding on the same part of the contract shows what an earlier one has shown: it is about the
 * same member, and the same was expected, but for what differs from one time to the next, which are
 * numbers, times and whatever the target made up.
 */
export function isSame(failed: Failed, other: Finding): other is Failed {
  return (
    other.verdict === "fail" &&
    failed.member === other.member &&
    blurred(failed.expected) === blurred(other.expected)
  );
}

/** Whether a finding is no less sure than an earlier one of the same task: what is documented is not shown by what is assumed. */
export function isAsSure({ basis: usual }: Task, failed: Failed, other: Failed): boolean {
  const { basis = usual } = other;
  return basis === "documented" || (failed.basis ?? usual) !== "documented";
}

function blurred(text: string): string {
  return text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)?/g, "#")
    .replaceAll(/[\w.:+/=-]*\d[\w.:+/=-]*/g, "#");
}
