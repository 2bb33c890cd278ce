import { isJsonObject, type Need, type Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { draftOf } from "../model/drafts.ts";
import { judge as holds } from "../model/judge.ts";
import { weakest } from "../model/outcomes.ts";
import { freeReferences } from "../model/self-rule.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { refusalOf } from "../run/unmet-need.ts";

/** A request that speaks of another resource which does not exist is refused as declared. */
export const missingNeed: Check = {
  id: "LC-PAR-02",
  phase: "act",
  tasks: (session) =>
    session.contract.operations.flatMap((operation) =>
      (operation.needs ?? []).map(
        (need): Task => ({
          subject: `${operation.id} · ${need.lifecycle}`,
          place: operation.place,
          basis: weakest(operation.basis, refusalOf(session, need)?.basis ?? "documented"),
          judge: () => judge(session, operation, need),
        }),
      ),
    ),
};

async function judge(session: Session, operation: Operation, need: Need): Promise<Finding> {
  const [reference] = freeReferences(need.self);
  if (reference === undefined) return undecided("the request does not name it by itself");
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const { data } = standing;
  for (const stranger of strangers) {
    const draft = draftOf(operation, session.drafting, new Map([[reference, stranger]]));
    if (draft === undefined) continue;
    const { query, body } = draft;
    const request = {
      ...data,
      query: { ...data.query, ...query },
      ...(isJsonObject(body) && { body }),
    };
    if (need.if !== undefined && holds(need.if, { request }) !== true) continue;
    const exchange = await session.call(operation, request);
    const { name } = refusalOf(session, need) ?? {};
    const [wrong] = refusalProblems(session, name === undefined ? {} : { error: name }, exchange);
    if (wrong === undefined) return held(1);
    const [expected, observed, basis] = wrong;
    return broken({
      expected: `${expected}, for ${reference.replace("$request.", "")} names no ${need.lifecycle}`,
      observed,
      story: [...(standing.resource?.story ?? []), exchange],
      ...(basis === undefined ? {} : { basis }),
    });
  }
  return undecided("no request that its schemas allow names what does not exist");
}

/** Names that nobody has given, in the forms that schemas ask for. */
const strangers = ["conduct.no.such.id", "c0ffee00-dead-4bad-8bad-c0ffee00dead", 999_999_937];
