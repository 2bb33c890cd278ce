import { broken, type Check, held } from "../check.ts";
import { listTasks } from "../lists/list-tasks.ts";
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
        for (const { keys, story } of walks) {
          const missing = made.find((key) => !keys.includes(key));
          if (missing === undefined) continue;
          return broken({
            expected: `all ${made.length} items that exist`,
            observed: `${keys.length} items, and ${missing} is not among them`,
            story,
          });
        }
        return held(walks.length * made.length, "the list has no items");
      },
    ),
};
