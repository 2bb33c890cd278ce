import type { Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { draftOf } from "../model/drafts.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import type { Session } from "../run/session.ts";
import { toRequest } from "../target/call.ts";
import type { Exchange } from "../target/exchange.ts";

/**
 * Wrong credentials are refused like missing ones.
 *
 * A target that takes any credentials everywhere knows none that are wrong: only where some operation tells them
 * apart, or the user says which are wrong, is it held against the others.
 */
export const credentialsWrong: Check = {
  id: "SE-02",
  phase: "act",
  tasks: (session) => {
    const operations = session.contract.operations.filter(
      ({ security }) => security.length > 0 && security.every((schemes) => schemes.length > 0),
    );
    return operations.map(
      (operation): Task => ({
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: () => judge(session, operation, operations),
      }),
    );
  },
};

async function judge(
  session: Session,
  operation: Operation,
  operations: readonly Operation[],
): Promise<Finding> {
  const { credentials, wrong } = session.target;
  if (credentials === undefined && wrong === undefined) {
    return undecided("no credentials were given, so there are none to change");
  }
  const exchange = await intrude(session, operation);
  const { status } = exchange.reply;
  if (wrong === undefined && !isRefusal(status) && !(await tellsApart(session, operations))) {
    return undecided("it takes any credentials; a config can name some that are wrong", [exchange]);
  }
  const { credentials: name } = session.contract.refusals;
  if (name === undefined) {
    return isRefusal(status)
      ? held(1)
      : broken({ expected: "401", observed: String(status), story: [exchange] });
  }
  const [problem] = refusalProblems(session, { error: name }, exchange);
  if (problem === undefined) return held(1);
  const [expected, observed, basis] = problem;
  const open = !isRefusal(status);
  return broken({
    expected,
    observed,
    story: [exchange],
    ...(basis === undefined || open ? {} : { basis }),
  });
}

function intrude(session: Session, operation: Operation): Promise<Exchange> {
  return session.once(`intruder ${operation.id}`, () => {
    const draft = draftOf(operation, session.drafting) ?? { path: {}, query: {}, headers: {} };
    return session.send({ ...toRequest(operation, draft), forged: true }, operation);
  });
}

/** Reads are enough to find out, and change nothing. */
async function tellsApart(session: Session, operations: readonly Operation[]): Promise<boolean> {
  for (const operation of operations.filter(({ method }) => method === "GET")) {
    if (isRefusal((await intrude(session, operation)).reply.status)) return true;
  }
  return false;
}

function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}
