import { getPointer, type Json, type Lifecycle, parseReference } from "@conduct/contract";
import { broken, type Failed } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import type { RequestData } from "../model/evaluate.ts";
import { withRole } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { hostThatTakes } from "./conditional-creation.ts";
import { type Creator, creationRequests } from "./creators.ts";
import { refusalProblems, type Seen } from "./refusal-problems.ts";
import { create, isUnreached, type Parents, type Resource } from "./resource.ts";
import type { Session } from "./session.ts";

export type UniqueRule = NonNullable<Lifecycle["unique"]>[number];

/** Resources of one creation that nobody else may be called like, and how more of them are made. */
export interface Namesakes {
  readonly creator: Creator;
  readonly rule: UniqueRule;
  readonly request: RequestData;
  readonly parents: Parents | undefined;
}

/** A request that gives such names, under parents that take it; undefined where no request does. */
export async function namesakesOf(
  session: Session,
  creator: Creator,
  rule: UniqueRule,
): Promise<Namesakes | undefined> {
  const requests = creationRequests(session, creator.lifecycle, creator.operation);
  const says = ({ body }: RequestData) =>
    rule.by.some((one) => getPointer(body, one) !== undefined);
  const request = requests.find(says) ?? requests[0];
  if (request === undefined) return undefined;
  return { creator, rule, request, parents: await hostThatTakes(session, creator, request) };
}

/** Makes one with names of its own that it shows, or says nothing. */
export async function makeNamed(
  session: Session,
  { creator, rule, request, parents }: Namesakes,
): Promise<Resource | undefined> {
  const made = await create(session, creator.operation, creator.lifecycle, request, parents);
  const isNamed =
    !isUnreached(made) && rule.by.every((one) => (getPointer(made.value, one) ?? null) !== null);
  return isNamed ? made : undefined;
}

/** The values of a rule, as text. */
export function namesOf({ by }: Pick<UniqueRule, "by">, value: Json): string {
  return JSON.stringify(by.map((pointer) => getPointer(value, pointer) ?? null));
}

/** Of a request that would make a second of what may be there once: what is wrong with its answer. */
export function takenTwice(
  { by }: UniqueRule,
  [expected, observed, basis]: Seen,
  story: readonly Exchange[],
): Failed {
  return broken({
    expected: `${expected}, since ${by.join(", ")} would be the same`,
    observed,
    story,
    ...(basis === undefined ? {} : { basis }),
  });
}

/** What was sent to make it. */
export function sentFor({ story }: Resource): RequestData | undefined {
  return story[0]?.data;
}

/**
 * Asks for a creation whose names nobody has. What is refused as if somebody had them is asked for once more by another
 * name: if that is taken, it was for the name.
 */
export async function createFree(
  session: Session,
  names: Namesakes,
  sent: RequestData,
): Promise<{ readonly exchange: Exchange; readonly isRefused: boolean }> {
  const { creator, rule } = names;
  const exchange = await session.call(creator.operation, withOtherKey(session, creator, sent));
  const isRefused =
    !isSuccess(exchange) &&
    refusalProblems(session, { error: rule.error }, exchange).length === 0 &&
    (await makeNamed(session, names)) !== undefined;
  return { exchange, isRefused };
}

/** What makes two requests one would make it the request of before. */
function withOtherKey(
  session: Session,
  { operation: { idempotency } }: Creator,
  sent: RequestData,
): RequestData {
  return idempotency === undefined || !("key" in idempotency)
    ? sent
    : withRole(sent, idempotency.key, `${session.tag}-again-${session.nextNumber()}`);
}

/** Where a change takes the last member of a rule from: a pointer into its body, or undefined if it does not. */
export function renamedBy({ by }: UniqueRule, { expected }: Cell): string | undefined {
  const pointer = by.at(-1);
  if (pointer === undefined || expected?.kind !== "taken") return undefined;
  const { merge, set = {} } = expected.case.effects;
  const value = set[pointer];
  if (value !== undefined) {
    const reference = typeof value === "string" ? parseReference(value) : undefined;
    return reference?.source === "request.body" ? reference.pointer : undefined;
  }
  return merge === "$request.body" ? pointer : undefined;
}
