import type { Media, Operation, Schema } from "@conduct/contract";

/** The schema of an operation's JSON body. */
export function bodySchema(operation: Operation): Schema | undefined {
  return jsonMedia(operation)?.[1].schema;
}

/** The JSON media type that an operation takes, with its schema. */
export function jsonMedia(operation: Operation): readonly [string, Media] | undefined {
  return Object.entries(operation.body?.content ?? {}).find(([media]) => /[/+]json\b/.test(media));
}
