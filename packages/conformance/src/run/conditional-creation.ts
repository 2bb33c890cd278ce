import type { Case, Lifecycle, Operation } from "@conduct/contract";
import type { RequestData, Scope } from "../model/evaluate.ts";
import type { Node } from "../model/node.ts";
import { outcomesOf } from "../model/outcomes.ts";
import type { Trigger } from "../model/triggers.ts";
import { type Creator, triggerOf } from "./creators.ts";
import { isUnreached, make, type Parents, type Resource, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/** The event of a creation, if it is only made under conditions. */
export function conditionalTrigger(session: Session, creator: Creator): Trigger | undefined {
  const trigger = triggerOf(session, creator);
  const cases = creatingCases(creator.lifecycle, trigger);
  return cases.length > 0 && cases.every((one) => one.if !== undefined) ? trigger : undefined;
}

/** The cases of its event in which something is made. */
export function creatingCases(lifecycle: Lifecycle, trigger: Trigger | undefined): readonly Case[] {
  const event = lifecycle.events[trigger?.event ?? ""];
  return event?.cases.filter(({ from }) => from.includes("$none")) ?? [];
}

/** Resources of the kind that a creation is made under, one for each kind of them that conditions tell apart. */
export function hostsOf(session: Session, { within }: Operation): readonly Node[] {
  const parent = session.contract.lifecycles[within.at(-1)?.lifecycle ?? ""];
  if (parent === undefined) return [];
  const born = session.exploration(parent).nodes.filter(({ steps }) => steps.length === 1);
  return born.slice(0, mostHosts);
}

const mostHosts = 3;

/** A parent of one kind; made for whoever asks, undefined where there is none to be. */
export async function hostFor(
  session: Session,
  operation: Operation,
  host: number,
): Promise<Resource | Unreached | undefined> {
  const lifecycle = session.contract.lifecycles[operation.within.at(-1)?.lifecycle ?? ""];
  const node = hostsOf(session, operation)[host];
  return lifecycle === undefined || node === undefined ? undefined : make(session, lifecycle, node);
}

/** A parent of the kind under which a creation is taken, if the usual one is of another. */
export async function hostThatTakes(
  session: Session,
  { operation, lifecycle }: Creator,
  request: RequestData,
): Promise<Parents | undefined> {
  const trigger = conditionalTrigger(session, { operation, lifecycle });
  if (trigger === undefined) return undefined;
  const isTaken = ({ self }: Node) => {
    const scope: Scope = { self: {}, from: "$none", parent: self, request };
    const [first] = outcomesOf(lifecycle, trigger, "$none", scope, () => true);
    return first?.kind === "taken";
  };
  const host = hostsOf(session, operation).findIndex(isTaken);
  if (host <= 0) return undefined;
  const parent = await session.once(`host ${operation.id} ${host}`, () =>
    hostFor(session, operation, host),
  );
  return parent === undefined || isUnreached(parent)
    ? undefined
    : new Map([[parent.lifecycle.name, parent]]);
}
