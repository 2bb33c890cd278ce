import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { emptyPage, judgeAnswer, schemaRefusal } from "../lists/answers.ts";
import { textsFor } from "../lists/filter-texts.ts";
import { filteredOnce } from "../lists/filtered.ts";
import type { List } from "../lists/list.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { getPage, type Page } from "../lists/page.ts";
import { ours, type Population, readEasily } from "../lists/population.ts";
import { tellingFilter } from "../lists/telling-filters.ts";
import { firstAsk } from "../lists/walk.ts";
import { sizedWalk, sizeFor } from "../lists/walks.ts";
import { creatorOf } from "../run/creators.ts";
import { create } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { foreignCountTasks } from "./foreign-lists.ts";

/** The first page has the declared number, and a lower one is refused. */
export const firstPage: Check = {
  id: "PG-N-01",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      isNumbered,
      async (population): Promise<Finding> => {
        const { list, ask, all } = population;
        const { base } = list.pagination;
        const first = await getPage(session, list, { ...ask, page: base, size: 2 });
        const wanted = all.keys.slice(0, 2).join(" ");
        if (first.keys.join(" ") !== wanted) {
          const observed = first.keys.join(" ");
          return broken({
            expected: `page ${base} begins the list: ${wanted}`,
            observed,
            story: [first.exchange],
          });
        }
        const below = await getPage(session, list, { ...ask, page: base - 1, size: 2 });
        const refused = below.exchange.reply.status >= 400 && below.exchange.reply.status < 500;
        const refusal = schemaRefusal(session);
        if (refusal.length > 0 && forbids(list, base - 1))
          return judgeAnswer(session, below, refusal);
        if (refused || below.items.length === 0) return held(2);
        return below.keys.join(" ") === first.keys.join(" ")
          ? held(2)
          : broken({
              expected: `no page ${base - 1}`,
              observed: below.keys.join(" "),
              story: [below.exchange],
            });
      },
      "/base",
    ),
};

/** A page holds exactly the items at its place in the order. */
export const pageSlice: Check = {
  id: "PG-N-02",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ pagination: { style } }) => style === "page" || style === "offset",
      async (population) => {
        const { list, ask, all } = population;
        const { base, style } = list.pagination;
        const size = 3;
        // By offset a page may begin anywhere, also where no page of this size would.
        const begins = style === "page" ? [0, size, 2 * size] : [0, size, 2 * size, size + 1];
        const places = begins.filter((place) => place < all.keys.length);
        for (const place of places) {
          const position = style === "page" ? { page: base + place / size } : { offset: place };
          const page = await getPage(session, list, { ...ask, ...position, size });
          const wanted = all.keys.slice(place, place + size).join(" ");
          const short = list.pagination.size.fill === "at-most" && page.keys.length > 0;
          if (page.keys.join(" ") === wanted) continue;
          if (short && `${wanted} `.startsWith(`${page.keys.join(" ")} `)) continue;
          const observed = page.keys.join(" ") || String(page.exchange.reply.status);
          return broken({
            expected: `items ${place} and on: ${wanted}`,
            observed,
            story: [page.exchange],
            ...(style === "offset" ? { way: "by offset" } : {}),
          });
        }
        return held(places.length);
      },
    ),
};

/** A page after the end is empty or refused as declared, and a place that no list has brings no server down. */
export const pageBeyond: Check = {
  id: "PG-N-03",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ pagination: { style } }) => style === "page" || style === "offset",
      async (population) => {
        const { list } = population;
        const { beyond } = list.pagination;
        const far = farBeyond(population);
        const page = await pageAfterEnd(session, population);
        // Whatever the author assumes: items that were shown before do not come after the end.
        if (page.ok && page.items.length > 0) {
          const observed = `${page.items.length} items`;
          const expected = "no items after the end";
          // Where each page is the first, it is no matter of the end.
          const [first, second] = (await sizedWalk(session, population, 3)).pages;
          const always = first?.keys.join(" ") === second?.keys.join(" ");
          return broken({
            expected,
            observed,
            story: [page.exchange],
            basis: "documented",
            ...(always ? { way: "as everywhere" } : {}),
          });
        }
        const end = judgeAnswer(session, page, [
          beyond === "empty" ? emptyPage : { error: beyond },
        ]);
        if (end.verdict !== "pass") return end;
        return (await beyondUnderFilter(session, population, far)) ?? nowhere(session, population);
      },
      "/beyond",
    ),
};

/** One page after the end of a list, the same one for all checks that look at it. */
function pageAfterEnd(session: Session, population: Population): Promise<Page> {
  const { list, ask, turn } = population;
  const { base, style } = list.pagination;
  const far = farBeyond(population);
  return session.once(`after the end of ${list.operation.id} ${turn}`, () =>
    getPage(session, list, {
      ...ask,
      ...(style === "page" ? { page: base + far } : { offset: far }),
      size: 3,
    }),
  );
}

function farBeyond({ all }: Population): number {
  return all.keys.length + 1000;
}

/** After the end of what passes a filter nothing comes either. */
async function beyondUnderFilter(
  session: Session,
  population: Population,
  far: number,
): Promise<Finding | undefined> {
  const { list, ask } = population;
  const { base, style } = list.pagination;
  const telling = await tellingFilter(session, population, Number.POSITIVE_INFINITY);
  if (telling === undefined) return undefined;
  const { filter, text } = telling;
  const page = await getPage(session, list, {
    ...ask,
    ...(style === "page" ? { page: base + far } : { offset: far }),
    filters: { ...ask.filters, [filter.param]: text },
    size: 3,
  });
  if (!page.ok || page.items.length === 0) return undefined;
  return broken({
    expected: `no items after the end of those with ${filter.param} = ${text}`,
    observed: `${page.items.length} items`,
    story: [page.exchange],
    basis: "documented",
  });
}

/** A place that no list has, or that is none, brings no server down; each list tells of one of them. */
async function nowhere(session: Session, { list, ask, isLike }: Population): Promise<Finding> {
  const { style } = list.pagination;
  for (const place of isLike ? ["-1"] : ["-1", "conduct", "99999999999999999999"]) {
    const at = style === "page" ? { page: place } : { offset: place };
    const { exchange } = await getPage(session, list, { ...ask, ...at, size: 3 });
    const { status } = exchange.reply;
    if (status < 500) continue;
    const expected = `a refusal of the place ${place}, or a page`;
    return broken({ expected, observed: String(status), story: [exchange], basis: "documented" });
  }
  return held(2);
}

/** Totals are exact on a list that nobody changes. */
export const totalsExact: Check = {
  id: "PG-N-04",
  phase: "act",
  tasks: (session) => [
    ...listTasks(
      session,
      ({ pagination: { response, total } }) =>
        total === "exact" && (response.total ?? response.pages) !== undefined,
      async (population) => {
        const { all, isLike } = population;
        const count = all.keys.length;
        // The walks that others make show it too: small pages, and one that is all of the list but for one.
        const small = isLike || count > readEasily ? sizeFor(population, 4) : 3;
        const sizes = isSized(population.list) ? [small, Math.max(count - 1, 1)] : [0];
        let seen = 0;
        for (const size of sizes) {
          const { pages } = await sizedWalk(session, population, size);
          for (const page of pages) {
            const { total, ask, exchange, items } = page;
            const per = typeof ask.size === "number" ? ask.size : undefined;
            const filled = per === undefined ? undefined : Math.ceil(count / per);
            const story = [exchange];
            if (items.length === 0) continue;
            if (total !== undefined && total !== count) {
              const way = (await isInDoubt(session, population, sizes, total))
                ? { way: "in doubt" }
                : {};
              const observed = String(total);
              return broken({ expected: `a total of ${count}`, observed, story, ...way });
            }
            if (page.pages !== undefined && filled !== undefined && page.pages !== filled) {
              const expected = `${filled} pages of ${per}`;
              return broken({ expected, observed: String(page.pages), story });
            }
            if (total !== undefined || page.pages !== undefined) seen += 1;
          }
        }
        const after = await totalAfterEnd(session, population);
        return after ?? held(seen, "no total was shown");
      },
      "/total",
    ),
    ...foreignCountTasks(session, "total"),
  ],
};

/** A page that has no items counts those of the list all the same. */
async function totalAfterEnd(
  session: Session,
  population: Population,
): Promise<Finding | undefined> {
  const { list, all } = population;
  const { style } = list.pagination;
  if (style !== "page" && style !== "offset") return undefined;
  const { ok, items, total, exchange } = await pageAfterEnd(session, population);
  const count = new Set(all.keys).size;
  if (!ok || items.length > 0 || total === undefined || total >= count) return undefined;
  return broken({
    expected: `a total of ${count}, also after the end`,
    observed: String(total),
    story: [exchange],
    way: "after the end",
  });
}

/** The total may be right, and the walks wrong that it is compared with: they repeat items, or lose some. */
async function isInDoubt(
  session: Session,
  population: Population,
  sizes: readonly number[],
  total: number,
): Promise<boolean> {
  const { list, ask, all, made } = population;
  const shown = new Set(all.keys);
  if (shown.size < all.keys.length) return true;
  if (total < shown.size) return false;
  const walks = await Promise.all(sizes.map((size) => sizedWalk(session, population, size)));
  const others = [...made, ...walks.flatMap(({ keys }) => keys)];
  if (others.some((key) => !shown.has(key))) return true;
  if (ask.filters !== undefined || list.at !== undefined) return false;
  const known = session.sightings.filter(({ lifecycle }) => lifecycle === list.lifecycle);
  const ids = new Set(known.map(({ id }) => id).filter((id) => id !== undefined && !shown.has(id)));
  return ids.size >= total - shown.size;
}

/** A total that is an estimate or capped is within what such a total can be. */
export const totalsLoose: Check = {
  id: "PG-N-06",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ pagination: { response, total } }) => total !== "exact" && response.total !== undefined,
      async ({ list, ask, all }) => {
        const page = await getPage(session, list, firstAsk(list, ask));
        if (page.total === undefined) return undecided("no total was shown");
        const count = all.keys.length;
        const story = [page.exchange];
        if (!Number.isInteger(page.total) || page.total < 0)
          return broken({ expected: "a number of items", observed: String(page.total), story });
        if (list.pagination.total !== "capped") return held(1);
        return page.total <= count
          ? held(1)
          : broken({
              expected: `a total of ${count} at most`,
              observed: String(page.total),
              story,
            });
      },
      "/total",
    ),
};

/** Totals count what passes the filters, and nothing else. */
export const totalsFiltered: Check = {
  id: "PG-N-05",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ operation, pagination: { response, total } }) =>
        total === "exact" && response.total !== undefined && operation.filters.length > 0,
      async (population) => {
        const { list, ask, all } = population;
        if (Object.keys(ask.filters ?? {}).length === 0) return judgeTotals(session, population);
        // One more that does not pass the filter: else counting everything would go unnoticed.
        const stranger = creatorOf(session, list.lifecycle);
        if (stranger !== undefined) {
          await create(session, stranger.operation, list.lifecycle, stranger.request);
        }
        const { base, style } = list.pagination;
        const page = await getPage(session, list, {
          ...ask,
          ...(style === "page" ? { page: base } : {}),
          size: 3,
        });
        const count = ours(population, all.keys).length;
        if (page.total === undefined) return undecided("no total was shown");
        if (page.total === count) return held(1);
        // Where the list is longer without the filter, and just as long by its total, the filter is not heard.
        const { filters: _, ...unfiltered } = ask;
        const whole = await getPage(session, list, firstAsk(list, { ...unfiltered, size: 3 }));
        return broken({
          expected: `a total of ${count}, as many as pass the filter`,
          observed: String(page.total),
          story: [page.exchange],
          ...(whole.total === page.total && page.total > page.items.length
            ? {}
            : { way: "with all" }),
        });
      },
    ),
};

/** What fits on one page under a filter is counted by its total, as that page shows by itself. */
async function judgeTotals(session: Session, population: Population): Promise<Finding> {
  const { list, all } = population;
  let seen = 0;
  for (const filter of list.operation.filters) {
    for (const text of textsFor(session, filter, population).slice(0, 4)) {
      const { pages, ended } = await filteredOnce(session, population, { [filter.param]: text });
      const [page, ...more] = pages;
      const whole = ended === "end" && more.length === 0 && list.pagination.size.fill === "exact";
      if (page?.total === undefined || !whole || page.items.length >= all.keys.length) continue;
      seen += 1;
      if (page.total === page.items.length) continue;
      return broken({
        expected: `a total of ${page.items.length}, as many as pass the filter`,
        observed: String(page.total),
        story: [page.exchange],
        ...(page.total === all.pages[0]?.total ? {} : { way: "with all" }),
      });
    }
  }
  return held(seen, "no filter is known to narrow the list");
}

function isNumbered({ pagination }: List): boolean {
  return pagination.style === "page";
}

/** The schema of the page parameter does not allow a number. */
function forbids({ operation, pagination }: List, page: number): boolean {
  const name = pagination.request.page?.replace(/^query\./, "");
  const schema = operation.parameters.find((one) => one.name === name)?.schema;
  if (typeof schema !== "object") return false;
  const { minimum, exclusiveMinimum } = schema;
  return (
    (typeof minimum === "number" && page < minimum) ||
    (typeof exclusiveMinimum === "number" && page <= exclusiveMinimum)
  );
}
