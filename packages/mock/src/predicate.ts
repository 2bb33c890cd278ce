import { type Elements, isJsonObject, type Json, type Predicate } from "@conduct/contract";
import { isInstant, toInstant } from "./instant.ts";
import type { Scope } from "./scope.ts";
import { evaluate } from "./template.ts";

/** Returns true if a condition holds for what its references can see. */
export function holds(predicate: Predicate, scope: Scope): boolean {
  const value = (operand: Json) => evaluate(operand, scope);
  const isPresent = (operand: Json) => (value(operand) ?? null) !== null;
  const order = ([a, b]: readonly [Json, Json]) => compare(value(a), value(b));

  if ("present" in predicate) return isPresent(predicate.present);
  if ("absent" in predicate) return !isPresent(predicate.absent);
  if ("eq" in predicate) return isEqual(value(predicate.eq[0]), value(predicate.eq[1]));
  if ("ne" in predicate) return !isEqual(value(predicate.ne[0]), value(predicate.ne[1]));
  if ("lt" in predicate) return (order(predicate.lt) ?? 0) < 0;
  if ("lte" in predicate) return (order(predicate.lte) ?? 1) <= 0;
  if ("gt" in predicate) return (order(predicate.gt) ?? 0) > 0;
  if ("gte" in predicate) return (order(predicate.gte) ?? -1) >= 0;
  if ("in" in predicate) {
    const sought = value(predicate.in[0]);
    return listOf(value(predicate.in[1])).some((item) => isEqual(sought, item));
  }
  if ("some" in predicate) return asks(predicate.some, scope).some((isTrue) => isTrue);
  if ("every" in predicate) return asks(predicate.every, scope).every((isTrue) => isTrue);
  if ("distinct" in predicate) {
    const items = listOf(value(predicate.distinct));
    return items.every((item, index) =>
      items.slice(0, index).every((other) => !isEqual(item, other)),
    );
  }
  if ("all" in predicate) return predicate.all.every((part) => holds(part, scope));
  if ("any" in predicate) return predicate.any.some((part) => holds(part, scope));
  return !holds(predicate.not, scope);
}

/** What a condition says of each element of an array. */
function asks({ of, if: condition }: Elements, scope: Scope): readonly boolean[] {
  return listOf(evaluate(of, scope)).map((item, index) =>
    holds(condition, { ...scope, item, index }),
  );
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

/** Compares by content; instants are equal when they name the same moment. */
export function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string") return isSameInstant(a, b);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: Json, index) => isEqual(item, b[index]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isEqual(a[name], b[name]))
  );
}

/** Negative, zero or positive for two numbers, instants or texts; undefined where there is no order. */
export function compare(a: Json | undefined, b: Json | undefined): number | undefined {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (typeof a !== "string" || typeof b !== "string") return undefined;
  if (isInstant(a) && isInstant(b)) return (toInstant(a) ?? 0) - (toInstant(b) ?? 0);
  return a < b ? -1 : a > b ? 1 : 0;
}

function isSameInstant(a: string, b: string): boolean {
  return isInstant(a) && isInstant(b) && toInstant(a) === toInstant(b);
}
