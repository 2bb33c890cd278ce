import { broken, type Check, held, undecided } from "../check.ts";
import { isPaged, isSized, listTasks } from "../lists/list-tasks.ts";
import { ours } from "../lists/population.ts";
import { tooLong, walk } from "../lists/walk.ts";
import { sizeFor } from "../lists/walks.ts";

/** Two walks at the same time do not disturb each other. */
export const walksIndependent: Check = {
  id: "PG-G-13",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => isPaged(list) && isSized(list),
      async (population) => {
        const { list, ask, all, isLike } = population;
        const size = sizeFor(population, isLike ? 2 : 6);
        const walks = await Promise.all(
          [size, size + 1].map((one) => walk(session, list, { ...ask, size: one })),
        );
        if (walks.some(({ ended }) => ended === "cut")) return undecided(tooLong);
        const whole = ours(population, all.keys).join(" ");
        const disturbed = walks.find(({ keys }) => ours(population, keys).join(" ") !== whole);
        return disturbed === undefined
          ? held(walks.length)
          : broken({
              expected: whole,
              observed: ours(population, disturbed.keys).join(" "),
              story: disturbed.story,
            });
      },
    ),
};
