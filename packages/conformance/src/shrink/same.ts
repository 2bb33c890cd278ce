import type { Failed, Finding } from "../check.ts";

/**
 * Whether a finding shows what an earlier one has shown: the same member, and the same told of it but for
 * what differs from one time to the next, which are numbers, times and whatever the target made up.
 */
export function isSame(failed: Failed, other: Finding): other is Failed {
  return (
    other.verdict === "fail" &&
    failed.member === other.member &&
    blurred(failed.expected) === blurred(other.expected) &&
    blurred(failed.observed) === blurred(other.observed)
  );
}

function blurred(text: string): string {
  return text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)?/g, "#")
    .replaceAll(/[\w.:+/=-]*\d[\w.:+/=-]*/g, "#");
}
