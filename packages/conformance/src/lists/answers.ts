import type { Basis } from "@conduct/contract";
import { broken, type Finding, held } from "../check.ts";
import { weakest } from "../model/outcomes.ts";
import { inForm } from "../run/refusal-form.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import type { Session } from "../run/session.ts";
import type { List } from "./list.ts";
import type { Page } from "./page.ts";
import { saysEnd } from "./walk.ts";

/** A way in which a contract lets a strange request end. */
export type Answer =
  | { readonly error: string }
  | { readonly page: (page: Page) => boolean; readonly name: string };

/** The page is empty. */
export const emptyPage: Answer = {
  page: ({ ok, items }) => ok && items.length === 0,
  name: "an empty page",
};

/** A page with exactly these keys; where pages may be short, one that begins like them. */
export function pageOf(list: List, keys: readonly string[], name: string): Answer {
  return {
    name,
    page: (page) => {
      const lost = page.keys.length === 0 && keys.length > 0 && saysEnd(list, page) === true;
      return page.ok && !lost && isSamePage(list, page.keys, keys);
    },
  };
}

/** Whether two pages are the same as far as a contract says: where pages may be short, one may be longer. */
export function isSamePage(
  { pagination }: List,
  one: readonly string[],
  other: readonly string[],
): boolean {
  const length =
    pagination.size.fill === "at-most"
      ? Math.min(one.length, other.length)
      : Math.max(one.length, other.length);
  return one.slice(0, length).join(" ") === other.slice(0, length).join(" ");
}

/**
 * Judges a page by all the answers that are allowed; an error is meant by its name. `asked` says how sure the
 * author is that it is these: none is surer than that, however well the error itself is documented.
 */
export function judgeAnswer(
  session: Session,
  page: Page,
  allowed: readonly Answer[],
  asked: Basis = "documented",
): Finding {
  const { exchange } = page;
  const problems = allowed.map((answer) =>
    "error" in answer
      ? refusalProblems(session, answer, exchange)[0]
      : answer.page(page)
        ? undefined
        : [answer.name],
  );
  if (problems.includes(undefined)) return held(1);
  const bases = problems
    .map((problem) => problem?.[2])
    .filter((basis): basis is Basis => basis !== undefined);
  // However sure the author is of the answer: an error of the server is none.
  const sure = exchange.reply.status >= 500;
  const observed = page.ok
    ? `${exchange.reply.status} with ${page.items.length} items`
    : `${exchange.reply.status} ${exchange.reply.text.slice(0, 200)}`;
  return broken({
    expected: problems.map((problem) => problem?.[0]).join(", or "),
    observed,
    story: [exchange],
    ...inForm(
      session,
      allowed.map((answer) => ("error" in answer ? answer.error : undefined)),
      exchange,
    ),
    ...(sure ? { basis: "documented" as const } : {}),
    ...(!sure && bases.length === problems.length && bases[0] !== undefined
      ? { basis: weakest(asked, bases[0]) }
      : {}),
  });
}

/** The refusal of requests that their schemas forbid, if one is declared. */
export function schemaRefusal(session: Session): readonly Answer[] {
  const { request } = session.contract.refusals;
  return request === undefined ? [] : [{ error: request }];
}
