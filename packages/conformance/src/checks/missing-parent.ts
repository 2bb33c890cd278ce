import { type Operation, parseReference } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { idReference } from "../model/self-rule.ts";
import { inForm } from "../run/refusal-form.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { strangeId } from "../run/strange-id.ts";

/** An operation on a child is refused as declared when its parent does not exist. */
export const missingParent: Check = {
  id: "LC-PAR-01",
  phase: "act",
  tasks: (session) =>
    session.contract.operations
      .filter(({ within }) => within.length > 0)
      .map(
        (operation): Task => ({
          subject: operation.id,
          place: operation.place,
          basis: operation.basis,
          judge: () => judge(session, operation),
        }),
      ),
};

async function judge(session: Session, operation: Operation): Promise<Finding> {
  if (!operation.within.some(({ self }) => isNamed(self))) return held(0, unnamed);
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  let tried = 0;
  for (const { lifecycle: name, self, missing } of operation.within) {
    const reference = parseReference(idReference(self) ?? "");
    if (reference?.source !== "request.path" || reference.name === undefined) continue;
    const path = { ...standing.data.path, [reference.name]: strangeId(operation, self) };
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

function isNamed(self: Operation["within"][number]["self"]): boolean {
  return parseReference(idReference(self) ?? "")?.source === "request.path";
}
