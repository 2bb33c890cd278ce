import type { Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { draftOf } from "../model/drafts.ts";
import { weakest } from "../model/outcomes.ts";
import { isSecured } from "../model/secured.ts";
import { inForm } from "../run/refusal-form.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import type { Session } from "../run/session.ts";
import { toRequest } from "../target/call.ts";

/** A request without credentials is refused by every operation that demands them, before all else. */
export const credentialsDemanded: Check = {
  id: "SE-01",
  phase: "act",
  tasks: (session) =>
    session.contract.operations.filter(isSecured).map(
      (operation): Task => ({
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: () => judge(session, operation),
      }),
    ),
};

async function judge(session: Session, operation: Operation): Promise<Finding> {
  if (session.target.credentials === undefined) {
    return undecided("no credentials were given, so leaving them out shows nothing");
  }
  const draft = draftOf(operation, session.drafting) ?? { path: {}, query: {}, headers: {} };
  const exchange = await session.send(
    { ...toRequest(operation, draft), anonymous: true },
    operation,
  );
  const { credentials } = session.contract.refusals;
  if (credentials === undefined) {
    const { status } = exchange.reply;
    return status === 401
      ? held(1)
      : broken({ expected: "401", observed: String(status), story: [exchange] });
  }
  const [wrong] = refusalProblems(session, { error: credentials }, exchange);
  if (wrong === undefined) return held(1);
  const [expected, observed, basis] = wrong;
  // How it is refused may be assumed; that it is refused is what security means.
  const open = exchange.reply.status < 400;
  return broken({
    expected,
    observed,
    story: [exchange],
    ...inForm(session, [credentials], exchange),
    ...(basis === undefined || open ? {} : { basis: weakest(operation.basis, basis) }),
  });
}
