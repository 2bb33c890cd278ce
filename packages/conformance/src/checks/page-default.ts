import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { basisOf, type List, sizesOf } from "../lists/list.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { type Ask, getPage } from "../lists/page.ts";
import { firstAsk } from "../lists/walk.ts";
import type { Session } from "../run/session.ts";

/** A request that names no size gets pages of the declared one. */
export const pageDefault: Check = {
  id: "PG-G-11",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => isSized(list) && sizesOf(list).standard !== undefined,
      async ({ list, ask, all }) => {
        const standard = sizesOf(list).standard ?? 0;
        const page = await getPage(session, list, firstAsk(list, ask));
        const expected = Math.min(standard, all.keys.length);
        const got = page.items.length;
        const short = list.pagination.size.fill === "at-most" && got < expected;
        const asked = got < expected && !short && all.keys.length > got;
        const { most = standard } = sizesOf(list);
        if (asked && standard <= most) {
          // How full pages are may be assumed; that no size asks for the default one is not.
          const same = await getPage(session, list, firstAsk(list, { ...ask, size: standard }));
          if (same.items.length > got) {
            return broken({
              expected: `${same.items.length} items, as when ${standard} are asked for`,
              observed: `${got} items`,
              story: [same.exchange, page.exchange],
            });
          }
        }
        if (got !== expected && !short) {
          const story = [page.exchange];
          return broken({
            expected: `${expected} items, since ${standard} is the default`,
            observed: `${got} items`,
            story,
            basis: basisOf(list, got < expected ? "/size/fill" : "/size/default"),
          });
        }
        return all.keys.length > standard ? held(1) : inFull(session, list, ask, standard);
      },
      "/size/default",
    ),
};

/** Where what is ours is too little for a page, all that is there may be enough. */
async function inFull(
  session: Session,
  list: List,
  { filters: _, ...open }: Ask,
  standard: number,
): Promise<Finding> {
  const tooFew = undecided(`the list has no more than ${standard} items`);
  // Where pages may be short, they may be so now and then.
  if (list.pagination.size.fill === "at-most") return tooFew;
  const page = await getPage(session, list, firstAsk(list, open));
  const same = await getPage(session, list, firstAsk(list, { ...open, size: standard }));
  const got = page.items.length;
  const wanted = same.items.length;
  if (!page.ok || !same.ok || got === wanted)
    return page.ok && wanted === standard && got === standard ? held(2) : tooFew;
  // Others may have added to it in between, or taken something away.
  const again = await getPage(session, list, firstAsk(list, open));
  if (again.items.length !== got) return undecided("the list changes while it is read");
  return broken({
    expected: `${wanted} items, as when ${standard} are asked for`,
    observed: `${got} items`,
    story: [same.exchange, again.exchange],
  });
}
