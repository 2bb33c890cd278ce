import { getPointer } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { filtered, filteredOnce } from "../lists/filtered.ts";
import { listTasks } from "../lists/list-tasks.ts";
import type { Population } from "../lists/population.ts";
import { tooLong, type Walk } from "../lists/walk.ts";
import type { Session } from "../run/session.ts";
import { isMovedBySystem } from "../run/watch.ts";

/** A filter by state shows only that state, and all states together show everything. */
export const filterByState: Check = {
  id: "LC-LIST-02",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ operation, lifecycle, at }) =>
        at === undefined &&
        operation.filters.some(({ field, op }) => field === lifecycle.state && op === "eq"),
      async (population): Promise<Finding> => {
        const { list } = population;
        const filter = list.operation.filters.find(
          ({ field, op }) => field === list.lifecycle.state && op === "eq",
        );
        if (filter === undefined) return held(0);
        const union = new Set<string>();
        const story: Walk["story"][number][] = [];
        for (const state of Object.values(list.lifecycle.states)) {
          const text = String(state.value[list.lifecycle.state] ?? state.name);
          const found = await filteredOnce(session, population, { [filter.param]: text });
          const wrong = found.items.find((item) => getPointer(item, filter.field) !== text);
          if (wrong !== undefined) {
            const observed = JSON.stringify(getPointer(wrong, filter.field));
            return broken({ expected: `only ${text}`, observed, story: found.story });
          }
          for (const key of found.keys) union.add(key);
          if (found.ended === "cut") return undecided(tooLong);
          story.push(...found.story);
        }
        // What the list does not show without the filter either is lost otherwise.
        const { all, made } = population;
        const lost = made.find((key) => !union.has(key) && all.keys.includes(key));
        if (lost === undefined) return held(union.size);
        const alone = session.exclusive && !isMovedBySystem(session, list.lifecycle);
        return alone || !(await stillMoving(session, population))
          ? broken({
              expected: "every item under some state",
              observed: `${lost} under none`,
              story,
            })
          : undecided("the system moved items during the walks");
      },
    ),
};

async function stillMoving(session: Session, population: Population): Promise<boolean> {
  const first = await filtered(session, population, {});
  const second = await filtered(session, population, {});
  return JSON.stringify(first.items) !== JSON.stringify(second.items);
}
