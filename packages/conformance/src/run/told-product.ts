import {
  isJsonObject,
  type Json,
  type Lifecycle,
  parseReference,
  type Value,
} from "@conduct/contract";
import { bodySchema } from "../model/body-schema.ts";
import type { Cell } from "../model/cells.ts";
import type { RequestData } from "../model/evaluate.ts";
import type { Expected } from "../model/expected.ts";
import { outcomesOf } from "../model/outcomes.ts";
import { isFinal } from "../model/roles.ts";
import { putExpected } from "../model/tree.ts";
import { writableOf } from "../model/writable.ts";
import { isSuccess } from "../target/exchange.ts";
import { addressed } from "./addressing.ts";
import { representationSchema } from "./representation.ts";
import { bring, isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";

/** A request that gives a resource what it is to serve later, and what the resource is to be like then. */
export interface Telling {
  readonly cell: Cell;
  readonly request: RequestData;
  readonly state: string;
  readonly self: Expected;
}

/** The first request that puts a value into a place of a resource, and leaves it as it is wanted. */
export function tellingOf(
  session: Session,
  lifecycle: Lifecycle,
  { pointer, told }: { readonly pointer: string; readonly told: Json },
  isWanted: (self: Expected, state: string) => boolean,
): Telling | undefined {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const writable = writableOf(schema, session.validator);
  for (const cell of session.exploration(lifecycle).cells) {
    const request = withMember(session, cell, pointer, told);
    if (request === undefined || cell.node === undefined) continue;
    const scope = { self: cell.node.self, request };
    const [end, ...others] = outcomesOf(lifecycle, cell.trigger, cell.state, scope, writable);
    if (end?.kind !== "taken" || end.basis !== "documented" || others.length > 0) continue;
    const telling = { cell, request, state: end.to, self: end.effected.self };
    if (isWanted(telling.self, telling.state)) return telling;
  }
  return undefined;
}

/** Makes a resource and tells it; undefined if the target will not have it. */
export async function tell(
  session: Session,
  { cell, request }: Telling,
): Promise<Resource | undefined> {
  if (cell.node === undefined) return undefined;
  const before = await bring(session, cell.lifecycle, cell.node);
  if (isUnreached(before)) return undefined;
  const { operation } = cell.trigger;
  const sent = await session.call(operation, addressed(session, operation, before, request));
  if (!isSuccess(sent)) return undefined;
  const after = await readAgain(session, { ...before, story: [...before.story, sent] });
  return isUnreached(after) ? undefined : after;
}

/** The request of a cell with a value that the resource takes over, while it goes on; undefined if it takes none. */
function withMember(
  { validator }: Session,
  { lifecycle, expected, state, trigger, request }: Cell,
  pointer: string,
  told: Json,
): RequestData | undefined {
  if (request === undefined || expected?.kind !== "taken") return undefined;
  if (isFinal(lifecycle, state) || trigger.through !== undefined) return undefined;
  const { merge, set } = expected.case.effects;
  const value = { ...(isJsonObject(merge) ? merge : {}), ...set }[pointer];
  const source = value === undefined ? undefined : bodyPointer(value);
  const schema = bodySchema(trigger.operation);
  if (source === undefined || schema === undefined) return undefined;
  const body = putExpected(request.body ?? {}, source, told) as Json;
  if (validator.validate(schema, body, "request").length > 0) return undefined;
  return { ...request, body };
}

/** Where in a body a template takes its value from, if it takes it whole. */
function bodyPointer(value: Value): string | undefined {
  if (isJsonObject(value) && Array.isArray(value.$first))
    return bodyPointer(value.$first[0] ?? null);
  const source = typeof value === "string" ? parseReference(value) : undefined;
  return source?.source === "request.body" && source.pointer !== "" ? source.pointer : undefined;
}
