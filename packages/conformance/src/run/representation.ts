import type { Contract, Lifecycle, Operation, Schema } from "@conduct/contract";
import { schemaAt } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";

/** The schema of what is seen of a lifecycle's resources, or undefined if none is declared. */
export function representationSchema(
  contract: Contract,
  lifecycle: Lifecycle,
  validator: Validator,
): Schema | undefined {
  const named = lifecycle.schema === undefined ? undefined : contract.schemas[lifecycle.schema];
  if (named !== undefined) return named;
  const reader = readerOf(contract, lifecycle);
  if (reader === undefined) return undefined;
  const reply = Object.values(reader.replies[String(reader.success)]?.content ?? {})[0];
  return reply && schemaAt(reply.schema, reader.view, validator);
}

/** Whether any reply shows a lifecycle's resources: what is never shown cannot be watched. */
export function isShown({ operations }: Contract, { name }: Lifecycle): boolean {
  return operations.some(
    ({ reads, lists, fires, returns }) =>
      reads === name ||
      lists?.lifecycle === name ||
      (fires?.lifecycle === name && returns === "self"),
  );
}

/** The operation that shows one resource of a lifecycle; one that does not wait, if there is a choice. */
export function readerOf(contract: Contract, lifecycle: Lifecycle): Operation | undefined {
  const readers = contract.operations.filter((operation) => operation.reads === lifecycle.name);
  return readers.find((operation) => operation.hold === undefined) ?? readers[0];
}
