import type { Json, Media, Operation, Schema } from "@conduct/contract";
import type { Validator } from "../schema/validator.ts";

/** The schema of an operation's JSON body. */
export function bodySchema(operation: Operation): Schema | undefined {
  return jsonMedia(operation)?.[1].schema;
}

/**
 * The ways in which a body can be: the branches of its `oneOf` or `anyOf`, each with all that holds beside it.
 * One, the schema itself, where there is no choice; none where there is no body.
 */
export function bodyChoices(operation: Operation, validator: Validator): readonly Schema[] {
  const schema = bodySchema(operation);
  if (schema === undefined) return [];
  const { oneOf, anyOf, ...rest } = validator.resolve(schema);
  const choices = [oneOf, anyOf].find((one) => Array.isArray(one)) as readonly Schema[] | undefined;
  if (choices === undefined) return [schema];
  const { example: _, examples: __, default: ___, discriminator: ____, ...common } = rest;
  const known = choices.filter(
    (choice) => typeof choice === "boolean" || validator.resolve(choice).type !== "null",
  );
  return known.slice(0, mostChoices).map((choice) => ({ allOf: [common, choice as Json] }));
}

/** Of more than that, the rest is like them. */
const mostChoices = 6;

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
