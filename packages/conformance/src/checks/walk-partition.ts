import { broken, type Check, held } from "../check.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { tooLong } from "../lists/walk.ts";
import { sequence, sizedWalk, tellingSizes } from "../lists/walks.ts";

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
        });
      }
      return held(compared, tooLong);
    }),
};
