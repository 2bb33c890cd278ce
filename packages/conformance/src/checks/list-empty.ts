import { broken, type Check, held, undecided } from "../check.ts";
import { groundFor } from "../lists/ground.ts";
import { isPaged, listTasks } from "../lists/list-tasks.ts";
import { nobodyFilters } from "../lists/nobody.ts";
import { getPage } from "../lists/page.ts";
import { firstAsk, saysEnd } from "../lists/walk.ts";
import { bodyFlaw } from "../run/reply-tasks.ts";
import { isUnreached } from "../run/resource.ts";
import { isSuccess } from "../target/exchange.ts";

/** A list without items is a success with an empty array, and at its end. */
export const listEmpty: Check = {
  id: "PG-G-09",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => isPaged(list) && list.at === undefined,
      async ({ list, ask }) => {
        const ground = await groundFor(session, list, "nobody");
        const narrowed = !isUnreached(ground) && ground.by !== "nothing";
        const filters = narrowed ? undefined : nobodyFilters(session, list);
        if (!narrowed && filters === undefined)
          return undecided("no filter is known to leave nothing over");
        const asked = narrowed ? ground.ask : { ...ask, filters: { ...ask.filters, ...filters } };
        const page = await getPage(session, list, firstAsk(list, asked));
        const { status, text } = page.exchange.reply;
        const expected = `${list.operation.success} with an empty array, at the end`;
        const story = [page.exchange];
        if (!page.ok) {
          // Whether such a value may be asked for is another question.
          const early = list.operation.filters.some(
            (one) => one.op !== "eq" && one.op !== "in" && one.param in (filters ?? {}),
          );
          const odd = early ? status === 400 || status === 422 : status < 500;
          if (!narrowed && odd && !isSuccess(page.exchange))
            return undecided(`${JSON.stringify(filters)} was refused with ${status}`);
          // However sure the author is of the list: what its schema forbids, it forbids.
          const flaw = bodyFlaw(session, page.exchange, list.operation);
          const sure = isSuccess(page.exchange) && flaw !== undefined;
          const observed = `${status} ${text.slice(0, 200)}`;
          const basis = sure || status >= 500 ? { basis: "documented" as const } : {};
          return broken({ expected, observed, story, ...basis });
        }
        if (page.items.length > 0 && !narrowed)
          return undecided("the filter leaves something over");
        if (page.items.length > 0 && narrowed && ground.by === "parent")
          return undecided("the new parent has children");
        if (page.items.length > 0)
          return broken({ expected, observed: `${page.items.length} items`, story });
        if (saysEnd(list, page) === false)
          return broken({ expected, observed: "more to come", story });
        return held(1);
      },
    ),
};
