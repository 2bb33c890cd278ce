import { broken, type Check, held } from "../check.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { tooLong } from "../lists/walk.ts";
import { sizedWalk, tellingSizes } from "../lists/walks.ts";

/** Walking all pages returns every item. */
export const walkComplete: Check = {
  id: "PG-G-01",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      () => true,
      async (population) => {
        const { made, all } = population;
        const walks = [all];
        for (const size of tellingSizes(population).slice(0, 3))
          walks.push(await sizedWalk(session, population, size));
        const whole = walks.filter(({ ended }) => ended !== "cut");
        for (const { keys, story, pages } of whole) {
          const missing = made.find((key) => !keys.includes(key));
          if (missing === undefined) continue;
          return broken({
            expected: `all ${made.length} items that exist`,
            observed: `${keys.length} items, and ${missing} is not among them`,
            story,
            ...(breaksOff(all.keys, keys, pages.at(-1)?.more) ? { way: "at the end" } : {}),
          });
        }
        return held(
          whole.length * made.length,
          made.length > 0 ? tooLong : "the list has no items",
        );
      },
    ),
};

/** What is missing is all that comes after what was shown: the walk was ended too soon. */
function breaksOff(
  all: readonly string[],
  shown: readonly string[],
  more: boolean | undefined,
): boolean {
  return more === false && shown.every((key, index) => all[index] === key);
}
