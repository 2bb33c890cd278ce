import { broken, type Check, held } from "../check.ts";
import { basisOf, sizesOf } from "../lists/list.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { saysEnd } from "../lists/walk.ts";
import { sizedWalk } from "../lists/walks.ts";

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
      return held(sizes.length);
    }),
};
