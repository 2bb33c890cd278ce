import { getPointer } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { type Answer, judgeAnswer, pageOf } from "../lists/answers.ts";
import { filteredOnce } from "../lists/filtered.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { orderingsOf } from "../lists/ordering.ts";
import type { Page } from "../lists/page.ts";
import type { Population } from "../lists/population.ts";
import type { Session } from "../run/session.ts";
import { anchorAt, ask, hasAfter, hasBefore, type Look, mayBeShort, size } from "./keyset-asks.ts";

/** How one looks at what comes before an item. */
export function lookBefore(session: Session, population: Population): Look {
  return async (place, anchor) => {
    const page = await ask(session, population, { before: anchor });
    const wanted = population.all.keys.slice(Math.max(place - size, 0), place);
    // Short pages are short at the far end.
    const kept = mayBeShort(population) && page.keys.length > 0 ? page.keys.length : size;
    return { page, wanted: wanted.slice(-kept) };
  };
}

/** The list in the other direction, where one can be asked for. */
export async function turnRound(
  session: Session,
  population: Population,
): Promise<Population | undefined> {
  const { list } = population;
  const { order } = list.pagination;
  if (order === undefined || typeof order.dir === "string") return undefined;
  const usual = order.dir.default;
  const other = orderingsOf(order).find(
    ({ dir, params }) => dir !== usual && Object.keys(params).length === 1,
  );
  if (other === undefined) return undefined;
  const all = await filteredOnce(session, population, other.params);
  const filters = { ...population.ask.filters, ...other.params };
  return all.ended === "end"
    ? { ...population, all, ask: { ...population.ask, filters } }
    : undefined;
}

/** Walking back from the last item returns what walking forward returned. */
export const backwards: Check = {
  id: "PG-B-03",
  phase: "act",
  tasks: (session) =>
    listTasks(session, hasBefore, async (population) => {
      const { all, alone, list } = population;
      if (!alone && all.keys.length > 30) return undecided("the list is long with others' items");
      const found: string[] = [];
      const story: Page["exchange"][] = [];
      let anchor = anchorAt(population, all.items.length - 1);
      while (anchor !== undefined && story.length <= all.keys.length) {
        const page = await ask(session, population, { before: anchor });
        story.push(page.exchange);
        found.unshift(...page.keys);
        const first = page.items[0];
        const key = first === undefined ? undefined : getPointer(first, list.pagination.key);
        anchor = key === undefined || key === null ? undefined : String(key);
      }
      const wanted = all.keys.slice(0, -1).join(" ");
      return found.join(" ") === wanted
        ? held(story.length)
        : broken({ expected: wanted, observed: found.join(" "), story });
    }),
};

/** Both directions at once are refused, or one wins as declared. */
export const bothDirections: Check = {
  id: "PG-B-05",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => hasAfter(list) && hasBefore(list),
      async (population) => {
        const { all, list } = population;
        const [first, last] = [anchorAt(population, 0), anchorAt(population, all.items.length - 1)];
        if (first === undefined || last === undefined) return undecided("the list has no items");
        const page = await ask(session, population, { after: first, before: last });
        const { both } = list.pagination;
        const answer: Answer =
          both === "after"
            ? pageOf(list, all.keys.slice(1, 1 + size), "the page after")
            : both === "before"
              ? pageOf(
                  list,
                  all.keys.slice(Math.max(all.keys.length - 1 - size, 0), -1),
                  "the page before",
                )
              : { error: both };
        return judgeAnswer(session, page, [answer]);
      },
      "/both",
    ),
};

/** Whether a page that was asked for backwards says truly that there is more that way. */
export async function moreBackwards(
  session: Session,
  population: Population,
  exercised: number,
): Promise<Finding> {
  const { all, list } = population;
  const place = Math.min(size, all.keys.length - 1);
  const looks = [place, Math.min(place + 1, all.keys.length - 1)];
  for (const one of looks) {
    const page = await ask(session, population, { before: anchorAt(population, one) });
    const start = one - page.items.length;
    const expected = list.pagination.more === "travel" ? start > 0 : true;
    if (page.more === undefined || page.more === expected) continue;
    return broken({
      expected: `more is ${expected} before item ${one}, in pages of ${size}`,
      observed: String(page.more),
      story: [page.exchange],
    });
  }
  return held(exercised + looks.length);
}
