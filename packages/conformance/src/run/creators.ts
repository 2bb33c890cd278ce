import type { Contract, Lifecycle, Operation } from "@conduct/contract";
import { bodyKinds } from "../model/body-schema.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { isMadeByName } from "../model/made-by-name.ts";
import { tellingDraft } from "../model/telling-draft.ts";
import type { Trigger } from "../model/triggers.ts";
import { representationSchema } from "./representation.ts";
import type { Session } from "./session.ts";

/** An operation that makes resources of a lifecycle. */
export interface Creator {
  readonly operation: Operation;
  readonly lifecycle: Lifecycle;
}

export function creators(contract: Contract): readonly Creator[] {
  return contract.operations.flatMap((operation) => {
    const lifecycle = contract.lifecycles[operation.fires?.lifecycle ?? ""];
    return lifecycle === undefined || operation.self !== undefined
      ? []
      : [{ operation, lifecycle }];
  });
}

/** What an operation asks for of a lifecycle. */
export function triggerOf(
  session: Pick<Session, "exploration">,
  { operation, lifecycle }: Creator,
): Trigger | undefined {
  return session.exploration(lifecycle).triggers.find((one) => one.operation === operation);
}

/** The first operation that makes resources of a lifecycle, with its plainest request. */
export function creatorOf(
  session: Session,
  lifecycle: Lifecycle,
): { readonly operation: Operation; readonly request: RequestData } | undefined {
  const all = creators(session.contract).filter((one) => one.lifecycle === lifecycle);
  return firstOf(
    session,
    lifecycle,
    all.map(({ operation }) => operation),
  );
}

/** The same; and where none makes them but by naming them, the first that does that. */
export function makerOf(session: Session, lifecycle: Lifecycle): ReturnType<typeof creatorOf> {
  const naming = session.contract.operations.filter(
    (one) => one.fires?.lifecycle === lifecycle.name && isMadeByName(lifecycle, one),
  );
  return creatorOf(session, lifecycle) ?? firstOf(session, lifecycle, naming);
}

function firstOf(
  session: Session,
  lifecycle: Lifecycle,
  operations: readonly Operation[],
): ReturnType<typeof creatorOf> {
  for (const operation of operations) {
    const [request] = creationRequests(session, lifecycle, operation);
    if (request !== undefined) return { operation, request };
  }
  return undefined;
}

/** The requests that create resources which differ in what they can do, or in kind; the plainest first. */
export function creationRequests(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
): readonly RequestData[] {
  const { nodes } = session.exploration(lifecycle);
  const trigger = triggerOf(session, { operation, lifecycle });
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const telling = trigger && tellingDraft(lifecycle, trigger, session.drafting, schema);
  const plain = nodes.flatMap(({ steps }) => {
    const [first, ...more] = steps;
    return first !== undefined &&
      more.length === 0 &&
      "trigger" in first &&
      first.trigger.operation === operation
      ? [first.request]
      : [];
  });
  const kinds = [...bodyKinds(operation, session.validator).keys()].slice(1);
  const others = kinds.flatMap((kind) => [
    draftOf(operation, session.drafting, new Map(), kind),
    trigger && tellingDraft(lifecycle, trigger, session.drafting, schema, { kind }),
  ]);
  const all = [...plain, ...others, telling].filter((one) => one !== undefined);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
