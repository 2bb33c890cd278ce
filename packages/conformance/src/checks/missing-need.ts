import type { Need, Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { weakest } from "../model/outcomes.ts";
import { lackingNeed, referenceOf } from "../run/lacking-needs.ts";
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
  const reference = referenceOf(need);
  if (reference === undefined) return undecided("the request does not name it by itself");
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const request = lackingNeed(session, operation, need, standing.data);
  if (request === undefined)
    return undecided("no request that its schemas allow names what does not exist");
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
