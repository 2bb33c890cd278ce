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
  if ("in" in predicate) {
    const [needle, hay] = predicate.in;
    return not(
      conjunction(
        hay.map((straw) => not(isEqual(evaluate(needle, scope), evaluate(straw, scope)))),
      ),
    );
  }
  if ("eq" in predicate) return compare(predicate.eq, scope, isEqual);
  if ("ne" in predicate) return not(compare(predicate.ne, scope, isEqual));
  if ("lt" in predicate)
    return compare(
      predicate.lt,
      scope,
      ordered((order) => order < 0),
    );
  if ("lte" in predicate)
    return compare(
      predicate.lte,
      scope,
      ordered((order) => order <= 0),
    );
  if ("gt" in predicate)
    return compare(
      predicate.gt,
      scope,
      ordered((order) => order > 0),
    );
  return compare(
    predicate.gte,
    scope,
    ordered((order) => order >= 0),
  );
}

/** The order of two values of one type (negative, 0, positive), or undefined if they have none. */
export function orderOf(left: Json | undefined, right: Json | undefined): number | undefined {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left !== "string" || typeof right !== "string") return undefined;
  const [earlier, later] = [toInstant(left), toInstant(right)];
  if (earlier !== undefined && later !== undefined) return earlier - later;
  return left < right ? -1 : left > right ? 1 : 0;
}

type Comparison = (left: Expected | undefined, right: Expected | undefined) => boolean | undefined;

function compare(
  operands: readonly [Json, Json],
  scope: Scope,
  by: Comparison,
): boolean | undefined {
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
