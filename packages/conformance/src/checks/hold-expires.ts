import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { type Expiry, expiryOf, waysOf } from "../holds/expiry.ts";
import { delayOf, type Holding, isPreferred, slack, stateIn, tookOf } from "../holds/holding.ts";
import { holdTasks, listTasks } from "../holds/plays.ts";
import { isThere } from "../holds/release.ts";
import { drift } from "../model/explain.ts";
import { isUnreached, type Unreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isUnderCondition } from "../run/unseen-condition.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { emptyList } from "./held-lists.ts";

/** A held request is answered when its time is up and not before, as declared, and shows what is then. */
export const holdExpires: Check = {
  id: "LC-WAIT-01",
  phase: "act",
  tasks: (session) => [
    ...holdTasks(
      session,
      ({ kind }) => kind !== "lists",
      (holding, round) => played(session, holding, round),
      (plays, holding) => telling(plays.map((one) => judge(session, one, holding))),
    ),
    ...listTasks(session, emptyList),
  ],
};

/** The time runs out in each of the ways in which it can. */
async function played(
  session: Session,
  holding: Holding,
  round: number,
): Promise<readonly Expiry[] | Unreached> {
  const ways = waysOf(session, holding);
  const all = await Promise.all(ways.map((way) => expiryOf(session, holding, round, way)));
  const [first] = all;
  const plays = all.flatMap((one) => (isUnreached(one) ? [] : [one]));
  return plays.length === 0 && first !== undefined && isUnreached(first) ? first : plays;
}

/** What is wrong with one of them, or else what holds. */
function telling(findings: readonly Finding[]): Finding {
  const of = (verdict: Finding["verdict"]) => findings.find((one) => one.verdict === verdict);
  return of("fail") ?? of("pass") ?? findings[0] ?? undecided("nothing was held");
}

function judge(session: Session, expiry: Expiry, holding: Holding): Finding {
  const { wait, replies, plain, story } = expiry;
  const soonest = Math.min(...replies.map(delayOf));
  if (soonest > wait + slack) {
    const expected = `an answer after ${wait} ms`;
    return broken({ expected, observed: `none for ${soonest} ms`, story: [...story, ...replies] });
  }
  let exercised = 0;
  for (const reply of replies) {
    const flaw = flawOf(session, expiry, holding, reply);
    if (flaw !== undefined) {
      const looks = plain.filter(({ receivedAt }) => receivedAt <= reply.receivedAt);
      return broken({ ...flaw, story: [...story, ...looks, reply], exercised: exercised + 1 });
    }
    const waited = !isThere(holding, reply) && tookOf(reply) >= wait / 2;
    if (waited) exercised += 1;
  }
  if (exercised > 0) return held(exercised);
  return undecided(
    isPreferred(holding)
      ? "what is preferred may be passed over, and was"
      : "the work was over before the time was up; an input that takes longer would show it",
    [...story, ...replies],
  );
}

function flawOf(
  session: Session,
  { wait, moved }: Expiry,
  holding: Holding,
  reply: Exchange,
): { readonly expected: string; readonly observed: string } | undefined {
  const { operation, hold, lifecycle } = holding;
  const took = tookOf(reply);
  // Whether all are answered in time is another question.
  if (reply.reply.status === 0) return undefined;
  if (isUnderCondition(session, operation, reply)) return undefined;
  const there = isThere(holding, reply);
  const status = there ? hold.status.reached : hold.status.expired;
  if (!isSuccess(reply) || (status !== undefined && reply.reply.status !== status)) {
    const expected = `${status ?? operation.success} ${there ? "at the end" : "when the time is up"}`;
    return { expected, observed: `${reply.reply.status} ${reply.reply.text.slice(0, 200)}` };
  }
  const state = stateIn(holding, reply);
  if (there || state === undefined) return undefined;
  if (took < wait / 2) {
    if (isPreferred(holding)) return undefined;
    const expected = `an answer after ${wait} ms, or in ${hold.until.join(", ")}`;
    return { expected, observed: `${state} after ${took} ms` };
  }
  const sighting = session.sightings.find(({ exchange }) => exchange === moved);
  const known = sighting?.state;
  const isLate = moved !== undefined && moved.receivedAt + slack / 10 < reply.receivedAt;
  if (known === undefined || !isLate || (session.target.consistency ?? 0) > 0) return undefined;
  return drift(lifecycle, new Set([known]), session.isAlone(sighting?.id)).has(state)
    ? undefined
    : { expected: `the present state: ${known}, or what follows`, observed: state };
}
