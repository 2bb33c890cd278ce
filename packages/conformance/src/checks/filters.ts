import { type Filter, getPointer, type Json } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { type Answer, judgeAnswer, schemaRefusal } from "../lists/answers.ts";
import type { List } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { getPage } from "../lists/page.ts";
import { passes, unitOf } from "../lists/passes.ts";
import { ours, type Population } from "../lists/population.ts";
import { firstAsk, type Walk, walk } from "../lists/walk.ts";
import type { Session } from "../run/session.ts";

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
          const wrong = items.find((item) => filter && passes(filter, text, item, 0) === false);
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
        }
        for (const filter of population.list.operation.filters) {
          for (const text of textsFor(filter, population).slice(0, 4)) {
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
            if (finding.verdict === "fail") return finding;
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
          const text = impossible(filter, list);
          if (text === undefined) continue;
          const plain = await getPage(session, list, firstAsk(list, ask));
          const filters = { ...ask.filters, [filter.param]: text };
          const page = await getPage(session, list, firstAsk(list, { ...ask, filters }));
          const answer: Answer =
            filter.invalid === "empty"
              ? { name: "an empty page", page: ({ ok, items }) => ok && items.length === 0 }
              : filter.invalid === "ignore"
                ? {
                    name: "the list as without it",
                    page: ({ keys }) => keys.join(" ") === plain.keys.join(" "),
                  }
                : { error: filter.invalid };
          const finding = judgeAnswer(session, page, [answer, ...schemaRefusal(session)]);
          if (finding.verdict === "fail")
            return { ...finding, place: filter.place, basis: finding.basis ?? filter.basis };
          tried += 1;
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
          story.push(...found.story);
        }
        const lost = population.made.find((key) => !union.has(key));
        if (lost === undefined) return held(union.size);
        return session.exclusive || !(await stillMoving(session, population))
          ? broken({
              expected: "every item under some state",
              observed: `${lost} under none`,
              story,
            })
          : undecided("the system moved items during the walks");
      },
    ),
};

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
  if (found.ended === "refused") {
    const last = found.pages.at(-1);
    const status = last?.exchange.reply.status ?? 0;
    return status < 500
      ? undecided(`${JSON.stringify(filters)} was refused with ${status}`)
      : broken({ expected: "a page", observed: String(status), story: found.story });
  }
  const now = found.pages[0]?.exchange.sentAt ?? 0;
  const verdict = (item: Json) => {
    const parts = Object.entries(filters).map(([param, text]) => {
      const filter = list.operation.filters.find((one) => one.param === param);
      return filter === undefined
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
function textsFor(filter: Filter, { all, ask }: Population): readonly string[] {
  if (filter.param in (ask.filters ?? {})) return [];
  const values = all.items
    .map((item) => getPointer(item, filter.field) ?? null)
    .filter((value) => value !== null);
  const texts = values.flatMap((value) => writeText(filter, value));
  const unique = [...new Set(texts)];
  const few = [...new Set([unique[0], unique[Math.floor(unique.length / 2)], unique.at(-1)])];
  const chosen = few.filter((text) => text !== undefined).filter((text) => text !== filter.any);
  const [one, ...others] = chosen;
  return filter.split !== undefined && one !== undefined && others.length > 0
    ? [...chosen, [one, others.at(-1)].join(filter.split)]
    : chosen;
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

async function stillMoving(session: Session, population: Population): Promise<boolean> {
  const first = await filtered(session, population, {});
  const second = await filtered(session, population, {});
  return JSON.stringify(first.items) !== JSON.stringify(second.items);
}
