import { type Filter, getPointer } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { contradictionIn } from "../lists/contradiction.ts";
import { filtered, filteredOnce, wholeSize } from "../lists/filtered.ts";
import type { List } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { getPage } from "../lists/page.ts";
import type { Population } from "../lists/population.ts";
import { firstAsk, tooLong, type Walk } from "../lists/walk.ts";
import type { Session } from "../run/session.ts";
import { passingTasks } from "./listed-in-passing.ts";

/** A filter by state shows only that state, and all states together show everything. */
export const filterByState: Check = {
  id: "LC-LIST-02",
  phase: "act",
  tasks: (session) => [
    ...listTasks(
      session,
      (list) => byState(list) !== undefined,
      async (population): Promise<Finding> => {
        const { list } = population;
        const filter = byState(list);
        if (filter === undefined) return held(0);
        const union = new Set<string>();
        const story: Walk["story"][number][] = [];
        for (const text of statesOf(list)) {
          const found = await filteredOnce(session, population, { [filter.param]: text });
          const wrong = found.items.find((item) => getPointer(item, filter.field) !== text);
          if (wrong !== undefined) {
            const observed = JSON.stringify(getPointer(wrong, filter.field));
            return broken({ expected: `only ${text}`, observed, story: found.story });
          }
          for (const key of found.keys) union.add(key);
          if (found.ended === "cut") return undecided(tooLong);
          story.push(...found.story);
        }
        // What the list does not show without the filter either is lost otherwise.
        const { all, made } = population;
        const lost = made.find((key) => !union.has(key) && all.keys.includes(key));
        if (lost === undefined) return held(union.size);
        const hidden = await hiddenBy(session, population, filter, lost);
        return hidden
          ? broken({
              expected: "every item under some state",
              observed: `${lost} under none`,
              story: [...story, ...hidden.story],
            })
          : undecided(`${lost} moved, or a walk did not come to its end`);
      },
      "",
      ({ list }) => judgeStates(session, list),
    ),
    ...passingTasks(session),
  ],
};

/** The filter that takes the state as the resources show it, if there is one. */
function byState({ operation, lifecycle, at }: List): Filter | undefined {
  if (at !== undefined) return undefined;
  return operation.filters.find(
    ({ field, op, values }) =>
      field === lifecycle.state && (op === "eq" || (op === "in" && values === undefined)),
  );
}

/** Each state as the filter takes it; of two that the member shows alike, one. */
function statesOf({ lifecycle }: List): readonly string[] {
  const texts = Object.values(lifecycle.states).map((state) =>
    String(state.value[lifecycle.state] ?? state.name),
  );
  return [...new Set(texts)];
}

/** When all have acted there is something in most states: one page of each, of all that is there, shows that state only. */
async function judgeStates(session: Session, list: List): Promise<Finding> {
  const filter = byState(list);
  if (filter === undefined) return held(0);
  let tried = 0;
  for (const text of statesOf(list)) {
    const filters = { [filter.param]: text };
    const page = await getPage(session, list, firstAsk(list, { ...wholeSize(list), filters }));
    const told = contradictionIn(session, list, page.exchange);
    if (told === undefined) {
      tried += page.items.length;
      continue;
    }
    // What a worker moves while the page is written is not in another state again.
    const again = contradictionIn(session, list, (await getPage(session, list, page.ask)).exchange);
    if (again === undefined) continue;
    return broken({
      expected: `only ${text}`,
      observed: JSON.stringify(again.shown),
      story: [again.exchange],
    });
  }
  return held(tried, "nothing is in any state");
}

/** How often the same is asked of an item that may have moved meanwhile. */
const looks = 3;

/**
 * The walk under the very state that an item has, where it hides: the list shows it in that state right
 * before and right after. Two such walks, since an item may leave a state and come back to it.
 */
async function hiddenBy(
  session: Session,
  population: Population,
  { param, field }: Filter,
  key: string,
): Promise<Walk | undefined> {
  let hidden: Walk | undefined;
  const stateNow = async (): Promise<string | undefined> => {
    const { keys, items } = await filtered(session, population, {});
    const item = items[keys.indexOf(key)];
    return item === undefined ? undefined : String(getPointer(item, field));
  };
  for (let look = 0; look < looks; look += 1) {
    const before = await stateNow();
    if (before === undefined) return undefined;
    const found = await filtered(session, population, { [param]: before });
    // A walk that was refused or given up shows nothing of the rest.
    if (found.ended !== "end" || found.keys.includes(key)) return undefined;
    if ((await stateNow()) !== before) continue;
    if (hidden !== undefined) return hidden;
    hidden = found;
  }
  return undefined;
}
