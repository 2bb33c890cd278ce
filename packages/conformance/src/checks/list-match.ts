import { getPointer } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { existingGrounds, type Ground, parentGround } from "../lists/ground.ts";
import { type List, listsOf } from "../lists/list.ts";
import { largeSize } from "../lists/scene.ts";
import { type Walk, walk } from "../lists/walk.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";

/** A list of the resources that match, those of one parent say, shows them and no others. */
export const listMatch: Check = {
  id: "LC-LIST-04",
  phase: "act",
  tasks: (session) =>
    listsOf(session.contract)
      .filter(({ at, operation }) => at === undefined && operation.lists?.match !== undefined)
      .map((list) => ({
        subject: list.operation.id,
        place: list.operation.place,
        basis: list.basis,
        judge: () => judge(session, list),
      })),
};

async function judge(session: Session, list: List): Promise<Finding> {
  const made = [await parentGround(session, list), await parentGround(session, list)];
  const grounds = made.every((one) => one !== undefined)
    ? made
    : await existingGrounds(session, list);
  const [one, other] = grounds;
  if (one === undefined || other === undefined)
    return undecided("there are no two parents, each with what it lists");
  const mine = await fill(one);
  const theirs = await fill(other);
  if (mine.length === 0 || theirs.length === 0) return undecided("nothing could be created");
  for (const [ground, own, foreign] of [
    [one, mine, theirs],
    [other, theirs, mine],
  ] as const) {
    const found = await walk(session, list, { ...ground.ask, ...largeSize(list) });
    if (found.ended !== "end") return undecided("the list could not be read to its end");
    const { story } = found;
    const stray = foreign.find((id) => found.keys.includes(id)) ?? strayIn(list, found);
    if (stray !== undefined) {
      const expected = `only what ${Object.keys(list.operation.lists?.match ?? {}).join(", ")} says`;
      return broken({ expected, observed: `${stray}, which is elsewhere`, story });
    }
    const lost = own.find((id) => !found.keys.includes(id));
    if (lost !== undefined)
      return broken({ expected: `${lost}, which matches`, observed: "it is not there", story });
  }
  return held(mine.length + theirs.length);
}

async function fill({ add }: Ground): Promise<readonly string[]> {
  const made = [await add(), await add()];
  return made.flatMap((one) => (isUnreached(one) ? [] : [one.id]));
}

/** An item that shows another value than a constant of the match. */
function strayIn({ operation }: List, { items, keys }: Walk): string | undefined {
  const constants = Object.entries(operation.lists?.match ?? {}).filter(
    ([, value]) => typeof value !== "object" && !String(value).includes("$"),
  );
  const place = items.findIndex((item) =>
    constants.some(([pointer, value]) => {
      const shown = getPointer(item, pointer);
      return shown !== undefined && shown !== value;
    }),
  );
  return keys[place];
}
