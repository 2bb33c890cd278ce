import { type Finding, undecided } from "../check.ts";

/**
 * Judges again what fails, and believes it if it fails again: a machine may stop for a moment, and only what happens
 * twice is the server's doing. `round` is 0, then 1.
 */
export async function failsTwice(judge: (round: number) => Promise<Finding>): Promise<Finding> {
  const first = await judge(0);
  if (first.verdict !== "fail") return first;
  const second = await judge(1);
  return second.verdict === "fail"
    ? second
    : undecided(`once, and not again: ${first.observed}`, first.story);
}
