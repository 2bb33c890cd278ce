import type { Media, Operation, Schema } from "@conduct/contract";

/** The schema of an operation's JSON body. */
export function bodySchema(operation: Operation): Schema | undefined {
  return jsonMedia(operation)?.[1].schema;
}

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
