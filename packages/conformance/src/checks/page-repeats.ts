import { broken, type Check, held } from "../check.ts";
import { isSamePage } from "../lists/answers.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { getPage } from "../lists/page.ts";
import { firstAsk } from "../lists/walk.ts";

/** The same request returns the same items in the same order as long as nothing changes. */
export const pageRepeats: Check = {
  id: "PG-G-06",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      () => true,
      async ({ list, ask }) => {
        const first = await getPage(session, list, firstAsk(list, ask));
        for (let turn = 0; turn < 2; turn += 1) {
          const again = await getPage(session, list, firstAsk(list, ask));
          if (isSamePage(list, again.keys, first.keys)) continue;
          return broken({
            expected: first.keys.join(" "),
            observed: again.keys.join(" "),
            story: [first.exchange, again.exchange],
          });
        }
        return held(first.items.length, "the list has no items");
      },
    ),
};
