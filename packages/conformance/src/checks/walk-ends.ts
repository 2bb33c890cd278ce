import { broken, type Check, held } from "../check.ts";
import { isPaged, listTasks } from "../lists/list-tasks.ts";
import { tooLong } from "../lists/walk.ts";
import { sizedWalk, tellingSizes } from "../lists/walks.ts";

/** A walk ends, and never meets the same cursor twice. */
export const walkEnds: Check = {
  id: "PG-G-04",
  phase: "act",
  tasks: (session) =>
    listTasks(session, isPaged, async (population) => {
      const sizes = tellingSizes(population);
      let seen = 0;
      for (const size of sizes) {
        const { ended, pages, story } = await sizedWalk(session, population, size);
        if (ended === "end") seen += 1;
        if (ended === "end" || ended === "cut") continue;
        const last = pages.at(-1)?.exchange.reply.status;
        const observed = {
          loop: "the same position a second time",
          endless: `${pages.length} pages and no end`,
          refused: `${last} in the middle of the walk`,
        }[ended];
        return broken({
          expected: `an end, in pages of ${size}`,
          observed,
          story: story.slice(-3),
        });
      }
      return held(seen, tooLong);
    }),
};
