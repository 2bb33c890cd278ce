import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { type Answer, judgeAnswer } from "../lists/answers.ts";
import { basisOf, type List, listsOf } from "../lists/list.ts";
import { type Ask, getPage, type Page } from "../lists/page.ts";
import { largeSize, prepare, type Removal, removalOf, type Scene } from "../lists/scene.ts";
import { anchorOf, unknownAnswers } from "../lists/unknown.ts";
import { firstAsk, nextAsk, walk } from "../lists/walk.ts";
import { weakest } from "../model/outcomes.ts";
import { isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { deletedChildTasks } from "./deleted-children.ts";

/** A cursor at an item that was deleted meanwhile goes on after it, or is refused as declared. */
export const cursorAtDeleted: Check = {
  id: "PG-C-08",
  phase: "act",
  tasks: (session) =>
    tasksOf(
      session,
      ({ pagination: { style } }) => style === "cursor",
      async (scene, removal) => {
        const { remove } = removal;
        const { ground, before, ask, made } = scene;
        const { list } = ground;
        const first = await getPage(session, list, firstAsk(list, ask));
        const after = (page: Page) =>
          before.keys.slice(before.keys.indexOf(page.keys.at(-1) ?? "") + 1);
        let rest = after(first);
        let page = first;
        // Cursors point at the last item that was shown, or at the first that was not.
        for (const meant of ["shown", "following"] as const) {
          const id = meant === "shown" ? page.keys.at(-1) : rest[0];
          const resource = made.find((one) => one.id === id);
          const next = nextAsk(list, page);
          if (resource === undefined || next === undefined) break;
          if ((await remove(resource)) === undefined)
            return undecided("the item could not be deleted");
          if (meant === "following") rest = rest.slice(1);
          const following = await getPage(session, list, next);
          const finding = judgeAnswer(session, following, [
            goesOn(scene, rest),
            ...(await unknownAnswers(session, list, ask)),
          ]);
          if (finding.verdict === "fail") {
            // Who refuses a cursor that names nothing has no first page for one that named something.
            const startsOver = following.ok && following.keys[0] === first.keys[0];
            const sure = startsOver && (await isStrict(session, list, ask));
            const story = [page.exchange, following.exchange];
            return { ...finding, story, ...(sure ? { basis: removal.basis } : {}) };
          }
          if (!following.ok) return held(1);
          rest = following.keys.length > 0 ? after(following) : rest;
          page = following;
        }
        return page === first ? undecided("the list has one page only") : held(2);
      },
      { about: "/unknown" },
    ),
};

/** An item that was deleted is answered like one that does not exist, or as if it were still there. */
export const anchorDeleted: Check = {
  id: "PG-B-07",
  phase: "act",
  tasks: (session) =>
    tasksOf(
      session,
      ({ pagination: { style, request } }) => style === "keyset" && request.after !== undefined,
      async (scene, { remove }) => {
        const { ground, before, ask, made } = scene;
        const { list } = ground;
        const place = before.keys.findIndex((key, index) => index > 0 && key === made[3]?.id);
        const anchor = anchorOf(list, before, place);
        const resource = made[3];
        if (resource === undefined || anchor === undefined || place < 0)
          return undecided("no item to go on from");
        if ((await remove(resource)) === undefined)
          return undecided("the item could not be deleted");
        const unknown = await unknownAnswers(session, list, ask);
        for (const role of ["after", "before"] as const) {
          if (list.pagination.request[role] === undefined) continue;
          const page = await getPage(session, list, { ...ask, [role]: anchor });
          const there =
            role === "after"
              ? goesOn(scene, before.keys.slice(place + 1))
              : goesBack(scene, before.keys.slice(0, place));
          const finding = judgeAnswer(session, page, [there, ...unknown]);
          if (finding.verdict === "fail") return finding;
        }
        return held(1);
      },
      { about: "/unknown" },
    ),
};

/** A resource that was deleted is neither in the list nor readable. */
export const deletedGone: Check = {
  id: "LC-LIST-03",
  phase: "act",
  tasks: (session) => [
    ...tasksOf(
      session,
      () => true,
      async ({ ground, made }, { remove }) => {
        const { list } = ground;
        const [resource] = made;
        const story = resource && (await remove(resource));
        if (resource === undefined || story === undefined)
          return undecided("the item could not be deleted");
        const after = await walk(session, list, { ...ground.ask, ...largeSize(list) });
        if (after.keys.includes(resource.id)) {
          return broken({
            expected: `no ${resource.id}, since it was deleted`,
            observed: "it is in the list",
            story: [...story, ...after.story],
          });
        }
        const read = await readAgain(session, { ...resource, story });
        if (isUnreached(read)) return held(2);
        return broken({
          expected: `no ${resource.id}, since it was deleted`,
          observed: "it can be read",
          // Who does nothing at all has it in the list still.
          way: "half",
          story: read.story,
        });
      },
      { items: 3 },
    ),
    ...deletedChildTasks(session),
  ],
};

/** Whether a cursor that nobody issued is refused. */
async function isStrict(session: Session, list: List, ask: Ask): Promise<boolean> {
  const { exchange } = await getPage(session, list, { ...ask, cursor: "conduct-no-such-cursor" });
  return exchange.reply.status >= 400 && exchange.reply.status < 500;
}

function tasksOf(
  session: Session,
  concerns: (list: List) => boolean,
  judge: (scene: Scene, removal: Removal) => Promise<Finding>,
  { about = "", items }: { readonly about?: string; readonly items?: number } = {},
): readonly Task[] {
  return listsOf(session.contract)
    .filter((list) => list.at === undefined && concerns(list))
    .flatMap((list): readonly Task[] => {
      const removal = removalOf(session, list);
      if (removal === undefined) return [];
      return [
        {
          subject: list.operation.id,
          place: list.pagination.place,
          basis: weakest(basisOf(list, about), removal.basis),
          judge: async () => {
            const scene = await prepare(session, list, "deleted", items);
            if ("unprepared" in scene) return undecided(scene.unprepared, scene.story);
            return judge(scene, removal);
          },
        },
      ];
    });
}

/** A page that begins with what follows; among others' items only ours count. */
function goesOn({ ground, made, alone }: Scene, rest: readonly string[]): Answer {
  const ids = made.map(({ id }) => id);
  const wanted = alone ? rest : rest.filter((key) => ids.includes(key));
  return {
    name: `a page that begins with ${wanted[0] ?? "nothing"}`,
    page: ({ ok, keys, next }) => {
      const shown = alone ? keys : keys.filter((key) => ids.includes(key));
      if (!ok || shown.join(" ") !== wanted.slice(0, shown.length).join(" ")) return false;
      const mayBeEmpty = ground.list.pagination.size.fill === "at-most" && next !== undefined;
      return shown.length > 0 || wanted.length === 0 || mayBeEmpty || keys.length > 0;
    },
  };
}

/** A page that ends with what comes before. */
function goesBack({ made, alone }: Scene, rest: readonly string[]): Answer {
  const ids = made.map(({ id }) => id);
  const wanted = alone ? rest : rest.filter((key) => ids.includes(key));
  return {
    name: `a page that ends with ${wanted.at(-1) ?? "nothing"}`,
    page: ({ ok, keys }) => {
      const shown = alone ? keys : keys.filter((key) => ids.includes(key));
      const last = wanted.slice(Math.max(wanted.length - shown.length, 0));
      return ok && keys.length > 0 && last.join(" ") === shown.join(" ");
    },
  };
}
