import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { type Answer, judgeAnswer, schemaRefusal } from "../lists/answers.ts";
import { basisOf, type List, sizesOf } from "../lists/list.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { getPage, getRawPage, type Page } from "../lists/page.ts";
import { ours, type Population } from "../lists/population.ts";
import { firstAsk, nextAsk, saysEnd, tooLong, walk } from "../lists/walk.ts";
import { sizeFor } from "../lists/walks.ts";
import { weakest } from "../model/outcomes.ts";
import type { Session } from "../run/session.ts";

/** The least and the greatest size are accepted. */
export const sizeAccepted: Check = {
  id: "PG-L-01",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      isSized,
      async ({ list, ask }) => {
        const { least, most } = sizesOf(list);
        const sizes = [least, ...(most === undefined ? [] : [most])];
        for (const size of sizes) {
          const page = await getPage(session, list, firstAsk(list, { ...ask, size }));
          if (page.ok) continue;
          return broken({
            expected: `a page, since ${size} is allowed`,
            observed: String(page.exchange.reply.status),
            story: [page.exchange],
          });
        }
        return held(sizes.length);
      },
      "",
      (population) => judgeGreatest(session, population),
    ),
};

/** With more in the list than the greatest page has, that page is full. */
async function judgeGreatest(session: Session, { list, ask }: Population): Promise<Finding> {
  const { most } = sizesOf(list);
  if (most === undefined || list.pagination.size.fill === "at-most")
    return undecided("no page has to be full");
  const { filters: _, ...unfiltered } = ask;
  const page = await getPage(session, list, firstAsk(list, { ...unfiltered, size: most }));
  if (!page.ok || saysEnd(list, page) !== false)
    return undecided("the list is no longer than a page");
  if (page.items.length >= most) return held(1);
  const following = nextAsk(list, page);
  const next = following && (await getPage(session, list, following));
  if (next === undefined || next.items.length === 0)
    return undecided("nothing follows, whatever the page says");
  return broken({
    expected: `${most} items, since so many were asked for and more follow`,
    observed: `${page.items.length} items`,
    story: [page.exchange, next.exchange],
    basis: basisOf(list, "/size/fill"),
  });
}

/** A size above the greatest is cut down or refused as declared. */
export const sizeOver: Check = {
  id: "PG-L-02",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) =>
        isSized(list) &&
        sizesOf(list).most !== undefined &&
        list.pagination.size.over !== undefined,
      async (population) => {
        const { list, ask, all } = population;
        const { over } = list.pagination.size;
        const most = sizesOf(list).most ?? 0;
        const page = await getPage(session, list, firstAsk(list, { ...ask, size: most + 1 }));
        if (over !== "clamp")
          return judgeAnswer(
            session,
            page,
            [...errorNamed(over), ...schemaRefusal(session)],
            basisOf(list, "/size/over"),
          );
        return judgeAnswer(session, page, [
          {
            name: `at most ${most} items, and the truth about more`,
            page: ({ ok, items }) =>
              ok &&
              items.length <= most &&
              (all.keys.length > most || saysEnd(list, page) !== false),
          },
        ]);
      },
      "/size/over",
    ),
};

/** A size below the least is raised or refused as declared. */
export const sizeUnder: Check = {
  id: "PG-L-03",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => isSized(list) && list.pagination.size.under !== undefined,
      async (population) => {
        const { list, ask } = population;
        const { under } = list.pagination.size;
        const size = sizesOf(list).least - 1;
        const page = await getPage(session, list, firstAsk(list, { ...ask, size }));
        if (under !== "clamp")
          return judgeAnswer(
            session,
            page,
            [...errorNamed(under), ...schemaRefusal(session)],
            basisOf(list, "/size/under"),
          );
        const whole = await walk(session, list, { ...ask, size });
        if ((whole.ended === "end" || whole.ended === "cut") && page.items.length > 0)
          return held(1);
        const observed = `a walk that ended with: ${whole.ended}`;
        return broken({
          expected: "a page that goes on",
          observed,
          story: whole.story.slice(0, 3),
        });
      },
      "/size/under",
    ),
};

/** A size that makes no sense is refused or read sensibly. */
export const sizeGarbage: Check = {
  id: "PG-L-04",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      isSized,
      (population) => judgeGarbage(session, population),
      "",
      (population) => judgeEverything(session, population),
    ),
};

async function judgeGarbage(session: Session, population: Population): Promise<Finding> {
  const { list, ask, isLike } = population;
  for (const size of isLike ? fewer : senselessSizes) {
    const page = await getPage(session, list, firstAsk(list, { ...ask, size }));
    const flaw = senseless(population, page) ?? unrefused(session, size, page);
    if (flaw !== undefined) return broken({ ...flaw, story: [page.exchange] });
    const taken = size === "-1" ? negativeTaken(session, list, page) : undefined;
    if (taken !== undefined) return taken;
  }
  const { page: numbered, offset } = list.pagination.request;
  for (const place of isLike ? ["abc"] : ["abc", "1.5", "9223372036854775808", ""]) {
    if (numbered === undefined && offset === undefined) break;
    const asked = { ...ask, ...(numbered === undefined ? { offset: place } : { page: place }) };
    const page = await getPage(session, list, asked);
    if (page.exchange.reply.status < 500) continue;
    return broken({
      expected: `a refusal of page "${place}", or a page`,
      observed: String(page.exchange.reply.status),
      story: [page.exchange],
      basis: "documented",
    });
  }
  const role = list.pagination.request.size ?? "";
  if (isLike || !role.startsWith("query.")) return held(isLike ? 3 : 7);
  const name = encodeURIComponent(role.slice("query.".length));
  const twice = await getRawPage(session, list, firstAsk(list, { ...ask, size: 1 }), `${name}=2`);
  const flaw = senseless(population, twice);
  return flaw === undefined ? held(7) : broken({ ...flaw, story: [twice.exchange] });
}

/** What no size can be; and which of it tells most where a list that pages in the same way has had it all. */
const senselessSizes = ["-1", "abc", "3x", "1.5", "2147483648", "9223372036854775808", ""];
const fewer = ["-1", "abc", "3x"];

/** A size below zero is taken where one below the least is refused. */
function negativeTaken(session: Session, list: List, page: Page): Finding | undefined {
  const { under } = list.pagination.size;
  if (!page.ok || under === undefined || under === "clamp") return undefined;
  const error = session.contract.errors[under];
  const observed = `${page.exchange.reply.status} with ${page.items.length} items`;
  return broken({
    expected: `${error?.status ?? "an error"} (${under}) for the size -1`,
    observed,
    story: [page.exchange],
    basis: weakest(basisOf(list, "/size/under"), error?.basis ?? "assumed"),
  });
}

/** With more in the list than a page can have, a size below zero shows no more than a page. */
async function judgeEverything(session: Session, { list, ask }: Population): Promise<Finding> {
  const { most } = sizesOf(list);
  const known = session.sightings.filter(({ lifecycle }) => lifecycle === list.lifecycle);
  if (most === undefined || new Set(known.map(({ id }) => id)).size <= most)
    return undecided("the list is no longer than a page");
  const { filters: _, ...unfiltered } = ask;
  const page = await getPage(session, list, firstAsk(list, { ...unfiltered, size: "-1" }));
  if (page.items.length <= most) return held(1);
  const observed = `${page.items.length} items`;
  return broken({
    expected: `at most ${most} items for the size -1`,
    observed,
    story: [page.exchange],
    basis: list.basis,
  });
}

/** A text that is no number at all is refused where the author documents that such requests are. */
function unrefused(
  session: Session,
  size: string,
  page: Page,
): { readonly expected: string; readonly observed: string } | undefined {
  const { errors, refusals } = session.contract;
  const refusal = errors[refusals.request ?? ""];
  if (!/[a-z]/.test(size) || refusal?.basis !== "documented" || !page.ok) return undefined;
  return {
    expected: `${refusal.status} (${refusal.name}) for the size ${size}`,
    observed: `${page.exchange.reply.status} with ${page.items.length} items`,
  };
}

/** A walk that changes its size on the way loses and repeats nothing. */
export const sizeChanges: Check = {
  id: "PG-L-05",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => isSized(list) && ["cursor", "keyset", "offset"].includes(list.pagination.style),
      async (population) => {
        const { all, isLike } = population;
        const { list, ask } = population;
        const first = await getPage(session, list, firstAsk(list, { ...ask, size: 2 }));
        const parts = await goOn(session, population, first);
        if (parts.ended === "cut") return undecided(tooLong);
        const kept = isLike ? undefined : await sizeThatStays(session, list, first);
        if (kept !== undefined) return kept;
        const whole = ours(population, all.keys).join(" ");
        const pieces = ours(population, parts.keys).join(" ");
        return pieces === whole
          ? held(1)
          : broken({ expected: whole, observed: pieces, story: parts.story });
      },
    ),
};

/** A huge size returns no more than the greatest. */
export const sizeHuge: Check = {
  id: "PG-L-06",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => isSized(list) && sizesOf(list).most !== undefined,
      async ({ list, ask }) => {
        const most = sizesOf(list).most ?? 0;
        const { filters: _, ...unfiltered } = ask;
        const page = await getPage(
          session,
          list,
          firstAsk(list, { ...unfiltered, size: 1_000_000 }),
        );
        if (page.items.length <= most) return held(1);
        return broken({
          expected: `at most ${most} items`,
          observed: `${page.items.length} items`,
          story: [page.exchange],
        });
      },
    ),
};

function errorNamed(name: string | undefined): readonly Answer[] {
  return name === undefined ? [] : [{ error: name }];
}

function senseless({ list }: Population, page: Page) {
  const { status } = page.exchange.reply;
  const { size } = page.ask;
  const most = sizesOf(list).most;
  if (status >= 500)
    return {
      expected: `a refusal of size "${size}", or a page`,
      observed: String(status),
      basis: "documented" as const,
    };
  if (most !== undefined && page.items.length > most) {
    return {
      expected: `at most ${most} items for size "${size}"`,
      observed: `${page.items.length} items`,
    };
  }
  return undefined;
}

/** A page that is to have one item only, after one of two, and has more. */
async function sizeThatStays(
  session: Session,
  list: List,
  first: Page,
): Promise<Finding | undefined> {
  const following = nextAsk(list, first);
  // An address of a page may say its size itself.
  if (following === undefined || following.url !== undefined) return undefined;
  if (sizesOf(list).least > 1) return undefined;
  const second = await getPage(session, list, { ...following, size: 1 });
  if (second.items.length <= 1) return undefined;
  return broken({
    expected: "at most 1 item, since so many were asked for",
    observed: `${second.items.length} items, as the page before`,
    story: [first.exchange, second.exchange],
  });
}

/** The rest of a walk, in pages of another size than its first one. */
async function goOn(session: Session, population: Population, first: Page) {
  const { list, isLike } = population;
  const following = nextAsk(list, first);
  const rest =
    following === undefined
      ? undefined
      : await walk(session, list, { ...following, size: sizeFor(population, isLike ? 3 : 8) });
  return {
    ended: rest?.ended,
    keys: [...first.keys, ...(rest?.keys ?? [])],
    story: [first.exchange, ...(rest?.story ?? [])],
  };
}
