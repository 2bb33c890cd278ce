import {
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  type Operation,
  type SortKey,
} from "@conduct/contract";
import { bodySchema } from "../model/body-schema.ts";
import { modelledBy } from "../model/effects.ts";
import type { RequestData } from "../model/evaluate.ts";
import { toInstant } from "../model/expected.ts";
import { matchRule } from "../model/self-rule.ts";
import type { Trigger } from "../model/triggers.ts";
import type { Validator } from "../schema/validator.ts";
import { withRole } from "../target/call.ts";

/**
 * Whether one resource surely comes before another one in the line that an operation takes the first of.
 *
 * What is equal, or not to be compared from outside, as texts are, comes in any order.
 */
export function comesBefore({ self }: Operation, one: Json, other: Json): boolean {
  const rule = matchRule(self);
  for (const { at, dir } of rule?.by ?? []) {
    const found = compared(getPointer(one, at), getPointer(other, at));
    if (found === undefined) return false;
    if (found === 0) continue;
    const isUp = isUpwards({ at, dir }, rule?.pick ?? "first");
    return isUp ? found < 0 : found > 0;
  }
  return false;
}

/** Whether the event itself writes what the line is ordered by: then its reply does not tell where it stood. */
export function isRewritten({ operation, event = "" }: Trigger, lifecycle: Lifecycle): boolean {
  const { cases = [] } = lifecycle.events[event] ?? {};
  const effects = [
    lifecycle.each,
    ...cases.map((one) => one.effects),
    ...cases.flatMap(({ to }) => lifecycle.states[to ?? ""]?.enter ?? []),
  ];
  const written = new Set(effects.flatMap(modelledBy));
  return (matchRule(operation.self)?.by ?? []).some(({ at }) => written.has(at));
}

/**
 * Two requests to create, of which the second makes what comes before what the first makes; both come early.
 *
 * Where a creation does not say what the line is ordered by, they are the same.
 */
export function rankedRequests(
  { self }: Operation,
  creation: Operation,
  request: RequestData,
  validator: Validator,
): readonly [last: RequestData, first: RequestData] {
  const rule = matchRule(self);
  const [key] = rule?.by ?? [];
  const schema = bodySchema(creation);
  if (key === undefined || schema === undefined) return [request, request];
  const { properties } = validator.resolve(schema);
  const name = key.at.slice(1);
  const member = isJsonObject(properties) ? properties[name] : undefined;
  if (!isJsonObject(member)) return [request, request];
  const { type, minimum, maximum } = validator.resolve(member);
  if (type !== "integer" && type !== "number") return [request, request];
  const isUp = isUpwards(key, rule?.pick ?? "first");
  const best = isUp ? numberOf(minimum, 0) : numberOf(maximum, early);
  const ranks = [isUp ? best + 1 : best - 1, best];
  const [last = request, first = request] = ranks.map((rank) =>
    withRole(request, `body#${key.at}`, rank),
  );
  const fits = [last, first].every(
    ({ body }) => validator.validate(schema, body ?? null, "request").length === 0,
  );
  return fits ? [last, first] : [request, request];
}

/** More than what anybody asks for who does not want to be served first, and no strange number. */
const early = 1_000;

function isUpwards({ dir }: SortKey, pick: string): boolean {
  return (dir === "asc") === (pick === "first");
}

function numberOf(value: Json | undefined, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

/** How two values stand to each other: of numbers, and of texts that are instants. */
function compared(one: Json | undefined, other: Json | undefined): number | undefined {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one !== "string" || typeof other !== "string") return undefined;
  if (one === other) return 0;
  const [left, right] = [toInstant(one), toInstant(other)];
  if (left === undefined || right === undefined || left === right) return undefined;
  return left - right;
}
