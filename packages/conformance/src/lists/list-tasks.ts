import { getPointer, type Json } from "@conduct/contract";
import { type Finding, type Task, undecided } from "../check.ts";
import type { Session } from "../run/session.ts";
import { basisOf, type List, listsOf } from "./list.ts";
import { orderingsOf } from "./ordering.ts";
import { type Population, populate, readAnew, type Unpopulated } from "./population.ts";

/**
 * One task for each list that a requirement speaks of, with the list filled and read once.
 *
 * `about` points at the member of the pagination that is judged, which may be only assumed. `late` judges
 * once more when all checks have acted, and there is more to see.
 */
export function listTasks(
  session: Session,
  concerns: (list: List) => boolean,
  judge: (population: Population) => Promise<Finding> | Finding,
  about = "",
  late?: (population: Population) => Promise<Finding>,
): readonly Task[] {
  return listsOf(session.contract)
    .filter(concerns)
    .map((list) => ({
      subject: list.operation.id,
      place: list.pagination.place,
      basis: basisOf(list, about),
      judge: async () => {
        const latest = await session.once(`latest ${list.operation.id}`, async () => ({
          population: await populate(session, list),
        }));
        const { population } = latest;
        if ("unpopulated" in population) return undecided(population.unpopulated, population.story);
        const finding = await judge(population);
        const settled =
          finding.verdict === "fail" && !population.alone
            ? await judgeAnew(session, latest, population, judge)
            : finding;
        // In a small world the whole of it is told: whoever tells it again needs the rows.
        return session.rows === undefined || settled.verdict !== "fail" || !population.alone
          ? settled
          : { ...settled, story: [...population.story, ...settled.story] };
      },
      ...(late === undefined
        ? {}
        : {
            late: async () => {
              const population = await populate(session, list);
              return "unpopulated" in population
                ? undecided(population.unpopulated, population.story)
                : late(population);
            },
          }),
    }));
}

/** Judges once more, and only believes it if nobody has changed the list meanwhile: other checks add to it too. */
async function judgeAnew(
  session: Session,
  latest: { population: Population | Unpopulated },
  population: Population,
  judge: (population: Population) => Promise<Finding> | Finding,
): Promise<Finding> {
  const before = await readAnew(session, population);
  if ("unpopulated" in before) return undecided(before.unpopulated, before.story);
  // What comes next need not begin with a list that is out of date.
  latest.population = before;
  const finding = await judge(before);
  if (finding.verdict !== "fail") return finding;
  const after = await readAnew(session, before);
  if ("unpopulated" in after) return undecided(after.unpopulated, after.story);
  return isUnchanged(before, after) ? finding : undecided("others have changed the list meanwhile");
}

/** The same items stand where they stood; a list that shuffles those of one instant loses some where a page ends. */
function isUnchanged(one: Population, other: Population): boolean {
  const before = placesIn(one);
  const isSame = (write: (place: Place) => string) =>
    before.map(write).toSorted().join() === placesIn(other).map(write).toSorted().join();
  const isTimed = before.every(({ at }) => typeof at === "string" && Date.parse(at) > 0);
  return isSame(({ key, at }) => `${key} ${at}`) || (isTimed && isSame(({ at }) => String(at)));
}

/** An item, and what the list is ordered by. */
interface Place {
  readonly key: string;
  readonly at: Json;
}

function placesIn({ list, all }: Population): readonly Place[] {
  const { order } = list.pagination;
  const [ordering] = order === undefined ? [] : orderingsOf(order);
  return all.items.map((item, index) => ({
    key: all.keys[index] ?? "",
    at: (ordering && getPointer(item, ordering.by)) ?? null,
  }));
}

/** The list has pages: something to walk. */
export function isPaged({ pagination }: List): boolean {
  return pagination.style !== "none";
}

/** The size of a page can be asked for. */
export function isSized({ pagination }: List): boolean {
  return pagination.request.size !== undefined;
}
