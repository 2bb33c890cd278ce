import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { type Altering, alteringOf } from "../lists/altering.ts";
import { basisOf, type List, listsOf } from "../lists/list.ts";
import {
  largeSize,
  type Motion,
  prepare,
  removalOf,
  type Scene,
  walkWhile,
} from "../lists/scene.ts";
import { type Walk, walk } from "../lists/walk.ts";
import { repeated } from "../lists/walks.ts";
import { weakest } from "../model/outcomes.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";

/** What was there from the beginning comes once in a walk, and what is added on the way once at most. */
export const movingInsert: Check = {
  id: "PG-M-01",
  phase: "act",
  tasks: (session) => [
    ...tasksOf(session, isAnchored, "insert", async (scene) => {
      const { motion, added, story } = await insertDuring(session, scene);
      const twice = repeated(motion.walk.keys.filter((key) => added.includes(key)));
      if (twice === undefined) return onceEach(motion, added.length, story);
      const observed = `${twice}, which was added, twice`;
      return broken({ expected: "new items at most once", observed, story });
    }),
    ...alteringTasks(session, ({ others }) => others, isStrict).map((task) => ({
      ...task,
      subject: `${task.subject}, while items leave it`,
    })),
  ],
};

/** Deletions during a walk neither hide nor repeat what remains. */
export const movingDelete: Check = {
  id: "PG-M-02",
  phase: "act",
  tasks: (session) =>
    tasksOf(
      session,
      (list) => isAnchored(list) && removalOf(session, list) !== undefined,
      "delete",
      async (scene) => {
        const removal = removalOf(session, scene.ground.list);
        const removed: string[] = [];
        const motion = await walkWhile(session, scene, async ({ keys }, turn) => {
          // Never the last of a page: that the walk goes on after it is another question.
          const shown = scene.made.find(({ id }) => keys.slice(0, -1).includes(id));
          if (turn > 2 || shown === undefined) return;
          const gone = await removal?.remove(shown);
          if (gone !== undefined) removed.push(shown.id);
        });
        if (removed.length === 0) return undecided("nothing could be deleted");
        return onceEach(motion, removed.length, motion.walk.story);
      },
    ),
};

/** An item whose state changes during a walk under a filter by state comes at most once, and the walk ends. */
export const movingState: Check = {
  id: "PG-M-04",
  phase: "act",
  tasks: (session) => alteringTasks(session, ({ left }) => left),
};

/** A walk over a snapshot shows nothing that came later. */
export const movingSnapshot: Check = {
  id: "PG-M-05",
  phase: "act",
  tasks: (session) =>
    tasksOf(
      session,
      (list) => isAnchored(list) && list.pagination.consistency === "snapshot",
      "snapshot",
      async (scene) => {
        const { motion, added, story } = await insertDuring(session, scene);
        const late = motion.walk.keys.find((key) => added.includes(key));
        return late === undefined
          ? held(added.length)
          : broken({ expected: "nothing that came later", observed: late, story });
      },
      "/consistency",
    ),
};

const turns = 3;

function tasksOf(
  session: Session,
  concerns: (list: List) => boolean,
  name: string,
  judge: (scene: Scene) => Promise<Finding>,
  about = "",
): readonly Task[] {
  return listsOf(session.contract)
    .filter(concerns)
    .map((list) => ({
      subject: list.operation.id,
      place: list.pagination.place,
      basis: name === "delete" ? withRemoval(session, list) : basisOf(list, about),
      judge: async () => {
        const scene = await prepare(session, list, name);
        return "unprepared" in scene ? undecided(scene.unprepared, scene.story) : judge(scene);
      },
    }));
}

/** Pages that begin at an item or a cursor do not shift. */
function isAnchored({ at, pagination: { style } }: List): boolean {
  return at === undefined && (style === "cursor" || style === "keyset");
}

function withRemoval(session: Session, list: List) {
  return weakest(list.basis, removalOf(session, list)?.basis ?? "documented");
}

async function insertDuring(session: Session, scene: Scene) {
  const added: string[] = [];
  const motion = await walkWhile(session, scene, async (_, turn) => {
    const one = turn > turns ? undefined : await scene.ground.add();
    if (one !== undefined && !isUnreached(one)) added.push(one.id);
  });
  return { motion, added, story: motion.walk.story };
}

/** Each item that was there all the time comes exactly once. */
function onceEach(
  { walk: moving, steady }: Motion,
  changes: number,
  story: Motion["walk"]["story"],
): Finding {
  if (changes === 0) return undecided("the list has one page only");
  const twice = repeated(moving.keys.filter((key) => steady.includes(key)));
  const expected = `each of ${steady.length} items that stay, once`;
  if (twice !== undefined) return broken({ expected, observed: `${twice} twice`, story });
  if (moving.ended === "refused") {
    const observed = `${moving.pages.at(-1)?.exchange.reply.status} in the middle of the walk`;
    return broken({ expected, observed, story });
  }
  const lost = steady.find((key) => !moving.keys.includes(key));
  return lost === undefined
    ? held(changes)
    : broken({ expected, observed: `${lost} is not shown`, story });
}

/** What a walk shows under a filter that items leave on the way: of those that left it, and of the others. */
interface Altered {
  readonly left: Finding;
  readonly others: Finding;
}

/** One task for each list whose items can leave a filter during a walk, which is made once for all requirements. */
function alteringTasks(
  session: Session,
  part: (altered: Altered) => Finding,
  concerns: (list: List) => boolean = () => true,
): readonly Task[] {
  return listsOf(session.contract)
    .filter((list) => isAnchored(list) && list.pagination.order !== undefined && concerns(list))
    .flatMap((list): readonly Task[] => {
      const altering = alteringOf(session, list);
      if (altering === undefined) return [];
      const { operation, pagination } = list;
      const judge = async () =>
        part(
          await session.once(`altering ${operation.id}`, async () => {
            const scene = await prepare(session, list, "alter");
            return "unprepared" in scene
              ? both(undecided(scene.unprepared, scene.story))
              : alterDuring(session, scene, altering);
          }),
        );
      return [{ subject: operation.id, place: pagination.place, basis: basisOf(list, ""), judge }];
    });
}

/** Where a cursor that names nothing is no error, one at what is not shown any more may end a walk. */
function isStrict({ pagination: { unknown } }: List): boolean {
  return unknown !== "first" && unknown !== "empty";
}

function both(finding: Finding): Altered {
  return { left: finding, others: finding };
}

async function alterDuring(
  session: Session,
  scene: Scene,
  { filters, alter }: Altering,
): Promise<Altered> {
  const altered: string[] = [];
  const narrow = { ...scene, ask: { ...scene.ask, filters: { ...scene.ask.filters, ...filters } } };
  const { walk: found, steady } = await walkWhile(session, narrow, async ({ keys }, turn) => {
    const last = scene.made.find(({ id }) => id === keys.at(-1));
    if (turn > turns || last === undefined) return;
    if (await alter(last)) altered.push(last.id);
  });
  if (altered.length === 0) return both(undecided("the state of no item could be changed"));
  if (altered.some((id) => !steady.includes(id)))
    return both(undecided("what the order goes by changes with the state"));
  const others = await othersIn(session, narrow, found, altered);
  const twice = repeated(found.keys.filter((key) => steady.includes(key)));
  const expected = "each item at most once, and an end";
  const { story } = found;
  const wrong = (observed: string) => ({ left: broken({ expected, observed, story }), others });
  if (twice !== undefined) return wrong(`${twice} twice`);
  if (found.ended === "loop" || found.ended === "endless") return wrong("no end");
  const status = found.pages.at(-1)?.exchange.reply.status ?? 0;
  return status >= 500 ? wrong(String(status)) : { left: held(altered.length), others };
}

/** Those that passed the filter all the while are not lost with what left it. */
async function othersIn(
  session: Session,
  { ground, ask, made }: Scene,
  found: Walk,
  altered: readonly string[],
): Promise<Finding> {
  // That the cursor names nothing that is shown any more may be said.
  if (found.ended === "refused") return held(altered.length);
  if (found.ended !== "end") return undecided("the walk has no end");
  const after = await walk(session, ground.list, { ...ask, ...largeSize(ground.list) });
  const stayed = made.filter(
    ({ id }) => !altered.includes(id) && after.keys.includes(id) && session.isAlone(id),
  );
  const lost = stayed.find(({ id }) => !found.keys.includes(id));
  return lost === undefined
    ? held(stayed.length, "nothing was left that passes the filter")
    : broken({
        expected: `each of ${stayed.length} items that still pass the filter, once`,
        observed: `${lost.id} is not shown`,
        story: [...found.story, ...after.story],
      });
}
