import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { parsePointer } from "../pointer.ts";
import type { Elements, Predicate } from "../predicate.ts";
import { parseReference } from "../reference.ts";

/**
 * A condition in a few words: `attempt < max_attempts`.
 *
 * Members of the resource stand by their name alone, those of the request with the part they are in.
 */
export function describePredicate(predicate: Predicate): string {
  if ("all" in predicate) return joined(predicate.all, "and");
  if ("any" in predicate) return joined(predicate.any, "or");
  if ("not" in predicate) return `not ${grouped(predicate.not)}`;
  if ("present" in predicate) return `has ${describeOperand(predicate.present)}`;
  if ("absent" in predicate) return `no ${describeOperand(predicate.absent)}`;
  if ("in" in predicate) {
    const [operand, values] = predicate.in;
    const list = Array.isArray(values) ? (values as Json[]) : [values];
    return `${describeOperand(operand)} in ${list.map(describeOperand).join(", ")}`;
  }
  if ("some" in predicate) return describeElements("some of", predicate.some);
  if ("every" in predicate) return describeElements("every", predicate.every);
  if ("distinct" in predicate) return `no two of ${describeOperand(predicate.distinct)} alike`;
  const [operator = "", operands = []] = Object.entries(predicate)[0] ?? [];
  const [left = null, right = null] = operands;
  return `${describeOperand(left)} ${signs[operator] ?? operator} ${describeOperand(right)}`;
}

function describeElements(word: string, { of, if: condition }: Elements): string {
  return `${word} ${describeOperand(of)}: ${grouped(condition)}`;
}

/** A value in a few words: `body.reason`, `"done"`, `3`. */
export function describeOperand(value: Json): string {
  if (isJsonObject(value) && isJsonObject(value.$find)) return describeFound(value.$find);
  const reference = typeof value === "string" ? parseReference(value) : undefined;
  if (reference === undefined) return JSON.stringify(value);
  const { source, name, pointer } = reference;
  const place = source === "self" ? [] : [source.replace("request.", "")];
  const path = [...place, ...(name === undefined ? [] : [name]), ...parsePointer(pointer)];
  return path.length === 0 ? source : path.join(".");
}

/** Other resources by what they are, and the member of them that is meant. */
function describeFound({ of = "", at }: JsonObject): string {
  return [of, ...parsePointer(typeof at === "string" ? at : "")].join(".");
}

const signs: { readonly [operator: string]: string } = {
  eq: "=",
  ne: "≠",
  lt: "<",
  lte: "≤",
  gt: ">",
  gte: "≥",
};

function joined(parts: readonly Predicate[], word: string): string {
  return parts.map(grouped).join(` ${word} `);
}

/** In parentheses where it would read differently without. */
function grouped(predicate: Predicate): string {
  const text = describePredicate(predicate);
  return "all" in predicate || "any" in predicate ? `(${text})` : text;
}
