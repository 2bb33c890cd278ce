import type { Filter } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { writeText } from "../lists/filter-texts.ts";
import { type List, listsOf } from "../lists/list.ts";
import { getPage, type Page } from "../lists/page.ts";
import { largeSize } from "../lists/scene.ts";
import { firstAsk, saysEnd } from "../lists/walk.ts";
import type { Node } from "../model/node.ts";
import { weakest } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { bring, isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isNewestFirst } from "./list-fresh.ts";

/**
 * One task for each state that resources only pass through, and each list with filters that ask for it: what is read
 * there right before and right after is listed there between. By the time that a list has been filled they have left it.
 */
export function passingTasks(session: Session): readonly Task[] {
  // Somewhere else it may still be on the way.
  if ((session.target.consistency ?? 0) > 0) return [];
  return listsOf(session.contract).flatMap((list) => {
    const { lifecycle, operation, at, pagination } = list;
    if (at !== undefined || operation.within.length > 0) return [];
    return passedThrough(session, list).flatMap((node): readonly Task[] => {
      const value = lifecycle.states[node.state]?.value[lifecycle.state] ?? node.state;
      const asked = operation.filters.flatMap((filter): readonly Asked[] => {
        const isExact = filter.op === "eq" || filter.op === "in";
        const [text] = isExact && filter.field === lifecycle.state ? writeText(filter, value) : [];
        return text === undefined ? [] : [{ filter, text }];
      });
      if (asked.length === 0) return [];
      return [
        {
          subject: `${operation.id}, in passing through ${node.state}`,
          place: asked[0]?.filter.place ?? pagination.place,
          basis: weakest(list.basis, ...asked.map(({ filter }) => filter.basis)),
          judge: () => judge(session, list, node, asked),
        },
      ];
    });
  });
}

/** A filter, and what it is given to ask for a state. */
interface Asked {
  readonly filter: Filter;
  readonly text: string;
}

/** The states to which the system leads, and from which it leads on. */
function passedThrough(session: Session, { lifecycle }: List): readonly Node[] {
  const { nodes } = session.exploration(lifecycle);
  return nodes.filter(
    (node) =>
      lifecycle.states[node.state]?.final === undefined &&
      node.steps.some((step) => "reach" in step) &&
      // The first is the shortest way.
      nodes.find(({ state }) => state === node.state) === node,
  );
}

/** What hides once may have been somewhere else for a moment. */
const times = 2;
const attempts = 4;

async function judge(
  session: Session,
  list: List,
  node: Node,
  asked: readonly Asked[],
): Promise<Finding> {
  const { lifecycle } = list;
  const hidden = new Map<string, number>();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await bring(session, lifecycle, node);
    if (isUnreached(before)) return undecided(before.unreached, before.story);
    const pages: Page[] = [];
    for (const { filter, text } of asked) {
      const filters = { [filter.param]: text };
      pages.push(await getPage(session, list, firstAsk(list, { ...largeSize(list), filters })));
    }
    const after = await readAgain(session, before);
    if (isUnreached(after) || stateOf(lifecycle, after.value) !== node.state) continue;
    const failed = pages.find(({ ok }) => !ok);
    if (failed !== undefined) return undecided("the list could not be read", [failed.exchange]);
    const without = pages.find(({ keys }) => !keys.includes(before.id));
    if (without === undefined) return held(pages.length);
    if (saysEnd(list, without) !== true && !isNewestFirst(list, without))
      return undecided("it may be on a later page", [without.exchange]);
    const name = JSON.stringify(without.ask.filters);
    hidden.set(name, (hidden.get(name) ?? 0) + 1);
    if ((hidden.get(name) ?? 0) < times) continue;
    return broken({
      expected: `${before.id} under ${name}, as it is ${node.state} before and after`,
      observed: "it is not there",
      story: [...before.story, without.exchange, ...after.story.slice(-1)],
      exercised: times,
    });
  }
  return undecided(`hardly anything stays ${node.state}`);
}
