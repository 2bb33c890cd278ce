import { type Check, type Finding, held } from "../check.ts";
import { textsFor } from "../lists/filter-texts.ts";
import { compareFiltered, type Filters } from "../lists/filtered.ts";
import { listTasks } from "../lists/list-tasks.ts";
import type { Population } from "../lists/population.ts";
import { allAtOnce, tellingPairs } from "../lists/telling-filters.ts";
import type { Session } from "../run/session.ts";

/** Several filters show what each of them shows. */
export const filtersTogether: Check = {
  id: "PG-F-02",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ operation }) => operation.filters.length > 1,
      async (population): Promise<Finding> => {
        const usable = population.list.operation.filters
          .map((filter) => ({ filter, texts: textsFor(session, filter, population) }))
          .filter(({ filter, texts }) => texts.length > 0 && filter.same === undefined);
        let tried = 0;
        // The mark of this run, and one beside it.
        for (const { filter, texts } of usable) {
          for (const text of texts.slice(0, 1)) {
            const asked = { [filter.param]: text };
            const { finding, byMark } = await compareFiltered(session, population, asked);
            if (finding.verdict === "fail" && byMark) return { ...finding, way: "alone" };
          }
        }
        for (const [index, left] of usable.entries()) {
          const right = usable[index + 1];
          if (right === undefined) continue;
          for (const filters of tellingPairs(population, left, right).slice(0, 2)) {
            const { finding } = await compareFiltered(session, population, filters);
            if (finding.verdict !== "fail") continue;
            const alone = await holdAlone(session, population, filters);
            return alone ? { ...finding, way: "alone" } : finding;
          }
          tried += 1;
        }
        const most = allAtOnce(population, usable);
        if (most !== undefined) {
          const { finding } = await compareFiltered(session, population, most);
          if (finding.verdict === "fail" && (await holdAlone(session, population, most)))
            return { ...finding, way: "alone" };
          tried += 1;
        }
        return held(tried, "fewer than two filters could be used");
      },
    ),
};

/** Whether each of several filters, without the mark of this run, shows what it should. */
async function holdAlone(
  session: Session,
  population: Population,
  filters: Filters,
): Promise<boolean> {
  const { filters: mark = {}, ...ask } = population.ask;
  for (const [param, text] of Object.entries({ ...mark, ...filters })) {
    const asked = { [param]: text };
    const { finding } = await compareFiltered(session, { ...population, ask }, asked);
    if (finding.verdict === "fail") return false;
    // Where others' are too many to be read, what is ours has to tell.
    if (finding.verdict === "pass" || param in mark) continue;
    const marked = await compareFiltered(session, population, asked);
    if (marked.finding.verdict === "fail") return false;
  }
  return true;
}
