import { getPointer } from "@conduct/contract";
import { broken, type Check, held, undecided } from "../check.ts";
import { sizesOf } from "../lists/list.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { orderingsOf } from "../lists/ordering.ts";
import { repeated, sizedWalk } from "../lists/walks.ts";

/** Items that the order does not tell apart are neither lost nor repeated where a page ends between them. */
export const listTies: Check = {
  id: "PG-G-08",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => isSized(list) && list.pagination.order !== undefined && list.at === undefined,
      async (population) => {
        const { list, all, made } = population;
        const [ordering] =
          list.pagination.order === undefined ? [] : orderingsOf(list.pagination.order);
        const values = all.items.map((item) =>
          JSON.stringify(getPointer(item, ordering?.by ?? "") ?? null),
        );
        const tied = values.filter((value, index) => values.indexOf(value) !== index).length;
        if (tied === 0)
          return undecided(`no two items have the same ${ordering?.by}: the server was too quick`);
        for (const size of [1, 2].filter((one) => one >= sizesOf(list).least)) {
          const { keys, story, ended } = await sizedWalk(session, population, size);
          // Others may have put more into the list than a walk in such pages takes.
          if (ended === "cut" || ended === "endless")
            return undecided(`the list is too long for pages of ${size}`);
          const missing = made.filter((key) => !keys.includes(key));
          const twice = repeated(keys);
          // Where one goes astray that nothing ties to others, it is no matter of ties.
          const astray = [...missing, ...(twice === undefined ? [] : [twice])];
          if (!astray.every((key) => isTied(values, all.keys.indexOf(key)))) continue;
          const [lost] = missing;
          if (lost === undefined && twice === undefined) continue;
          const observed = lost === undefined ? `${twice} twice` : `${lost} lost`;
          return broken({
            expected: `each of ${tied + 1} tied items once, in pages of ${size}`,
            observed,
            story,
          });
        }
        return held(tied);
      },
    ),
};

function isTied(values: readonly string[], place: number): boolean {
  const value = values[place];
  return values.some((other, index) => index !== place && other === value);
}
