import { type Json, type Predicate, parseReference, type Reference } from "@conduct/contract";
import { evaluate, type Scope } from "./evaluate.ts";
import { type Expected, isKnown } from "./expected.ts";
import { judge } from "./judge.ts";

/** Values to give to references, by their text. Undefined: leave it out. */
export type Bindings = ReadonlyMap<string, Json | undefined>;

/** Says whether a reference may be chosen, and gives a value it could have. */
export type Chooser = (reference: Reference) => { readonly sample: Json } | undefined;

/**
 * Finds values for the free references of a condition that make it hold, or fail.
 *
 * The operators are few and each can be turned around, so no search is needed. An empty list means
 * that no choice of the free references can bring it about.
 *
 * ```ts
 * solve({ lt: ["$self#/attempt", "$request.body#/max"] }, true, { self: { attempt: 1 } }, free);
 * // [Map { "$request.body#/max" => 2 }]
 * ```
 */
export function solve(
  predicate: Predicate,
  wanted: boolean,
  scope: Scope,
  choose: Chooser,
): readonly Bindings[] {
  if ("not" in predicate) return solve(predicate.not, !wanted, scope, choose);
  if ("all" in predicate || "any" in predicate) {
    const parts = "all" in predicate ? predicate.all : predicate.any;
    const together = "all" in predicate === wanted;
    const solved = parts.map((part) => solve(part, wanted, scope, choose));
    return together ? solved.reduce(join, [new Map()]) : solved.flat();
  }
  if ("present" in predicate)
    return occurrence(predicate.present, wanted, predicate, scope, choose);
  if ("absent" in predicate)
    return occurrence(predicate.absent, !wanted, predicate, scope, choose, wanted);
  if ("in" in predicate) {
    const [needle, hay] = predicate.in;
    const free = asFree(needle, choose);
    if (free === undefined) return settled(predicate, wanted, scope);
    const straws = evaluate(hay, scope);
    const listed = Array.isArray(straws) ? (straws as readonly Expected[]).filter(isKnown) : [];
    if (wanted) return listed.map((straw) => new Map([[free.text, straw]]));
    const other = different(listed[0] ?? null);
    return [new Map([[free.text, other]]), new Map([[free.text, free.sample]])];
  }
  if ("some" in predicate || "every" in predicate || "distinct" in predicate) {
    return settled(predicate, wanted, scope);
  }
  return comparison(predicate, wanted, scope, choose);
}

type Comparing = Extract<
  Predicate,
  | { eq: unknown }
  | { ne: unknown }
  | { lt: unknown }
  | { lte: unknown }
  | { gt: unknown }
  | { gte: unknown }
>;

function comparison(
  predicate: Comparing,
  wanted: boolean,
  scope: Scope,
  choose: Chooser,
): readonly Bindings[] {
  const [[operator, [left, right]]] = Object.entries(predicate) as [
    [keyof typeof shifts, readonly [Json, Json]],
  ];
  const [freeLeft, freeRight] = [asFree(left, choose), asFree(right, choose)];
  const shift = shifts[operator][wanted ? "holds" : "fails"];
  if (freeLeft !== undefined) {
    const known = evaluate(right, scope);
    if (!isKnown(known)) return [];
    return shift.map((by) => new Map([[freeLeft.text, moved(known, by)]]));
  }
  if (freeRight !== undefined) {
    const known = evaluate(left, scope);
    if (!isKnown(known)) return [];
    return shift.map(
      (by) => new Map([[freeRight.text, moved(known, typeof by === "number" ? -by : by)]]),
    );
  }
  return settled(predicate, wanted, scope);
}

/** How far the left side has to be from the right one; "other" is any different value. */
const shifts = {
  eq: { holds: [0], fails: ["other", 1] },
  ne: { holds: ["other", 1], fails: [0] },
  lt: { holds: [-1], fails: [0, 1] },
  lte: { holds: [0, -1], fails: [1] },
  gt: { holds: [1], fails: [0, -1] },
  gte: { holds: [0, 1], fails: [-1] },
} as const satisfies Record<string, Record<"holds" | "fails", readonly (number | "other")[]>>;

function moved(from: Json, by: number | "other"): Json {
  if (by === "other") return different(from);
  if (by === 0) return from;
  if (typeof from === "number") return from + by;
  return typeof from === "string" ? new Date(Date.parse(from) + by * 1000).toJSON() : from;
}

function different(from: Json): Json {
  if (typeof from === "number") return from + 1;
  if (typeof from === "boolean") return !from;
  return typeof from === "string" ? `not-${from}` : "other";
}

function occurrence(
  operand: Json,
  present: boolean,
  predicate: Predicate,
  scope: Scope,
  choose: Chooser,
  wanted: boolean = present,
): readonly Bindings[] {
  const free = asFree(operand, choose);
  if (free === undefined) return settled(predicate, wanted, scope);
  return [new Map([[free.text, present ? free.sample : undefined]])];
}

/** Nothing to choose: fine if it is so already, or may be. */
function settled(predicate: Predicate, wanted: boolean, scope: Scope): readonly Bindings[] {
  return judge(predicate, scope) === !wanted ? [] : [new Map()];
}

function asFree(operand: Json, choose: Chooser): { text: string; sample: Json } | undefined {
  const reference = typeof operand === "string" ? parseReference(operand) : undefined;
  if (reference === undefined) return undefined;
  const choice = choose(reference);
  return choice && { text: operand as string, sample: choice.sample };
}

function join(left: readonly Bindings[], right: readonly Bindings[]): readonly Bindings[] {
  return left.flatMap((one) => right.map((other) => new Map([...one, ...other]))).slice(0, 16);
}
