import { getPointer } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { type Answer, judgeAnswer, pageOf } from "../lists/answers.ts";
import { filteredOnce } from "../lists/filtered.ts";
import { basisOf, type List, sizesOf } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { orderingsOf } from "../lists/ordering.ts";
import { getPage, type Page } from "../lists/page.ts";
import type { Population } from "../lists/population.ts";
import { unknownAnswers } from "../lists/unknown.ts";
import { sizedWalk } from "../lists/walks.ts";
import type { Session } from "../run/session.ts";
import { foreignAnchorTasks, foreignCountTasks } from "./foreign-lists.ts";

const size = 3;

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

type Look = (
  place: number,
  anchor: string,
) => Promise<{ readonly page: Page; readonly wanted: readonly string[] }>;

function lookBefore(session: Session, population: Population): Look {
  return async (place, anchor) => {
    const page = await ask(session, population, { before: anchor });
    const wanted = population.all.keys.slice(Math.max(place - size, 0), place);
    // Short pages are short at the far end.
    const kept = mayBeShort(population) && page.keys.length > 0 ? page.keys.length : size;
    return { page, wanted: wanted.slice(-kept) };
  };
}

/** The list in the other direction, where one can be asked for. */
async function turnRound(
  session: Session,
  population: Population,
): Promise<Population | undefined> {
  const { list } = population;
  const { order } = list.pagination;
  if (order === undefined || typeof order.dir === "string") return undefined;
  const usual = order.dir.default;
  const other = orderingsOf(order).find(
    ({ dir, params }) => dir !== usual && Object.keys(params).length === 1,
  );
  if (other === undefined) return undefined;
  const all = await filteredOnce(session, population, other.params);
  const filters = { ...population.ask.filters, ...other.params };
  return all.ended === "end"
    ? { ...population, all, ask: { ...population.ask, filters } }
    : undefined;
}

/** Walking back from the last item returns what walking forward returned. */
export const backwards: Check = {
  id: "PG-B-03",
  phase: "act",
  tasks: (session) =>
    listTasks(session, hasBefore, async (population) => {
      const { all, alone, list } = population;
      if (!alone && all.keys.length > 30) return undecided("the list is long with others' items");
      const found: string[] = [];
      const story: Page["exchange"][] = [];
      let anchor = anchorAt(population, all.items.length - 1);
      while (anchor !== undefined && story.length <= all.keys.length) {
        const page = await ask(session, population, { before: anchor });
        story.push(page.exchange);
        found.unshift(...page.keys);
        const first = page.items[0];
        const key = first === undefined ? undefined : getPointer(first, list.pagination.key);
        anchor = key === undefined || key === null ? undefined : String(key);
      }
      const wanted = all.keys.slice(0, -1).join(" ");
      return found.join(" ") === wanted
        ? held(story.length)
        : broken({ expected: wanted, observed: found.join(" "), story });
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
        const { all, alone, list } = population;
        const count = all.keys.length;
        const exact = [1, 2, 3, 4, count].filter((one) => count % one === 0 && one <= count);
        const few = !alone && count > 30 ? [] : [...exact, 2];
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

/** Both directions at once are refused, or one wins as declared. */
export const bothDirections: Check = {
  id: "PG-B-05",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => hasAfter(list) && hasBefore(list),
      async (population) => {
        const { all, list } = population;
        const [first, last] = [anchorAt(population, 0), anchorAt(population, all.items.length - 1)];
        if (first === undefined || last === undefined) return undecided("the list has no items");
        const page = await ask(session, population, { after: first, before: last });
        const { both } = list.pagination;
        const answer: Answer =
          both === "after"
            ? pageOf(list, all.keys.slice(1, 1 + size), "the page after")
            : both === "before"
              ? pageOf(
                  list,
                  all.keys.slice(Math.max(all.keys.length - 1 - size, 0), -1),
                  "the page before",
                )
              : { error: both };
        return judgeAnswer(session, page, [answer]);
      },
      "/both",
    ),
};

/** An item that does not exist is answered as declared. */
export const unknownItem: Check = {
  id: "PG-B-06",
  phase: "act",
  tasks: (session) => [
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
    ...foreignAnchorTasks(session),
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

async function moreBackwards(
  session: Session,
  population: Population,
  exercised: number,
): Promise<Finding> {
  const { all, list } = population;
  const place = Math.min(size, all.keys.length - 1);
  const looks = [place, Math.min(place + 1, all.keys.length - 1)];
  for (const one of looks) {
    const page = await ask(session, population, { before: anchorAt(population, one) });
    const start = one - page.items.length;
    const expected = list.pagination.more === "travel" ? start > 0 : true;
    if (page.more === undefined || page.more === expected) continue;
    return broken({
      expected: `more is ${expected} before item ${one}, in pages of ${size}`,
      observed: String(page.more),
      story: [page.exchange],
    });
  }
  return held(exercised + looks.length);
}

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
      ...(isPart(page.keys, wanted) ? { basis: basisOf(list, "/size/fill") } : {}),
    });
  }
  return held(places.length, "the list has no items");
}

/** The near end of what was wanted: a page that is right, and not full. */
function isPart(shown: readonly string[], wanted: readonly string[]): boolean {
  const text = wanted.join(" ");
  return shown.length > 0 && (text.startsWith(shown.join(" ")) || text.endsWith(shown.join(" ")));
}

function ask(
  session: Session,
  population: Population,
  anchors: { readonly after?: string | undefined; readonly before?: string | undefined },
): Promise<Page> {
  const { list } = population;
  const sized = list.pagination.request.size === undefined ? {} : { size };
  const { after, before } = anchors;
  return getPage(session, list, {
    ...population.ask,
    ...sized,
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  });
}

function anchorAt({ all, list }: Population, place: number): string | undefined {
  const item = all.items[place];
  const key = item === undefined ? undefined : getPointer(item, list.pagination.key);
  return key === undefined || key === null ? undefined : String(key);
}

function mayBeShort({ list }: Population): boolean {
  return list.pagination.size.fill === "at-most";
}

function isKeyset({ pagination }: List): boolean {
  return pagination.style === "keyset" && pagination.request.after !== undefined;
}

function hasAfter(list: List): boolean {
  return isKeyset(list);
}

function hasBefore({ pagination }: List): boolean {
  return pagination.style === "keyset" && pagination.request.before !== undefined;
}
