import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { type Ground, groundFor } from "../lists/ground.ts";
import { listsOf } from "../lists/list.ts";
import { getPage } from "../lists/page.ts";
import { largeSize } from "../lists/scene.ts";
import { firstAsk, walk } from "../lists/walk.ts";
import { repeated } from "../lists/walks.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";

/** A list that races with creations shows each new resource once or not at all, and all of them afterwards. */
export const listRaces: Check = {
  id: "LC-RACE-04",
  phase: "act",
  tasks: (session) =>
    listsOf(session.contract)
      .filter(({ at }) => at === undefined)
      .map((list) => ({
        subject: list.operation.id,
        place: list.operation.place,
        basis: list.basis,
        judge: async () => {
          const ground = await groundFor(session, list, "race");
          return isUnreached(ground)
            ? undecided(ground.unreached, ground.story)
            : race(session, ground);
        },
      })),
};

const rivals = 4;

async function race(session: Session, ground: Ground): Promise<Finding> {
  const { list } = ground;
  const ask = { ...ground.ask, ...largeSize(list) };
  const rounds = Array.from({ length: rivals }, () => undefined);
  // A page alone: where pages go by number, walks may shift.
  const [created, pages] = await Promise.all([
    Promise.all(rounds.map(() => ground.add())),
    Promise.all(rounds.map(() => getPage(session, list, firstAsk(list, ask)))),
  ]);
  for (const { keys, exchange } of pages) {
    const twice = repeated(keys);
    if (twice === undefined) continue;
    const expected = "each item once or not at all";
    return broken({ expected, observed: `${twice} twice on one page`, story: [exchange] });
  }
  const added = created.flatMap((one) => (isUnreached(one) ? [] : [one.id]));
  const after = await walk(session, list, ask);
  if (after.ended !== "end") return undecided(`the list could not be read to its end`);
  const wrong = added.find((id) => after.keys.filter((key) => key === id).length !== 1);
  if (wrong === undefined) return held(added.length, "nothing could be created");
  return broken({
    expected: `${wrong} once, since it was created`,
    observed: after.keys.includes(wrong) ? "it is there twice" : "it is not there",
    story: [...created.flatMap(({ story }) => story), ...after.story],
  });
}
