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
        const [first, ...others] = pages;
        const same = others.filter(({ keys }) => keys.join(" ") === first?.keys.join(" "));
        if (first?.items.length !== 0 && same.length > 1 && same.length === others.length) {
          const expected = `another page after the first, in pages of ${size}`;
          return broken({ expected, observed: "the first page again", story: story.slice(0, 3) });
        }
        if (ended === "end") seen += 1;
        if (ended === "end" || ended === "cut") continue;
        const last = pages.at(-1)?.exchange.reply.status;
        const observed = {
          loop: "the same position a second time",
          endless: `${pages.length} pages and no end`,
          refused: `${last} in the middle of the walk`,
        }[ended];
        // What goes on in larger pages meets only its own last item again.
        const wider = await sizedWalk(session, population, Math.max(...sizes.slice(0, 3)));
        const way = ended === "refused" ? "refused" : wider.ended === "end" ? "in small pages" : "";
        return broken({
          expected: `an end, in pages of ${size}`,
          observed,
          story: story.slice(-3),
          ...(way === "" ? {} : { way }),
        });
      }
      return held(seen, tooLong);
    }),
};
