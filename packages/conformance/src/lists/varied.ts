import { getPointer, type Json } from "@conduct/contract";
import { bodySchema } from "../model/body-schema.ts";
import type { RequestData } from "../model/evaluate.ts";
import { namesNeed } from "../model/self-rule.ts";
import { putExpected } from "../model/tree.ts";
import { uniqueMembers } from "../model/unique-members.ts";
import { creatingCases } from "../run/conditional-creation.ts";
import { type Creator, triggerOf } from "../run/creators.ts";
import type { Session } from "../run/session.ts";
import { schemaAt } from "../schema/sample.ts";
import { isKept } from "./filter-texts.ts";
import { type List, listsOf } from "./list.ts";
import { orderingsOf } from "./ordering.ts";
import { tellingTexts } from "./telling-texts.ts";
import { tellingDates, tellingInstants, tellingNumbers } from "./telling-values.ts";

/** Says a creation again for each item, in turn with other values of what the filters of a list read. */
export type Variation = (request: RequestData, turn: number) => RequestData;

/** Values that members are given in turn, by pointer. */
export interface Turns {
  readonly [pointer: string]: readonly Json[];
}

/** A member that a filter reads and a creation says, and what it may say there. */
interface Varied {
  readonly pointer: string;

  /** Undefined stands for what is said anyway. */
  readonly values: readonly (Json | undefined)[];
}

/**
 * How the items of a list are made different from each other: copies of one item cannot show whether a filter counts.
 *
 * `said` are values that members have to be given in turn, by pointer. What has to exist, what no two may have in
 * common, and what decides how a creation ends is left as it is.
 */
export function variationOf(
  session: Session,
  list: List,
  operation: Creator["operation"],
  plain: RequestData,
  said: Turns = {},
): Variation {
  const fields = new Set(list.operation.filters.map(({ field }) => field));
  const members = [...fields].flatMap((field): readonly Varied[] => {
    const values = said[field] ?? valuesOf(session, list, operation, plain, field);
    return values.length > 1 ? [{ pointer: field, values }] : [];
  });
  const isFine = (body: Json) =>
    session.validator.validate(bodySchema(operation) ?? true, body, "request").length === 0;
  return (request, turn) => {
    let { body } = request;
    if (body === undefined) return request;
    for (const [place, { pointer, values }] of members.entries()) {
      // Each goes round at its own pace, so that what is alike in one differs in another.
      const value = values[(turn + place * Math.floor(turn / values.length)) % values.length];
      const next: Json | undefined =
        value === undefined ? undefined : (putExpected(body, pointer, value) as Json);
      if (next !== undefined && isFine(next)) body = next;
    }
    return { ...request, body };
  };
}

function valuesOf(
  session: Session,
  list: List,
  operation: Creator["operation"],
  plain: RequestData,
  field: string,
): readonly (Json | undefined)[] {
  const { validator, drafting } = session;
  const { lifecycle } = list;
  const declared = schemaAt(bodySchema(operation), field, validator);
  if (declared === undefined || isSettled(session, list, operation, field)) return [];
  const schema = validator.resolve(declared);
  if (schema.readOnly === true || schema.const !== undefined) return [];
  const usual = getPointer(plain.body, field);
  const isOrdered = listsOf(session.contract).some(
    ({ lifecycle: other, pagination: { order } }) =>
      other === lifecycle &&
      order !== undefined &&
      orderingsOf(order).some(({ by }) => by === field),
  );
  if (Array.isArray(schema.enum)) {
    // What is listed by rank has its own order.
    if (isOrdered) return [];
    const others = (schema.enum as readonly Json[]).filter(
      (one) => one !== null && one !== usual && typeof one !== "object",
    );
    return [undefined, ...others.slice(0, mostOthers)];
  }
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  if (types.includes("boolean")) return [undefined, true, false].filter((one) => one !== usual);
  if (getPointer(drafting.samples[operation.id], field) !== undefined) return [];
  const others = othersOf(types, schema.format, usual, session.clock.now());
  return others.length === 0 ? [] : [undefined, ...others.filter((one) => one !== usual)];
}

/** What may stand there as well, of the same kind. */
function othersOf(
  types: readonly Json[],
  format: Json | undefined,
  usual: Json | undefined,
  now: number,
): readonly Json[] {
  if (types.includes("integer") || types.includes("number")) return tellingNumbers;
  if (!types.includes("string")) return [];
  const told = typeof usual === "string" ? Date.parse(usual) : Number.NaN;
  const time = Number.isNaN(told) ? Math.floor(now / 1000) * 1000 : told;
  if (format === undefined) return tellingTexts(typeof usual === "string" ? usual : "sample");
  if (format === "date-time") return tellingInstants(time);
  return format === "date" ? tellingDates(time) : [];
}

const mostOthers = 3;

/** A member that has its meaning already: by what it names, or by what hangs on it. */
function isSettled(
  session: Session,
  list: List,
  operation: Creator["operation"],
  field: string,
): boolean {
  const { lifecycle } = list;
  const [, name = ""] = field.split("/");
  const filters = list.operation.filters.filter((one) => one.field === field);
  return (
    [lifecycle.id, lifecycle.state].includes(field) ||
    name in (session.idleWay(operation)?.members ?? {}) ||
    filters.every((filter) => isKept(list, filter)) ||
    namesNeed(operation, `$request.body#${field}`) ||
    uniqueMembers(lifecycle).includes(field) ||
    decides(session, { operation, lifecycle }, field)
  );
}

/** Whether it hangs on a member where a creation leads, or what may happen to the resource later. */
function decides(session: Session, { operation, lifecycle }: Creator, field: string): boolean {
  const trigger = triggerOf(session, { operation, lifecycle });
  const created = creatingCases(lifecycle, trigger).map(({ causes, spawn }) => [causes, spawn]);
  const conditions = Object.values(lifecycle.events).flatMap(({ cases }) =>
    cases.map((one) => [one.if, one.to]),
  );
  const parts = JSON.stringify([trigger?.select?.ref, created, conditions]);
  return ["$request.body", "$self"].some((source) => parts.includes(`"${source}#${field}"`));
}
