import { getPointer, type Operation } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { type AtBound, boundDrafts, boundsTogether, type End } from "../model/bound-drafts.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { outcomesOf } from "../model/outcomes.ts";
import { stateOf } from "../model/state-of.ts";
import { takesFirst } from "../model/triggers.ts";
import { uniqueMembers } from "../model/unique-members.ts";
import { fresh } from "../run/addressing.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { isUnreached, type Resource } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { type Standing, standingFor } from "../run/standing.ts";
import { lacksNeed } from "../run/unmet-need.ts";
import { isUnderCondition } from "../run/unseen-condition.ts";
import type { Exchange } from "../target/exchange.ts";

/** What is as small or as great as its schema allows is accepted: one task for each operation and each end. */
export function boundTasks(session: Session): readonly Task[] {
  return session.contract.operations
    .filter((operation) => !takesFirst(operation))
    .flatMap((operation) => {
      const plain = draftOf(operation, session.drafting);
      return (["most", "least"] as const)
        .filter((end) => plain !== undefined && boundsOf(session, operation, plain, end).length > 0)
        .map(
          (end): Task => ({
            subject: `${operation.id} with the ${end} of each member`,
            place: operation.place,
            basis: operation.basis,
            judge: () => judge(session, operation, end),
          }),
        );
    });
}

/** All members together first; only if that is refused is each tried alone, since not all need go together. */
async function judge(session: Session, operation: Operation, end: End): Promise<Finding> {
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const bounds = boundsOf(session, operation, standing.data, end);
  const all = boundsTogether(operation, standing.data, session.validator, bounds);
  if (all !== undefined) {
    const exchange = await session.call(operation, named(session, operation, all));
    if (isTaken(session, operation, exchange, standing)) return held(bounds.length);
  }
  for (const bound of bounds.slice(0, mostAlone)) {
    const finding = await judgeAlone(session, operation, end, bound);
    if (finding.verdict !== "pass") return finding;
  }
  return held(bounds.length, "no member has a bound");
}

async function judgeAlone(
  session: Session,
  operation: Operation,
  end: End,
  { pointer, told }: AtBound,
): Promise<Finding> {
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const { data, resource } = standing;
  const bound = boundsOf(session, operation, data, end).find((one) => one.pointer === pointer);
  if (bound === undefined) return held(1);
  const exchange = await session.call(operation, named(session, operation, bound.request));
  if (isTaken(session, operation, exchange, standing)) return held(1);
  const story = [...(resource?.story ?? []), exchange];
  const control = await controlOf(session, operation, standing);
  if (!isTaken(session, operation, control, standing))
    return undecided(`refused with ${control.reply.status} whatever ${pointer} is`, story);
  const { status, text } = exchange.reply;
  return broken({
    expected: `the request is accepted, since ${pointer} may be ${told}`,
    observed: `${status} ${text.slice(0, 200)}`,
    story,
    basis: standing.basis,
    member: pointer,
  });
}

/** The same without the bound, to another resource like it where it is made to one. */
async function controlOf(
  session: Session,
  operation: Operation,
  { data, resource }: Standing,
): Promise<Exchange> {
  const other = resource === undefined ? undefined : await standingFor(session, operation);
  const plain = other === undefined || isUnreached(other) ? data : other.data;
  return session.call(operation, named(session, operation, plain));
}

/** What acts on a resource says no more than it does otherwise but for texts: more may not go with what it asks for. */
function boundsOf(
  session: Session,
  operation: Operation,
  data: RequestData,
  end: End,
): readonly AtBound[] {
  const lifecycle = session.contract.lifecycles[operation.fires?.lifecycle ?? ""];
  const names = uniqueMembers(lifecycle);
  const all = boundDrafts(operation, data, session.validator, end, names);
  if (operation.self === undefined || operation.method === "PATCH") return all;
  return all.filter(
    ({ pointer, isText }) => isText || getPointer(data.body, pointer) !== undefined,
  );
}

/** Whether a request is accepted, or refused for another reason than its shape. */
function isTaken(
  session: Session,
  operation: Operation,
  exchange: Exchange,
  { resource }: Standing,
): boolean {
  const { status } = exchange.reply;
  if (status < 400 || excused.has(status) || lacksNeed(session, operation, status)) return true;
  return resource === undefined
    ? isUnderCondition(session, operation, exchange)
    : refusalsOf(session, operation, resource, exchange).some(
        (error) => refusalProblems(session, { error }, exchange).length === 0,
      );
}

/** The errors with which what an operation asks of a resource may be refused for what it says, or for its state. */
function refusalsOf(
  session: Session,
  operation: Operation,
  { lifecycle, value }: Resource,
  { data }: Exchange,
): readonly string[] {
  const { refusals } = session.contract;
  const state = stateOf(lifecycle, value);
  if (data === undefined || state === undefined) return [];
  const scope = { self: value, request: data, from: state };
  return session
    .exploration(lifecycle)
    .triggers.filter((one) => one.operation === operation)
    .flatMap((trigger) => outcomesOf(lifecycle, trigger, state, scope, () => true))
    .flatMap((end) => (end.kind === "refused" && end.error !== undefined ? [end.error] : []))
    .filter((error) => error !== refusals.request);
}

function named(session: Session, operation: Operation, data: RequestData): RequestData {
  const lifecycle = session.contract.lifecycles[operation.fires?.lifecycle ?? ""];
  const isMaking = lifecycle !== undefined && operation.self === undefined;
  return isMaking ? fresh(session, operation, lifecycle, data) : data;
}

/** So many are tried alone at most. */
const mostAlone = 6;

/** Refusals for other reasons than the shape of the request. */
const excused: ReadonlySet<number> = new Set([401, 402, 403, 404, 409, 412, 424, 429]);
