import { broken, type Finding, held, type Task, undecided } from "../check.ts";
import type { Trigger } from "../model/triggers.ts";
import { conditionalTrigger, hostFor, hostsOf } from "../run/conditional-creation.ts";
import { type Creator, creators } from "../run/creators.ts";
import { refusedCreations } from "../run/refused-creations.ts";
import { creation, isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";

/**
 * What the conditions of a creation do not allow is refused as declared: one task for each operation that creates
 * under conditions, and each kind of parent.
 */
export function refusedCreationTasks(session: Session): readonly Task[] {
  return creators(session.contract).flatMap((creator): readonly Task[] => {
    const { operation } = creator;
    const trigger = conditionalTrigger(session, creator);
    if (trigger === undefined) return [];
    const hosts = operation.within.length === 0 ? [undefined] : hostsOf(session, operation);
    return hosts.map((_, index) => ({
      subject: `${operation.id} · refused${index === 0 ? "" : ` (parent ${index + 1})`}`,
      place: operation.place,
      basis: operation.basis,
      judge: () => judge(session, creator, trigger, index),
    }));
  });
}

async function judge(
  session: Session,
  { operation, lifecycle }: Creator,
  trigger: Trigger,
  host: number,
): Promise<Finding> {
  const parent = await hostFor(session, operation, host);
  if (parent !== undefined && isUnreached(parent)) return undecided(parent.unreached, parent.story);
  const parents = parent && new Map([[parent.lifecycle.name, parent]]);
  const before = parent?.story ?? [];
  let tried = 0;
  for (const { request, expected } of refusedCreations(session, lifecycle, trigger, parent)) {
    const sent = await creation(session, operation, lifecycle, request, parents);
    if ("unreached" in sent) return undecided(sent.unreached, before);
    const exchange = await session.call(operation, sent);
    tried += 1;
    const { status, text } = exchange.reply;
    // Of several reasons to refuse it a server may name another one.
    if (status >= 400 && status < 500) continue;
    const error = session.contract.errors[expected.error ?? ""];
    const wanted = error === undefined ? "a refusal" : `${error.status} (${error.name})`;
    return broken({
      expected: `${wanted}, since a condition of ${operation.id} does not hold`,
      observed: `${status} ${text.slice(0, 200)}`,
      story: [...before, exchange],
      place: expected.place,
      basis: expected.basis,
    });
  }
  return held(tried, "no request is refused for what it says");
}
