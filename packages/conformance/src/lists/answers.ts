import type { Basis } from "@conduct/contract";
import { broken, type Finding, held } from "../check.ts";
import type { Session } from "../run/session.ts";
import { refusalProblems } from "../run/trial.ts";
import type { Page } from "./page.ts";

/** A way in which a contract lets a strange request end. */
export type Answer =
  | { readonly error: string }
  | { readonly page: (page: Page) => boolean; readonly name: string };

/** The page is empty. */
export const emptyPage: Answer = {
  page: ({ ok, items }) => ok && items.length === 0,
  name: "an empty page",
};

/** A page with exactly these keys. */
export function pageOf(keys: readonly string[], name: string): Answer {
  return { page: (page) => page.ok && page.keys.join(" ") === keys.join(" "), name };
}

/** Judges a page by all the answers that are allowed; an error is meant by its name. */
export function judgeAnswer(session: Session, page: Page, allowed: readonly Answer[]): Finding {
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
    ...(sure ? { basis: "documented" as const } : {}),
    ...(!sure && bases.length === problems.length && bases[0] !== undefined
      ? { basis: bases[0] }
      : {}),
  });
}

/** The refusal of requests that their schemas forbid, if one is declared. */
export function schemaRefusal(session: Session): readonly Answer[] {
  const { request } = session.contract.refusals;
  return request === undefined ? [] : [{ error: request }];
}
