import { broken, type Check, held } from "../check.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { sizedWalk, tellingSizes } from "../lists/walks.ts";

/** No page has more items than were asked for. */
export const pageSizeKept: Check = {
  id: "PG-G-03",
  phase: "act",
  tasks: (session) =>
    listTasks(session, isSized, async (population) => {
      let pages = 0;
      for (const size of tellingSizes(population)) {
        const walk = await sizedWalk(session, population, size);
        const over = walk.pages.find(({ items }) => items.length > size);
        pages += walk.pages.length;
        if (over !== undefined) {
          const observed = `${over.items.length} items`;
          return broken({ expected: `at most ${size} items`, observed, story: [over.exchange] });
        }
      }
      return held(pages);
    }),
};
