import type { Failure } from "../run/diagnosis.ts";
import type { Session } from "../run/session.ts";
import { type Shrunk, shrink } from "./shrink.ts";

/** For one failure, and for all beyond the first of each requirement; less if the budget of the run ends before. */
const most = { each: 200, more: 80 };

/**
 * Shrinks what fails for a reason of its own, by the keys of the results: the first failure of each
 * requirement, then others for as long as it does not take long.
 */
export async function shrinkAll(
  session: Session,
  causes: readonly Failure[],
): Promise<ReadonlyMap<string, Shrunk>> {
  const shrunk = new Map<string, Shrunk>();
  const firsts = [
    ...new Map(causes.toReversed().map((one) => [one.id, one])).values(),
  ].toReversed();
  const turns = [...byVerdict(firsts), ...byVerdict(causes.filter((one) => !firsts.includes(one)))];
  let more = most.more;
  for (const [index, { key, check, task, finding }] of turns.entries()) {
    const before = session.left();
    const allowance = index < firsts.length ? most.each : more;
    if (Math.min(before, allowance) < finding.story.length) break;
    const found = await shrink(session, { check, task, failed: finding }, allowance);
    if (found !== undefined) shrunk.set(key, found);
    if (index >= firsts.length) more -= before - session.left();
  }
  return shrunk;
}

/** What fails before what differs. */
function byVerdict(causes: readonly Failure[]): readonly Failure[] {
  return causes.toSorted((a, b) => Number(b.verdict === "fail") - Number(a.verdict === "fail"));
}
