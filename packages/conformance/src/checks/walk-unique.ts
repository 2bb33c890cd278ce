import { broken, type Check, held } from "../check.ts";
import { isPaged, listTasks } from "../lists/list-tasks.ts";
import { repeated, sizedWalk, tellingSizes } from "../lists/walks.ts";

/** No item comes twice in one walk. */
export const walkUnique: Check = {
  id: "PG-G-02",
  phase: "act",
  tasks: (session) =>
    listTasks(session, isPaged, async (population) => {
      const sizes = tellingSizes(population);
      for (const size of sizes) {
        const { keys, story } = await sizedWalk(session, population, size);
        const twice = repeated(keys);
        if (twice !== undefined) {
          return broken({
            expected: "each item once",
            observed: `${twice} twice, in pages of ${size}`,
            story,
          });
        }
      }
      return held(sizes.length);
    }),
};
