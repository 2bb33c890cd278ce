import {
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  type Operation,
  parseReference,
} from "@conduct/contract";
import type { Cell } from "../model/cells.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { withHoles } from "../model/hidden.ts";
import { judge } from "../model/judge.ts";
import { isFinal } from "../model/roles.ts";
import { putExpected } from "../model/tree.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { representationSchema } from "./representation.ts";
import { addressed, bring, isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";

/** One way in which an operation serves what work produced. */
export type ServedCase = NonNullable<Operation["yields"]>["cases"][number];

/** A product of which a reply says that it is a document of its own, and that reply. */
export interface ServedApart {
  readonly served: ServedCase;
  readonly resource: Resource;
  readonly exchange: Exchange;
}

/**
 * Has a product stored as a document of its own: what a contract serves so is too large for a reply, and
 * nobody says how large that is. Undefined if nothing that was tried is.
 *
 * Most servers take no body above 100 KB, so that it is tried below that first.
 */
export async function servedApart(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
): Promise<ServedApart | undefined> {
  const served = operation.yields?.cases.find(({ fetch, file }) => fetch && file);
  const draft = draftOf(operation, session.drafting);
  if (served === undefined || draft === undefined) return undefined;
  for (const size of [90_000, 1_500_000]) {
    const resource = await withLarge(session, lifecycle, served, size);
    if (resource === undefined) return undefined;
    const exchange = await session.call(operation, addressed(session, operation, resource, draft));
    if (formOf(operation, exchange) === served) return { served, resource, exchange };
  }
  return undefined;
}

/** The form in which a product was served: clients tell it by those members of the reply that are constants. */
export function formOf({ yields }: Operation, exchange: Exchange): ServedCase | undefined {
  if (!isSuccess(exchange)) return undefined;
  return yields?.cases.find(({ body }) => {
    const constants = Object.entries(isJsonObject(body) ? body : {}).filter(
      ([, value]) => typeof value === "string" && !value.includes("$"),
    );
    return constants.every(
      ([name, value]) => getPointer(exchange.reply.body, `/${name}`) === value,
    );
  });
}

/** The case that the contract demands for a resource; undefined if nobody can say. */
export function caseFor(
  session: Session,
  lifecycle: Lifecycle,
  { yields }: Operation,
  value: Json,
): ServedCase | undefined {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const self = withHoles(lifecycle, value, schema, session.validator);
  for (const one of yields?.cases ?? []) {
    const applies = one.if === undefined ? true : judge(one.if, { self });
    if (applies === undefined) return undefined;
    if (applies) return one;
  }
  return undefined;
}

/** A resource with a product of so many characters. */
async function withLarge(
  session: Session,
  lifecycle: Lifecycle,
  { file }: ServedCase,
  size: number,
): Promise<Resource | undefined> {
  const pointer = typeof file?.of === "string" ? parseReference(file.of)?.pointer : undefined;
  if (pointer === undefined) return undefined;
  for (const cell of session.exploration(lifecycle).cells) {
    const request = cell.request && withMember(cell, cell.request, pointer, size);
    if (request === undefined || cell.node === undefined) continue;
    const before = await bring(session, lifecycle, cell.node);
    if (isUnreached(before)) return undefined;
    const { operation } = cell.trigger;
    const sent = await session.call(operation, addressed(session, operation, before, request));
    if (!isSuccess(sent)) return undefined;
    const after = await readAgain(session, { ...before, story: [...before.story, sent] });
    return isUnreached(after) ? undefined : after;
  }
  return undefined;
}

/** A request that a resource takes a large object over from, while it goes on. */
function withMember(
  { lifecycle, expected, state, trigger }: Cell,
  request: RequestData,
  pointer: string,
  size: number,
): RequestData | undefined {
  if (expected?.kind !== "taken" || expected.basis !== "documented") return undefined;
  if (isFinal(lifecycle, state) || trigger.through !== undefined) return undefined;
  const { merge, set } = expected.case.effects;
  const value = { ...(typeof merge === "object" ? merge : {}), ...set }[pointer];
  const source = typeof value === "string" ? parseReference(value) : undefined;
  const told = source?.source === "request.body" && getPointer(request.body, source.pointer);
  if (!source || !isJsonObject(told) || told.conduct !== "told") return undefined;
  const large = { conduct: "told", text: "conduct ".repeat(size / 8) };
  return { ...request, body: putExpected(request.body ?? {}, source.pointer, large) as Json };
}
