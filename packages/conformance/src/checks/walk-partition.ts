import { broken, type Check, held } from "../check.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import type { Population } from "../lists/population.ts";
import { tooLong } from "../lists/walk.ts";
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
      return held(compared, tooLong);
    }),
};

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
