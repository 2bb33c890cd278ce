import { type Filter, getPointer, type Json } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { type Answer, judgeAnswer, schemaRefusal } from "../lists/answers.ts";
import { isBound, textsFor } from "../lists/filter-texts.ts";
import {
  type Comparison,
  compareFiltered,
  type Filters,
  filtered,
  filteredOnce,
  wholeSize,
} from "../lists/filtered.ts";
import { impossibilities, impossible } from "../lists/impossible.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { getPage } from "../lists/page.ts";
import { passes } from "../lists/passes.ts";
import type { Population } from "../lists/population.ts";
import { firstAsk, tooLong, type Walk, walk } from "../lists/walk.ts";
import type { Session } from "../run/session.ts";
import { isMovedBySystem } from "../run/watch.ts";

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
          const near = filter && (await besideMark(session, population, filter, text));
          if (near !== undefined) return near;
        }
        for (const filter of population.list.operation.filters) {
          const silent = await silentAny(session, population, filter);
          if (silent !== undefined) return silent;
          for (const text of textsFor(session, filter, population).slice(0, 8)) {
            const asked = { [filter.param]: text };
            const { finding, atBound, byMark } = await compareFiltered(session, population, asked);
            // What is wrong with a bound only, or with the mark only beside another filter, others tell.
            if (finding.verdict === "fail" && !atBound && !byMark) return finding;
            if (finding.verdict === "pass") tried += 1;
          }
        }
        return held(tried, "no value of a filtered member was seen");
      },
      "",
      (population) => judgeMoments(session, population),
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
          .map((filter) => ({ filter, texts: textsFor(session, filter, population) }))
          .filter(({ filter, texts }) => texts.length > 0 && filter.same === undefined);
        let tried = 0;
        // The mark of this run, and one beside it.
        for (const { filter, texts } of usable) {
          for (const text of texts.slice(0, 1)) {
            const asked = { [filter.param]: text };
            const { finding, byMark } = await compareFiltered(session, population, asked);
            if (finding.verdict === "fail" && byMark) return { ...finding, way: "alone" };
          }
        }
        for (const [index, left] of usable.entries()) {
          const right = usable[index + 1];
          if (right === undefined) continue;
          for (const [one, other] of [
            [left.texts[0], right.texts[0]],
            [left.texts[0], right.texts.at(-1)],
          ]) {
            if (one === undefined || other === undefined) continue;
            const filters = { [left.filter.param]: one, [right.filter.param]: other };
            const { finding } = await compareFiltered(session, population, filters);
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
      (list) =>
        list.operation.filters.some((filter) => impossible(session, filter, list) !== undefined),
      async (population): Promise<Finding> => {
        const { list, ask } = population;
        let tried = 0;
        const unordered = await judgeOrders(session, population);
        if (unordered !== undefined) return unordered;
        for (const filter of list.operation.filters) {
          if (filter.param in (ask.filters ?? {})) continue;
          const plain = await getPage(session, list, firstAsk(list, ask));
          const refused = await refusedMoment(session, population, filter);
          if (refused !== undefined) return refused;
          for (const filters of impossibilities(session, filter, list)) {
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
          const comparisons: Comparison[] = [];
          for (const text of textsFor(session, filter, population))
            comparisons.push(await compareFiltered(session, population, { [filter.param]: text }));
          const failed = comparisons.filter(({ finding }) => finding.verdict === "fail");
          // A filter that does not hold away from its bounds either is no matter of them.
          const [first] = failed.every(({ atBound }) => atBound) ? failed : [];
          if (first !== undefined) return first.finding;
          tried += comparisons.filter(({ finding }) => finding.verdict === "pass").length;
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

/**
 * What only begins like the mark bears another one; and where letters count as the same whatever their
 * case, the mark in other letters finds the same.
 */
async function besideMark(
  session: Session,
  { list, ask, all }: Population,
  filter: Filter,
  mark: string,
): Promise<Finding | undefined> {
  const { param, place, basis } = filter;
  const marked = (text: string) =>
    walk(session, list, {
      ...ask,
      ...wholeSize(list),
      filters: { ...ask.filters, [param]: text },
    });
  if (filter.op === "icontains") {
    const other = await marked(mark.toUpperCase());
    const lost = all.keys.find((key) => !other.keys.includes(key));
    if (other.ended !== "end" || lost === undefined) return undefined;
    const expected = `${lost}, which passes ${param} = ${mark.toUpperCase()}`;
    return broken({ expected, observed: "it is not shown", story: other.story, place, basis });
  }
  const start = mark.slice(0, -1);
  if (filter.op === "prefix" || filter.op === "contains" || start === "") return undefined;
  const near = await marked(start);
  const foreign = near.items.find((item) => passes(filter, start, item, 0) === false);
  if (foreign === undefined) return undefined;
  return broken({
    expected: `only items that pass ${param} = ${start}`,
    observed: JSON.stringify(getPointer(foreign, filter.field)) ?? "nothing",
    story: near.story,
    place,
    basis,
  });
}

/** What is older than some seconds is kept out by a filter that asks for the last one. */
async function judgeMoments(session: Session, { list, ask }: Population): Promise<Finding> {
  let tried = 0;
  for (const filter of list.operation.filters) {
    const { as, op, param, field, place, basis } = filter;
    if (as !== "relative" || (op !== "gt" && op !== "gte")) continue;
    const filters = { ...ask.filters, [param]: "now()-1s" };
    const page = await getPage(
      session,
      list,
      firstAsk(list, { ...ask, ...wholeSize(list), filters }),
    );
    const timeOf = (item: Json) => Date.parse(String(getPointer(item, field)));
    // By the clock of the server, the newest was there before it answered.
    const newest = Math.max(...page.items.map(timeOf));
    const old = page.items.find((item) => timeOf(item) < newest - 3_000);
    tried += page.ok ? 1 : 0;
    if (old === undefined) continue;
    return broken({
      expected: `nothing that is older than ${param} = now()-1s`,
      observed: JSON.stringify(getPointer(old, field)) ?? "nothing",
      story: [page.exchange],
      place,
      basis,
    });
  }
  return held(tried, "no filter takes moments");
}

/** An order that the schema of its parameter does not know is refused where such requests are. */
async function judgeOrders(
  session: Session,
  { list, ask }: Population,
): Promise<Finding | undefined> {
  const refusal = schemaRefusal(session);
  const { order } = list.pagination;
  if (refusal.length === 0 || order === undefined) return undefined;
  const params = [order.by, order.dir].flatMap((one) =>
    typeof one === "string" ? [] : [one.param],
  );
  for (const param of params.map((one) => one.replace(/^query\./, ""))) {
    const schema = list.operation.parameters.find(({ name }) => name === param)?.schema;
    const { enum: values } = schema === undefined ? {} : session.validator.resolve(schema);
    if (!Array.isArray(values)) continue;
    const filters = { ...ask.filters, [`query.${param}`]: "conduct-no-such-order" };
    const page = await getPage(session, list, firstAsk(list, { ...ask, filters }));
    const finding = judgeAnswer(session, page, refusal);
    if (finding.verdict === "fail") return finding;
  }
  return undefined;
}

/** The text that asks for nothing shows nothing. */
async function silentAny(
  session: Session,
  { list, ask, all }: Population,
  { any, param, place, basis }: Filter,
): Promise<Finding | undefined> {
  if (any === undefined || all.keys.length === 0) return undefined;
  const filters = { ...ask.filters, [param]: any };
  const page = await getPage(session, list, firstAsk(list, { ...ask, filters }));
  if (!page.ok || page.items.length > 0 || list.pagination.size.fill === "at-most")
    return undefined;
  const expected = `items, since ${param} = ${any} asks for nothing`;
  return broken({ expected, observed: "none", story: [page.exchange], place, basis });
}

/** A moment that can be told by the clock of the server is refused. */
async function refusedMoment(
  session: Session,
  { list, ask }: Population,
  { as, param, place, basis }: Filter,
): Promise<Finding | undefined> {
  if (as !== "relative") return undefined;
  const filters = { ...ask.filters, [param]: "now()" };
  const page = await getPage(session, list, firstAsk(list, { ...ask, filters }));
  const { status } = page.exchange.reply;
  if (page.ok || (status < 500 && status !== 400 && status !== 422)) return undefined;
  return broken({
    expected: `a page, since ${param} takes now()`,
    observed: String(status),
    story: [page.exchange],
    place,
    basis,
  });
}

/** Whether each of several filters, without the mark of this run, shows what it should. */
async function holdAlone(
  session: Session,
  population: Population,
  filters: Filters,
): Promise<boolean> {
  const { filters: mark = {}, ...ask } = population.ask;
  for (const [param, text] of Object.entries({ ...mark, ...filters })) {
    const { finding } = await compareFiltered(session, { ...population, ask }, { [param]: text });
    if (finding.verdict === "fail") return false;
  }
  return true;
}

async function stillMoving(session: Session, population: Population): Promise<boolean> {
  const first = await filtered(session, population, {});
  const second = await filtered(session, population, {});
  return JSON.stringify(first.items) !== JSON.stringify(second.items);
}
