import type { Contract } from "../contract.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type { Schema } from "../schema.ts";
import { schemasAt } from "../schema-at.ts";
import { itemSchemas, viewSchemas } from "./reply-schema.ts";

/**
 * The schemas that describe a lifecycle's resource: the one it names, else all that replies show it by.
 *
 * Empty if nothing in the document describes it, in which case nothing can be said about pointers.
 */
export function representationOf(contract: Contract, lifecycle: Lifecycle): readonly Schema[] {
  const owner = lifecycle.shares === undefined ? undefined : contract.lifecycles[lifecycle.shares];
  if (owner !== undefined && owner !== lifecycle) return representationOf(contract, owner);
  const { schema } = lifecycle;
  if (schema !== undefined && contract.schemas[schema] !== undefined) {
    return [{ $ref: `#/schemas/${schema}` }];
  }
  return contract.operations.flatMap((operation) => {
    if (operation.reads === lifecycle.name) return viewSchemas(contract.schemas, operation);
    if (operation.fires?.lifecycle === lifecycle.name && operation.returns === "self") {
      return viewSchemas(contract.schemas, operation);
    }
    const listed =
      operation.lists?.lifecycle === lifecycle.name && operation.lists.at === undefined;
    return listed ? itemSchemas(contract.schemas, operation) : [];
  });
}

/** What a pointer may hold in any of the schemas, or none if no schema declares it. */
export function declaredAt(
  contract: Contract,
  representation: readonly Schema[],
  pointer: string,
): readonly Schema[] {
  return representation.flatMap((schema) => schemasAt(contract.schemas, schema, pointer));
}
