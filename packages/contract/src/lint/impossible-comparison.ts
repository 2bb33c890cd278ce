import type { Contract } from "../contract.ts";
import type { Json } from "../json.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type { Place } from "../place.ts";
import type { Predicate } from "../predicate.ts";
import { parseReference } from "../reference.ts";
import { constantsOf, typeOf, typesAt } from "../schema-at.ts";
import { annotationOf, lifecycleOf, titleOf } from "./bindings.ts";
import { declaredAt, representationOf } from "./representation.ts";
import { defineRule, type Rule } from "./rule.ts";
import { choices } from "./wording.ts";

/** Values of different types never compare, so a slip in a literal silently turns a condition off. */
export const impossibleComparison: Rule = defineRule({
  code: "C120",
  severity: "warning",
  summary: "A condition compares a member with a value that its schema does not allow.",

  *find(contract) {
    for (const { predicate, title, lifecycle, place } of predicatesOf(contract)) {
      const representation = representationOf(contract, lifecycle);
      for (const { operator, pointer, literal } of comparisonsIn(predicate)) {
        for (const schema of declaredAt(contract, representation, pointer).slice(0, 1)) {
          const values = constantsOf(contract.schemas, schema)?.map(String);
          const types = typesAt(contract.schemas, schema);
          const type = typeOf(literal);
          const listed = operator === "eq" || operator === "ne" || operator === "in";
          if (listed && values !== undefined && !values.includes(String(literal))) {
            yield {
              message:
                `"${operator}" of ${title} compares "${pointer}" with ${JSON.stringify(literal)}, which its schema does not allow.` +
                choices(String(literal), values),
              place,
            };
          } else if (
            types !== undefined &&
            !types.has(type) &&
            !(type === "integer" && types.has("number"))
          ) {
            yield {
              message:
                `"${operator}" of ${title} compares "${pointer}" with ${JSON.stringify(literal)}, but its schema says ${[...types].join(" or ")}. ` +
                "Compare it with a value of that type.",
              place,
            };
          }
        }
      }
    }
  },
});

interface Comparison {
  readonly operator: string;
  readonly pointer: string;
  readonly literal: Json;
}

function comparisonsIn(predicate: Predicate): readonly Comparison[] {
  if ("all" in predicate) return predicate.all.flatMap(comparisonsIn);
  if ("any" in predicate) return predicate.any.flatMap(comparisonsIn);
  if ("not" in predicate) return comparisonsIn(predicate.not);
  if ("present" in predicate || "absent" in predicate || "distinct" in predicate) return [];
  if ("some" in predicate) return comparisonsIn(predicate.some.if);
  if ("every" in predicate) return comparisonsIn(predicate.every.if);
  const [operator = "", operands = []] = Object.entries(predicate)[0] ?? [];
  const [left = null, right = null] = operands;
  if (operator === "in") {
    return (Array.isArray(right) ? right : []).flatMap((one) => pair(operator, left, one));
  }
  return [...pair(operator, left, right), ...pair(operator, right, left)];
}

function pair(operator: string, side: Json, literal: Json): Comparison[] {
  const reference = typeof side === "string" ? parseReference(side) : undefined;
  const plain = typeof literal === "object" ? literal === null : !String(literal).startsWith("$");
  if (reference?.source !== "self" || !plain) return [];
  return [{ operator, pointer: reference.pointer, literal }];
}

function* predicatesOf(contract: Contract): Iterable<{
  predicate: Predicate;
  title: string;
  lifecycle: Lifecycle;
  place: Place;
}> {
  for (const lifecycle of Object.values(contract.lifecycles)) {
    for (const { name, holds, place } of Object.values(lifecycle.states)) {
      const title = `the state ${lifecycle.name}.${name}`;
      if (holds !== undefined) yield { predicate: holds, title, lifecycle, place };
    }
    for (const event of Object.values(lifecycle.events)) {
      const title = `${lifecycle.name}.${event.name}`;
      for (const { if: condition, place } of event.cases) {
        if (condition !== undefined) yield { predicate: condition, title, lifecycle, place };
      }
    }
  }
  for (const operation of contract.operations) {
    const lifecycle = lifecycleOf(contract, operation);
    if (lifecycle === undefined) continue;
    const conditions = [
      operation.hold?.if,
      ...(operation.yields?.cases ?? []).map((form) => form.if),
    ];
    for (const predicate of conditions) {
      if (predicate === undefined) continue;
      yield { predicate, title: titleOf(operation), lifecycle, place: annotationOf(operation) };
    }
  }
}
