import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { type Holding, isPreferred, slack, stateIn, tookOf } from "../holds/holding.ts";
import { holdTasks, listTasks } from "../holds/plays.ts";
import { isThere, type Release, releaseOf } from "../holds/release.ts";
import { roleOf } from "../model/roles.ts";
import { isUnreached, type Unreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { comingItem } from "./held-lists.ts";

/** A held request is answered as soon as the state is reached, and shows it. */
export const holdReached: Check = {
  id: "LC-WAIT-02",
  phase: "act",
  tasks: (session) => [
    ...holdTasks(
      session,
      isPlayed,
      (holding, round) => anyEnd(session, holding, round),
      judgeFor(session),
    ),
    ...listTasks(session, comingItem),
  ],
};

/** A cancellation releases what is held for its resource. */
export const holdCancelled: Check = {
  id: "LC-WAIT-05",
  phase: "act",
  tasks: (session) =>
    holdTasks(
      session,
      (holding) => isPlayed(holding) && isCancelled(holding),
      (holding, round) => releaseOf(session, holding, "cancel", round),
      judgeFor(session),
    ),
};

/** Where reads may be behind, what is held may show what was. */
function judgeFor({ target }: Session): (release: Release, holding: Holding) => Finding {
  const isCurrent = (target.consistency ?? 0) === 0;
  return (release, holding) => judge(release, holding, isCurrent);
}

/** By the work's own end, or by its failure where that is not told as it should be. */
async function anyEnd(
  session: Session,
  holding: Holding,
  round: number,
): Promise<Release | Unreached> {
  if (holding.kind !== "reads") return releaseOf(session, holding, "end", round);
  const [end, failure] = await Promise.all([
    releaseOf(session, holding, "end", round),
    releaseOf(session, holding, "fail", round),
  ]);
  const isWrong = !isUnreached(failure) && judgeFor(session)(failure, holding).verdict === "fail";
  return isWrong ? failure : end;
}

/** It came when the state had been reached, and before anything else could have had it come. */
function isJustAfter(reply: Exchange, fired: Exchange): boolean {
  const late = reply.receivedAt - fired.receivedAt;
  return late > 0 && late < 400;
}

function judge(
  { wait, reply, reached, fired, story }: Release,
  holding: Holding,
  isCurrent: boolean,
): Finding {
  const took = tookOf(reply);
  const shown = stateIn(holding, reply);
  const all = [...story, ...(reached === undefined ? [] : [reached]), reply];
  const { hold, operation } = holding;
  if (isThere(holding, reply)) {
    const status = hold.status.reached ?? operation.success;
    if (reply.reply.status !== status) {
      return broken({ expected: String(status), observed: String(reply.reply.status), story: all });
    }
  }
  if (reached === undefined) {
    if (isThere(holding, reply) && took < wait - slack) return held(1);
    return undecided(`nobody has seen it come to ${hold.until.join(" or ")} in time`, all);
  }
  if (reached.receivedAt + slack > reply.sentAt + wait) {
    return undecided("it came there when the time was nearly up", all);
  }
  const late = reply.receivedAt - reached.receivedAt;
  if (late - (reply.reply.heldUp ?? 0) > slack) {
    const observed = reply.reply.status === 0 ? "none" : `an answer ${late} ms later`;
    return broken({ expected: "an answer as soon as the state is reached", observed, story: all });
  }
  if (!isSuccess(reply)) {
    const observed = `${reply.reply.status} ${reply.reply.text.slice(0, 200)}`;
    return broken({
      expected: String(hold.status.reached ?? operation.success),
      observed,
      story: all,
    });
  }
  if (isThere(holding, reply)) return held(1);
  // It was answered before, or, since a preference may be passed over, nearly at the same time: but not
  // each time just when the state was reached, however long that took.
  const isPrompt =
    isCurrent && fired !== undefined && tookOf(fired) < 100 && isJustAfter(reply, fired);
  if (shown === undefined || (late < (isPreferred(holding) ? 500 : 0) && !isPrompt)) {
    return undecided("it was answered before the state was reached", all);
  }
  return broken({ expected: hold.until.join(" or "), observed: shown, story: all });
}

function isPlayed({ kind }: Holding): boolean {
  return kind === "reads" || kind === "creates";
}

function isCancelled({ lifecycle, hold }: Holding): boolean {
  return Object.values(lifecycle.events).some(
    (event) =>
      roleOf(lifecycle, event) === "cancel" &&
      event.cases.some(({ to }) => to !== undefined && hold.until.includes(to)),
  );
}
