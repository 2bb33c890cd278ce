import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { judgeAnswer } from "../lists/answers.ts";
import { isBound, textsFor } from "../lists/filter-texts.ts";
import { markOf, tagOf } from "../lists/ground.ts";
import type { List } from "../lists/list.ts";
import { isSized, listTasks } from "../lists/list-tasks.ts";
import { getPage, type Page } from "../lists/page.ts";
import type { Population } from "../lists/population.ts";
import { anchorOf, unknownAnswers } from "../lists/unknown.ts";
import { firstAsk } from "../lists/walk.ts";
import { isSecured } from "../model/secured.ts";
import { idly } from "../run/idle-ways.ts";
import { creation, shownId } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { toRequest } from "../target/call.ts";
import { isSuccess } from "../target/exchange.ts";

/** To somebody else, lists show nothing of the caller's. */
export function foreignListTasks(session: Session): readonly Task[] {
  return strangerTasks(
    session,
    () => true,
    async (population) => {
      const { page } = await viewOf(session, population);
      if (!page.ok) return undecided("somebody else may not list", [page.exchange]);
      const pages = [page, ...(await underFilters(session, population))];
      for (const { keys, exchange } of pages) {
        const foreign = keys.find((key) => population.made.includes(key));
        if (foreign === undefined) continue;
        return broken({
          expected: "nothing that belongs to somebody else",
          observed: `${foreign}, which is not theirs`,
          story: [exchange],
        });
      }
      return held(pages.length);
    },
  );
}

/** What somebody else is shown who asks for what ours have, filter by filter. */
async function underFilters(session: Session, population: Population): Promise<readonly Page[]> {
  const { list, ask } = population;
  const pages: Page[] = [];
  const others = list.operation.filters.filter(({ param }) => !(param in (ask.filters ?? {})));
  for (const filter of others.filter((one) => !isBound(one)).slice(0, mostFilters)) {
    const [text] = textsFor(session, filter, population);
    if (text === undefined) continue;
    const filters = { ...ask.filters, [filter.param]: text };
    pages.push(await getPage(session, list, firstAsk(list, { ...ask, filters, stranger: true })));
  }
  return pages;
}

/** Who forgets whose it is under one filter mostly forgets it under the first few. */
const mostFilters = 3;

/** What a list says of its length counts nothing that whoever asks may not see. */
export function foreignCountTasks(session: Session, what: "more" | "total"): readonly Task[] {
  return strangerTasks(
    session,
    (list) =>
      isSized(list) &&
      list.pagination.response[what] !== undefined &&
      (what === "more" || list.pagination.total === "exact"),
    async (population) => {
      const { page, theirs } = await viewOf(session, population);
      if (theirs === undefined || page.keys.join(" ") !== theirs)
        return undecided("it is not known what somebody else has", [page.exchange]);
      const told = page[what];
      if (told === undefined) return undecided("nothing was said of it", [page.exchange]);
      const expected = what === "more" ? false : 1;
      return told === expected
        ? held(1)
        : broken({
            expected: `${what} is ${expected} for who has one item`,
            observed: String(told),
            story: [page.exchange],
          });
    },
  );
}

/** An item that belongs to somebody else is answered like one that does not exist. */
export function foreignAnchorTasks(session: Session): readonly Task[] {
  return strangerTasks(
    session,
    ({ pagination: { style, request } }) => style === "keyset" && request.after !== undefined,
    async (population): Promise<Finding> => {
      const { list, all, ask, made } = population;
      const after = anchorOf(list, all, 1);
      const { page } = await viewOf(session, population);
      if (after === undefined) return undecided("there is no item to start after");
      if (!page.ok || page.keys.some((key) => made.includes(key)))
        return undecided("lists are not apart for somebody else", [page.exchange]);
      const asked = { ...ask, stranger: true };
      const answers = await unknownAnswers(session, list, asked);
      return judgeAnswer(session, await getPage(session, list, { ...asked, after }), answers);
    },
    "/unknown",
  );
}

function strangerTasks(
  session: Session,
  concerns: (list: List) => boolean,
  judge: (population: Population) => Promise<Finding>,
  about?: string,
): readonly Task[] {
  if (session.target.other === undefined) return [];
  const tasks = listTasks(
    session,
    (list) => list.at === undefined && isSecured(list.operation) && concerns(list),
    judge,
    about,
  );
  return tasks.map((task) => ({ ...task, subject: `${task.subject}, asked by somebody else` }));
}

/** What the list shows to somebody else, and the key of the one item that they have where the caller has theirs. */
interface View {
  readonly page: Page;
  readonly theirs: string | undefined;
}

function viewOf(session: Session, population: Population): Promise<View> {
  const { list, ask } = population;
  return session.once(`view of somebody else ${list.operation.id}`, async () => {
    const theirs = await makeTheirs(session, population);
    const page = await getPage(session, list, firstAsk(list, { ...ask, stranger: true }));
    return { page, theirs };
  });
}

async function makeTheirs(
  session: Session,
  { list, ask }: Population,
): Promise<string | undefined> {
  const tag = tagOf(session, list, markOf(session, `${list.operation.id}-all`));
  if (tag === undefined || ask.filters?.[tag.filter.param] !== tag.mark) return undefined;
  const { operation, request } = tag;
  const idle = idly(session, operation, request);
  const sent = await creation(session, operation, list.lifecycle, idle);
  if ("unreached" in sent) return undefined;
  const made = await session.send({ ...toRequest(operation, sent), stranger: true });
  return isSuccess(made) ? shownId(operation, list.lifecycle, made) : undefined;
}
