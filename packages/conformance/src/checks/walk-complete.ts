import { broken, type Check, held } from "../check.ts";
import type { List } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { saysEnd, tooLong, type Walk } from "../lists/walk.ts";
import { repeated, sizedWalk, tellingSizes } from "../lists/walks.ts";
import { innerTasks } from "./inner.ts";

/** Walking all pages returns every item. */
export const walkComplete: Check = {
  id: "PG-G-01",
  phase: "act",
  tasks: (session) => [
    ...innerTasks(session, "PG-G-01"),
    ...listTasks(
      session,
      () => true,
      async (population) => {
        const { list, made, all } = population;
        const walks = [all];
        for (const size of tellingSizes(population).slice(0, 3))
          walks.push(await sizedWalk(session, population, size));
        const whole = walks.filter(({ ended }) => ended !== "cut");
        for (const one of whole) {
          const { keys, story } = one;
          const missing = made.find((key) => !keys.includes(key));
          if (missing === undefined) continue;
          return broken({
            expected: `all ${made.length} items that exist`,
            observed: `${keys.length} items, and ${missing} is not among them`,
            story,
            ...wayOf(list, all, one),
          });
        }
        return held(
          whole.length * made.length,
          made.length > 0 ? tooLong : "the list has no items",
        );
      },
    ),
  ],
};

/** How items went missing, where something else than their absence says more about it. */
function wayOf(list: List, all: Walk, walk: Walk): { readonly way?: string } {
  if (walk.ended !== "end" || walk.pages.at(-1)?.more === true) return { way: "without an end" };
  if (repeated(walk.keys) !== undefined) return { way: "for others" };
  return breaksOff(list, all.keys, walk) ? { way: "at the end" } : {};
}

/** What is missing is all that comes after what was shown: the walk was ended too soon. */
function breaksOff(list: List, all: readonly string[], { keys, pages }: Walk): boolean {
  const last = pages.at(-1);
  const ended = last !== undefined && saysEnd(list, last) === true;
  return ended && keys.every((key, index) => all[index] === key);
}
