import { broken, type Check, type Finding, held } from "../check.ts";
import { filtered } from "../lists/filtered.ts";
import { basisOf, sizesOf } from "../lists/list.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { getPage, type Page } from "../lists/page.ts";
import type { Population } from "../lists/population.ts";
import { tellingFilter } from "../lists/telling-filters.ts";
import { firstAsk, saysEnd } from "../lists/walk.ts";
import { sizedWalk } from "../lists/walks.ts";
import { isScarce } from "../run/power.ts";
import type { Session } from "../run/session.ts";

/** A list ends where it should when it has one item less than a page, as many, or one more. */
export const pageBoundary: Check = {
  id: "PG-G-10",
  phase: "act",
  tasks: (session) =>
    listTasks(session, isSized, async (population) => {
      const { list, all } = population;
      if (list.pagination.size.fill === "at-most") return held(0, "pages may be short");
      const count = all.keys.length;
      const { least, most } = sizesOf(list);
      const sizes = [count - 1, count, count + 1].filter(
        (size) => size >= least && size <= (most ?? size),
      );
      for (const size of sizes) {
        const { pages, story } = await sizedWalk(session, population, size);
        const lengths = pages.map(({ items }) => items.length).join(" + ");
        const wanted = size < count ? `${size} + ${count - size}` : String(count);
        const expected = `${count} items in pages of ${size}: ${wanted}, then the end`;
        const [first] = pages;
        const atEnd = first && saysEnd(list, first);
        const wrongEnd = atEnd !== undefined && atEnd !== size >= count;
        if (wrongEnd) {
          return broken({
            expected,
            observed: `the first page says ${atEnd ? "the end" : "more to come"}`,
            story,
          });
        }
        // Where only an empty page tells the end, one more page is fine.
        if (lengths !== wanted && lengths !== `${wanted} + 0`)
          return broken({ expected, observed: lengths, story, basis: basisOf(list, "/size/fill") });
      }
      const finding = await underFilter(session, population);
      return finding ?? held(sizes.length);
    }),
};

/** What passes a filter ends where it should too: on a page that it fills, and not on one that is short by one. */
async function underFilter(session: Session, population: Population): Promise<Finding | undefined> {
  const { list, ask } = population;
  const { least, most } = sizesOf(list);
  const telling = await tellingFilter(session, population);
  if (telling === undefined || isScarce(session)) return undefined;
  const { filter, text, count } = telling;
  const filters = { ...ask.filters, [filter.param]: text };
  for (const size of [count, count - 1]) {
    if (size < least || size > (most ?? size)) continue;
    const look = () => getPage(session, list, firstAsk(list, { ...ask, filters, size }));
    const endOf = (one: Page) => (one.ok ? saysEnd(list, one) : undefined);
    const atEnd = endOf(await look());
    if (atEnd === undefined || atEnd === size >= count) continue;
    // What has come or gone meanwhile is no matter of ends.
    const again = await filtered(session, population, { [filter.param]: text });
    const page = await look();
    if (again.keys.length !== count || endOf(page) !== atEnd) continue;
    return broken({
      expected: `${count} items that pass ${filter.param} = ${text}, and ${size < count ? "more to come after" : "the end with"} the first ${size}`,
      observed: `the page says ${atEnd ? "the end" : "more to come"}`,
      story: [...again.story, page.exchange],
    });
  }
  return undefined;
}
