import { isJsonObject, type Need, type Operation } from "@conduct/contract";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { judge } from "../model/judge.ts";
import { freeReferences } from "../model/self-rule.ts";
import type { Session } from "./session.ts";

/** Where the request names what has to exist by itself: the reference, or undefined. */
export function referenceOf(need: Need): string | undefined {
  return freeReferences(need.self)[0];
}

/**
 * The same request speaking of what does not exist, as far as its schemas allow; undefined where they allow no name
 * that nobody has given, or where the need is none of a request like that.
 */
export function lackingNeed(
  session: Session,
  operation: Operation,
  need: Need,
  data: RequestData,
): RequestData | undefined {
  const reference = referenceOf(need);
  if (reference === undefined) return undefined;
  for (const stranger of strangers) {
    const draft = draftOf(operation, session.drafting, new Map([[reference, stranger]]));
    if (draft === undefined) continue;
    const { query, body } = draft;
    const request = {
      ...data,
      query: { ...data.query, ...query },
      ...(isJsonObject(body) && { body }),
    };
    if (need.if === undefined || judge(need.if, { request }) === true) return request;
  }
  return undefined;
}

/** Names that nobody has given, in the forms that schemas ask for. */
const strangers = ["conduct.no.such.id", "c0ffee00-dead-4bad-8bad-c0ffee00dead", 999_999_937];
