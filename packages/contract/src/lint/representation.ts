import type { Contract } from "../contract.ts";
import type { Lifecycle } from "../lifecycle.ts";
import { parsePointer } from "../pointer.ts";
import type { Schema } from "../schema.ts";
import { schemasAt } from "../schema-at.ts";
import { itemSchemas, viewSchemas } from "./reply-schema.ts";

/**
 * The schemas that describe a lifecycle's resource: the one it names, else all that replies show it by.
 *
 * A list inside the resource shows a part of it too, and what is kept counts as if it were shown. Empty if nothing in the document describes it, in
 * which case nothing can be said about pointers.
 */
export function representationOf(contract: Contract, lifecycle: Lifecycle): readonly Schema[] {
  const owner = contract.lifecycles[lifecycle.shares ?? lifecycle.name] ?? lifecycle;
  const whole = wholeOf(contract, owner);
  if (whole.length === 0) return [];
  const kept = owner.keeps.map((pointer) => nested(parsePointer(pointer), true));
  return [...whole, ...partsOf(contract, owner), ...kept];
}

/** Returns true for a member that the system remembers and never shows, or a part of one. */
export function isKept({ keeps }: Lifecycle, pointer: string): boolean {
  return keeps.some((kept) => pointer === kept || pointer.startsWith(`${kept}/`));
}

/** What a pointer may hold in any of the schemas, or none if no schema declares it. */
export function declaredAt(
  contract: Contract,
  representation: readonly Schema[],
  pointer: string,
): readonly Schema[] {
  return representation.flatMap((schema) => schemasAt(contract.schemas, schema, pointer));
}

function wholeOf(contract: Contract, { name, schema }: Lifecycle): readonly Schema[] {
  if (schema !== undefined && contract.schemas[schema] !== undefined) {
    return [{ $ref: `#/schemas/${schema}` }];
  }
  return contract.operations.flatMap((operation) => {
    const { reads, fires, returns, lists } = operation;
    if (reads === name || (fires?.lifecycle === name && returns === "self")) {
      return viewSchemas(contract.schemas, operation);
    }
    const listed = lists?.lifecycle === name && lists.at === undefined;
    return listed ? itemSchemas(contract.schemas, operation) : [];
  });
}

/** Schemas of nothing but the arrays inside a resource that operations list. */
function partsOf(contract: Contract, { name }: Lifecycle): readonly Schema[] {
  return contract.operations.flatMap((operation) => {
    const { lists } = operation;
    if (lists?.lifecycle !== name || lists.at === undefined) return [];
    const items = itemSchemas(contract.schemas, operation);
    if (items.length === 0) return [];
    return [nested(parsePointer(lists.at), { type: "array", items: { anyOf: items } })];
  });
}

function nested([member, ...rest]: readonly string[], schema: Schema): Schema {
  if (member === undefined) return schema;
  return { type: "object", properties: { [member]: nested(rest, schema) } };
}
