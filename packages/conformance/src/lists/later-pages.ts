import type { Filter, Json } from "@conduct/contract";
import { broken, type Finding, held } from "../check.ts";
import { weakest } from "../model/outcomes.ts";
import { isScarce } from "../run/power.ts";
import type { Session } from "../run/session.ts";
import { commonest, isBound, textsFor } from "./filter-texts.ts";
import { type Filters, filtered, filteredOnce, wholeSize } from "./filtered.ts";
import { basisOf } from "./list.ts";
import { getPage, type Page } from "./page.ts";
import { passes } from "./passes.ts";
import { ours, type Population } from "./population.ts";
import { firstAsk, nextAsk, type Walk, walk } from "./walk.ts";
import { sizedWalk } from "./walks.ts";

/** How many filters of a list are tried beside the mark. */
const most = 3;

/**
 * What stands beside the mark of this run holds on later pages too: of each filter a text that some of the items
 * pass and some do not, asked for in two pages, and nothing that passes it is lost between them. Undefined if nothing
 * can be told.
 */
export async function judgeLaterPages(
  session: Session,
  population: Population,
): Promise<Finding | undefined> {
  const { list, ask } = population;
  const usable = list.operation.filters
    .filter((one) => !(one.param in (ask.filters ?? {})) && one.same === undefined && !isBound(one))
    .flatMap((filter) => tellingOf(session, filter, population) ?? []);
  // What reads the same member as another comes after what reads others.
  const alike = [...Map.groupBy(usable, ({ filter }) => filter.field).values()];
  const asked = [
    ...alike.flatMap((one) => one.slice(0, 1)),
    ...alike.flatMap((one) => one.slice(1)),
  ];
  let tried = 0;
  for (const { filter, text, size } of asked.slice(0, isScarce(session) ? 1 : most)) {
    const { param, place, basis } = filter;
    const filters = { ...ask.filters, [param]: text };
    const strays = (found: Walk) => straysIn(found, filter, text);
    const whole = await walk(session, list, { ...ask, size, filters });
    // What the system has taken out of the filter meanwhile leaves one page: of what is left there are two again.
    const half = Math.ceil(whole.items.length / 2);
    const isOne = whole.pages.length === 1 && whole.items.length > 1 && half < size;
    const ways = { ...ask, size: isOne ? half : size, filters };
    const first = isOne ? await walk(session, list, ways) : whole;
    tried += first.pages.length > 1 ? 1 : 0;
    const refused = await refusedIn(session, population, first);
    if (refused !== undefined) return broken({ ...refused, place, basis });
    if (strays(first).length === 0) {
      const short = await shortIn(session, population, first);
      if (short !== undefined)
        return broken({ ...short, place, basis: weakest(basis, basisOf(list, "/size/fill")) });
      const lost = await lostIn(session, population, { [param]: text }, first);
      if (lost === undefined) continue;
      return broken({ ...lost, place, basis });
    }
    // What a worker has moved between the filter and the reply does not stray again.
    const again = await walk(session, list, ways);
    const stray = strays(again).find((key) => strays(first).includes(key));
    if (stray === undefined) continue;
    // What a first page shows too that has room for all of them is no matter of going on.
    const large = { ...ask, ...wholeSize(list), filters };
    const { items } = await getPage(session, list, firstAsk(list, large));
    if (items.some((item) => passes(filter, text, item, 0) === false)) continue;
    return broken({
      expected: `${param} = ${text} on every page`,
      observed: `${stray}, which does not pass it`,
      story: again.story,
      place,
      basis,
    });
  }
  return tried === 0 ? undefined : held(tried);
}

/** A page that the reply before it has promised, and that is refused each time, though without the filter it is not. */
async function refusedIn(session: Session, population: Population, { pages, ended }: Walk) {
  const { list } = population;
  const [first, ...later] = pages;
  const status = later.at(-1)?.exchange.reply.status ?? 0;
  if (ended !== "refused" || first === undefined || status < 400 || status >= 500) return undefined;
  const again = await walk(session, list, first.ask);
  if (again.ended !== "refused" || again.pages.length < 2) return undefined;
  const plain = await sizedWalk(session, population, Number(first.ask.size));
  if (plain.ended !== "end") return undefined;
  return {
    expected: `the next page of what passes ${JSON.stringify(first.ask.filters)}`,
    observed: String(again.pages.at(-1)?.exchange.reply.status),
    story: again.story,
  };
}

/** A page that is not the last, and not as full as every such page is: it was cut before the filter was heard. */
async function shortIn(session: Session, { list, all }: Population, { pages, ended }: Walk) {
  if (ended !== "end" || list.pagination.size.fill !== "exact") return undefined;
  const isShort = ({ items, ask }: Page) => items.length < Number(ask.size);
  const last = pages.findLastIndex(({ items }) => items.length > 0);
  const short = pages.slice(0, Math.max(last, 0)).find(isShort);
  // Where pages are short without a filter too, it is no matter of the filter.
  if (short === undefined || all.pages.slice(0, -1).some(isShort)) return undefined;
  // What a worker has moved between two pages leaves no gap again.
  const again = await getPage(session, list, short.ask);
  if (!isShort(again) || nextAsk(list, again) === undefined) return undefined;
  return {
    expected: `${short.ask.size} items, since more pass ${JSON.stringify(short.ask.filters)}`,
    observed: String(again.items.length),
    story: pages.slice(0, last + 1).map(({ exchange }) => exchange),
  };
}

/** What one large page shows under a filter and small ones do not, each time that they are asked for. */
async function lostIn(session: Session, population: Population, asked: Filters, first: Walk) {
  const { list } = population;
  const missingIn = (large: Walk, small: Walk) =>
    large.ended === "end" && small.ended === "end"
      ? ours(population, large.keys).filter((key) => !small.keys.includes(key))
      : [];
  const missing = missingIn(await filteredOnce(session, population, asked), first);
  const [page] = first.pages;
  if (missing.length === 0 || page === undefined) return undefined;
  // What a worker has moved between two walks is not missing again.
  const large = await filtered(session, population, asked);
  const small = await walk(session, list, page.ask);
  const lost = missingIn(large, small).find((key) => missing.includes(key));
  if (lost === undefined) return undefined;
  // What pages of that size lose without the filter too is no matter of the filter.
  const { all } = population;
  const plain = await sizedWalk(session, population, Number(page.ask.size));
  if (ours(population, all.keys).some((key) => !plain.keys.includes(key))) return undefined;
  return {
    expected: `${lost}, which passes ${JSON.stringify(asked)}, on one of the pages`,
    observed: "it is on none",
    story: [...large.story, ...small.story],
  };
}

/** A text that tells the items apart, and a size that needs two pages for those that pass it. */
function tellingOf(session: Session, filter: Filter, population: Population) {
  const { all } = population;
  for (const text of [...textsFor(session, filter, population), ...commonest(filter, population)]) {
    const verdicts = all.items.map((item) => passes(filter, text, item, 0));
    const passing = verdicts.filter((one) => one === true).length;
    if (passing > 1 && verdicts.includes(false))
      return { filter, text, size: Math.ceil(passing / 2) };
  }
  return undefined;
}

/** What later pages show and should not; nothing if the first page does so too, which is no matter of going on. */
function straysIn({ pages }: Walk, filter: Filter, text: string): readonly string[] {
  const isStray = (item: Json) => passes(filter, text, item, 0) === false;
  const [first, ...later] = pages;
  if (first?.items.some(isStray) !== false) return [];
  return later.flatMap(({ items, keys }) =>
    items.flatMap((item, index) => (isStray(item) ? [keys[index] ?? ""] : [])),
  );
}
