import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { wholeSize } from "../lists/filtered.ts";
import type { List } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import type { Population } from "../lists/population.ts";
import { saysEnd, tooLong, type Walk, walk } from "../lists/walk.ts";
import { repeated, sizedWalk, tellingSizes } from "../lists/walks.ts";
import { readerOf } from "../run/representation.ts";
import { isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
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
      "",
      (population) => judgeAged(session, population),
    ),
  ],
};

/**
 * What was put into a list when the run began is still there at its end, however much came after it: asked for
 * without what narrows the list down to it. A read says what still exists.
 */
async function judgeAged(session: Session, { list, ask, made }: Population): Promise<Finding> {
  const readable = readerOf(session.contract, list.lifecycle) !== undefined;
  if (list.at !== undefined || !readable || session.left() < enough)
    return undecided("nobody has looked again");
  const { filters: _, ...unfiltered } = ask;
  const whole = { ...unfiltered, ...wholeSize(list) };
  const first = await walk(session, list, whole);
  const missing = made.filter((key) => !first.keys.includes(key)).slice(0, several);
  if (first.ended !== "end") return undecided(tooLong);
  for (const id of missing) {
    const path = first.pages[0]?.exchange.data?.path ?? {};
    const told = session.sightings.find((one) => one.lifecycle === list.lifecycle && one.id === id);
    if (told === undefined) continue;
    const resource = { lifecycle: list.lifecycle, id, value: told.value, path, story: [] };
    const read = await readAgain(session, resource);
    if (isUnreached(read)) continue;
    // What others delete while pages are turned moves the rest, but not the same one again.
    const second = await walk(session, list, whole);
    const after = await readAgain(session, resource);
    if (second.ended !== "end" || second.keys.includes(id) || isUnreached(after)) continue;
    return broken({
      expected: `${id}, which can be read, in the list of ${second.keys.length} items`,
      observed: "it is not among them",
      story: [told.exchange, ...second.story, ...after.story],
    });
  }
  return held(made.length);
}

const several = 2;

/** Requests that are enough to look at most lists. */
const enough = 30;

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
