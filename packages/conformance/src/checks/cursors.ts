import { getPointer, type Json } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { judgeAnswer, pageOf, schemaRefusal } from "../lists/answers.ts";
import { wholeSize } from "../lists/filtered.ts";
import { judgeLaterPages } from "../lists/later-pages.ts";
import { type List, sizesOf } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { type Ordering, orderingsOf } from "../lists/ordering.ts";
import { getPage, type Page } from "../lists/page.ts";
import { passes } from "../lists/passes.ts";
import { ours, type Population } from "../lists/population.ts";
import { unknownAnswers } from "../lists/unknown.ts";
import { firstAsk, nextAsk, tooLong, walk } from "../lists/walk.ts";
import { creatorOf } from "../run/creators.ts";
import { create } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isSuccess } from "../target/exchange.ts";

/** Only a missing cursor, or a member that says so, ends a walk; a short page does not. */
export const cursorEnds: Check = {
  id: "PG-C-01",
  phase: "act",
  tasks: (session) =>
    listTasks(session, hasCursor, async (population) => {
      const { list, ask, all, made } = population;
      const found = await walk(session, list, { ...ask, size: 2 });
      const lost = made.find((key) => !found.keys.includes(key));
      if (found.ended === "end" && lost === undefined) return held(found.pages.length);
      if (found.ended === "cut") return undecided(tooLong);
      return broken({
        expected: `no cursor only after all ${all.keys.length} items`,
        observed:
          lost === undefined ? `a walk that ended with: ${found.ended}` : `the end before ${lost}`,
        story: found.story.slice(-3),
      });
    }),
};

/** A cursor that nobody issued is answered as declared. */
export const cursorUnknown: Check = {
  id: "PG-C-02",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      hasCursor,
      async ({ list, ask }) => {
        const page = await getPage(session, list, {
          ...ask,
          cursor: "conduct-no-such-cursor",
          size: 2,
        });
        return judgeAnswer(session, page, await unknownAnswers(session, list, { ...ask, size: 2 }));
      },
      "/unknown",
    ),
};

/** A damaged cursor is refused or leads to a page of the same list; so does what is no key, where pages go by keys. */
export const cursorDamaged: Check = {
  id: "PG-C-03",
  phase: "act",
  tasks: (session) =>
    listTasks(session, takesPlaces, async (population): Promise<Finding> => {
      const { list, ask } = population;
      const isIssued = hasCursor(list);
      const issued = isIssued ? await issuedCursor(session, population) : "conduct";
      if (issued === undefined) return undecided("no cursor was issued");
      const half = issued.slice(0, Math.ceil(issued.length / 2));
      const flipped = issued.replace(/^./, (first) => (first === "A" ? "B" : "A"));
      const odd = [`${issued}%00é🙂`, "x".repeat(4000)];
      const strange = isIssued ? [half, flipped, ...odd, "../../etc", "0"] : [issued, ...odd];
      for (const text of strange) {
        const at = isIssued ? { cursor: text } : { after: text };
        const { exchange, ok } = await getPage(session, list, { ...ask, ...at, size: 2 });
        const { status } = exchange.reply;
        if (ok || (status >= 400 && status < 500)) continue;
        return broken({
          expected: "a refusal, or a page",
          observed: String(status),
          story: [exchange],
        });
      }
      return held(strange.length);
    }),
};

/** A cursor that is bound to its filters and order is refused with others. */
export const cursorBound: Check = {
  id: "PG-C-06",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => hasCursor(list) && list.pagination.binds,
      async (population) => {
        const { list, ask } = population;
        const issued = await issuedCursor(session, population);
        const [param] = Object.keys(ask.filters ?? {});
        const others = [
          ...(param === undefined ? [] : [{ [param]: "conduct-another-filter" }]),
          ...otherOrders(list),
        ];
        if (issued === undefined || others.length === 0)
          return undecided("no cursor was issued under a filter or an order");
        for (const other of others) {
          const filters = { ...ask.filters, ...other };
          const page = await getPage(session, list, { ...ask, filters, cursor: issued, size: 2 });
          const answers = await unknownAnswers(session, list, { ...ask, filters, size: 2 });
          const finding = judgeAnswer(session, page, answers);
          if (finding.verdict !== "pass") return finding;
        }
        return held(others.length);
      },
      "/binds",
    ),
};

/** The parameters of an order that is not the one of a request that asks for none, if there is another. */
function otherOrders({ pagination: { order } }: List): readonly Ordering["params"][] {
  const [usual, ...orderings] = order === undefined ? [] : orderingsOf(order);
  const other = orderings.find(({ by, dir }) => by !== usual?.by || dir !== usual.dir);
  return other === undefined ? [] : [other.params];
}

/** A cursor can be used again, and leads to the same page; the key of an item is one, where pages go by keys. */
export const cursorReusable: Check = {
  id: "PG-C-10",
  phase: "act",
  tasks: (session) =>
    listTasks(session, hasCursorOrKey, async (population) => {
      const { list, ask, all } = population;
      if (ours(population, all.keys).length < 3) return undecided("no cursor was issued");
      const start = await getPage(session, list, { ...ask, size: 2 });
      const next = start.ok ? nextAsk(list, start) : undefined;
      if (next === undefined) return undecided("no cursor was issued");
      const first = await getPage(session, list, next);
      const second = await getPage(session, list, next);
      // It was issued a moment ago, and may have been followed since.
      const isUsed = wasFollowed(session, list, first);
      if (!first.ok && !hasCursor(list) && !isUsed)
        return undecided("it is refused the first time already");
      const wanted = first.ok
        ? pageOf(list, first.keys, `the same page again: ${first.keys.join(" ")}`)
        : pageOf(list, all.keys.slice(2, 4), "the page that the cursor was issued for");
      return judgeAnswer(session, first.ok ? second : first, [wanted]);
    }),
};

/** Whether a cursor, or the key of an item, has led to a page before, however large. */
function wasFollowed(session: Session, { pagination }: List, { exchange }: Page): boolean {
  const { cursor, after } = pagination.request;
  const names = [cursor, after].flatMap((role) => role?.replace(/^query\./, "") ?? []);
  const queryOf = (one: typeof exchange) => new URLSearchParams(one.request.path.split("?")[1]);
  const asked = queryOf(exchange);
  const [name] = names.filter((one) => asked.has(one));
  return session.exchanges.some(
    (one) =>
      one.operation === exchange.operation &&
      one.index < exchange.index &&
      isSuccess(one) &&
      (name === undefined
        ? one.request.path === exchange.request.path
        : queryOf(one).get(name) === asked.get(name)),
  );
}

/** Filters hold on every page of a walk, and its end is judged by what passes them. */
export const cursorFilters: Check = {
  id: "PG-C-12",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ pagination, operation }) => pagination.style !== "none" && operation.filters.length > 0,
      async (population) => {
        const { list, ask, all, made, alone } = population;
        if (!alone || Object.keys(ask.filters ?? {}).length === 0) {
          const later = await judgeLaterPages(session, population);
          return later ?? undecided("no filter is known to narrow the list");
        }
        if (all.pages[0]?.items.some((item) => !isMarked(population, item)) === true)
          return undecided("the filter does not even hold on the first page");
        // One more that does not pass, after all that do.
        const stranger = creatorOf(session, list.lifecycle);
        if (stranger !== undefined)
          await create(session, stranger.operation, list.lifecycle, stranger.request);
        const size = unevenSize(all.keys.length);
        const { keys, pages, story } = await walk(session, list, { ...ask, size });
        // What the system makes of an item may bear its mark.
        const known = new Set([...made, ...all.keys]);
        const foreign = keys.find((key) => !known.has(key));
        // What is shown from the first page on is no matter of going on.
        if (pages[0]?.keys.some((key) => !known.has(key)) === true)
          return undecided("the filter does not even hold on the first page");
        // Where the filter holds on no page, it is no matter of going on.
        if (foreign !== undefined) {
          const large = await getPage(
            session,
            list,
            firstAsk(list, { ...ask, ...wholeSize(list) }),
          );
          if (large.keys.includes(foreign))
            return undecided("the filter does not even hold on the first page");
          const observed = `${foreign}, which does not pass it`;
          return broken({ expected: "the filter on every page", observed, story });
        }
        if (isEndMissed(pages, size)) {
          // The control: without a filter the list knows where it ends.
          const { filters: _, ...unfiltered } = ask;
          const { most } = sizesOf(list);
          const whole = await walk(session, list, {
            ...unfiltered,
            ...(most === undefined ? {} : { size: most }),
          });
          if (whole.ended === "end" && !isEndMissed(whole.pages, Number.POSITIVE_INFINITY)) {
            const counted = whole.pages[0]?.total ?? 0;
            return broken({
              expected: "no more, since nothing else passes the filter",
              observed: "more to come",
              story: story.slice(-3),
              // Where the total counts the whole list, the end is missed for that.
              ...(pages[0]?.total === counted && counted > keys.length ? { way: "by total" } : {}),
            });
          }
        }
        if (pages.length < 2) return undecided("the list has one page only");
        return (await judgeLaterPages(session, population)) ?? held(pages.length);
      },
    ),
};

/** An empty cursor counts as not sent or is refused, the same every time. */
export const cursorEmpty: Check = {
  id: "PG-C-13",
  phase: "act",
  tasks: (session) =>
    listTasks(session, hasCursor, async (population) => {
      const { list, ask } = population;
      const first = await getPage(session, list, firstAsk(list, { ...ask, size: 2 }));
      const page = await getPage(session, list, { ...ask, cursor: "", size: 2 });
      return judgeAnswer(session, page, [
        pageOf(list, first.keys, "the first page"),
        ...(await unknownAnswers(session, list, { ...ask, size: 2 })),
        ...schemaRefusal(session),
      ]);
    }),
};

/** An item bears the mark of this run, as far as it shows that. */
function isMarked({ list, ask }: Population, item: Json): boolean {
  return Object.entries(ask.filters ?? {}).every(([param, text]) => {
    const filter = list.operation.filters.find((one) => one.param === param);
    const shown = filter !== undefined && getPointer(item, filter.field) !== undefined;
    return !shown || passes(filter, text, item, 0) !== false;
  });
}

/** A size that leaves the last page short, after a few full ones. */
function unevenSize(count: number): number {
  let size = Math.max(2, Math.ceil(count / 4));
  while (count > 0 && count % size === 0) size += 1;
  return size;
}

/** A page that is not full says that there is more, and there is not. */
function isEndMissed(pages: readonly Page[], size: number): boolean {
  const last = pages.findLastIndex(({ items }) => items.length > 0);
  const page = pages[last];
  return page !== undefined && page.more === true && page.items.length < size;
}

function hasCursor({ pagination }: List): boolean {
  return pagination.style === "cursor";
}

/** A request can name a place to go on from. */
function takesPlaces(list: List): boolean {
  return hasCursor(list) || list.pagination.request.after !== undefined;
}

function hasCursorOrKey({ pagination }: List): boolean {
  return pagination.style === "cursor" || pagination.style === "keyset";
}

async function issuedCursor(session: Session, population: Population): Promise<string | undefined> {
  const { list, ask, all } = population;
  if (ours(population, all.keys).length < 3) return undefined;
  const first = await getPage(session, list, { ...ask, size: 2 });
  return first.next;
}
