import { getPointer } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { existingGrounds, type Ground, parentGround } from "../lists/ground.ts";
import { type List, listsOf } from "../lists/list.ts";
import { largeSize } from "../lists/scene.ts";
import { type Walk, walk } from "../lists/walk.ts";
import { evaluate } from "../model/evaluate.ts";
import { fits, isKnown } from "../model/expected.ts";
import { existingOnes, isUnreached } from "../run/resource.ts";
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
  if (one === undefined || other === undefined) return judgeShown(session, list);
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

/** Where nothing can be put under two parents: what is there shows itself whether it is where it belongs. */
async function judgeShown(session: Session, list: List): Promise<Finding> {
  const above = session.contract.lifecycles[list.operation.within.at(-1)?.lifecycle ?? ""];
  const known = above && (await existingOnes(session, above));
  if (known === undefined || isUnreached(known))
    return undecided("there are no two parents, each with what it lists");
  let shown = 0;
  for (const parent of known.slice(0, several)) {
    const parents = new Map([[parent.lifecycle.name, parent]]);
    const found = await walk(session, list, { parents, ...largeSize(list) });
    const wanted = Object.entries(list.operation.lists?.match ?? {}).map(
      ([pointer, value]) => [pointer, evaluate(value, { parent: parent.value })] as const,
    );
    const told = wanted.filter(([, value]) => isKnown(value));
    for (const [index, item] of found.items.entries()) {
      const wrong = told.find(([pointer, value]) => {
        const there = getPointer(item, pointer);
        return there !== undefined && !fits(value, there);
      });
      if (wrong !== undefined) {
        const [pointer, value] = wrong;
        return broken({
          expected: `only what has ${JSON.stringify(value)} at ${pointer}`,
          observed: `${found.keys[index]}, which has ${JSON.stringify(getPointer(item, pointer))}`,
          story: found.story,
        });
      }
      shown += told.some(([pointer]) => getPointer(item, pointer) !== undefined) ? 1 : 0;
    }
  }
  return held(shown, "there are no two parents, and nothing shows where it belongs");
}

const several = 3;

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
