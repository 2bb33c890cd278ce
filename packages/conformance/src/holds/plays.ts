import { type Finding, type Task, undecided } from "../check.ts";
import { failsTwice } from "../run/fails-twice.ts";
import { isUnreached, type Unreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { expiryOf, waysOf } from "./expiry.ts";
import { type HeldList, heldListOf } from "./held-list.ts";
import { type Holding, holdingsOf } from "./holding.ts";
import { releaseOf } from "./release.ts";
import { settledOf } from "./settled.ts";

/** One task for each operation that can be held, which judges a play of it. */
export function holdTasks<Play extends object>(
  session: Session,
  concerns: (holding: Holding) => boolean,
  play: (holding: Holding, round: number) => Promise<Play | Unreached>,
  judge: (play: Play, holding: Holding) => Finding,
): readonly Task[] {
  return holdingsOf(session.contract)
    .filter(concerns)
    .map((holding) => ({
      subject: holding.operation.id,
      place: holding.operation.place,
      basis: holding.operation.basis,
      judge: async () => {
        await playAll(session);
        return failsTwice(async (round) => {
          const played = await play(holding, round);
          return isUnreached(played)
            ? undecided(played.unreached, played.story)
            : judge(played, holding);
        });
      },
    }));
}

/** One task for each list that can be held. */
export function listTasks(
  session: Session,
  judge: (play: HeldList, holding: Holding) => Finding,
): readonly Task[] {
  return holdTasks(
    session,
    ({ kind }) => kind === "lists",
    (holding, round) => heldListOf(session, holding, round),
    judge,
  );
}

/**
 * Plays everything that is to be waited for side by side, so that a run takes no longer than the longest.
 *
 * But who creates and is held finds what is new in a list: meanwhile nobody else may create.
 */
function playAll(session: Session): Promise<unknown> {
  return session.once("holds", async () => {
    const holdings = holdingsOf(session.contract);
    await Promise.allSettled(
      holdings.flatMap((holding): readonly Promise<unknown>[] => [
        ...(holding.kind === "lists"
          ? [heldListOf(session, holding)]
          : waysOf(session, holding).map((way) => expiryOf(session, holding, 0, way))),
        ...(holding.kind === "reads"
          ? [
              settledOf(session, holding),
              releaseOf(session, holding, "end"),
              releaseOf(session, holding, "fail"),
              releaseOf(session, holding, "cancel"),
            ]
          : []),
      ]),
    );
    for (const holding of holdings.filter(({ kind }) => kind === "creates")) {
      await Promise.allSettled([releaseOf(session, holding, "end")]);
      await Promise.allSettled([releaseOf(session, holding, "cancel")]);
    }
  });
}
