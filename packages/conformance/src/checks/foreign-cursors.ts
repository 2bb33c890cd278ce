import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { type Answer, judgeAnswer } from "../lists/answers.ts";
import { basisOf, type List, listsOf } from "../lists/list.ts";
import { listTasks } from "../lists/list-tasks.ts";
import { getPage, type Page } from "../lists/page.ts";
import { ours, type Population, populate } from "../lists/population.ts";
import { anchorOf, unknownAnswers } from "../lists/unknown.ts";
import { firstAsk } from "../lists/walk.ts";
import { isSecured } from "../model/secured.ts";
import type { Session } from "../run/session.ts";

/** A cursor of another list is refused. */
export const cursorOfOther: Check = {
  id: "PG-C-04",
  phase: "act",
  tasks: (session) =>
    listsOf(session.contract)
      .filter(hasCursor)
      .flatMap((list): readonly Task[] => {
        const other = listsOf(session.contract).find(
          (one) => hasCursor(one) && one.lifecycle !== list.lifecycle,
        );
        if (other === undefined) return [];
        const { place } = list.pagination;
        const basis = basisOf(list, "/unknown");
        const judge = () => exchanged(session, list, other);
        return [{ subject: list.operation.id, place, basis, judge }];
      }),
};

/** A cursor of somebody else shows nothing that belongs to them. */
export const cursorOfStranger: Check = {
  id: "PG-C-05",
  phase: "act",
  idle: "No credentials of somebody else were given; a config can: other.",
  tasks: (session) =>
    session.target.other === undefined
      ? []
      : listTasks(
          session,
          (list) =>
            list.at === undefined &&
            isSecured(list.operation) &&
            (hasCursor(list) || isKeyset(list)),
          async (population) => {
            const { list, ask, all, made } = population;
            const cursor = hasCursor(list)
              ? (await getPage(session, list, { ...ask, size: 2 })).next
              : anchorOf(list, all, 1);
            if (cursor === undefined) return undecided("no cursor was issued");
            const open = await getPage(session, list, firstAsk(list, { ...ask, stranger: true }));
            if (open.keys.some((key) => made.includes(key)))
              return undecided("what is ours is shown to everybody");
            const place = hasCursor(list) ? { cursor } : { after: cursor };
            const page = await getPage(session, list, {
              ...ask,
              ...place,
              size: 2,
              stranger: true,
            });
            const { status } = page.exchange.reply;
            if (status >= 500) {
              const expected = "a refusal, or nothing of somebody else's";
              return broken({ expected, observed: String(status), story: [page.exchange] });
            }
            const foreign = page.keys.find((key) => made.includes(key));
            return foreign === undefined
              ? held(1)
              : broken({
                  expected: "nothing that belongs to somebody else",
                  observed: `${foreign}, which is not theirs`,
                  story: [page.exchange],
                });
          },
        ),
};

/** A cursor and a number of a page at once are refused, or one of them wins. */
export const cursorAndPage: Check = {
  id: "PG-C-11",
  phase: "act",
  tasks: (session) =>
    listTasks(
      session,
      ({ pagination: { style, request } }) =>
        style === "cursor" && (request.page ?? request.offset) !== undefined,
      async (population) => {
        const { list, ask } = population;
        const asked = { ...ask, size: 2 };
        const first = await getPage(session, list, asked);
        if (first.next === undefined) return undecided("no cursor was issued");
        const number =
          list.pagination.request.page === undefined
            ? { offset: 4 }
            : { page: list.pagination.base + 2 };
        const cursor = { cursor: first.next };
        const alone = [cursor, number].map((one) => getPage(session, list, { ...asked, ...one }));
        const [byCursor, byNumber] = await Promise.all(alone);
        const page = await getPage(session, list, { ...asked, ...cursor, ...number });
        return judgeAnswer(session, page, [
          refusal,
          ...(byCursor === undefined ? [] : [like(byCursor, "the page of the cursor")]),
          ...(byNumber === undefined ? [] : [like(byNumber, "the page of the number")]),
        ]);
      },
    ),
};

async function exchanged(session: Session, list: List, other: List): Promise<Finding> {
  const [here, there] = [await populate(session, list), await populate(session, other)];
  for (const one of [here, there])
    if ("unpopulated" in one) return undecided(one.unpopulated, one.story);
  const [population, source] = [here, there] as readonly [Population, Population];
  if (ours(source, source.all.keys).length < 3) return undecided("the other list is too short");
  const issued = await getPage(session, other, firstAsk(other, { ...source.ask, size: 2 }));
  if (issued.next === undefined) return undecided("the other list issued no cursor");
  const ask = { ...population.ask, size: 2 };
  const page = await getPage(session, list, { ...ask, cursor: issued.next });
  const answers = [refusal, ...(await unknownAnswers(session, list, ask))];
  const finding = judgeAnswer(session, page, answers);
  return finding.verdict === "fail"
    ? { ...finding, story: [issued.exchange, page.exchange] }
    : finding;
}

const refusal: Answer = {
  name: "a refusal with a 4xx status",
  page: ({ exchange: { reply } }) => reply.status >= 400 && reply.status < 500,
};

function like(other: Page, name: string): Answer {
  return {
    name,
    page: ({ ok, keys }) => ok && other.ok && keys.join(" ") === other.keys.join(" "),
  };
}

function hasCursor({ at, pagination }: List): boolean {
  return at === undefined && pagination.style === "cursor";
}

function isKeyset({ pagination }: List): boolean {
  return pagination.style === "keyset" && pagination.request.after !== undefined;
}
