import type { Json, Media, Operation, Schema } from "@conduct/contract";
import type { Validator } from "../schema/validator.ts";

/** The schema of an operation's JSON body. */
export function bodySchema(operation: Operation): Schema | undefined {
  return jsonMedia(operation)?.[1].schema;
}

/**
 * The kinds of bodies that an operation takes, by their number: first whatever its schema allows, of which the
 * first branch of its `oneOf` or `anyOf` is made, then the further branches, each with all that holds beside it.
 */
export function bodyKinds(
  operation: Operation,
  validator: Validator,
): readonly (Schema | undefined)[] {
  return [bodySchema(operation), ...branchesOf(operation, validator).slice(1)];
}

/** Whether a body is of the first kind, or there are no others. */
export function isOfFirstKind(
  operation: Operation,
  body: Json | undefined,
  validator: Validator,
): boolean {
  const [first] = branchesOf(operation, validator);
  return first === undefined || validator.validate(first, body, "request").length === 0;
}

/** None where there is no choice. */
function branchesOf(operation: Operation, validator: Validator): readonly Schema[] {
  const { oneOf, anyOf, ...rest } = validator.resolve(bodySchema(operation));
  const choice = [oneOf, anyOf].find((one) => Array.isArray(one)) as readonly Schema[] | undefined;
  const { example: _, examples: __, default: ___, discriminator: ____, ...common } = rest;
  return (choice ?? [])
    .filter((one) => validator.resolve(one).type !== "null")
    .slice(0, mostBranches)
    .map((one) => ({ allOf: [common, one as Json] }));
}

/** Of more than that, the rest is like them. */
const mostBranches = 6;

/** The JSON media type that an operation takes, with its schema. */
export function jsonMedia(operation: Operation): readonly [string, Media] | undefined {
  return Object.entries(operation.body?.content ?? {}).find(([media]) => /[/+]json\b/.test(media));
}

/** How many operations before each one take a body, or whatever else `formOf` tells, of the same form. */
export function alikeBefore(
  operations: readonly Operation[],
  formOf: (operation: Operation) => unknown = bodySchema,
): readonly number[] {
  const seen = new Map<string, number>();
  return operations.map((operation) => {
    const form = JSON.stringify(formOf(operation));
    const before = seen.get(form) ?? 0;
    seen.set(form, before + 1);
    return before;
  });
}
