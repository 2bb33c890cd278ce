import { getPointer } from "@conduct/contract";
import { broken, type Check, held, undecided } from "../check.ts";
import { type List, sizesOf } from "../lists/list.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { orderingsOf } from "../lists/ordering.ts";
import type { Walk } from "../lists/walk.ts";
import { sizedWalk, sizeFor } from "../lists/walks.ts";

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
        const walks: (readonly [walk: Walk, seams: readonly Seam[], size: number])[] = [];
        // By their number, pages are cut in one way in all lists.
        const few = population.isLike && isNumbered(list);
        for (const size of few ? [sizeFor(population, 4)] : [1, 2]) {
          if (size < sizesOf(list).least) continue;
          const walk = await sizedWalk(session, population, size);
          // Others may have put more into the list than a walk in such pages takes.
          if (walk.ended === "cut" || walk.ended === "endless")
            return undecided(`the list is too long for pages of ${size}`);
          walks.push([walk, seamsOf(walk, all.keys, values), size]);
        }
        for (const [walk, seams, size] of walks) {
          // Where pages do not even join between items that differ, it is no matter of ties.
          if (seams.some((seam) => !seam.joins && !seam.byTies)) continue;
          const torn = seams.find((seam) => !seam.joins);
          // A walk that does not go on where it says that it does is no matter of ties either.
          const stuck = walk.ended !== "end" || walk.pages.at(-1)?.more === true;
          if (torn === undefined || (stuck && walk.pages.length < 3)) continue;
          const isClear = tellsTies(walks.flatMap(([, some]) => some));
          return broken({
            expected: `each of ${tied + 1} tied items once, in pages of ${size}: ${torn.wanted} next`,
            observed: torn.found ?? "the end",
            story: walk.story,
            // By their number, pages are cut whatever the order tells apart.
            ...(isClear && !isNumbered(list) ? {} : { way: "all tied" }),
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

  /** The order tells the items before and after it apart. */
  readonly clear: boolean;

  /** What a server shows that knows only what the order knows: an item like the one before, or of the next kind. */
  readonly byTies: boolean;

  /** How many items were passed over up to the first that differs from the one before, if that is shown next. */
  readonly passed?: number;
}

function seamsOf(
  { pages, ended }: Walk,
  keys: readonly string[],
  values: readonly string[],
): readonly Seam[] {
  // Items that the order does not tell apart are of one kind; kinds are counted from the first.
  let kind = 0;
  const kinds = values.map((value, place) => {
    if (place > 0 && value !== values[place - 1]) kind += 1;
    return kind;
  });
  // Where pages may be empty, the next one is the next that is not.
  const filled = pages.filter((page) => page.keys.length > 0);
  // Where a walk was given up, nobody knows what comes next.
  const left = ended === "end" ? filled : filled.slice(0, -1);
  return left.flatMap((page, index): readonly Seam[] => {
    const place = keys.indexOf(page.keys.at(-1) ?? "");
    const wanted = keys[place + 1];
    const here = kinds[place];
    if (wanted === undefined || here === undefined) return [];
    const found = filled[index + 1]?.keys[0];
    const shown = found === undefined ? -1 : keys.indexOf(found);
    const there = kinds[shown];
    const following = kinds.indexOf(here + 1);
    return [
      {
        wanted,
        found,
        joins: found === wanted,
        clear: place + 1 === following,
        byTies: found === undefined ? following < 0 : there === here || there === here + 1,
        ...(shown === following && shown > 0 ? { passed: shown - place - 1 } : {}),
      },
    ];
  });
}

/**
 * Whether nothing but ties explains it: pages join where the order tells items apart, or as many items were
 * passed over as happened to be tied, now more, now less.
 */
function tellsTies(seams: readonly Seam[]): boolean {
  if (seams.some(({ clear, joins }) => clear && joins)) return true;
  const passed = seams.flatMap((seam) => (seam.found === undefined ? [] : [seam.passed]));
  return !passed.includes(undefined) && new Set(passed).size > 1;
}
