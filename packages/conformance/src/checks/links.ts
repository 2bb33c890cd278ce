import type { Pagination } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { isLink, wayOf } from "../lists/links.ts";
import type { List } from "../lists/list.ts";
import { isPaged, listTasks } from "../lists/list-tasks.ts";
import { type Ask, getPage, type Page, readRole } from "../lists/page.ts";
import type { Population } from "../lists/population.ts";
import { sizedWalk } from "../lists/walks.ts";
import type { Session } from "../run/session.ts";

/** The URL of another page works as it is, keeps the filters, leads to the same server, and is absent at the end. */
export const linksWork: Check = {
  id: "PG-G-15",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) => isPaged(list) && showsLinks(list),
      (population) =>
        followAll(session, population, ["next"], (page, role) =>
          isUrl(population.list, page, role),
        ),
    ),
};

/** The ways to the first, previous, next and last page lead there. */
export const waysLead: Check = {
  id: "PG-N-07",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      (list) =>
        isPaged(list) &&
        (list.pagination.response.less !== undefined ||
          rolesOf(list).some((role) => role !== "next" || isNumbered(list))),
      async (population) => {
        const { less } = population.list.pagination.response;
        const said = less === undefined ? undefined : await judgeLess(session, population);
        if (said?.verdict === "fail" || rolesOf(population.list).length === 0)
          return said ?? undecided("no page shows a way to another");
        const found = await followAll(
          session,
          population,
          ["first", "prev", "next", "last"],
          (page, role) => role !== "next" || !isUrl(population.list, page, role),
        );
        return found.verdict === "inconclusive" ? (said ?? found) : found;
      },
    ),
};

const size = 3;

/** That there are items before is said on every page but the first. */
async function judgeLess(session: Session, population: Population): Promise<Finding> {
  const { pages } = await sizedWalk(session, population, size);
  let before = 0;
  for (const page of pages) {
    const { less, exchange } = page;
    if (less !== undefined && less !== before > 0) {
      const expected = `${before > 0 ? "" : "no "}items before, after ${before} of them`;
      return broken({ expected, observed: `less is ${less}`, story: [exchange] });
    }
    before += page.items.length;
  }
  return held(pages.length);
}

type Role = "first" | "prev" | "next" | "last";

/** Follows the ways that the pages of a walk show, and compares what is there with the walk. */
async function followAll(
  session: Session,
  population: Population,
  roles: readonly Role[],
  concerns: (page: Page, role: Role) => boolean,
): Promise<Finding> {
  const { list } = population;
  const { pages, ended } = await sizedWalk(session, population, size);
  let followed = 0;
  for (const [place, page] of pages.entries()) {
    for (const role of rolesOf(list).filter((one) => roles.includes(one))) {
      const way = wayIn(list, page, role);
      const wanted = { first: 0, prev: place - 1, next: place + 1, last: pages.length - 1 }[role];
      const there = pages[wanted];
      if (way === undefined || !concerns(page, role)) continue;
      const story = [page.exchange];
      // Where only the last page is short, nothing follows a page with the last item.
      const empty = there?.items.length === 0 && list.pagination.size.fill === "exact";
      if (there === undefined || (role === "next" && empty)) {
        // Past the end there may be others' items by now.
        if (ended !== "end" || !population.alone) continue;
        const expected = `no way to the ${names[role]} page, since there is none`;
        return broken({ expected, observed: way, story });
      }
      const url = isLink(way) ? wayOf(session, way, page.exchange.request.path) : undefined;
      if (url?.elsewhere !== undefined) {
        return broken({ expected: "a page of the same server", observed: way, story });
      }
      // Under `last` there may be an empty page where only that tells the end.
      if (role === "last" && there.items.length === 0) continue;
      const ask = askFor(list, page, way);
      if (ask === undefined) continue;
      const found = await getPage(session, list, ask);
      followed += 1;
      if (found.ok && (!population.alone || leadsTo(population, role, found, there))) continue;
      return broken({
        expected: `the ${names[role]} page: ${there.keys.join(" ")}`,
        observed: found.ok
          ? found.keys.join(" ") || "nothing"
          : String(found.exchange.reply.status),
        story: [page.exchange, found.exchange],
      });
    }
  }
  return followed > 0 ? held(followed) : undecided("no page shows a way to another");
}

/**
 * Pages of a way may be cut elsewhere: forward ways agree on where a page begins, the others on where it ends.
 *
 * Where any page may be short, a page that begins where it should may end before it should.
 */
function leadsTo({ all, list }: Population, role: Role, found: Page, there: Page): boolean {
  const forward = role === "first" || role === "next";
  const end = forward ? 0 : -1;
  const mayBeShort = !forward && list.pagination.size.fill === "at-most";
  const agrees = mayBeShort || found.keys.at(end) === there.keys.at(end) || there.keys.length === 0;
  return agrees && found.keys.every((key) => all.keys.includes(key));
}

const names: { readonly [role in Role]: string } = {
  first: "first",
  prev: "previous",
  next: "next",
  last: "last",
};

function rolesOf({ pagination: { response } }: List): readonly Role[] {
  return (["first", "prev", "next", "last"] as const).filter(
    (role) => response[role] !== undefined,
  );
}

/** The next page has a URL, or may have one; a cursor is none. */
function showsLinks({ pagination: { response, style } }: List): boolean {
  const { next } = response;
  return (
    next !== undefined &&
    (style === "url" || (style !== "cursor" && style !== "keyset") || next.startsWith("link."))
  );
}

function wayIn({ pagination }: List, page: Page, role: Role): string | undefined {
  const value = readRole(page.exchange, pagination.response[role]);
  return typeof value === "number" || (typeof value === "string" && value !== "")
    ? String(value)
    : undefined;
}

/** A link by its role or by its looks; whatever else is there is a cursor or a number. */
function isUrl(list: List, page: Page, role: Role): boolean {
  const { response, style } = list.pagination;
  if (style === "url" || response[role]?.startsWith("link.") === true) return true;
  return isLink(wayIn(list, page, role) ?? "");
}

function askFor({ pagination }: List, { ask, exchange }: Page, way: string): Ask | undefined {
  if (isLink(way)) return { ...ask, url: way, from: exchange.request.path };
  const { style } = pagination;
  const role: { readonly [style in Pagination["style"]]?: keyof Ask } = {
    page: "page",
    offset: "offset",
    cursor: "cursor",
  };
  const name = role[style];
  return name === undefined ? undefined : { ...ask, [name]: way };
}

function isNumbered({ pagination: { style } }: List): boolean {
  return style === "page" || style === "offset";
}
