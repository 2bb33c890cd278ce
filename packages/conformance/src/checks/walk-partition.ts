import type { Filter } from "@conduct/contract";
import { broken, type Check, type Finding, held } from "../check.ts";
import { isKept, textsFor } from "../lists/filter-texts.ts";
import { filtered, filteredOnce } from "../lists/filtered.ts";
import { sizesOf } from "../lists/list.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import type { Population } from "../lists/population.ts";
import { tooLong, walk } from "../lists/walk.ts";
import { sequence, sizedWalk, tellingSizes } from "../lists/walks.ts";
import type { Session } from "../run/session.ts";

/** Pages of any size, put together, are the same list. */
export const walkPartition: Check = {
  id: "PG-G-05",
  phase: "act",
  tasks: (session) =>
    listTasks(session, isSized, async (population) => {
      const { all } = population;
      const whole = sequence(population, all.keys);
      const sizes = tellingSizes(population);
      let compared = 0;
      for (const size of sizes) {
        const walk = await sizedWalk(session, population, size);
        const pieces = sequence(population, walk.keys);
        if (walk.ended === "cut") continue;
        compared += 1;
        if (pieces === whole) continue;
        return broken({
          expected: `in pages of ${size} as in large ones: ${whole}`,
          observed: pieces,
          story: [...all.story.slice(0, 1), ...walk.story],
          ...((await isThinned(session, population)) ? { way: "short pages" } : {}),
        });
      }
      const finding = await filteredInPieces(session, population);
      return finding.verdict === "fail" ? finding : held(compared, tooLong);
    }),
};

/**
 * Under a filter that leaves some of them over, small pages show what a large one does: nothing is taken out
 * of pages that were already cut. The state tells most, since servers work it out.
 */
async function filteredInPieces(session: Session, population: Population): Promise<Finding> {
  const { list, ask, all } = population;
  const size = Math.max(2, sizesOf(list).least);
  const byState = ({ field }: Filter) => (field === list.lifecycle.state ? 0 : 1);
  const filters = list.operation.filters.toSorted((a, b) => byState(a) - byState(b));
  for (const filter of filters) {
    if (isKept(list, filter)) continue;
    for (const text of textsFor(session, filter, population).slice(0, 3)) {
      const asked = { [filter.param]: text };
      const large = await filteredOnce(session, population, asked);
      const count = large.keys.length;
      if (large.ended !== "end" || count <= size || count >= all.keys.length) continue;
      if (large.pages.length > 1 || count > mostFiltered) continue;
      const both = { ...ask.filters, ...asked };
      const small = await walk(session, list, { ...ask, size, filters: both });
      if (small.keys.join(" ") === large.keys.join(" ") || small.ended === "cut") return held(1);
      // What changed meanwhile is no matter of pages.
      const again = await filtered(session, population, asked);
      if (again.keys.join(" ") !== large.keys.join(" ")) continue;
      const lost = small.keys.length < count;
      return broken({
        expected: `with ${filter.param} = ${text} in pages of ${size} as in large ones: ${large.keys.join(" ")}`,
        observed: small.keys.join(" "),
        story: [...large.story, ...small.story],
        ...(lost ? { way: "short pages" } : {}),
      });
    }
  }
  return held(0, "no filter leaves some of them over");
}

/**
 * Pages that have to be full are short by a few items in the middle of a walk, and not all of them: what does
 * not pass the filter was taken out of pages that were already cut.
 */
async function isThinned(session: Session, population: Population): Promise<boolean> {
  const { list, ask } = population;
  const isFiltered = Object.keys(ask.filters ?? {}).length > 0;
  if (!isFiltered || list.pagination.size.fill !== "exact") return false;
  for (const size of tellingSizes(population)) {
    const { pages } = await sizedWalk(session, population, size);
    const lengths = pages.slice(0, -1).map(({ keys }) => keys.length);
    if (lengths.includes(size) && lengths.some((length) => length < size)) return true;
  }
  return false;
}

/** As many as are read in small pages without asking too much. */
const mostFiltered = 12;
