import type { Filter } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { writeText } from "../lists/filter-texts.ts";
import { type List, listsOf } from "../lists/list.ts";
import { getPage } from "../lists/page.ts";
import { largeSize } from "../lists/scene.ts";
import { firstAsk, saysEnd } from "../lists/walk.ts";
import type { Node } from "../model/node.ts";
import { weakest } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { bring, isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isNewestFirst } from "./list-fresh.ts";

/**
 * One task for each state that resources only pass through, and each list with a filter that asks for it: what is read
 * there right before and right after is listed there between. By the time that a list has been filled they have left it.
 */
export function passingTasks(session: Session): readonly Task[] {
  // Somewhere else it may still be on the way.
  if ((session.target.consistency ?? 0) > 0) return [];
  return listsOf(session.contract).flatMap((list) => {
    const { lifecycle, operation, at } = list;
    const filter = operation.filters.find(
      ({ field, op }) => field === lifecycle.state && (op === "eq" || op === "in"),
    );
    if (at !== undefined || operation.within.length > 0 || filter === undefined) return [];
    return passedThrough(session, list).flatMap((node): readonly Task[] => {
      const value = lifecycle.states[node.state]?.value[lifecycle.state] ?? node.state;
      const [text] = writeText(filter, value);
      if (text === undefined) return [];
      return [
        {
          subject: `${operation.id}, in passing through ${node.state}`,
          place: filter.place,
          basis: weakest(list.basis, filter.basis),
          judge: () => judge(session, list, node, { filter, text }),
        },
      ];
    });
  });
}

/** The states to which the system leads, and from which it leads on. */
function passedThrough(session: Session, { lifecycle }: List): readonly Node[] {
  const { nodes } = session.exploration(lifecycle);
  const byState = new Map(nodes.toReversed().map((node) => [node.state, node]));
  return [...byState.values()].filter(
    ({ state, steps }) =>
      lifecycle.states[state]?.final === undefined && steps.some((step) => "reach" in step),
  );
}

/** What hides once may have been somewhere else for a moment. */
const times = 2;
const attempts = 4;

async function judge(
  session: Session,
  list: List,
  node: Node,
  { filter, text }: { readonly filter: Filter; readonly text: string },
): Promise<Finding> {
  const { lifecycle } = list;
  let hidden = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await bring(session, lifecycle, node);
    if (isUnreached(before)) return undecided(before.unreached, before.story);
    const filters = { [filter.param]: text };
    const page = await getPage(session, list, firstAsk(list, { ...largeSize(list), filters }));
    const after = await readAgain(session, before);
    if (isUnreached(after) || stateOf(lifecycle, after.value) !== node.state) continue;
    if (!page.ok) return undecided("the list could not be read", [page.exchange]);
    if (page.keys.includes(before.id)) return held(1);
    if (saysEnd(list, page) !== true && !isNewestFirst(list, page))
      return undecided("it may be on a later page", [page.exchange]);
    hidden += 1;
    if (hidden < times) continue;
    return broken({
      expected: `${before.id} in the list, as it is ${node.state} before and after`,
      observed: "it is not there",
      story: [...before.story, page.exchange, ...after.story.slice(-1)],
      exercised: hidden,
    });
  }
  return undecided(`hardly anything stays ${node.state}`);
}
