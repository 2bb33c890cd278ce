import { type Check, type Finding, held } from "../check.ts";
import { isBound, textsFor } from "../lists/filter-texts.ts";
import { type Comparison, compareFiltered } from "../lists/filtered.ts";
import { listTasks } from "../lists/list-tasks.ts";

/** Bounds include or exclude the boundary itself, as declared. */
export const filterBounds: Check = {
  id: "PG-F-04",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ operation }) => operation.filters.some(isBound),
      async (population): Promise<Finding> => {
        let tried = 0;
        for (const filter of population.list.operation.filters.filter(isBound)) {
          const comparisons: Comparison[] = [];
          for (const text of textsFor(session, filter, population))
            comparisons.push(await compareFiltered(session, population, { [filter.param]: text }));
          const failed = comparisons.filter(({ finding }) => finding.verdict === "fail");
          // A filter that does not hold away from its bounds either is no matter of them.
          const [first] = failed.every(({ atBound }) => atBound) ? failed : [];
          if (first !== undefined) return first.finding;
          tried += comparisons.filter(({ finding }) => finding.verdict === "pass").length;
        }
        return held(tried, "no value of a bounded member was seen");
      },
    ),
};
