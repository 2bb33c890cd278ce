import type { Json, Predicate } from "@conduct/contract";
import { evaluate, type Scope } from "./evaluate.ts";
import { type Expected, isHole, isKnown, toInstant } from "./expected.ts";

/**
 * Says whether a condition holds, or undefined if what is known does not decide it.
 *
 * The referee has its own reading of predicates: a player who misreads one must not find the same
 * mistake here.
 */
export function judge(predicate: Predicate, scope: Scope): boolean | undefined {
  if ("all" in predicate) return conjunction(predicate.all.map((part) => judge(part, scope)));
  if ("any" in predicate) {
    return not(conjunction(predicate.any.map((part) => not(judge(part, scope)))));
  }
  if ("not" in predicate) return not(judge(predicate.not, scope));
  if ("present" in predicate) return isPresent(evaluate(predicate.present, scope));
  if ("absent" in predicate) return not(isPresent(evaluate(predicate.absent, scope)));
  if ("in" in predicate) return isAmong(predicate.in, scope);
  if ("some" in predicate || "every" in predicate) return askElements(predicate, scope);
  if ("distinct" in predicate) return isDistinct(evaluate(predicate.distinct, scope));
  if ("eq" in predicate) return compare(predicate.eq, scope, isEqual);
  if ("ne" in predicate) return not(compare(predicate.ne, scope, isEqual));
  const [[operator, operands]] = Object.entries(predicate) as [[keyof typeof orders, Operands]];
  return compare(operands, scope, ordered(orders[operator]));
}

/** The order of two values of one type (negative, 0, positive), or undefined if they have none. */
export function orderOf(left: Json | undefined, right: Json | undefined): number | undefined {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left !== "string" || typeof right !== "string") return undefined;
  const [earlier, later] = [toInstant(left), toInstant(right)];
  if (earlier !== undefined && later !== undefined) return earlier - later;
  return left < right ? -1 : left > right ? 1 : 0;
}

type Elements = Extract<Predicate, { some: unknown }>["some"];

const orders = {
  lt: (order: number) => order < 0,
  lte: (order: number) => order <= 0,
  gt: (order: number) => order > 0,
  gte: (order: number) => order >= 0,
};

type Operands = readonly [Json, Json];

function isAmong([needle, hay]: Operands, scope: Scope): boolean | undefined {
  const sought = evaluate(needle, scope);
  const straws = evaluate(hay, scope);
  if (isHole(straws)) return undefined;
  if (!Array.isArray(straws)) return false;
  return not(conjunction(straws.map((straw: Expected) => not(isEqual(sought, straw)))));
}

/** What is no array has no element that could hold, and none that could fail. */
function askElements(
  predicate: { readonly some: Elements } | { readonly every: Elements },
  scope: Scope,
): boolean | undefined {
  const [asked, every] = "some" in predicate ? [predicate.some, false] : [predicate.every, true];
  const elements = evaluate(asked.of, scope);
  if (isHole(elements)) return undefined;
  if (!Array.isArray(elements)) return every;
  const answers = elements.map((item: Expected, index) =>
    judge(asked.if, { ...scope, item, index }),
  );
  return every ? conjunction(answers) : not(conjunction(answers.map(not)));
}

function isDistinct(elements: Expected | undefined): boolean | undefined {
  if (isHole(elements)) return undefined;
  if (!Array.isArray(elements)) return true;
  if (!isKnown(elements)) return undefined;
  const texts = (elements as readonly Json[]).map(canonical);
  return new Set(texts).size === texts.length;
}

type Comparison = (left: Expected | undefined, right: Expected | undefined) => boolean | undefined;

function compare(operands: Operands, scope: Scope, by: Comparison): boolean | undefined {
  return by(evaluate(operands[0], scope), evaluate(operands[1], scope));
}

function ordered(accepts: (order: number) => boolean): Comparison {
  return (left, right) => {
    if (isHole(left) || isHole(right)) return undefined;
    const order = orderOf(left as Json | undefined, right as Json | undefined);
    return order !== undefined && accepts(order);
  };
}

function isEqual(left: Expected | undefined, right: Expected | undefined): boolean | undefined {
  const bothGone = (left ?? null) === null && (right ?? null) === null;
  if (bothGone) return left === right;
  if (isHole(left) || isHole(right)) return undefined;
  if (!isKnown(left) || !isKnown(right)) {
    return left === undefined || right === undefined ? false : undefined;
  }
  if (typeof left === "string" && typeof right === "string") return orderOf(left, right) === 0;
  return canonical(left) === canonical(right);
}

function canonical(value: Json): string {
  return JSON.stringify(value, (_, member: Json) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

function isPresent(value: Expected | undefined): boolean | undefined {
  if (isHole(value)) return undefined;
  return value !== undefined && value !== null;
}

function conjunction(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}
