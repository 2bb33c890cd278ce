import { type Finding, type Task, undecided } from "../check.ts";
import type { Session } from "../run/session.ts";
import { basisOf, type List, listsOf } from "./list.ts";
import { type Population, populate, readAnew } from "./population.ts";

/**
 * One task for each list that a requirement speaks of, with the list filled and read once.
 *
 * `about` points at the member of the pagination that is judged, which may be only assumed.
 */
export function listTasks(
  session: Session,
  concerns: (list: List) => boolean,
  judge: (population: Population) => Promise<Finding> | Finding,
  about = "",
): readonly Task[] {
  return listsOf(session.contract)
    .filter(concerns)
    .map((list) => ({
      subject: list.operation.id,
      place: list.pagination.place,
      basis: basisOf(list, about),
      judge: async () => {
        const population = await populate(session, list);
        if ("unpopulated" in population) return undecided(population.unpopulated, population.story);
        const finding = await judge(population);
        const settled =
          finding.verdict === "fail" && !population.alone
            ? await judgeAnew(session, population, judge)
            : finding;
        // In a small world the whole of it is told: whoever tells it again needs the rows.
        return session.rows === undefined || settled.verdict !== "fail" || !population.alone
          ? settled
          : { ...settled, story: [...population.story, ...settled.story] };
      },
    }));
}

/** Judges once more, and only believes it if nobody has changed the list meanwhile: other checks add to it too. */
async function judgeAnew(
  session: Session,
  population: Population,
  judge: (population: Population) => Promise<Finding> | Finding,
): Promise<Finding> {
  const before = await readAnew(session, population);
  if ("unpopulated" in before) return undecided(before.unpopulated, before.story);
  const finding = await judge(before);
  const after = await readAnew(session, before);
  if ("unpopulated" in after) return undecided(after.unpopulated, after.story);
  const [then, now] = [before, after].map(({ all }) => [...all.keys].toSorted().join(" "));
  return finding.verdict !== "fail" || then === now
    ? finding
    : undecided("others have changed the list meanwhile");
}

/** The list has pages: something to walk. */
export function isPaged({ pagination }: List): boolean {
  return pagination.style !== "none";
}

/** The size of a page can be asked for. */
export function isSized({ pagination }: List): boolean {
  return pagination.request.size !== undefined;
}
