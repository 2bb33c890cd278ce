import { GenerateError } from "./generate-error.ts";

/**
 * Lets clients and calls take `retry` and `clock`, in the types of hey-api's client.
 *
 * hey-api passes on whatever it is given, but has no way to add to the type of what it takes. If its
 * client changes so that this finds no place, generating fails.
 */
export function withSendOptions(types: string, runtime: string): string {
  const declared = /extends (Omit<RequestInit, [^>]*>, CoreConfig) \{/;
  const imported = /^import type /m;
  if (!declared.test(types) || !imported.test(types))
    throw new GenerateError("not-generated", "hey-api's client has no Config to add to");
  return types
    .replace(declared, "extends $1, SendOptions {")
    .replace(
      imported,
      `import type { SendOptions } from ${JSON.stringify(runtime)};\n\nimport type `,
    );
}
