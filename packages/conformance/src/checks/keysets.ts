import { getPointer } from "@conduct/contract";
import { broken, type Check, type Finding, held } from "../check.ts";
import { judgeAnswer } from "../lists/answers.ts";
import { basisOf, sizesOf } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { type Population, readEasily } from "../lists/population.ts";
import { unknownAnswers } from "../lists/unknown.ts";
import { sizedWalk, sizeFor } from "../lists/walks.ts";
import { foreignAnchorTasks, foreignCountTasks } from "./foreign-lists.ts";
import {
  anchorAt,
  ask,
  hasAfter,
  hasBefore,
  isKeyset,
  type Look,
  mayBeShort,
  size,
} from "./keyset-asks.ts";
import { lookBefore, moreBackwards, turnRound } from "./keyset-backwards.ts";

/** After an item come the items that follow it, without the item itself. */
export const afterItem: Check = {
  id: "PG-B-01",
  phase: "act",
  tasks: (session) =>
    listTasks(session, hasAfter, (population) =>
      atPlaces(population, [0, 1, 2], async (place, anchor) => {
        const page = await ask(session, population, { after: anchor });
        const wanted = population.all.keys.slice(place + 1, place + 1 + size);
        const kept = mayBeShort(population) && page.keys.length > 0 ? page.keys.length : size;
        return { page, wanted: wanted.slice(0, kept) };
      }),
    ),
};

/** Before an item come the items immediately before it, in the order of the list. */
export const beforeItem: Check = {
  id: "PG-B-02",
  phase: "act",
  tasks: (session) =>
    listTasks(session, hasBefore, async (population) => {
      const usual = await atPlaces(population, [0, 1, 2], lookBefore(session, population));
      const turned = usual.verdict === "pass" ? await turnRound(session, population) : undefined;
      return turned === undefined
        ? usual
        : atPlaces(turned, [Math.floor(turned.all.keys.length / 2)], lookBefore(session, turned));
    }),
};

/** That there are more items is said exactly when there are. */
export const moreIsTrue: Check = {
  id: "PG-B-04",
  phase: "act",
  tasks: (session) => [
    ...listTasks(
      session,
      ({ pagination: { response, style } }) => response.more !== undefined && style !== "none",
      async (population): Promise<Finding> => {
        const { all, alone, list, isLike } = population;
        const count = all.keys.length;
        const exact = [1, 2, 3, 4, count].filter((one) => count % one === 0 && one <= count);
        const easy = isLike ? [sizeFor(population, 4)] : [...exact, 2];
        const few = !alone && count > readEasily ? [] : easy;
        const { most = count + 1 } = sizesOf(list);
        const sizes = [...new Set([...few, count - 1, count, count + 1])].filter(
          (one) => one > 0 && one <= most,
        );
        for (const one of sizes) {
          const walk = await sizedWalk(session, population, one);
          let before = 0;
          for (const page of walk.pages) {
            before += page.items.length;
            // What a walk repeats or leaves out, it cannot count.
            if (walk.keys.slice(0, before).join(" ") !== all.keys.slice(0, before).join(" ")) break;
            if (page.items.length === 0 && before < count) break;
            if (page.more === undefined || page.more === before < count) continue;
            return broken({
              expected: `more is ${before < count} after ${before} of ${count} items, in pages of ${one}`,
              observed: String(page.more),
              story: [page.exchange],
            });
          }
        }
        return hasBefore(list)
          ? moreBackwards(session, population, sizes.length)
          : held(sizes.length);
      },
      "/more",
    ),
    ...foreignCountTasks(session, "more"),
  ],
};

/** An item that does not exist is answered as declared. */
export const unknownItem: Check = {
  id: "PG-B-06",
  phase: "act",
  tasks: (session) => [
    // Where little is left to spend, what is somebody else's counts for most.
    ...foreignAnchorTasks(session),
    ...listTasks(
      session,
      isKeyset,
      async (population): Promise<Finding> => {
        const { list } = population;
        const { request, key } = list.pagination;
        const anchor =
          typeof getPointer(population.all.items[0] ?? null, key) === "number"
            ? "987654321"
            : "conduct-no-such-item";
        const sized = list.pagination.request.size === undefined ? {} : { size };
        const answers = await unknownAnswers(session, list, { ...population.ask, ...sized });
        for (const role of ["after", "before"] as const) {
          if (request[role] === undefined) continue;
          const page = await ask(session, population, { [role]: anchor });
          const finding = judgeAnswer(session, page, answers);
          if (finding.verdict !== "pass") return finding;
        }
        return held(1);
      },
      "/unknown",
    ),
  ],
};

/** After the last item and before the first there is nothing, and nothing more. */
export const outermost: Check = {
  id: "PG-B-08",
  phase: "act",
  tasks: (session) =>
    listTasks(session, isKeyset, async (population): Promise<Finding> => {
      const { all, list } = population;
      const asks = [
        { after: anchorAt(population, all.items.length - 1) },
        ...(hasBefore(list) ? [{ before: anchorAt(population, 0) }] : []),
      ];
      for (const one of asks) {
        const page = await ask(session, population, one);
        if (page.ok && page.items.length === 0 && page.more !== true) continue;
        const observed = page.ok
          ? `${page.items.length} items${page.more === true ? ", and more to come" : ""}`
          : String(page.exchange.reply.status);
        return broken({ expected: "an empty page, and no more", observed, story: [page.exchange] });
      }
      return held(asks.length);
    }),
};

async function atPlaces(
  population: Population,
  first: readonly number[],
  look: Look,
): Promise<Finding> {
  const { all, list } = population;
  const last = all.keys.length - 1;
  const others = first.length > 1 ? [Math.floor(last / 2), last - 1, last] : [];
  const places = [...new Set([...first, ...others])].filter((one) => one >= 0 && one <= last);
  for (const place of places) {
    const anchor = anchorAt(population, place);
    if (anchor === undefined) continue;
    const { page, wanted } = await look(place, anchor);
    if (page.ok && page.keys.join(" ") === wanted.join(" ")) continue;
    const observed = page.ok
      ? page.keys.join(" ") || "nothing"
      : String(page.exchange.reply.status);
    return broken({
      expected: wanted.join(" ") || "nothing",
      observed,
      story: [...all.story.slice(0, 1), page.exchange],
      ...(isUnheard(page.keys, all.keys) ? { way: "not heard" } : {}),
      ...(isPart(page.keys, wanted) ? { basis: basisOf(list, "/size/fill") } : {}),
    });
  }
  return held(places.length, "the list has no items");
}

/** It is where a list begins that is asked for nothing in particular. */
function isUnheard(shown: readonly string[], all: readonly string[]): boolean {
  return shown.length > 1 && all.join(" ").startsWith(shown.join(" "));
}

/** The near end of what was wanted: a page that is right, and not full. */
function isPart(shown: readonly string[], wanted: readonly string[]): boolean {
  const text = wanted.join(" ");
  return shown.length > 0 && (text.startsWith(shown.join(" ")) || text.endsWith(shown.join(" ")));
}
