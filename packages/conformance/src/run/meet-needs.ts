import {
  type Contract,
  getPointer,
  type Need,
  type Operation,
  parseReference,
} from "@conduct/contract";
import { lookUp, type RequestData } from "../model/evaluate.ts";
import { judge } from "../model/judge.ts";
import { freeReferences, idReference } from "../model/self-rule.ts";
import { withRole } from "../target/call.ts";
import { creators } from "./creators.ts";
import { isUnreached, type Parents, parentFor } from "./resource.ts";
import type { Session } from "./session.ts";

/**
 * Lets a request speak of resources that exist, where its body or its query names one that has to: such as this run
 * can make. What a fixture says it says on purpose.
 */
export async function meetNeeds(
  session: Session,
  operation: Operation,
  request: RequestData,
  parents?: Parents,
): Promise<RequestData> {
  let met = request;
  for (const need of operation.needs ?? []) {
    const role = roleOf(need);
    const lifecycle = session.contract.lifecycles[need.lifecycle];
    const given = parents?.get(need.lifecycle);
    if (role === undefined || lifecycle === undefined) continue;
    if (!isNamed(need, met) || (given === undefined && isOnPurpose(session, operation, need, met)))
      continue;
    if (given === undefined && !isMade(session, operation, need)) continue;
    const parent = given ?? (await parentFor(session, operation, lifecycle));
    if (isUnreached(parent)) continue;
    const id = getPointer(parent.value, lifecycle.id);
    met = withRole(met, role, typeof id === "number" ? id : parent.id);
  }
  return met;
}

/** Where a request names what it needs by an identifier: in its query, or in its body. */
export function roleOf({ self }: Need): string | undefined {
  const reference = idReference(self);
  if (reference === undefined || !freeReferences(self).includes(reference)) return undefined;
  const { source, name, pointer } = parseReference(reference) ?? {};
  return source === "request.body" ? `body#${pointer}` : `query.${name}`;
}

/** The request speaks of such a resource at all. */
function isNamed(need: Need, request: RequestData): boolean {
  const reference = parseReference(idReference(need.self) ?? "");
  const value = reference === undefined ? undefined : lookUp(reference, { request });
  if (value === undefined || value === null) return false;
  return need.if === undefined || judge(need.if, { request }) === true;
}

function isOnPurpose(
  session: Session,
  { id }: Operation,
  need: Need,
  request: RequestData,
): boolean {
  const { source, pointer = "" } = parseReference(idReference(need.self) ?? "") ?? {};
  const told = Object.values(session.fixtures[id] ?? {}).map((body) => getPointer(body, pointer));
  return source === "request.body" && told.includes(getPointer(request.body, pointer));
}

/** Requests make it, and they do not need what they are needed for. */
function isMade(session: Session, operation: Operation, need: Need): boolean {
  const { contract } = session;
  const lifecycle = contract.lifecycles[need.lifecycle];
  if (lifecycle === undefined || session.exploration(lifecycle).nodes.length === 0) return false;
  return !leadsTo(contract, need.lifecycle, operation.fires?.lifecycle ?? "");
}

/** Whether what makes a lifecycle's resources needs another one's, or lives under them, however far away. */
function leadsTo(
  contract: Contract,
  from: string,
  to: string,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  const makers = creators(contract).filter(({ lifecycle }) => lifecycle.name === from);
  return makers.some(({ operation: { within, needs = [] } }) =>
    [...within, ...needs].some((one) =>
      leadsTo(contract, one.lifecycle, to, new Set([...seen, from])),
    ),
  );
}
