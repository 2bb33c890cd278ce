import { isJsonObject, type Json } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { wholeSize } from "../lists/filtered.ts";
import { sizesOf } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { getPage, type Page } from "../lists/page.ts";
import type { Population } from "../lists/population.ts";
import { firstAsk } from "../lists/walk.ts";
import { idOf, stateOf } from "../model/state-of.ts";
import { readerOf } from "../run/representation.ts";
import { isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isMovedBySystem } from "../run/watch.ts";
import { elementTasks } from "./element-view.ts";

/** A list shows an item as a read of the item does, as far as it shows it. */
export const itemView: Check = {
  id: "PG-G-14",
  phase: "act",
  tasks: (session) => [
    ...viewTasks(session, (item, value) => differing(item, value)),
    ...elementTasks(session, false),
  ],
};

/** Everything that was created is in the list, in the state that a read shows. */
export const listAgrees: Check = {
  id: "LC-LIST-01",
  phase: "act",
  tasks: (session) =>
    viewTasks(session, (item, value, { list }) => {
      const [listed, read] = [stateOf(list.lifecycle, item), stateOf(list.lifecycle, value)];
      return listed === read
        ? undefined
        : { expected: `state ${read}, as a read shows`, observed: String(listed) };
    }),
};

type Difference =
  | { readonly expected: string; readonly observed: string; readonly member?: string }
  | undefined;

type Compare = (item: Json, value: Json, population: Population) => Difference;

const most = 6;

function viewTasks(session: Session, compare: Compare) {
  return listTasks(
    session,
    ({ at, lifecycle }) => at === undefined && readerOf(session.contract, lifecycle) !== undefined,
    async (population): Promise<Finding> => {
      const { list, ask, made, all } = population;
      const absent = made.find((key) => !all.keys.includes(key));
      if (absent !== undefined) {
        return broken({
          expected: `${absent} in the list`,
          observed: "it is not there",
          way: "absent",
          story: all.story,
        });
      }
      const { most: limit = 50 } = sizesOf(list);
      const size = list.pagination.request.size === undefined ? {} : { size: Math.min(limit, 50) };
      const page = await getPage(session, list, firstAsk(list, { ...ask, ...size }));
      const { lifecycle } = list;
      // The first ones were moved on, so that there is something to differ in; the last ones were not.
      const telling = new Set([...made.slice(0, most - 1), ...made.slice(-1)]);
      const shown = page.items.filter((item) => telling.has(idOf(lifecycle, item) ?? ""));
      return judgeItems(session, population, page, shown, compare);
    },
    "",
    (population) => judgeEnded(session, population, compare),
  );
}

/** What only the system brings to an end has something to show when it has come there. */
async function judgeEnded(
  session: Session,
  population: Population,
  compare: Compare,
): Promise<Finding> {
  const { list, ask } = population;
  const { lifecycle } = list;
  if (!isMovedBySystem(session, lifecycle)) return undecided("nothing moves by itself");
  const mine = new Set(
    session.sightings.filter((one) => one.lifecycle === lifecycle).map(({ id }) => id),
  );
  const page = await getPage(session, list, firstAsk(list, { ...ask, ...wholeSize(list) }));
  const ended = page.items.filter(
    (item) =>
      mine.has(idOf(lifecycle, item) ?? "") &&
      lifecycle.states[stateOf(lifecycle, item) ?? ""]?.final !== undefined,
  );
  const states = ended.map((item) => stateOf(lifecycle, item));
  // Two of each state: one may have nothing to show.
  const shown = ended.filter((_, index) => {
    const before = states.slice(0, index).filter((state) => state === states[index]);
    return before.length < 2;
  });
  return judgeItems(session, population, page, shown.slice(0, most), compare);
}

async function judgeItems(
  session: Session,
  population: Population,
  page: Page,
  shown: readonly Json[],
  compare: Compare,
): Promise<Finding> {
  const { list } = population;
  const { lifecycle } = list;
  for (const item of shown) {
    const id = idOf(lifecycle, item) ?? "";
    const path = page.exchange.data?.path ?? {};
    const read = await readAgain(session, {
      lifecycle,
      id,
      value: item,
      path,
      story: [page.exchange],
    });
    if (isUnreached(read)) {
      return broken({
        expected: `${id} can be read, as it is listed`,
        observed: read.unreached,
        story: read.story,
      });
    }
    const difference = compare(item, read.value, population);
    if (difference === undefined) continue;
    // The system may have moved it between the two looks; what stays different is different.
    const again = await getPage(session, list, page.ask);
    const fresh = again.items.find((one) => idOf(lifecycle, one) === id);
    const second = await readAgain(session, read);
    if (fresh === undefined || isUnreached(second)) continue;
    if (compare(fresh, second.value, population) === undefined) continue;
    return broken({ ...difference, story: [page.exchange, ...read.story] });
  }
  return shown.length > 0
    ? held(shown.length)
    : undecided("nothing of this run is on the first page");
}

function differing(item: Json, value: Json): Difference {
  if (!isJsonObject(item) || !isJsonObject(value)) return undefined;
  const name = Object.keys(item).find(
    (one) => value[one] !== undefined && JSON.stringify(item[one]) !== JSON.stringify(value[one]),
  );
  if (name === undefined) return undefined;
  return {
    member: `/${name}`,
    expected: `/${name} is ${JSON.stringify(value[name])}, as a read shows`,
    observed: JSON.stringify(item[name]),
  };
}
