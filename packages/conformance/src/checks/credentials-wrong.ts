import type { Operation, Parameter } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { draftOf } from "../model/drafts.ts";
import { isSecured } from "../model/secured.ts";
import { addressed } from "../run/addressing.ts";
import { creatorOf } from "../run/creators.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { create, isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { toRequest } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { isCased, misspell, type Slip } from "../target/forge.ts";
import type { Credentials } from "../target/target.ts";

/**
 * Wrong credentials are refused like missing ones, and so are such as are almost right.
 *
 * A target that takes any credentials everywhere may take everybody for somebody new: it is held against it where
 * some operation tells them apart, the user says which are wrong, or what is ours is shown to them.
 */
export const credentialsWrong: Check = {
  id: "SE-02",
  phase: "act",
  tasks: (session) => {
    const operations = session.contract.operations.filter(isSecured);
    const plain = operations.map((operation) =>
      taskOf(operation, "", () => judge(session, operation, operations)),
    );
    const reads = operations.filter(({ method }) => method === "GET");
    const read = reads.find(({ parameters }) => parameters.every(isOptional)) ?? reads[0];
    return read === undefined
      ? plain
      : [...plain, taskOf(read, ", almost right", () => judgeSlips(session, read))];
  },
};

function isOptional({ required }: Parameter): boolean {
  return !required;
}

function taskOf({ id, place, basis }: Operation, way: string, judge: Task["judge"]): Task {
  return { subject: `${id}${way}`, place, basis, judge };
}

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
    return (
      (await seesOurs(session, operation)) ??
      undecided("it takes any credentials; a config can name some that are wrong", [exchange])
    );
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

/**
 * Who takes what is only part of the credentials for the whole compares their beginnings; and who takes them under
 * another name has not read what kind they are.
 */
async function judgeSlips(session: Session, operation: Operation): Promise<Finding> {
  const { credentials } = session.target;
  if (credentials === undefined)
    return undecided("no credentials were given, so there are none to change");
  const minds = await intrude(session, operation);
  const asks = await intrude(session, operation, "nobody");
  const slips: readonly Slip[] = [
    ...(isRefusal(minds.reply.status) ? (["cut", "longer"] as const) : []),
    ...(isRefusal(minds.reply.status) && isCased(credentials) ? (["another case"] as const) : []),
    ...(isRefusal(asks.reply.status) && hasScheme(credentials) ? ["another scheme" as const] : []),
  ];
  for (const slip of slips) {
    const exchange = await intrude(session, operation, slip);
    if (isRefusal(exchange.reply.status)) continue;
    return broken({
      expected: `a refusal of credentials that are right but ${wordsFor[slip]}`,
      observed: String(exchange.reply.status),
      story: [exchange],
    });
  }
  return held(slips.length, "wrong credentials are not refused there");
}

/** What says no scheme can say no other. */
function hasScheme(credentials: Credentials): boolean {
  return Object.keys(misspell(credentials, "another scheme")).length > 0;
}

const wordsFor: { readonly [slip in Slip]: string } = {
  cut: "end too early",
  longer: "go on",
  "another case": "have their letters in another case",
  "another scheme": "name another scheme",
};

function intrude(
  session: Session,
  operation: Operation,
  as: "a forger" | "nobody" | Slip = "a forger",
): Promise<Exchange> {
  return session.once(`intruder ${operation.id} ${as}`, () => {
    const draft = draftOf(operation, session.drafting) ?? { path: {}, query: {}, headers: {} };
    const request = toRequest(operation, draft);
    const who = as === "nobody" ? { anonymous: true } : { forged: as === "a forger" || as };
    return session.send({ ...request, ...who }, operation);
  });
}

/**
 * Who takes anybody for somebody may do so, but not for us: what was made with the right credentials is not shown
 * to whoever makes some up, if it is hidden from somebody else, or, where nobody else is known, from those who have
 * none.
 */
async function seesOurs(session: Session, operation: Operation): Promise<Finding | undefined> {
  const { contract, target, drafting } = session;
  const lifecycle = contract.lifecycles[operation.reads ?? ""];
  const creator = lifecycle && creatorOf(session, lifecycle);
  const draft = draftOf(operation, drafting);
  if (!creator || draft === undefined) return undefined;
  const made = await create(session, creator.operation, lifecycle, creator.request);
  if (isUnreached(made)) return undefined;
  const request = toRequest(operation, addressed(session, operation, made, draft));
  const isAlone = target.other === undefined;
  const others = await session.send({
    ...request,
    ...(isAlone ? { anonymous: true } : { stranger: true }),
  });
  const forgers = await session.send({ ...request, forged: true });
  if (isSuccess(others) || !isSuccess(forgers)) return undefined;
  return broken({
    expected: "a refusal, as these credentials were given to nobody",
    observed: `${forgers.reply.status}, and what was made with the right ones`,
    story: [...made.story, others, forgers],
    // Where there is one caller only, as in development, it may be enough that somebody says who they are.
    ...(isAlone ? { basis: "assumed" as const } : {}),
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
