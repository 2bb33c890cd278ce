import type { Lifecycle, Operation } from "@conduct/contract";
import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { creates } from "../model/outcomes.ts";
import { idReference, pathNames } from "../model/self-rule.ts";
import { strikesUnnamed } from "../model/triggers.ts";
import { someOfEach } from "../run/power.ts";
import { isUnreached, underParents } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { strangeName } from "../run/strange-id.ts";
import { isSuccess } from "../target/exchange.ts";
import { judgeMissing } from "./missing.ts";

/**
 * What is named by members of it is found by all of them: a name that nothing has, or that something has elsewhere,
 * names nothing. One task for each operation that names a resource so, or for some that do so alike.
 */
export function unknownNameTasks(session: Session): readonly Task[] {
  const { operations, lifecycles } = session.contract;
  const lifecycleOf = ({ fires, reads, yields }: Operation) =>
    lifecycles[fires?.lifecycle ?? reads ?? yields?.lifecycle ?? ""];
  const named = operations.filter((one) => isNamedByMembers(one, lifecycleOf(one)));
  const some = someOfEach(session, named, ({ self, within }) => [self, within]);
  return some.flatMap((operation): readonly Task[] => {
    const lifecycle = lifecycleOf(operation);
    if (lifecycle === undefined) return [];
    const { id, basis, place } = operation;
    const judge = () => judgeNames(session, lifecycle, operation);
    return [{ subject: id, place, basis, judge }];
  });
}

function isNamedByMembers(operation: Operation, lifecycle: Lifecycle | undefined): boolean {
  const { self } = operation;
  if (lifecycle === undefined || idReference(self) !== undefined) return false;
  if (pathNames(self).length === 0 || strikesUnnamed(operation)) return false;
  // What is made where it is missing is missing no more.
  return !eventsOf(operation).some((event) => creates(lifecycle, { operation, event }));
}

function eventsOf({ fires }: Operation): readonly string[] {
  if (fires === undefined) return [];
  return "event" in fires ? [fires.event] : Object.values(fires.events);
}

async function judgeNames(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
): Promise<Finding> {
  const data = await requestFor(session, operation);
  if ("unreached" in data) return undecided(data.unreached);
  const names = pathNames(operation.self);
  // The last one is its own; those before it say where it is.
  for (const [index, name] of names.toReversed().entries()) {
    const path = { ...data.path, [name]: strangeName(operation, name) };
    const exchange = await session.call(operation, { ...data, path });
    const finding = judgeMissing(session, lifecycle, exchange, [exchange]);
    if (index === 0 && finding.verdict === "fail") return finding;
    if (!isSuccess(exchange)) continue;
    return broken({
      expected: `a refusal, as there is no ${lifecycle.name} with such a ${name}`,
      observed: String(exchange.reply.status),
      story: [exchange],
    });
  }
  return held(names.length);
}

/** A request about something that is there, if it can be; else about anything. */
async function requestFor(
  session: Session,
  operation: Operation,
): Promise<RequestData | { readonly unreached: string }> {
  const standing = await standingFor(session, operation);
  if (!isUnreached(standing)) return standing.data;
  const draft = draftOf(operation, session.drafting);
  return draft === undefined ? standing : underParents(session, operation, draft);
}
