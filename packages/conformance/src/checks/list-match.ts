import { getPointer, type Json } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { existingGrounds, type Ground, parentGround } from "../lists/ground.ts";
import { type List, listsOf } from "../lists/list.ts";
import { largeSize } from "../lists/scene.ts";
import { type Walk, walk } from "../lists/walk.ts";
import { evaluate } from "../model/evaluate.ts";
import { fits, isKnown } from "../model/expected.ts";
import { existingOnes, isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { byNameTasks } from "./by-name.ts";

/** A list of the resources that match, those of one parent say, shows them and no others. */
export const listMatch: Check = {
  id: "LC-LIST-04",
  phase: "act",
  tasks: (session) => [
    ...listsOf(session.contract)
      .filter(({ at, operation }) => at === undefined && operation.lists?.match !== undefined)
      .map((list) => ({
        subject: list.operation.id,
        place: list.operation.place,
        basis: list.basis,
        judge: () => judge(session, list),
      })),
    ...byNameTasks(session, "lists"),
  ],
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
    if (stray !== undefined) return elsewhere(list, found, stray);
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
    const stray = strayIn(list, found, parent.value);
    if (stray !== undefined) return elsewhere(list, found, stray);
    const pointers = matchOf(list, parent.value).map(([pointer]) => pointer);
    const isTold = (item: Json) => pointers.some((one) => getPointer(item, one) !== undefined);
    shown += found.items.filter(isTold).length;
  }
  return held(shown, "there are no two parents, and nothing shows where it belongs");
}

function elsewhere({ operation }: List, { story }: Walk, stray: string): Finding {
  const expected = `only what ${Object.keys(operation.lists?.match ?? {}).join(", ")} says`;
  return broken({ expected, observed: `${stray}, which is elsewhere`, story });
}

const several = 3;

async function fill({ add }: Ground): Promise<readonly string[]> {
  const made = [await add(), await add()];
  return made.flatMap((one) => (isUnreached(one) ? [] : [one.id]));
}

/** An item that shows another value than the match demands, as far as that is known. */
function strayIn(list: List, { items, keys }: Walk, parent?: Json): string | undefined {
  const demanded = matchOf(list, parent);
  const place = items.findIndex((item) =>
    demanded.some(([pointer, value]) => {
      const shown = getPointer(item, pointer);
      return shown !== undefined && !fits(value, shown);
    }),
  );
  return keys[place];
}

/** What items show of what the list is matched by: constants, and what the parent says if that is known. */
function matchOf({ operation }: List, parent?: Json): readonly (readonly [string, Json])[] {
  const scope = parent === undefined ? {} : { parent };
  return Object.entries(operation.lists?.match ?? {}).flatMap(([pointer, template]) => {
    const value = evaluate(template, scope);
    return isKnown(value) ? [[pointer, value] as const] : [];
  });
}
