import { broken, type Check, held, undecided } from "../check.ts";
import { groundFor } from "../lists/ground.ts";
import { isPaged, listTasks } from "../lists/list-tasks.ts";
import { getPage } from "../lists/page.ts";
import { firstAsk, saysEnd } from "../lists/walk.ts";
import { isUnreached } from "../run/resource.ts";

/** A list without items is a success with an empty array, and at its end. */
export const listEmpty: Check = {
  id: "PG-G-09",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => isPaged(list) && list.at === undefined,
      async ({ list }) => {
        const ground = await groundFor(session, list, "nobody");
        if (isUnreached(ground) || ground.by === "nothing")
          return undecided("no filter is known to leave nothing over");
        const page = await getPage(session, list, firstAsk(list, ground.ask));
        const { status, text } = page.exchange.reply;
        const expected = `${list.operation.success} with an empty array, at the end`;
        const story = [page.exchange];
        if (!page.ok)
          return broken({ expected, observed: `${status} ${text.slice(0, 200)}`, story });
        if (page.items.length > 0 && ground.by === "parent")
          return undecided("the new parent has children");
        if (page.items.length > 0)
          return broken({ expected, observed: `${page.items.length} items`, story });
        if (saysEnd(list, page) === false)
          return broken({ expected, observed: "more to come", story });
        return held(1);
      },
    ),
};
