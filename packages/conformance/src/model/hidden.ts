import { type Json, type Lifecycle, parseReference, type Schema } from "@conduct/contract";
import { schemaAt } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";
import { derived } from "./derived.ts";
import { modelled } from "./effects.ts";
import { anything, type Expected } from "./expected.ts";
import { getExpected, putExpected } from "./tree.ts";

/**
 * A representation as a basis for predictions: what the lifecycle speaks of but the schema does not
 * show becomes a hole, so that nobody takes "not shown" for "not there".
 */
export function withHoles(
  lifecycle: Lifecycle,
  value: Json,
  schema: Schema | undefined,
  validator: Validator,
): Expected {
  return [...mentioned(lifecycle)].reduce<Expected>((self, pointer) => {
    if (getExpected(self, pointer) !== undefined || isShown(schema, pointer, validator))
      return self;
    return putExpected(self, pointer, anything) ?? self;
  }, value);
}

/** Returns true if representations of a schema can show what a pointer names. */
export function isShown(
  schema: Schema | undefined,
  pointer: string,
  validator: Validator,
): boolean {
  return schema === undefined || schemaAt(schema, pointer, validator) !== undefined;
}

/** Every place of the resource that the lifecycle reads or writes. */
const mentioned = derived((lifecycle: Lifecycle): ReadonlySet<string> => {
  const found = new Set(modelled(lifecycle));
  JSON.stringify([lifecycle.events, lifecycle.states], (_, value: unknown) => {
    const reference = typeof value === "string" ? parseReference(value) : undefined;
    if (reference?.source === "self" && reference.pointer !== "") found.add(reference.pointer);
    return value;
  });
  return found;
});
