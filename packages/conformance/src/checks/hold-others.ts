import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { type Expiry, expiryOf } from "../holds/expiry.ts";
import { delayOf, isPreferred, slack, tookOf } from "../holds/holding.ts";
import { holdTasks } from "../holds/plays.ts";
import { isThere } from "../holds/release.ts";

/** Requests that are held at the same time are all answered in time, and plain ones beside them at once. */
export const holdOthers: Check = {
  id: "LC-WAIT-06",
  phase: "act",
  tasks: (session) =>
    holdTasks(
      session,
      ({ kind }) => kind !== "lists",
      (holding, round) => expiryOf(session, holding, round),
      (expiry, holding) => {
        const waited = expiry.replies.filter(
          (reply) => !isThere(holding, reply) && tookOf(reply) >= expiry.wait / 2,
        );
        if (waited.length > 0) return judge(expiry);
        return undecided(
          isPreferred(holding)
            ? "what is preferred may be passed over, and was"
            : "nothing was held long enough; an input that takes longer would show it",
          [...expiry.story, ...expiry.replies],
        );
      },
    ),
};

function judge({ wait, replies, plain, story }: Expiry): Finding {
  const last = Math.max(...replies.map(delayOf));
  if (last > wait + slack) {
    const expected = `answers to ${replies.length} held requests after ${wait} ms`;
    const late = replies.filter((reply) => delayOf(reply) === last);
    return broken({
      expected,
      observed: `the last one after ${last} ms`,
      story: [...story, ...late],
    });
  }
  const first = Math.min(...replies.map(({ receivedAt }) => receivedAt));
  const beside = plain.filter(({ sentAt }) => sentAt < first);
  const kept = beside.filter((one) => delayOf(one) > wait / 2 && one.receivedAt >= first);
  const [stuck] = kept;
  if (stuck !== undefined && kept.length === beside.length) {
    const expected = "an answer to who waits for nothing";
    return broken({
      expected,
      observed: `none for ${delayOf(stuck)} ms`,
      story: [...story, stuck],
    });
  }
  return held(replies.length + beside.length);
}
