import type { Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { idReference, pathNames } from "../model/self-rule.ts";
import { someOfEach } from "../run/power.ts";
import { inForm } from "../run/refusal-form.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { strangeName } from "../run/strange-id.ts";

/** An operation on a child is refused as declared when its parent does not exist. */
export const missingParent: Check = {
  id: "LC-PAR-01",
  phase: "act",
  tasks: (session) =>
    someOfEach(
      session,
      session.contract.operations.filter(({ within }) => within.length > 0),
      // What is found by several members is found by one piece of code.
      (one) => (isNamedByMembers(one) ? [one.within, one.method === "GET"] : one.id),
    ).map(
      (operation): Task => ({
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: () => judge(session, operation),
      }),
    ),
};

function isNamedByMembers({ within }: Operation): boolean {
  return within.every(({ self }) => idReference(self) === undefined);
}

async function judge(session: Session, operation: Operation): Promise<Finding> {
  if (operation.within.every(({ self }) => pathNames(self).length === 0)) return held(0, unnamed);
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  let tried = 0;
  for (const { lifecycle: name, self, missing } of operation.within) {
    // Of several names the last is its own.
    const own = pathNames(self).at(-1);
    if (own === undefined) continue;
    const path = { ...standing.data.path, [own]: strangeName(operation, own) };
    const exchange = await session.call(operation, { ...standing.data, path });
    const error = missing ?? session.contract.lifecycles[name]?.missing;
    const [wrong] = refusalProblems(session, error === undefined ? {} : { error }, exchange);
    tried += 1;
    if (wrong === undefined) continue;
    const [expected, observed, basis] = wrong;
    return broken({
      expected,
      observed,
      story: [exchange],
      ...inForm(session, [error], exchange),
      ...(basis === undefined ? {} : { basis }),
    });
  }
  return held(tried, unnamed);
}

const unnamed = "the parent is not named by a path parameter";
