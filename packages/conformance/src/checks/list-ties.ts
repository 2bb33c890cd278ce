import { getPointer } from "@conduct/contract";
import { broken, type Check, held, undecided } from "../check.ts";
import { type List, sizesOf } from "../lists/list.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { orderingsOf } from "../lists/ordering.ts";
import type { Walk } from "../lists/walk.ts";
import { sizedWalk } from "../lists/walks.ts";

/** Items that the order does not tell apart are neither lost nor repeated where a page ends between them. */
export const listTies: Check = {
  id: "PG-G-08",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => isSized(list) && list.pagination.order !== undefined && list.at === undefined,
      async (population) => {
        const { list, all } = population;
        const [ordering] =
          list.pagination.order === undefined ? [] : orderingsOf(list.pagination.order);
        const values = all.items.map((item) =>
          JSON.stringify(getPointer(item, ordering?.by ?? "") ?? null),
        );
        const tied = values.filter((value, index) => values.indexOf(value) !== index).length;
        if (tied === 0)
          return undecided(`no two items have the same ${ordering?.by}: the server was too quick`);
        for (const size of [1, 2].filter((one) => one >= sizesOf(list).least)) {
          const walk = await sizedWalk(session, population, size);
          // Others may have put more into the list than a walk in such pages takes.
          if (walk.ended === "cut" || walk.ended === "endless")
            return undecided(`the list is too long for pages of ${size}`);
          const seams = seamsOf(walk, all.keys, values);
          // Where pages do not even join between items that differ, it is no matter of ties.
          if (seams.some((seam) => !seam.tied && !seam.joins && seam.found !== undefined)) continue;
          const torn = seams.find((seam) => !seam.joins);
          // A walk that does not go on where it says that it does is no matter of ties either.
          const stuck = walk.ended !== "end" || walk.pages.at(-1)?.more === true;
          if (torn === undefined || (stuck && walk.pages.length < 3)) continue;
          return broken({
            expected: `each of ${tied + 1} tied items once, in pages of ${size}: ${torn.wanted} next`,
            observed: torn.found ?? "the end",
            story: walk.story,
            // By their number, pages are cut whatever the order tells apart.
            ...(seams.some((seam) => !seam.tied) && !isNumbered(list) ? {} : { way: "all tied" }),
          });
        }
        return held(tied);
      },
    ),
};

function isNumbered({ pagination: { style } }: List): boolean {
  return style === "page" || style === "offset";
}

/** Where a page of a walk ends, and whether the next one begins with what comes then. */
interface Seam {
  readonly wanted: string;
  readonly found: string | undefined;
  readonly joins: boolean;

  /** The order does not tell the items before and after it apart. */
  readonly tied: boolean;
}

function seamsOf(
  { pages }: Walk,
  keys: readonly string[],
  values: readonly string[],
): readonly Seam[] {
  // Where pages may be empty, the next one is the next that is not.
  const filled = pages.filter((page) => page.keys.length > 0);
  return filled.flatMap((page, index) => {
    const place = keys.indexOf(page.keys.at(-1) ?? "");
    const wanted = keys[place + 1];
    if (place < 0 || wanted === undefined) return [];
    const found = filled[index + 1]?.keys[0];
    const [before, after, shown] = [place, place + 1, keys.indexOf(found ?? "")].map(
      (one) => values[one],
    );
    const tied = before === after || shown === before || shown === after;
    return [{ wanted, found, joins: found === wanted, tied }];
  });
}
