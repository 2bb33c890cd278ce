import type { Lifecycle } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { parentGround } from "../lists/ground.ts";
import { type List, listsOf } from "../lists/list.ts";
import { type Removal, removalOf } from "../lists/scene.ts";
import { goesAlong } from "../model/goes-along.ts";
import { weakest } from "../model/outcomes.ts";
import { isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";

/** What goes with its parent cannot be read once that is deleted. */
export function deletedChildTasks(session: Session): readonly Task[] {
  return listsOf(session.contract)
    .filter(({ at, operation }) => at === undefined && operation.lists?.match !== undefined)
    .flatMap((list): readonly Task[] => {
      const parent = session.contract.lifecycles[list.operation.within.at(-1)?.lifecycle ?? ""];
      const removal = parent && removalOf(session, { lifecycle: parent });
      const basis = parent && goesAlong(parent, list.lifecycle);
      if (parent === undefined || removal === undefined || basis === undefined) return [];
      return [
        {
          subject: `${list.lifecycle.name} of a deleted ${parent.name}`,
          place: list.operation.place,
          basis: weakest(removal.basis, basis),
          judge: () => judge(session, list, parent, removal),
        },
      ];
    });
}

async function judge(
  session: Session,
  list: List,
  parent: Lifecycle,
  { remove }: Removal,
): Promise<Finding> {
  const ground = await parentGround(session, list);
  const owner = ground?.ask.parents?.get(parent.name);
  if (ground === undefined || owner === undefined)
    return undecided(`no request makes a ${parent.name} with what it lists`);
  const child = await ground.add();
  if (isUnreached(child)) return undecided(child.unreached, child.story);
  const story = await remove(owner);
  if (story === undefined) return undecided("the parent could not be deleted");
  let last = [...child.story, ...story];
  for (let look = 0; look < looks; look += 1) {
    const read = await readAgain(session, { ...child, story: [...child.story, ...story] });
    if (isUnreached(read)) return held(1);
    last = [...read.story];
    // They may go a moment later.
    await session.clock.sleep(pause);
  }
  return broken({
    expected: `no ${child.id}, since its ${parent.name} was deleted`,
    observed: "it can be read",
    story: last,
  });
}

const looks = 4;

/** Milliseconds between two looks. */
const pause = 50;
