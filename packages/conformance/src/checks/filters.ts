import { type Filter, getPointer, type Json } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { type Answer, judgeAnswer, schemaRefusal } from "../lists/answers.ts";
import type { List } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { getPage } from "../lists/page.ts";
import { passes, unitOf } from "../lists/passes.ts";
import { ours, type Population } from "../lists/population.ts";
import { firstAsk, tooLong, type Walk, walk } from "../lists/walk.ts";
import type { Session } from "../run/session.ts";
import { isMovedBySystem } from "../run/watch.ts";
import type { Exchange } from "../target/exchange.ts";

/** A filter shows exactly those items that satisfy it. */
export const filterExact: Check = {
  id: "PG-F-01",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ operation }) => operation.filters.length > 0,
      async (population): Promise<Finding> => {
        let tried = 0;
        // The filter that marks what is ours has been used already: everything it shows must bear the mark.
        for (const [param, text] of Object.entries(population.ask.filters ?? {})) {
          const filter = population.list.operation.filters.find((one) => one.param === param);
          const { items, story } = population.all;
          const wrong = items.find(
            (item) =>
              filter !== undefined &&
              getPointer(item, filter.field) !== undefined &&
              passes(filter, text, item, 0) === false,
          );
          if (filter !== undefined && wrong !== undefined) {
            return broken({
              expected: `only items that pass ${param} = ${text}`,
              observed: JSON.stringify(getPointer(wrong, filter.field)) ?? "nothing",
              story,
              place: filter.place,
              basis: filter.basis,
            });
          }
          tried += items.length > 0 ? 1 : 0;
          // What only begins like the mark bears another one.
          const start = text.slice(0, -1);
          if (filter === undefined || filter.op === "prefix" || start === "") continue;
          const near = await walk(session, population.list, { filters: { [param]: start } });
          const foreign = near.items.find((item) => passes(filter, start, item, 0) === false);
          if (foreign !== undefined) {
            return broken({
              expected: `only items that pass ${param} = ${start}`,
              observed: JSON.stringify(getPointer(foreign, filter.field)) ?? "nothing",
              story: near.story,
              place: filter.place,
              basis: filter.basis,
            });
          }
        }
        for (const filter of population.list.operation.filters) {
          for (const text of textsFor(filter, population).slice(0, 6)) {
            const finding = await compareFiltered(session, population, { [filter.param]: text });
            if (finding.verdict === "fail") return finding;
            if (finding.verdict === "pass") tried += 1;
          }
        }
        return held(tried, "no value of a filtered member was seen");
      },
    ),
};

/** Several filters show what each of them shows. */
export const filtersTogether: Check = {
  id: "PG-F-02",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ operation }) => operation.filters.length > 1,
      async (population): Promise<Finding> => {
        const usable = population.list.operation.filters
          .map((filter) => ({ filter, texts: textsFor(filter, population) }))
          .filter(({ filter, texts }) => texts.length > 0 && filter.same === undefined);
        let tried = 0;
        for (const [index, left] of usable.entries()) {
          const right = usable[index + 1];
          if (right === undefined) continue;
          for (const [one, other] of [
            [left.texts[0], right.texts[0]],
            [left.texts[0], right.texts.at(-1)],
          ]) {
            if (one === undefined || other === undefined) continue;
            const filters = { [left.filter.param]: one, [right.filter.param]: other };
            const finding = await compareFiltered(session, population, filters);
            if (finding.verdict !== "fail") continue;
            const alone = await holdAlone(session, population, filters);
            return alone ? { ...finding, way: "alone" } : finding;
          }
          tried += 1;
        }
        return held(tried, "fewer than two filters could be used");
      },
    ),
};

/** A value that the member can never have shows nothing, is ignored, or is refused, as declared. */
export const filterInvalid: Check = {
  id: "PG-F-03",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => list.operation.filters.some((filter) => impossible(filter, list) !== undefined),
      async (population): Promise<Finding> => {
        const { list, ask } = population;
        let tried = 0;
        for (const filter of list.operation.filters) {
          if (filter.param in (ask.filters ?? {})) continue;
          const plain = await getPage(session, list, firstAsk(list, ask));
          for (const filters of impossibilities(filter, list)) {
            const asked = { ...ask, filters: { ...ask.filters, ...filters } };
            const page = await getPage(session, list, firstAsk(list, asked));
            const error = Object.keys(filters).length > 1 ? filter.conflict : filter.invalid;
            const answer: Answer =
              error === "empty" || error === undefined
                ? { name: "an empty page", page: ({ ok, items }) => ok && items.length === 0 }
                : error === "ignore"
                  ? {
                      name: "the list as without it",
                      page: ({ keys }) => keys.join(" ") === plain.keys.join(" "),
                    }
                  : { error };
            const finding = judgeAnswer(session, page, [answer, ...schemaRefusal(session)]);
            if (finding.verdict === "fail")
              return { ...finding, place: filter.place, basis: finding.basis ?? filter.basis };
            tried += 1;
          }
        }
        return held(tried, "no impossible value could be made");
      },
    ),
};

/** Bounds include or exclude the boundary itself, as declared. */
export const filterBounds: Check = {
  id: "PG-F-04",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ operation }) => operation.filters.some(isBound),
      async (population): Promise<Finding> => {
        let tried = 0;
        for (const filter of population.list.operation.filters.filter(isBound)) {
          for (const text of textsFor(filter, population)) {
            const finding = await compareFiltered(session, population, { [filter.param]: text });
            if (finding.verdict === "fail") return finding;
            if (finding.verdict === "pass") tried += 1;
          }
        }
        return held(tried, "no value of a bounded member was seen");
      },
    ),
};

/** A filter by state shows only that state, and all states together show everything. */
export const filterByState: Check = {
  id: "LC-LIST-02",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ operation, lifecycle, at }) =>
        at === undefined &&
        operation.filters.some(({ field, op }) => field === lifecycle.state && op === "eq"),
      async (population): Promise<Finding> => {
        const { list } = population;
        const filter = list.operation.filters.find(
          ({ field, op }) => field === list.lifecycle.state && op === "eq",
        );
        if (filter === undefined) return held(0);
        const union = new Set<string>();
        const story: Walk["story"][number][] = [];
        for (const state of Object.values(list.lifecycle.states)) {
          const text = String(state.value[list.lifecycle.state] ?? state.name);
          const found = await filtered(session, population, { [filter.param]: text });
          const wrong = found.items.find((item) => getPointer(item, filter.field) !== text);
          if (wrong !== undefined) {
            const observed = JSON.stringify(getPointer(wrong, filter.field));
            return broken({ expected: `only ${text}`, observed, story: found.story });
          }
          for (const key of found.keys) union.add(key);
          if (found.ended === "cut") return undecided(tooLong);
          story.push(...found.story);
        }
        const lost = population.made.find((key) => !union.has(key));
        if (lost === undefined) return held(union.size);
        const alone = session.exclusive && !isMovedBySystem(session, list.lifecycle);
        return alone || !(await stillMoving(session, population))
          ? broken({
              expected: "every item under some state",
              observed: `${lost} under none`,
              story,
            })
          : undecided("the system moved items during the walks");
      },
    ),
};

/** Whether each of several filters, without the mark of this run, shows what it should. */
async function holdAlone(
  session: Session,
  population: Population,
  filters: { readonly [param: string]: string },
): Promise<boolean> {
  const { filters: mark = {}, ...ask } = population.ask;
  for (const [param, text] of Object.entries({ ...mark, ...filters })) {
    const finding = await compareFiltered(session, { ...population, ask }, { [param]: text });
    if (finding.verdict === "fail") return false;
  }
  return true;
}

/** Compares a filtered walk with the unfiltered one, put through the filter by the referee. */
async function compareFiltered(
  session: Session,
  population: Population,
  filters: { readonly [param: string]: string },
): Promise<Finding> {
  const { list } = population;
  const before = await filtered(session, population, {});
  const found = await filtered(session, population, filters);
  const after = await filtered(session, population, {});
  if ([before, found, after].some(({ ended }) => ended === "cut")) return undecided(tooLong);
  if (found.ended === "refused") {
    const last = found.pages.at(-1);
    const status = last?.exchange.reply.status ?? 0;
    return status < 500
      ? undecided(`${JSON.stringify(filters)} was refused with ${status}`)
      : broken({ expected: "a page", observed: String(status), story: found.story });
  }
  const now = serverTime(found.pages[0]?.exchange);
  const verdict = (item: Json) => {
    const parts = Object.entries(filters).map(([param, text]) => {
      const filter = list.operation.filters.find((one) => one.param === param);
      return filter === undefined || isKept(list, filter)
        ? undefined
        : passes(filter, text, item, now, unitOf(before.items, filter.field));
    });
    return parts.includes(undefined) ? undefined : !parts.includes(false);
  };
  const steady = new Map(after.keys.map((key, index) => [key, JSON.stringify(after.items[index])]));
  for (const [index, item] of before.items.entries()) {
    const key = before.keys[index] ?? "";
    const wanted = verdict(item);
    // What changed between the walks before and after may have been seen either way.
    if (wanted === undefined || steady.get(key) !== JSON.stringify(item)) continue;
    if (found.keys.includes(key) === wanted) continue;
    if (ours(population, [key]).length === 0) continue;
    const [filter] = list.operation.filters.filter((one) => one.param in filters);
    return broken({
      expected: `${key} ${wanted ? "passes" : "does not pass"} ${JSON.stringify(filters)}`,
      observed: wanted ? "it is not shown" : "it is shown",
      story: [...before.story, ...found.story],
      ...(filter === undefined ? {} : { place: filter.place, basis: filter.basis }),
    });
  }
  return held(before.items.length);
}

function filtered(
  session: Session,
  { list, ask }: Population,
  filters: { readonly [param: string]: string },
): Promise<Walk> {
  const size =
    list.pagination.request.size === undefined
      ? {}
      : { size: Math.min(list.pagination.size.max ?? 50, 50) };
  return walk(session, list, { ...ask, ...size, filters: { ...ask.filters, ...filters } });
}

/** Texts that mean something for the items that are there: each of their values, as the filter writes it. */
function textsFor(filter: Filter, { all, ask, list }: Population): readonly string[] {
  // What the system keeps to itself nobody can compare with.
  if (list.lifecycle.keeps.includes(filter.field)) return [];
  if (filter.param in (ask.filters ?? {})) return [];
  const values = all.items
    .map((item) => getPointer(item, filter.field) ?? null)
    .filter((value) => value !== null);
  const texts = values.flatMap((value) => writeText(filter, value));
  const unique = [...new Set(texts)];
  const few = [...new Set([unique[0], unique[Math.floor(unique.length / 2)], unique.at(-1)])];
  const chosen = few.filter((text) => text !== undefined).filter((text) => text !== filter.any);
  const [one, ...others] = chosen;
  const several =
    filter.split !== undefined && one !== undefined && others.length > 0
      ? [[one, others.at(-1)].join(filter.split)]
      : [];
  return [...chosen, ...several, ...strangersTo(filter, unique)];
}

/** Texts that nothing passes: one that means nothing, and the beginning of one that does. */
function strangersTo(filter: Filter, texts: readonly string[]): readonly string[] {
  const free = filter.as === "string" && filter.values === undefined && filter.invalid === "empty";
  if (!free || (filter.op !== "eq" && filter.op !== "in")) return [];
  const starts = texts.slice(0, 1).map((text) => text.slice(0, -1));
  return ["conduct-none", ...starts].filter((text) => text.length > 1 && !texts.includes(text));
}

function writeText(filter: Filter, value: Json): readonly string[] {
  if (filter.values !== undefined) {
    return Object.entries(filter.values).flatMap(([text, meant]) =>
      (Array.isArray(meant) ? meant : [meant]).includes(value) ? [text] : [],
    );
  }
  const time = typeof value === "string" ? Date.parse(value) : Number(value) * 1000;
  switch (filter.as) {
    case "unix":
      return [String(Math.floor(time / 1000)), String(Math.floor(time / 1000) + 1)];
    case "unix-ms":
      return [String(time)];
    case "relative":
      return ["now()-1h"];
    default:
      return typeof value === "object" ? [] : [String(value)];
  }
}

function isBound({ op }: Filter): boolean {
  return op === "lt" || op === "lte" || op === "gt" || op === "gte";
}

/** A text that no value of the member can be: not a number, no date that exists, not in the enumeration. */
function impossible(filter: Filter, { lifecycle }: List): string | undefined {
  if (filter.values !== undefined) return "conduct-no-such-value";
  const byReading = {
    string: undefined,
    number: "not-a-number",
    boolean: "perhaps",
    instant: "some-time",
    relative: "some-time",
    unix: "99999999999999999",
    "unix-ms": "99999999999999999999",
  }[filter.as];
  if (byReading !== undefined) return byReading;
  return filter.field === lifecycle.state && !lifecycle.open ? "conduct-no-such-state" : undefined;
}

/** What no item can pass: a text that means nothing, a state in other letters, two names of one filter at odds. */
function impossibilities(
  filter: Filter,
  list: List,
): readonly { readonly [param: string]: string }[] {
  const text = impossible(filter, list);
  const { lifecycle, operation } = list;
  const states = Object.values(lifecycle.states).map((state) =>
    String(state.value[lifecycle.state] ?? state.name),
  );
  const byState = filter.field === lifecycle.state && filter.op === "eq" && !lifecycle.open;
  const [one, other] = byState && filter.values === undefined ? states : [];
  const swapped = one === one?.toUpperCase() ? one?.toLowerCase() : one?.toUpperCase();
  const twin = operation.filters.find(({ param }) => param === filter.same);
  const odds = twin !== undefined && filter.conflict !== undefined ? [one, other] : [];
  return [
    ...(text === undefined ? [] : [{ [filter.param]: text }]),
    ...(swapped === undefined || states.includes(swapped) ? [] : [{ [filter.param]: swapped }]),
    ...(odds[0] === undefined || odds[1] === undefined || twin === undefined
      ? []
      : [{ [filter.param]: odds[0], [twin.param]: odds[1] }]),
  ];
}

/** What is remembered and not shown: nobody can tell which items have it. */
function isKept({ lifecycle, at }: List, { field }: Filter): boolean {
  return at === undefined && lifecycle.keeps.some((kept) => `${field}/`.startsWith(`${kept}/`));
}

/** What time it is for the server, whose clock need not be ours. */
function serverTime(exchange: Exchange | undefined): number {
  const told = Date.parse(exchange?.reply.headers.date ?? "");
  return Number.isNaN(told) ? (exchange?.sentAt ?? 0) : told;
}

async function stillMoving(session: Session, population: Population): Promise<boolean> {
  const first = await filtered(session, population, {});
  const second = await filtered(session, population, {});
  return JSON.stringify(first.items) !== JSON.stringify(second.items);
}
