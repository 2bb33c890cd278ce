import { type Basis, isJsonObject, type Json, type Lifecycle } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { wholeSize } from "../lists/filtered.ts";
import { type List, sizesOf } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { getPage, type Page } from "../lists/page.ts";
import type { Population } from "../lists/population.ts";
import { firstAsk, nextAsk } from "../lists/walk.ts";
import { idOf, stateOf } from "../model/state-of.ts";
import { readerOf, representationSchema } from "../run/representation.ts";
import { isUnreached, type Resource, readAgain, type Unreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isMovedBySystem } from "../run/watch.ts";
import { membersOf } from "../schema/sample.ts";
import { elementTasks } from "./element-view.ts";
import { freshTasks } from "./list-fresh.ts";

/** A list shows an item as a read of the item does, as far as it shows it. */
export const itemView: Check = {
  id: "PG-G-14",
  phase: "act",
  tasks: (session) => [
    ...viewTasks(session, (item, value, { list: { lifecycle } }) =>
      differing(item, value, declaredIn(session, lifecycle)),
    ),
    ...elementTasks(session, false),
  ],
};

/** Everything that was created is in the list, in the state that a read shows. */
export const listAgrees: Check = {
  id: "LC-LIST-01",
  phase: "act",
  tasks: (session) => [
    ...viewTasks(session, (item, value, { list }) => {
      const [listed, read] = [stateOf(list.lifecycle, item), stateOf(list.lifecycle, value)];
      return listed === read
        ? undefined
        : {
            expected: `state ${read}, as a read shows`,
            observed: String(listed),
            // However sure it is that there is such a list: nothing is in two states.
            basis: "documented",
          };
    }),
    ...freshTasks(session),
  ],
};

type Difference =
  | {
      readonly expected: string;
      readonly observed: string;
      readonly member?: string;
      readonly basis?: Basis;
    }
  | undefined;

type Compare = (item: Json, value: Json, population: Population) => Difference;

const most = 6;

function viewTasks(session: Session, compare: Compare) {
  return listTasks(
    session,
    ({ at, lifecycle }) =>
      at === undefined &&
      (readerOf(session.contract, lifecycle) !== undefined || isUnchanging(lifecycle)),
    async (population): Promise<Finding> => {
      const { list, ask, made, all, turn } = population;
      const absent = made.find((key) => !all.keys.includes(key));
      if (absent !== undefined) {
        return broken({
          expected: `${absent} in the list`,
          observed: "it is not there",
          way: "absent",
          story: all.story,
        });
      }
      // What was listed and read for one requirement tells of the other too.
      const views = await session.once(`views ${list.operation.id} ${turn}`, async () => {
        const { most: limit = 50 } = sizesOf(list);
        const size =
          list.pagination.request.size === undefined ? {} : { size: Math.min(limit, 50) };
        // The first ones were moved on, so that there is something to differ in; the last ones were not.
        const telling = new Set([...made.slice(0, most - 1), ...made.slice(-1)]);
        const tellingOn = ({ items }: Page) =>
          items.filter((item) => telling.has(idOf(list.lifecycle, item) ?? ""));
        const first = await getPage(session, list, firstAsk(list, { ...ask, ...size }));
        // Among all that others have made ours may be far behind: it is where the walk has met it.
        const there = all.pages.find((one) => tellingOn(one).length > 0);
        const isThere = tellingOn(first).length > 0 || there === undefined;
        const page = isThere ? first : await getPage(session, list, there.ask);
        return readEach(session, list, page, tellingOn(page));
      });
      const finding = await judgeViews(session, population, views, compare);
      const later =
        finding.verdict === "pass"
          ? await session.once(`later views ${list.operation.id} ${turn}`, () =>
              laterViews(session, population, views),
            )
          : undefined;
      if (later === undefined) return finding;
      const after = await judgeViews(session, population, later, compare);
      return after.verdict === "fail" ? after : finding;
    },
    "",
    (population) => judgeEnded(session, population, compare),
  );
}

/** Items that a second page shows otherwise than one large page does; undefined if there are none. */
async function laterViews(
  session: Session,
  { list, ask }: Population,
  { page: { items, keys } }: Views,
): Promise<Views | undefined> {
  if (list.pagination.request.size === undefined) return undefined;
  const shown = new Map(keys.map((key, index) => [key, JSON.stringify(items[index])]));
  const first = await getPage(session, list, firstAsk(list, { ...ask, size: fewItems }));
  const next = first.ok ? nextAsk(list, first) : undefined;
  const page = next && (await getPage(session, list, next));
  const odd = page?.items.filter((item, index) => {
    const before = shown.get(page.keys[index] ?? "");
    return before !== undefined && before !== JSON.stringify(item);
  });
  return page === undefined || odd === undefined || odd.length === 0
    ? undefined
    : readEach(session, list, page, odd.slice(0, 2));
}

const fewItems = 3;

/** What only the system brings to an end has something to show when it has come there. */
async function judgeEnded(
  session: Session,
  population: Population,
  compare: Compare,
): Promise<Finding> {
  const { list, ask } = population;
  const { lifecycle } = list;
  if (!isMovedBySystem(session, lifecycle)) return undecided("nothing moves by itself");
  const mine = new Map<string, number>();
  for (const { id, value, lifecycle: of } of session.sightings) {
    if (of === lifecycle) mine.set(id, Math.max(mine.get(id) ?? 0, fullnessOf(value)));
  }
  const page = await getPage(session, list, firstAsk(list, { ...ask, ...wholeSize(list) }));
  const toldOf = (item: Json) => mine.get(idOf(lifecycle, item) ?? "");
  const ended = page.items
    .filter(
      (item) =>
        toldOf(item) !== undefined &&
        lifecycle.states[stateOf(lifecycle, item) ?? ""]?.final !== undefined,
    )
    // Those first of which most is known.
    .toSorted((a, b) => (toldOf(b) ?? 0) - (toldOf(a) ?? 0));
  const states = ended.map((item) => stateOf(lifecycle, item));
  // Two of each state: one may have nothing to show.
  const shown = ended.filter((_, index) => {
    const before = states.slice(0, index).filter((state) => state === states[index]);
    return before.length < 2;
  });
  const views = await readEach(session, list, page, shown.slice(0, most));
  return judgeViews(session, population, views, compare);
}

/** How many members are there. */
function fullnessOf(value: Json): number {
  return Object.values(Object(value)).filter((member) => member !== null).length;
}

/** A page of a list, and what reads of some of its items have shown. */
interface Views {
  readonly page: Page;
  readonly pairs: readonly { readonly item: Json; readonly read: Resource | Unreached }[];
}

async function readEach(
  session: Session,
  { lifecycle }: List,
  page: Page,
  items: readonly Json[],
): Promise<Views> {
  const path = page.exchange.data?.path ?? {};
  const pairs: { readonly item: Json; readonly read: Resource | Unreached }[] = [];
  for (const item of items) {
    const id = idOf(lifecycle, item) ?? "";
    const listed = { lifecycle, id, value: item, path, story: [page.exchange] };
    pairs.push({ item, read: await lookUp(session, listed) });
  }
  return { page, pairs };
}

/** Reads it; what nobody can read and nothing changes is as the reply to its creation has told. */
async function lookUp(session: Session, listed: Resource): Promise<Resource | Unreached> {
  const { lifecycle, id, story } = listed;
  if (readerOf(session.contract, lifecycle) !== undefined) return readAgain(session, listed);
  const told = session.sightings.find(
    (one) => one.lifecycle === lifecycle && one.id === id && one.via === "fire",
  );
  return told === undefined
    ? listed
    : { ...listed, value: told.value, story: [told.exchange, ...story] };
}

/** Once it is there, it stays as it is. */
function isUnchanging({ events }: Lifecycle): boolean {
  return Object.values(events).every(({ cases }) =>
    cases.every(({ from }) => from.every((one) => one === "$none")),
  );
}

async function judgeViews(
  session: Session,
  population: Population,
  { page, pairs }: Views,
  compare: Compare,
): Promise<Finding> {
  const { list } = population;
  const { lifecycle } = list;
  for (const { item, read } of pairs) {
    const id = idOf(lifecycle, item) ?? "";
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
    const second = await lookUp(session, read);
    if (fresh === undefined || isUnreached(second)) continue;
    if (compare(fresh, second.value, population) === undefined) continue;
    return broken({ ...difference, story: [page.exchange, ...read.story] });
  }
  return pairs.length > 0
    ? held(pairs.length)
    : undecided("nothing of this run was found in the list");
}

/** The members that the schema of a lifecycle's resources declares; undefined if it has none, or leaves them open. */
function declaredIn(session: Session, lifecycle: Lifecycle): ReadonlySet<string> | undefined {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const names = Object.keys(membersOf(schema, session.validator));
  return names.length === 0 ? undefined : new Set(names);
}

function differing(item: Json, value: Json, declared: ReadonlySet<string> | undefined): Difference {
  if (!isJsonObject(item) || !isJsonObject(value)) return undefined;
  const name = Object.keys(item).find(
    (one) =>
      declared?.has(one) !== false &&
      value[one] !== undefined &&
      JSON.stringify(item[one]) !== JSON.stringify(value[one]),
  );
  if (name === undefined) return undefined;
  return {
    member: `/${name}`,
    expected: `/${name} is ${JSON.stringify(value[name])}, as a read shows`,
    observed: JSON.stringify(item[name]),
  };
}
